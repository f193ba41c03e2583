package window_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// compare compares the open chart with one of that text.
func (d *desk) compare(text string) {
	d.Helper()
	path := filepath.Join(d.dir, "before.yaml")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		d.Fatal(err)
	}
	d.session.Compare(path)
	d.settle()
}

// row taps the row of a list that says a text.
func (d *desk) row(text string) {
	d.Helper()
	for _, o := range d.objects() {
		row, ok := o.(fyne.Tappable)
		w, isWidget := o.(fyne.Widget)
		if !ok || !isWidget {
			continue
		}
		var said []string
		for _, inside := range test.LaidOutObjects(test.WidgetRenderer(w).Objects()[0]) {
			if t, ok := inside.(*canvas.Text); ok {
				said = append(said, t.Text)
			}
		}
		if strings.Contains(strings.Join(said, " "), text) {
			row.Tapped(&fyne.PointEvent{})
			return
		}
	}
	d.Fatalf("no row says %q", text)
}

// A comparison begins with its first change, whatever was selected.
func TestComparisonSelectsItsFirstChange(t *testing.T) {
	d := newDesk(t)
	st := d.show(chart)
	d.session.Select(st.Chart.ByID("cso"))
	d.compare(strings.Replace(chart, "title: CIO, name: Cy Dahl, reports_to: cfo", "title: CIO, name: Cy Dahl, reports_to: ceo", 1))
	if p := d.session.Position(); p == nil || p.ID != "cio" {
		t.Errorf("selected is %v", p)
	}
	if d.item("Edit", "Apply the Suggestion").Disabled {
		t.Error("what is selected can be applied, and the menu does not offer it")
	}
}

func TestComparison(t *testing.T) {
	d := newDesk(t)
	if !d.item("File", "Compare With…").Disabled || !d.item("File", "Compare With the Saved Version").Disabled {
		t.Error("nothing can be compared with something")
	}
	d.show(chart)
	before := strings.Replace(chart, "title: CIO, name: Cy Dahl, reports_to: cfo", "title: CIO, name: Cy Dahl, reports_to: ceo", 1) +
		"  - {id: pa, title: Secretary, name: Fay Orr, reports_to: cso}\n"
	d.compare(before)
	d.expect("Compared with before.yaml:", "1 left, 1 moved · 1 finding caused", "Changes",
		"Fay Orr (Secretary) [pa], from under Di Moss (CSO)", "from under Ana Lund (CEO) to under Bo Ray (CFO)", "Findings caused")
	d.expectNot("reports to itself", "Findings cured") // which was so before
	d.key(fyne.KeyF8)                                  // the first one, who has left, is shown already
	if p := d.session.Position(); p == nil || p.ID != "cio" {
		t.Errorf("the next change is about %v", p)
	}
	d.key(fyne.KeyF8)
	if got := d.selectedRule(); got != "cio-reports-to-ceo" {
		t.Errorf("the next key goes to %q", got)
	}
	if !d.item("View", "Fold or Open the Branch").Disabled {
		t.Error("a branch can be folded in which something changed")
	}
	d.row("to under Bo Ray")
	if p := d.session.Position(); p == nil || p.ID != "cio" {
		t.Errorf("a click on the change selects %v", p)
	}
	d.row("Fay Orr (Secretary)")
	if p := d.session.Position(); p != nil {
		t.Errorf("a click on one who left selects %v", p.ID)
	}
	d.row("the convention is the CEO")
	if got := d.selectedRule(); got != "cio-reports-to-ceo" {
		t.Errorf("a click on what was caused selects %q", got)
	}
	if !d.item("View", "Focus on the Branch").Disabled {
		t.Error("a branch can be looked at alone, and a comparison shows all")
	}

	d.session.StopComparing()
	d.settle()
	d.expectNot("Compared with", "Changes", "Fay Orr")
	d.expect("Findings", "reports to itself")

	d.edit()
	d.menu("File", "Compare With the Saved Version")
	d.settle()
	d.expect("Compared with the saved version:")
	d.compare(string(d.session.State().Text))
	d.expect("no difference", "The two charts say the same.")
}
