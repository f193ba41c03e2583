package window_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotline/ui/desktop/source"
)

// editor is where the text is edited.
func (d *desk) editor() *source.Editor {
	d.Helper()
	for _, o := range d.objects() {
		if e, ok := o.(*source.Editor); ok {
			return e
		}
	}
	d.Fatal("the source is not to be seen")
	return nil
}

// pause lets all pass that is waited for, and what follows from it.
func (d *desk) pause() {
	d.elapse()
	d.settle()
}

// elapse lets all pass that is waited for.
func (d *desk) elapse() {
	timers := d.timers
	for i := range timers {
		f := d.timers[i]
		d.timers[i] = func() {}
		f()
	}
}

func TestTypingInTheSource(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.menu("Go", "Source")
	d.editor().GoTo(7) // the CIO
	d.typeKeys(fyne.KeyEnd, fyne.KeyLeft, fyne.KeyBackspace, fyne.KeyBackspace)
	d.typeText("eo")
	if d.session.State().Dirty {
		t.Error("what is typed changes the chart before a pause")
	}
	d.pause()
	expectManager(t, d.session.State().Chart, "cio", "ceo")
	d.expectSelected("cio")
	d.menu("Edit", "Undo Typing")
	d.settle()
	expectManager(t, d.session.State().Chart, "cio", "cfo")
	if st := d.session.State(); st.Dirty {
		t.Error("with all undone the chart is still changed")
	}
	d.typeText("#")
	d.editor().TypedShortcut(&fyne.ShortcutUndo{}) // before the pause, too
	if st := d.settle(); st.Dirty {
		t.Error("what was just typed is not undone")
	}
}

func TestBrokenTextKeepsThePicture(t *testing.T) {
	d := newDesk(t)
	before := d.show(chart)
	d.menu("Go", "Source")
	d.editor().GoTo(7)
	d.typeKeys(fyne.KeyEnd)
	d.typeText("]")
	d.pause()
	if st := d.session.State(); st.Scene != before.Scene || st.Broken == nil {
		t.Fatalf("the broken text is drawn; %v", st.Broken)
	}
	d.expect("Line 7:", "The chart is shown as it was before.")
	const told = "chart.yaml:7:"
	d.expectNot(told)
	for _, hidden := range [][]string{{"Go", "Outline"}, {"View", "Left Column"}} { // it is told elsewhere, then
		d.menu(hidden...)
		d.expect(told)
		d.menu("Go", "Source")
		d.expectNot(told)
	}
	d.menu("Go", "Outline")
	d.tap("Dismiss")
	d.expectNot(told)
	d.menu("Go", "Source")
	d.menu("Go", "Outline")
	d.expectNot(told) // any more
	d.menu("Go", "Source")
	d.typeKeys(fyne.KeyBackspace)
	d.pause()
	d.expectNot("The chart is shown as it was before.")
}

// A file that is no chart is open to be mended.
func TestBrokenFile(t *testing.T) {
	d := newDesk(t)
	d.show(strings.Replace(chart, "id: cio,", "id: cio: ", 1))
	d.expect("Line 7:", "Open a chart, and what the conventions")
	d.expectNot("No findings", "shown as it was before", "Org charts that check themselves")
	if line := d.editor().Line(); line != 7 || d.window.Canvas().Focused() != fyne.Focusable(d.editor()) {
		t.Errorf("the cursor is on line %d", line)
	}
	d.typeKeys(fyne.KeyHome)
	d.typeText("#")
	d.pause()
	d.expectNot("Line 7:")
	d.expect("Bo Ray", "1 error")
}

func TestSourceAndDiagramSelectTheSame(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.menu("Go", "Source")
	d.typeKeys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	d.expectSelected("cfo")
	d.typeKeys(fyne.KeyDown)
	d.expectSelected("cio")
	d.key(fyne.KeyEscape) // to the diagram
	d.selectID("ceo")
	if line := d.editor().Line(); line != 5 {
		t.Errorf("the cursor is on line %d, want that of the CEO", line)
	}
	d.menu("Go", "Source")
	d.key(fyne.KeyF8) // from the source, too
	if line := d.editor().Line(); line != 9 || d.selectedRule() != "self-report" && !strings.Contains(d.selectedRule(), "cycle") {
		t.Errorf("the cursor is on line %d, the finding that of %s", line, d.selectedRule())
	}
}

// What was selected before the source was ever to be seen is in view there.
func TestSourceBeginsWhereOneIs(t *testing.T) {
	d := newDesk(t)
	st := d.show("view: {layout: tree}\npositions:\n  - {id: ceo, title: CEO}\n" + strings.Repeat("  - {title: Clerk, reports_to: ceo}\n", 200) + "  - {id: last, title: Porter, reports_to: ceo} # here\n")
	d.session.Select(st.Chart.Positions[201])
	d.settle()
	d.menu("Go", "Source")
	d.expect("# here")
}

func TestAMarkLeadsToItsFinding(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.menu("Go", "Source")
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.editor())
	for y := float32(2); d.selectedRule() != "cio-reports-to-ceo" && y < 300; y++ { // down the margin
		test.TapCanvas(d.window.Canvas(), at.AddXY(8, y))
	}
	d.expectSelected("cio")
	if got := d.selectedRule(); got != "cio-reports-to-ceo" || d.editor().Line() != 7 {
		t.Errorf("on line %d, selected is a finding of %q", d.editor().Line(), got)
	}
}
