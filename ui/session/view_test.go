package session_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/graph/export"
	"dotline/graph/scene"
)

const branches = `view: {layout: tree, collapsed: [cfo]}
positions:
  - id: ceo
    title: CEO
    reports:
      - id: cfo
        title: CFO
        reports:
          - {id: tax, title: Tax Manager}
      - id: coo
        title: COO

        reports:
          - {id: hall, title: Hall Manager}
conventions: {}
`

// cards are the ids of what is drawn.
func (d *desk) cards() string {
	var ids []string
	for _, c := range d.settle().Scene.Cards {
		ids = append(ids, c.ID)
	}
	return strings.Join(ids, " ")
}

// expectCards tells where others are drawn than those with these ids.
func (d *desk) expectCards(what, want string) {
	d.t.Helper()
	if got := d.cards(); got != want {
		d.t.Errorf("%s: drawn are %s, want %s", what, got, want)
	}
}

func (d *desk) selected() string {
	if p := d.Position(); p != nil {
		return p.ID
	}
	return ""
}

// reach selects a position, drawn or not.
func (d *desk) reach(id string) {
	d.t.Helper()
	d.Select(d.State().Chart.ByID(id))
	d.settle()
	if d.selected() != id {
		d.t.Errorf("selected is %q, want %q", d.selected(), id)
	}
}

func TestBranches(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a chart", []byte(branches))
	want := d.expectCards
	want("as the chart says", "ceo cfo coo hall")
	d.reach("cfo")
	d.Fold()
	want("opened", "ceo cfo tax coo hall")
	d.Fold()
	want("folded", "ceo cfo coo hall")
	d.reach("tax")
	want("opened for what was selected", "ceo cfo tax coo hall")
	d.Focus("coo")
	want("a branch", "ceo coo hall")
	d.reach("hall")
	want("still that branch", "ceo coo hall")
	if d.State().Dirty {
		t.Error("to look at a chart another way changes it")
	}
	if err := d.SetField("coo", "id", []string{"ops"}); err != nil {
		t.Fatal(err)
	}
	want("the branch under another id", "ceo ops hall")
	path := filepath.Join(t.TempDir(), "branch.svg")
	d.Export(path, "", export.Options{}, func(err error) {
		if err != nil {
			t.Error(err)
		}
	})
	d.settle()
	if svg, err := os.ReadFile(path); err != nil || !strings.Contains(string(svg), "position-hall") || strings.Contains(string(svg), "position-tax") {
		t.Errorf("the export (%v) does not hold the branch alone", err)
	}
	d.reach("tax")
	want("without focus for what lies elsewhere", "ceo cfo tax ops hall")
	d.Focus("ops")
	d.settle()
	if err := d.Do(edit.RemovePosition{ID: "ops", Reports: edit.Remove}); err != nil {
		t.Fatal(err)
	}
	want("when the branch is gone", "ceo cfo tax")
	if focus := d.State().Focus; focus != "" {
		t.Errorf("the focus is %q", focus)
	}
	d.OpenText("another chart", []byte(branches))
	want("another chart as it says", "ceo cfo coo hall")
}

func TestSelectLine(t *testing.T) {
	for _, c := range []struct {
		line int
		want string
	}{
		{1, "ceo"}, {2, "ceo"}, // nothing of a position: what was selected stays
		{4, "ceo"}, {5, "ceo"}, {7, "cfo"}, {9, "tax"}, {11, "coo"}, {12, "ceo"}, {13, "coo"}, {14, "hall"}, {15, "ceo"}, {99, "ceo"},
	} {
		d := newDesk(t)
		d.OpenText("a chart", []byte(branches))
		d.settle()
		d.reach("ceo")
		d.SelectLine(c.line)
		d.settle()
		if got := d.selected(); got != c.want {
			t.Errorf("line %d selects %q, want %q", c.line, got, c.want)
		}
	}
}

func TestTypedTextSelectsWhatItIsIn(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a chart", []byte(branches))
	d.settle()
	d.reach("ceo")
	text := strings.Replace(branches, "title: COO\n", "title: Chief of Operations\n", 1)
	if err := d.SetText([]byte(text), "Typing"); err != nil {
		t.Fatal(err)
	}
	d.settle()
	if got := d.selected(); got != "coo" {
		t.Errorf("selected is %q, want the position that was typed in", got)
	}
}

func TestOverlays(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a chart", []byte(branches))
	d.settle()
	panels := func() (all string) {
		for _, c := range d.settle().Scene.Cards {
			for _, m := range c.Marks {
				all += m.Name + " "
			}
		}
		return all
	}
	before := panels()
	d.SetOverlays(scene.Findings, scene.Spans)
	if after := panels(); after == before || len(d.State().Overlays) != 2 {
		t.Errorf("with the overlay %v the cards hold %q", d.State().Overlays, after)
	}
	d.SetOverlays()
	if d.settle(); d.State().Overlays == nil || len(d.State().Overlays) != 0 {
		t.Errorf("the overlays are %v, want none", d.State().Overlays)
	}
}

// What a suggestion would make worse is not suggested, as the check of the command line
// does not.
func TestWithholdsSuggestions(t *testing.T) {
	const narrow = "conventions: {rules: {span-too-wide: {severity: error, max: 1}}}\n"
	d := newDesk(t)
	for _, tt := range []struct {
		text      string
		suggested bool
	}{{chart, true}, {chart + narrow, false}} {
		d.OpenText("chart", []byte(tt.text))
		st := d.settle()
		if len(st.Report.Findings) != 1 || (st.Report.Findings[0].Suggestion != nil) != tt.suggested {
			t.Errorf("findings %v; want one, suggested: %t", st.Report.Findings, tt.suggested)
		}
	}
}
