package session_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/graph/export"
	"dotline/ui/session"
)

// cardIDs are the ids of the cards that are drawn, those of who has left marked.
func cardIDs(st session.State) (ids []string) {
	for _, c := range st.Scene.Cards {
		id := c.ID
		if c.Left {
			id = "-" + id
		}
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func TestCompare(t *testing.T) {
	d := newDesk(t)
	d.Compare("nothing is open yet")
	before := d.file("before.yaml", chart+"  - {id: clerk, title: Clerk, reports_to: cfo}\n")
	d.Open(d.file("chart.yaml", chart))
	alone := d.settle()
	d.Compare(before)
	st := d.settle()
	if st.Err != nil || st.Comparison == nil || st.Comparison.Path != before || st.Comparison.Summary().String() != "1 left" {
		t.Fatalf("the comparison is %+v, %v", st.Comparison, st.Err)
	}
	if got, want := cardIDs(st), []string{"-clerk", "ceo", "cfo", "cio"}; !slices.Equal(got, want) {
		t.Errorf("drawn are %v, want %v", got, want)
	}

	// What is edited from then on is a change, too.
	if err := d.Do(edit.MovePosition{ID: "cio", Manager: "ceo"}); err != nil {
		t.Fatal(err)
	}
	if got := d.settle().Comparison.Summary().String(); got != "1 left, 1 moved · 1 finding cured" {
		t.Errorf("after an edit: %s", got)
	}
	if err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	d.settle()

	// It is drawn into files, too.
	out := filepath.Join(d.dir, "out.svg")
	d.Export(out, "print", export.Options{}, func(err error) {
		if err != nil {
			t.Error(err)
		}
	})
	d.settle()
	if svg, err := os.ReadFile(out); err != nil || !strings.Contains(string(svg), "position left") {
		t.Errorf("the picture does not tell who left (%v)", err)
	}

	d.StopComparing()
	if st := d.settle(); st.Comparison != nil || !slices.Equal(cardIDs(st), cardIDs(alone)) {
		t.Errorf("afterwards are drawn %v", cardIDs(st))
	}
	d.Compare(before)
	d.settle()
	d.Open(d.file("other.yaml", chart))
	if st := d.settle(); st.Comparison != nil {
		t.Error("another chart is compared with what the first one was")
	}
}

func TestCompareWithTheSavedVersion(t *testing.T) {
	d := newDesk(t)
	path := d.file("chart.yaml", chart)
	d.Open(path)
	d.settle()
	if err := d.Do(edit.SetField{ID: "cfo", Field: "title", Value: "Finance Director"}); err != nil {
		t.Fatal(err)
	}
	d.settle()
	d.Compare(path)
	if got := d.settle().Comparison.Summary(); !strings.HasPrefix(got.String(), "1 retitled") {
		t.Errorf("found is %q", got)
	}
}

// A chart that cannot be compared with is told, and what is shown stays.
func TestWhatCannotBeComparedWith(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"missing.yaml", "", "no such file"},
		{"broken.yaml", "positions: [", "broken.yaml:1:"},
	} {
		d := newDesk(t)
		d.Open(d.file("chart.yaml", chart))
		drawn := d.settle().Scene
		path := filepath.Join(d.dir, c.name)
		if c.text != "" {
			path = d.file(c.name, c.text)
		}
		d.Compare(path)
		st := d.settle()
		if st.Err == nil || !strings.Contains(st.Err.Error(), c.want) || st.Broken != nil {
			t.Errorf("%s: %v, broken is %v", c.name, st.Err, st.Broken)
		}
		if st.Scene != drawn || st.Comparison != nil {
			t.Errorf("%s: another drawing is shown", c.name)
		}
		if err := d.Do(edit.SetField{ID: "cfo", Field: "title", Value: "Clerk"}); err != nil {
			t.Fatal(err)
		}
		if st := d.settle(); st.Err != nil {
			t.Errorf("%s: the next edit fails with %v", c.name, st.Err)
		}
	}
}

func TestSelectInAComparison(t *testing.T) {
	d := newDesk(t)
	moved := strings.Replace(chart, "title: CIO, reports_to: cfo", "title: CIO, reports_to: ceo", 1)
	d.Open(d.file("chart.yaml", chart))
	d.settle()
	d.Compare(d.file("before.yaml", moved+"  - {id: clerk, title: Clerk, reports_to: cfo}\n"))
	st := d.settle()
	for i, ch := range st.Comparison.Changes {
		card := d.SelectChange(i)
		if st.Scene.Cards[card].ID != ch.Position().ID {
			t.Errorf("change %d is at card %d", i, card)
		}
		left := ch.After == nil
		if got := d.State().Selected; left && got != -1 || !left && got != card {
			t.Errorf("%s %s: card %d is selected", ch.Kind, ch.Position().ID, got)
		}
		if left {
			d.SelectCard(card)
			if d.State().Selected != -1 || d.CanMove(card) {
				t.Error("a position that left can be edited")
			}
			if err := d.Move(d.SelectChange(i), card); err == nil {
				t.Error("a position moved under one that left")
			}
		}
	}
	card := d.SelectCause(0)
	if got := d.State(); card < 0 || got.Scene.Cards[card].ID != "cio" || got.Finding < 0 || got.Report.Findings[got.Finding].Rule.ID != "cio-reports-to-ceo" {
		t.Errorf("the finding that was caused is at card %d, finding %d", card, got.Finding)
	}
}

// In a comparison the branches in which nothing changed are folded, can be opened,
// and are no others; what is folded of the chart alone is left as it was.
func TestCompareFoldsWhatDidNotChange(t *testing.T) {
	d := newDesk(t)
	d.Open(d.file("chart.yaml", branches)) // which folds cfo's
	d.settle()
	before := strings.Replace(branches, "title: Hall Manager", "title: Hall Master", 1)
	before = strings.Replace(before, "id: tax, title: Tax Manager", "id: tax, title: Tax Manager, reports: [{id: clerk, title: Clerk}]", 1)
	want := d.expectCards
	d.Compare(d.file("earlier.yaml", before))
	want("one left and one is retitled", "ceo cfo tax clerk coo hall")
	d.reach("cfo")
	if d.Fold(); d.CanFold() {
		t.Error("a branch can be folded in which somebody left")
	}
	want("and it stays open", "ceo cfo tax clerk coo hall")

	d.Compare(d.file("earlier.yaml", strings.Replace(branches, "title: Hall Manager", "title: Hall Master", 1)))
	want("one is retitled", "ceo cfo coo hall")
	d.reach("cfo")
	d.Fold()
	want("opened", "ceo cfo tax coo hall")
	d.Fold()
	want("folded", "ceo cfo coo hall")
	d.reach("tax")
	want("opened for what was selected", "ceo cfo tax coo hall")
	d.reach("cfo")
	d.Fold()
	want("folded again", "ceo cfo coo hall")
	if err := d.Do(edit.SetField{ID: "tax", Field: "location", Value: "Oslo"}); err != nil {
		t.Fatal(err)
	}
	want("something is changed there", "ceo cfo tax coo hall")
	if err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	want("and back again", "ceo cfo coo hall")
	d.OpenBranches()
	want("all opened", "ceo cfo tax coo hall")
	if err := d.KeepView(""); err != nil {
		t.Fatal(err)
	}
	d.StopComparing()
	want("the chart alone", "ceo cfo coo hall")
}
