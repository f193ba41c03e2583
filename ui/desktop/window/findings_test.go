package window_test

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestFindingsOfOneRule(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	rules, ok := d.control("All rules").(interface{ SetSelected(string) })
	if !ok {
		t.Fatal("the rules are no choice")
	}
	rules.SetSelected("cio-reports-to-ceo (1)") // which is none unless it is offered
	for range 2 {                               // around the end
		d.key(fyne.KeyF8)
		if got := d.selectedRule(); got != "cio-reports-to-ceo" {
			t.Errorf("selected is a finding of %s", got)
		}
	}
	d.expectNot("Errors")
	d.menu("Edit", "Apply the Suggestion")
	d.settle()
	d.expect("All rules", "Errors") // the rule has no findings any more
}

// The filters take their room from the list when there is something to filter.
func TestFirstFindingStandsBelowTheFilters(t *testing.T) {
	d := newDesk(t)
	d.show("view: {layout: tree}\npositions:\n  - {id: ceo, title: CEO}\n  - {id: cio, title: CIO, reports_to: ceo}\n")
	d.expectNot("All rules")
	if err := d.session.SetText(bytes.Replace(d.session.State().Text, []byte("CEO}"), []byte("CFO}"), 1), "Type"); err != nil {
		t.Fatal(err)
	}
	d.settle()
	place := func(text string) (top, bottom float32) {
		t.Helper()
		for _, o := range d.objects() {
			if c, ok := o.(*canvas.Text); ok && c.Text == text {
				top = fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
				return top, top + o.Size().Height
			}
		}
		t.Fatalf("%q is not to be seen", text)
		return 0, 0
	}
	_, filters := place("All rules")
	if heading, _ := place("Warnings"); heading < filters {
		t.Errorf("the list begins at %v, above the end of the filters at %v", heading, filters)
	}
}

func TestFindingLeadsToItsLine(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.tapText("Line 7")
	d.expectSelected("cio")
	if e := d.editor(); e.Line() != 7 || !e.Focused() {
		t.Errorf("the cursor is on line %d, has the keyboard: %t", e.Line(), e.Focused())
	}
}

// What a chart says its conventions are is a name, and nothing to be fetched and shown.
func TestNamesOfProfilesAreNoMarkdown(t *testing.T) {
	for _, name := range []string{"/![x](http://127.0.0.1:1/x.png)", "/my_*house*_rules", "/a`b` <i> &amp; [c](d) \\"} {
		d := newDesk(t)
		d.show("conventions: {extends: ['" + name + "'], rules: {bad-value: off}}\npositions: [{id: a, title: CEO}]\n")
		d.expect("No findings.", "conventions of profile "+name)
	}
}
