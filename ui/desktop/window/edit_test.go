package window_test

import (
	"errors"
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
	d.menu("Edit", "Undo Move cio")
	d.settle()
	d.expectTitle(cleanTitle)
	d.expect(cioLine)
	d.expectNot("changed since it was saved")
	d.menu("Edit", "Redo Move cio")
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
	d.menu("View", "Next Finding")
	d.menu("View", "Next Finding")
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
	d.expect("1 allowed by exceptions")
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
	d.menu("Edit", "Undo Move cio")
	d.settle()
	d.expectTitle(editedTitle)
	d.expectNot("dahl")
	d.window.Canvas().Unfocus()
	d.menu("Edit", "Undo Move cio")
	d.settle()
	d.expectTitle(cleanTitle)
}

func TestWhatKeepsAChartFromBeingSaved(t *testing.T) {
	theirs := strings.Replace(chart, "Bo Ray", "Bob Ray", 1)
	for _, c := range []struct {
		name      string
		prepare   func(d *desk)
		asks      string
		answer    string
		file      string
		shows     string
		title     string
		afterward func(d *desk)
	}{
		{name: "changed, reload", prepare: changeBy(theirs), asks: "The file has changed", answer: "Reload", file: theirs, shows: "reports to Bob Ray (CFO)", title: cleanTitle,
			afterward: func(d *desk) {
				d.menu("Edit", "Undo Reload")
				d.settle()
				d.expectTitle(editedTitle)
			}},
		{name: "changed, overwrite", prepare: changeBy(theirs), asks: "The file has changed", answer: "Overwrite", file: edited, title: cleanTitle},
		{name: "changed, cancel", prepare: changeBy(theirs), asks: "The file has changed", answer: "Cancel", file: theirs, title: editedTitle},
		{name: "read only", prepare: mode(0o444), asks: "The file may only be read", answer: "Cancel", file: chart, title: editedTitle,
			afterward: func(d *desk) {
				d.menu("File", "Save")
				d.settle()
				mode(0o644)(d)
				d.tap("Try Again")
				d.expectTitle(cleanTitle)
				d.expectFile(d.path(), edited)
			}},
		{name: "read only, elsewhere", prepare: mode(0o444), asks: "The file may only be read", answer: "Save As…", file: chart, title: editedTitle,
			shows: "Save the chart as"},
		{name: "full", prepare: onFullDisk, asks: "The disk is full", answer: "Save As…", title: editedTitle, shows: "Save the chart as"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t)
			d.show(chart)
			d.edit()
			c.prepare(d)
			d.menu("File", "Save")
			d.settle()
			d.expect(c.asks, "chart.yaml")
			d.tap(c.answer)
			d.expectNot(c.asks)
			d.expect(c.shows)
			if c.file != "" {
				d.expectFile(d.path(), c.file)
			}
			d.expectTitle(c.title)
			if c.afterward != nil {
				c.afterward(d)
			}
		})
	}
}

// onFullDisk puts the file where there is no room.
func onFullDisk(d *desk) {
	if err := errors.Join(os.Remove(d.path()), os.Symlink("/dev/full", d.path())); err != nil {
		d.Fatal(err)
	}
}

func changeBy(text string) func(*desk) {
	return func(d *desk) {
		if err := os.WriteFile(d.path(), []byte(text), 0o644); err != nil {
			d.Fatal(err)
		}
	}
}

func mode(m os.FileMode) func(*desk) {
	return func(d *desk) {
		if err := os.Chmod(d.path(), m); err != nil {
			d.Fatal(err)
		}
	}
}

func TestLeavingUnsavedChanges(t *testing.T) {
	for _, c := range []struct {
		answer string
		closed bool
		file   string
	}{{"Cancel", false, chart}, {"Discard", true, chart}, {"Save", true, edited}} {
		t.Run(c.answer, func(t *testing.T) {
			d := newDesk(t)
			d.show(chart)
			d.edit()
			for _, way := range [][]string{{"File", "Close"}, {"File", "Quit"}, {"File", "New"}, {"File", "Open…"}} {
				d.menu(way...)
				d.expect("Save the changes?", "chart.yaml")
				d.menu("File", "New") // its shortcut, while the question is open
				if n := len(d.window.Canvas().Overlays().List()); n != 1 {
					t.Errorf("%v: %d questions are open", way, n)
				}
				d.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
				d.expectTitle(editedTitle)
			}
			d.menu("File", "Close")
			d.tap(c.answer)
			d.expectFile(d.path(), c.file)
			if closed := d.says("Try a sample chart"); closed != c.closed {
				t.Errorf("closed is %v, want %v", closed, c.closed)
			}
			if c.closed {
				d.expectTitle("Dotline")
				d.expectNot("positions", "Findings")
				d.show(chart)
				d.expect(cioLine)
				d.expectTitle(cleanTitle)
			}
		})
	}
}

func TestANewChartIsSavedUnderAName(t *testing.T) {
	d := newDesk(t)
	d.menu("File", "New")
	d.settle()
	d.expectTitle("Untitled chart · Dotline")
	d.menu("File", "Save")
	d.expect("Save the chart as")
	for _, o := range d.objects() {
		if e, ok := o.(interface {
			fyne.Focusable
			SetText(string)
		}); ok && d.window.Canvas().Focused() == e {
			e.SetText(d.path())
		}
	}
	d.tap("Save")
	d.expectTitle("chart.yaml · Dotline")
	d.expectFile(d.path(), string(d.session.State().Text))
	if got := d.app.Preferences().StringList("recent"); len(got) != 1 || got[0] != d.path() {
		t.Errorf("recent charts are %v", got)
	}
}
