package window_test

import (
	"testing"

	"fyne.io/fyne/v2"
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

func TestFindingLeadsToItsLine(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.tapText("Line 7")
	d.expectSelected("cio")
	if e := d.editor(); e.Line() != 7 || !e.Focused() {
		t.Errorf("the cursor is on line %d, has the keyboard: %t", e.Line(), e.Focused())
	}
}
