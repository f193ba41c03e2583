package session_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/graph/org"
	"dotline/ui/session"
)

// shown is the chart that is shown, in one line: each position with its manager.
func shown(st session.State) string {
	var all []string
	for _, p := range st.Chart.Positions {
		line := p.ID
		if p.Manager != nil {
			line += "<" + p.Manager.ID
		}
		all = append(all, line)
	}
	return strings.Join(all, " ")
}

func TestEditUndoRedo(t *testing.T) {
	d := newDesk(t)
	d.Open(d.file("a.yaml", chart))
	d.settle()
	move := edit.MovePosition{ID: "cio", Manager: "ceo"}
	rename := edit.SetField{ID: "cfo", Field: "title", Value: "Finance Director"}
	for i, step := range []struct {
		do         func() error
		shown      string
		undo, redo string
		dirty      bool
		findings   int
	}{
		{func() error { return d.Do(move) }, "ceo cfo<ceo cio<ceo", "Move CIO", "", true, 0},
		{func() error { return d.Do(rename) }, "ceo cfo<ceo cio<ceo", "Set “title” of CFO", "", true, 0},
		{d.Undo, "ceo cfo<ceo cio<ceo", "Move CIO", "Set “title” of CFO", true, 0},
		{d.Undo, "ceo cfo<ceo cio<cfo", "", "Move CIO", false, 1},
		{d.Undo, "ceo cfo<ceo cio<cfo", "", "Move CIO", false, 1}, // nothing is left to undo
		{d.Redo, "ceo cfo<ceo cio<ceo", "Move CIO", "Set “title” of CFO", true, 0},
		{func() error { return d.Do(edit.RemovePosition{ID: "cfo"}) }, "ceo cio<ceo", "Remove CFO", "", true, 0},
		{d.Redo, "ceo cio<ceo", "Remove CFO", "", true, 0}, // an edit ends what could be done again
	} {
		if err := step.do(); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
		if st := d.State(); st.Undo != step.undo || st.Redo != step.redo || st.Dirty != step.dirty {
			t.Errorf("step %d: undo %q, redo %q, dirty %v; want %q, %q, %v", i, st.Undo, st.Redo, st.Dirty, step.undo, step.redo, step.dirty)
		}
		if st := d.settle(); shown(st) != step.shown || st.Err != nil || len(st.Report.Findings) != step.findings {
			t.Errorf("step %d: shown is %s with %d findings, error %v; want %s with %d", i, shown(st), len(st.Report.Findings), st.Err, step.shown, step.findings)
		}
	}
}

func TestEditThatFailsChangesNothing(t *testing.T) {
	d := newDesk(t)
	if err := d.Do(edit.RemovePosition{ID: "cio"}); err == nil {
		t.Error("editing nothing: no error")
	}
	d.Open(d.file("a.yaml", chart))
	d.settle()
	d.Open(d.file("none of these", chart+"---\n[]\n"))
	if err := d.Do(edit.RemovePosition{ID: "cio"}); err == nil {
		t.Error("editing while another chart is being opened: no error")
	}
	d.settle()
	if err := d.Do(edit.RemovePosition{ID: "cio"}); err == nil || !strings.Contains(err.Error(), "several YAML documents") {
		t.Errorf("editing what is not for edits: %v", err)
	}
	d.OpenText("a sample", []byte(chart))
	d.settle()
	if err := d.Do(edit.MovePosition{ID: "ceo", Manager: "cio"}); err == nil {
		t.Error("a loop: no error")
	}
	if st := d.State(); st.Busy != "" || st.Dirty || st.Undo != "" || string(st.Text) != chart {
		t.Errorf("a failed edit leaves busy %q, dirty %v, undo %q", st.Busy, st.Dirty, st.Undo)
	}
}

func TestAnEditFollowsItsPosition(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a sample", []byte(chart))
	d.settle()
	for _, c := range []struct {
		do   edit.Command
		want string
	}{
		{edit.AddPosition{Under: "cio", Fields: []edit.Field{{Name: "title", Value: "Help Desk Lead"}}}, "help-desk-lead"},
		{edit.SetField{ID: "help-desk-lead", Field: "title", Value: "Service Lead"}, "service-lead"},
		{edit.RenameID{Old: "cio", New: "it"}, "it"},
	} {
		if err := d.Do(c.do); err != nil {
			t.Fatal(err)
		}
		if st := d.settle(); st.Selected < 0 || st.Scene.Cards[st.Selected].ID != c.want {
			t.Errorf("%s: the selected card is number %d, want that of %s", c.do.Name(), st.Selected, c.want)
		}
	}
}

