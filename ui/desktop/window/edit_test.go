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

// link taps a text that does something.
func (d *desk) link(label string) {
	d.Helper()
	for _, o := range d.objects() {
		tappable, ok := o.(fyne.Tappable)
		w, isWidget := o.(fyne.Widget)
		if !ok || !isWidget || len(test.WidgetRenderer(w).Objects()) == 0 {
			continue
		}
		if text, ok := test.WidgetRenderer(w).Objects()[0].(*canvas.Text); ok && text.Text == label {
			tappable.Tapped(&fyne.PointEvent{})
			return
		}
	}
	d.Fatalf("there is no link %q", label)
}

func (d *desk) tap(label string) {
	d.Helper()
	test.Tap(d.button(label))
	d.settle()
}

func (d *desk) expectTitle(want string) {
	d.Helper()
	if got := d.window.Title(); got != want {
		d.Errorf("the title is %q, want %q", got, want)
	}
}

func (d *desk) path() string { return filepath.Join(d.dir, "chart.yaml") }

func (d *desk) expectFile(path, want string) {
	d.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		d.Errorf("%s holds %q, %v; want %q", filepath.Base(path), got, err, want)
	}
}

const (
	cioLine     = "Cy Dahl (CIO) reports to Bo Ray (CFO)"
	cleanTitle  = "Tern Ferries · Dotline"
	editedTitle = "• Tern Ferries · Dotline"
)

var edited = strings.Replace(chart, "reports_to: cfo", "reports_to: ceo", 1)

// edit makes the one edit of these tests.
func (d *desk) edit() {
	d.Helper()
	d.link("Apply")
	d.settle()
	d.expectTitle(editedTitle)
}

func TestApplyUndoRedo(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.expectTitle(cleanTitle)
	d.expect(cioLine)
	d.edit()
	d.expectNot(cioLine)
	d.expect("changed since it was saved")
	d.menu("Edit", "Undo Move CIO")
	d.settle()
	d.expectTitle(cleanTitle)
	d.expect(cioLine)
	d.expectNot("changed since it was saved")
	d.menu("Edit", "Redo Move CIO")
	d.settle()
	d.expectTitle(editedTitle)
	d.expectFile(d.path(), chart)
	d.menu("File", "Save")
	d.settle()
	d.expectTitle(cleanTitle)
	d.expectFile(d.path(), edited)
}

func TestAllowAsksForAReason(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.menu("Go", "Next Finding")
	d.menu("Go", "Next Finding")
	d.menu("Edit", "Allow the Finding…")
	d.expect("Allow this finding", cioLine)
	reason := d.window.Canvas().Focused()
	type entry interface {
		fyne.Focusable
		SetText(string)
		Validate() error
	}
	var until entry
	for _, o := range d.objects() {
		if e, ok := o.(entry); ok && e != reason {
			until = e // the last one that is to be seen
		}
	}
	if !d.button("Allow").Disabled() {
		t.Error("a finding can be allowed without a reason")
	}
	test.Type(reason, "The CFO sponsors the merger: all of it")
	until.SetText("next year")
	if until.Validate() == nil || !d.button("Allow").Disabled() {
		t.Error("a finding can be allowed until what is no day")
	}
	until.SetText("2027-06-30")
	d.tap("Allow")
	st := d.session.State()
	if len(st.Report.Suppressed) != 1 || st.Report.Suppressed[0].Exception.Reason.Text != "The CFO sponsors the merger: all of it" ||
		st.Report.Suppressed[0].Exception.Until.String() != "2027-06-30" {
		t.Errorf("allowed are %+v", st.Report.Suppressed)
	}
	d.expectNot(cioLine)
	d.expect("1 allowed by exception")
}

func TestAnEditThatIsRefusedIsTold(t *testing.T) {
	d := newDesk(t)
	d.show(chart + "---\n[]\n")
	d.link("Apply")
	d.expect("several YAML documents")
	d.expectTitle(cleanTitle)
}

// While a text is being typed, Undo is about that text.
func TestUndoWhileTyping(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.edit()
	filter := d.filterEntry()
	d.window.Canvas().Focus(filter)
	test.Type(filter, "dahl")
	d.expect("dahl")
	d.menu("Edit", "Undo Move CIO")
	d.settle()
	d.expectTitle(editedTitle)
	d.expectNot("dahl")
	d.window.Canvas().Unfocus()
	d.menu("Edit", "Undo Move CIO")
	d.settle()
	d.expectTitle(cleanTitle)
}

func TestNothingToUndoWithoutAChart(t *testing.T) {
	d := newDesk(t)
	d.item("Edit", "Undo").Action() // as its shortcut does
	d.expectNot("no chart is open")
}
