package session_test

import (
	"errors"
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/ui/session"
)

// selectID selects the card of a position.
func (d *desk) selectID(id string) {
	d.t.Helper()
	for i, c := range d.State().Scene.Cards {
		if c.ID == id {
			d.SelectCard(i)
			return
		}
	}
	d.t.Fatalf("%s has no card", id)
}

func TestStructureOfTheSelectedPosition(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a sample", []byte(head+`
  - {id: ceo, title: CEO}
  - {id: a, title: A, reports_to: ceo}
  - {id: b, title: B, reports_to: ceo}
  - {id: c, title: C, reports_to: ceo}
  - {id: d, title: D, reports_to: b}
`))
	d.settle()
	for _, c := range []struct {
		name     string
		on       string
		do       func() error
		shown    string
		selected string
	}{
		{"a report", "a", func() error { return d.AddReport("Data Lead") }, "ceo a<ceo data-lead<a b<ceo c<ceo d<b", "data-lead"},
		{"a namesake", "data-lead", func() error { return d.AddReport("Data Lead") }, "ceo a<ceo data-lead<a data-lead-2<data-lead b<ceo c<ceo d<b", "data-lead-2"},
		{"a peer", "a", func() error { return d.AddPeer("E") }, "ceo a<ceo e<ceo data-lead<a data-lead-2<data-lead b<ceo c<ceo d<b", "e"},
		{"a second top", "ceo", func() error { return d.AddPeer("Board") }, "ceo board a<ceo e<ceo data-lead<a data-lead-2<data-lead b<ceo c<ceo d<b", "board"},
		{"none of it", "board", func() error { return d.Remove(edit.MoveUp) }, "ceo a<ceo e<ceo data-lead<a data-lead-2<data-lead b<ceo c<ceo d<b", "ceo"},
		{"without its branch", "a", func() error { return d.Remove(edit.Remove) }, "ceo e<ceo b<ceo c<ceo d<b", "e"},
		{"back", "b", func() error { return d.Reorder(-1) }, "ceo b<ceo e<ceo c<ceo d<b", "b"},
		{"forward", "b", func() error { return d.Reorder(1) }, "ceo e<ceo b<ceo c<ceo d<b", "b"},
		{"to the end", "b", func() error { return d.Reorder(1) }, "ceo e<ceo c<ceo b<ceo d<b", "b"},
		{"past the end", "b", func() error { return d.Reorder(1) }, "ceo e<ceo c<ceo b<ceo d<b", "b"},
		{"its reports stay", "b", func() error { return d.Remove(edit.MoveUp) }, "ceo e<ceo c<ceo d<ceo", "c"},
		{"an only one", "d", func() error { return errors.Join(d.Remove(edit.Remove), d.Remove(edit.Remove), d.Remove(edit.Remove)) }, "ceo", "ceo"},
	} {
		d.selectID(c.on)
		if err := c.do(); err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		st := d.settle()
		selected := ""
		if p := d.Position(); p != nil {
			selected = p.ID
		}
		if shown(st) != c.shown || selected != c.selected {
			t.Errorf("%s: shown is %s, selected %q; want %s, %q", c.name, shown(st), selected, c.shown, c.selected)
		}
	}
}

// Who types faster than the chart is drawn goes on from what is not drawn yet.
func TestStructureAheadOfTheDrawing(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a sample", []byte(head+"  - {id: ceo, title: CEO}\n  - {id: a, title: A, reports_to: ceo}\n"))
	d.settle()
	d.selectID("ceo")
	for _, do := range []func() error{
		func() error { return d.AddReport("B") },
		func() error { return d.AddReport("C") },
		func() error { return d.AddPeer("D") },
		func() error { return d.Reorder(-1) },
		func() error { return d.SetField(d.Subject().ID, "id", []string{"e"}) },
		func() error { return d.AddReport("F") },
		d.Undo, // after which one is where F came from
		func() error { return d.AddReport("G") },
	} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	if st := d.settle(); shown(st) != "ceo a<ceo b<ceo e<b g<e c<b" {
		t.Errorf("shown is %s", shown(st))
	}
}

func TestStructureOfNothing(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a sample", []byte(head+"  - {id: a, title: A, reports_to: gone}\n"))
	st := d.settle()
	for _, c := range []struct {
		selected string
		want     string
	}{
		{"", "select a card"},
		{"gone", "only named by reporting lines"},
	} {
		d.SelectCard(-1)
		if c.selected != "" {
			d.selectID(c.selected)
		}
		for name, do := range map[string]func() error{
			"add a report": func() error { return d.AddReport("B") },
			"add a peer":   func() error { return d.AddPeer("B") },
			"remove":       func() error { return d.Remove(edit.MoveUp) },
			"reorder":      func() error { return d.Reorder(1) },
		} {
			if err := do(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s where %q is selected: %v; want something about %q", name, c.selected, err, c.want)
			}
		}
	}
	d.selectID("a")
	if err := d.AddPeer("B"); err == nil || !strings.Contains(err.Error(), "is no position of the chart") {
		t.Errorf("a peer under a manager that is none: %v", err)
	}
	if d.State().Dirty || string(st.Text) != string(d.State().Text) {
		t.Error("what is refused changes the text")
	}
}

// What is added or moved to where nothing is drawn is shown, for one goes on there.
func TestAnEditIsUncovered(t *testing.T) {
	for name, edit := range map[string]func(d *desk) error{
		"added to a folded branch": func(d *desk) error { d.selectID("a"); d.Fold(); d.settle(); return d.AddReport("New") },
		"moved to a folded branch": func(d *desk) error {
			d.selectID("a")
			d.Fold()
			d.settle()
			return d.SetField("new", "reports_to", []string{"a"})
		},
		"added beside what is in focus": func(d *desk) error { d.selectID("a"); d.Focus("a"); d.settle(); return d.AddPeer("New") },
	} {
		d := newDesk(t)
		chart := head + "  - {id: ceo, title: CEO}\n  - {id: a, title: A, reports_to: ceo}\n  - {id: a1, title: A1, reports_to: a}\n"
		if strings.HasPrefix(name, "moved") {
			chart += "  - {id: new, title: New, reports_to: ceo}\n"
		}
		d.OpenText("a sample", []byte(chart))
		d.settle()
		if err := edit(d); err != nil {
			t.Fatal(err)
		}
		d.settle()
		if p := d.Position(); p == nil || p.ID != "new" {
			t.Errorf("%s, the new one is not selected, but %v", name, p)
		}
	}
}

func TestWalk(t *testing.T) {
	d := newDesk(t)
	d.Walk(session.Down) // on nothing
	// A team that hangs, and a branch of three layers beside it.
	d.OpenText("a sample", []byte(head+`
  - {id: ceo, title: CEO}
  - {id: a, title: A, reports_to: ceo}
  - {id: a1, title: A1, reports_to: a}
  - {id: a2, title: A2, reports_to: a}
  - {id: b, title: B, reports_to: ceo}
  - {id: b1, title: B1, reports_to: b}
  - {id: b11, title: B11, reports_to: b1}
`))
	d.settle()
	if d.Walk(session.Down); d.Position() == nil || d.Position().ID != "ceo" {
		t.Errorf("from nowhere one comes to %v, want the ceo", d.Position())
	}
	for _, c := range []struct {
		from string
		way  session.Direction
		want string
	}{
		{"a", session.Up, "ceo"},
		{"b", session.Up, "ceo"},
		{"a", session.Right, "b"},
		{"b", session.Left, "a"},
		{"b", session.Right, "b"},
		// Below a, its reports hang one under the other.
		{"a1", session.Up, "a"},
		{"a2", session.Up, "a1"},
		{"a1", session.Right, "b1"}, // a cousin, for want of a peer
		{"a2", session.Right, "b11"},
		{"a1", session.Left, "a"}, // below which it is set in
		{"a2", session.Left, "a"},
		{"b1", session.Left, "a1"}, // which stands right below b
		{"b1", session.Down, "b11"},
		{"b11", session.Down, "b11"},
		{"ceo", session.Up, "ceo"},
	} {
		d.selectID(c.from)
		if d.Walk(c.way); d.Position().ID != c.want {
			t.Errorf("from %s in direction %d one comes to %s, want %s", c.from, c.way, d.Position().ID, c.want)
		}
	}
}

// Undo and Redo go back to where the edit was, and of one that added a position to
// where one came from.
func TestUndoSelectsWhatItChanged(t *testing.T) {
	d := newDesk(t)
	d.Open(d.file("a.yaml", chart))
	d.settle()
	at := func(id string) {
		for i, c := range d.State().Scene.Cards {
			if c.ID == id {
				d.SelectCard(i)
			}
		}
	}
	for _, c := range []struct {
		name, from   string
		do           func() error
		undone, done string
	}{
		{"add", "cfo", func() error { return d.AddReport("Clerk") }, "cfo", "clerk"},
		{"move another", "ceo", func() error { return d.Do(edit.MovePosition{ID: "cio", Manager: "ceo"}) }, "cio", "cio"},
		{"remove", "cio", func() error { return d.Remove(edit.Remove) }, "cio", ""},
		{"a fact", "cfo", func() error { return d.SetFact("headcount", []string{"40"}) }, "cfo", ""},
	} {
		at(c.from)
		if err := c.do(); err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		d.settle()
		for _, step := range []struct {
			do   func() error
			want string
		}{{d.Undo, c.undone}, {d.Redo, c.done}, {d.Undo, c.undone}} {
			d.SelectCard(-1)
			if err := step.do(); err != nil {
				t.Fatalf("%s: %v", c.name, err)
			}
			d.settle()
			got := ""
			if p := d.Position(); p != nil {
				got = p.ID
			}
			if got != step.want {
				t.Errorf("%s: selected is %q, want %q", c.name, got, step.want)
			}
		}
	}
}