func TestBrokenTextKeepsThePicture(t *testing.T) {
	d := newDesk(t)
	d.Open(d.file("a.yaml", chart))
	before := d.settle()
	broken := strings.Replace(chart, "{id: cfo, title: CFO, reports_to: ceo}", "id: cfo: x", 1)
	if err := d.SetText([]byte(broken), "Type"); err != nil {
		t.Fatal(err)
	}
	st := d.settle()
	var syntax *org.SyntaxError
	if !errors.As(st.Err, &syntax) || syntax.At.Line != 5 || st.Scene != before.Scene || string(st.Text) != broken || !st.Dirty || st.Undo != "Type" {
		t.Errorf("broken text gives error %v, dirty %v, undo %q; want line 5, and the picture and the text kept", st.Err, st.Dirty, st.Undo)
	}
	if err := d.Do(edit.RemovePosition{ID: "cfo"}); !errors.As(err, &syntax) {
		t.Errorf("an edit of broken text gives %v, want what is wrong with it", err)
	}
	if err := d.SetText([]byte(strings.Replace(chart, "{id: cfo", "{id: finance", 1)), "Type"); err != nil {
		t.Fatal(err)
	}
	if st := d.settle(); st.Err != nil || !strings.HasPrefix(shown(st), "ceo finance<ceo") {
		t.Errorf("mended text gives %v and %s", st.Err, shown(st))
	}
	for range 2 { // back over the broken text
		if err := d.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if st := d.settle(); st.Err != nil || st.Dirty || string(st.Text) != chart {
		t.Errorf("undone: error %v, dirty %v, text %q", st.Err, st.Dirty, st.Text)
	}
	if err := d.SetText([]byte(chart), "Type"); err != nil || d.State().Busy != "" || d.State().Redo == "" {
		t.Errorf("the text that is there already counts as an edit: %v, busy %q", err, d.State().Busy)
	}
}

func TestRepairAndAllow(t *testing.T) {
	d := newDesk(t)
	d.Open(d.file("a.yaml", chart))
	st := d.settle()
	if err := d.Allow(&st.Report.Findings[0], "The CFO sponsors it.", "2027-06-30"); err != nil {
		t.Fatal(err)
	}
	if st = d.settle(); len(st.Report.Findings) != 0 || len(st.Report.Suppressed) != 1 || st.Report.Suppressed[0].Exception.Until.String() != "2027-06-30" {
		t.Errorf("allowed, there are findings %v and %d suppressed", st.Report.Findings, len(st.Report.Suppressed))
	}
	if err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	st = d.settle()
	if err := d.Repair(&st.Report.Findings[0]); err != nil {
		t.Fatal(err)
	}
	if st = d.settle(); shown(st) != "ceo cfo<ceo cio<ceo" || len(st.Report.Findings) != 0 || st.Undo != "Move CIO" {
		t.Errorf("repaired, the chart is %s with findings %v; undo is %q", shown(st), st.Report.Findings, st.Undo)
	}
}

func TestReloadIsAnEdit(t *testing.T) {
	d := newDesk(t)
	path := d.file("a.yaml", chart)
	d.Open(path)
	d.settle()
	if err := d.Do(edit.RemovePosition{ID: "cio"}); err != nil {
		t.Fatal(err)
	}
	mine := string(d.settle().Text)
	theirs := strings.Replace(chart, "Ana", "Bea", 1)
	d.file("a.yaml", theirs)
	d.Open(path)
	if st := d.settle(); string(st.Text) != theirs || st.Dirty || st.Undo != "Reload" {
		t.Errorf("reloaded: dirty %v, undo %q", st.Dirty, st.Undo)
	}
	if err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if st := d.settle(); string(st.Text) != mine || !st.Dirty {
		t.Errorf("undone, the text is %q, dirty %v", st.Text, st.Dirty)
	}
	d.Open(d.file("b.yaml", chart))
	if st := d.settle(); st.Undo != "" || st.Dirty {
		t.Errorf("another chart begins with undo %q, dirty %v", st.Undo, st.Dirty)
	}
}

// Whatever is done can be undone to the first byte and done again to the last,
// and what is saved is what is shown.
func TestRandomEditsAreUndone(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := newDesk(t)
		path := d.file("a.yaml", chart)
		d.Open(path)
		d.settle()
		texts := []string{chart} // after each edit that can be undone
		for range 40 {
			switch n := r.IntN(10); {
			case n < 2 && len(texts) > 1:
				if err := d.Undo(); err != nil {
					t.Fatalf("seed %d: %v", seed, err)
				}
				texts = texts[:len(texts)-1]
			case n < 4:
				if err := d.SetText(scribble(r, d.State().Text), "Type"); err != nil {
					t.Fatalf("seed %d: %v", seed, err)
				}
			default:
				// Not every edit is possible; one that is not changes nothing.
				if err := d.Do(command(r)); err != nil && string(d.State().Text) != texts[len(texts)-1] {
					t.Fatalf("seed %d: a refused edit (%v) changed the text", seed, err)
				}
			}
			if r.IntN(4) == 0 {
				d.settle()
			}
			if now := string(d.State().Text); now != texts[len(texts)-1] {
				texts = append(texts, now)
			}
			if d.State().Dirty != (string(d.State().Text) != chart) {
				t.Fatalf("seed %d: dirty is %v", seed, d.State().Dirty)
			}
		}
		last := string(d.State().Text)
		d.settle()
		if err := d.outcome(d.Save); err != nil || d.State().Dirty {
			t.Fatalf("seed %d: saved with %v, dirty %v", seed, err, d.State().Dirty)
		}
		d.holds(path, last)
		undone := 0
		for ; d.State().Undo != ""; undone++ {
			if err := d.Undo(); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
		}
		if got := string(d.State().Text); got != chart {
			t.Fatalf("seed %d: all undone, the text is %q", seed, got)
		}
		for range undone {
			if err := d.Redo(); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
		}
		if got := string(d.State().Text); got != last {
			t.Fatalf("seed %d: all done again, the text is %q, want %q", seed, got, last)
		}
		d.settle()
	}
}

// command is any edit, possible or not.
func command(r *rand.Rand) edit.Command {
	id := func() string { return []string{"ceo", "cfo", "cio", "a", "b", "c"}[r.IntN(6)] }
	switch r.IntN(6) {
	case 0:
		return edit.AddPosition{Under: id(), Fields: []edit.Field{{Name: "id", Value: id()}, {Name: "title", Value: fmt.Sprint("Post ", r.IntN(100))}}}
	case 1:
		return edit.MovePosition{ID: id(), Manager: id()}
	case 2:
		return edit.RemovePosition{ID: id()}
	case 3:
		return edit.RenameID{Old: id(), New: id()}
	case 4:
		return edit.AddException{ID: id(), Rule: "cio-reports-to-ceo", Reason: "It is so."}
	}
	return edit.SetField{ID: id(), Field: "name", Value: fmt.Sprint("Holder: ", r.IntN(100))}
}

// scribble changes a text somewhere, mostly so that it can no longer be read.
func scribble(r *rand.Rand, text []byte) []byte {
	at := len(head) + r.IntN(len(text)-len(head)+1)
	if r.IntN(3) > 0 {
		return slices.Concat(text[:at], []byte([]string{"x", "\n", "# ü\n", "]"}[r.IntN(4)]), text[at:])
	}
	return bytes.Clone(append(text[:at:at], text[min(at+1+r.IntN(3), len(text)):]...))
}

// Where several have one id, no exception can be written under it, and none is offered.
func TestNothingToAllowOnARepeatedID(t *testing.T) {
	d := newDesk(t)
	d.Open(d.file("a.yaml", chart+"  - {id: cfo, title: CFO, reports_to: ceo}\n"))
	for _, f := range d.settle().Report.Findings {
		if p := session.AllowedOn(&f); (p == nil) != (f.Rule.ID == "duplicate-id") {
			t.Errorf("%s is allowed on %v", f.Rule.ID, p)
		}
	}
}
