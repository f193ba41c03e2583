package window_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

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

// Who comes back to the window sees what other programs wrote meanwhile, unless
// something unsaved would have to go for it.
func TestReturn(t *testing.T) {
	theirs := strings.Replace(chart, "Bo Ray", "Bob Ray", 1)
	const shown = "reports to Bob Ray (CFO)"
	for _, c := range []struct {
		name  string
		edits bool
		tap   string // the answer to the question, "" where there is none
		shows bool
		title string
	}{
		{"nothing unsaved", false, "", true, cleanTitle},
		{"unsaved, reload", true, "Reload", true, cleanTitle},
		{"unsaved, cancel", true, "Cancel", false, editedTitle},
		{"unsaved, compare", true, "Compare", true, editedTitle}, // as what the edit cured
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t)
			d.show(chart)
			if c.edits {
				d.edit()
			}
			changeBy(theirs)(d)
			d.comeBack()
			d.next("looking at the file")
			d.settle()
			if c.tap != "" {
				d.expect("The file has changed", "chart.yaml")
				d.tap(c.tap)
			}
			d.expectTitle(c.title)
			if c.tap == "Compare" {
				d.expect("Compared with the saved version:", `name was "Bob Ray", and is "Bo Ray"`)
			}
			if got := d.says(shown); got != c.shows {
				t.Errorf("the other program's change is shown: %v, want %v", got, c.shows)
			}
			d.comeBack()
			d.next("looking at the file")
			d.settle()
			d.expectNot("The file has changed")
		})
	}
}

// What another program writes is seen without coming back to the window, and asked about
// when a title is being typed.
func TestWatch(t *testing.T) {
	for _, typing := range []bool{false, true} {
		d := newDesk(t)
		d.show(chart)
		if typing {
			d.selectID("ceo")
			d.typeKeys(fyne.KeyF2)
			d.typeText("Typed")
		}
		changeBy(strings.Replace(chart, "Bo Ray", "Bob Ray", 1))(d)
		d.windows.Watch()
		for range 2 { // the second time it is written no more
			tick := d.timers[len(d.timers)-1]
			tick()
			d.next("a glance at the file")
		}
		d.next("looking at the file")
		d.settle()
		if asked := d.says("The file has changed"); asked != typing {
			t.Errorf("typing: %v, asked: %v", typing, asked)
		}
		if typing {
			d.tap("Cancel")
		}
		if shown := d.says("reports to Bob Ray (CFO)"); shown == typing {
			t.Errorf("typing: %v, the other program's change is shown: %v", typing, shown)
		}
		if kept := strings.Contains(string(d.session.State().Text), "Typed"); kept != typing {
			t.Errorf("typing: %v, what is typed is kept: %v", typing, kept)
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

// crash begins another run of the program, which opens the chart again.
func (d *desk) crash() *desk {
	d.session.Close() // without a word from the window
	d = newDeskIn(d.T, d.dir)
	d.open(d.path())
	d.settle()
	return d
}

// crashed is a run after one that had a chart edited and did not save it.
func crashed(t *testing.T) *desk {
	d := newDesk(t)
	d.show(chart)
	d.edit()
	return d.crash()
}

func TestRecovery(t *testing.T) {
	for _, c := range []struct {
		answer, title string
		again         bool // it is offered the next time, too
	}{
		{"Recover", editedTitle, false},
		{"Discard", cleanTitle, false},
		{"Cancel", cleanTitle, true},
	} {
		t.Run(c.answer, func(t *testing.T) {
			d := crashed(t)
			d.expect("Recover the changes?", "chart.yaml", cioLine)
			d.expectTitle(cleanTitle)
			d.tap(c.answer)
			d.expectTitle(c.title)
			if c.answer == "Recover" {
				d.menu("Edit", "Undo Recover")
				d.settle()
				d.expectTitle(cleanTitle)
			}
			d = d.crash()
			if offered := d.says("Recover the changes?"); offered != c.again {
				t.Errorf("offered again is %v, want %v", offered, c.again)
			}
		})
	}
}

// What was not decided on is no loss of whoever closes the window meanwhile.
func TestARecoveryIsLeftUndecided(t *testing.T) {
	for _, way := range []string{"Close", "Close Window", "Quit"} {
		t.Run(way, func(t *testing.T) {
			d := crashed(t)
			d.tap("Cancel")
			d.menu("File", way)
			d = d.crash()
			d.expect("Recover the changes?")
			d.tap("Recover")
			d.expectTitle(editedTitle)
			d.session.DropRecovery()
		})
	}
}

// The last text of a chart whose file another program removes is not closed unasked,
// even where nothing was changed here.
func TestAFileThatIsGoneIsSavedAgain(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	os.Remove(d.path())
	d.windows.Watch()
	for range 2 {
		d.timers[len(d.timers)-1]()
		d.next("a glance at the file")
	}
	d.expect("the file is gone, and is written again when you save")
	d.expectTitle(editedTitle)
	for _, of := range []string{"Reload", "Compare With the Saved Version"} {
		if !d.item("File", of).Disabled {
			t.Errorf("%s is offered of a file that is gone", of)
		}
	}
	d.menu("File", "Close")
	d.expect("Save the chart?", "Another program has removed chart.yaml")
	d.tap("Save")
	d.expectFile(d.path(), chart)
	d.expect("Try a sample chart")
}

// A question is as high as it needs to be.
func TestAQuestionLeavesNoGap(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.edit()
	changeBy(chart + "# theirs")(d)
	d.comeBack()
	d.next("looking at the file")
	var bottom float32
	for _, o := range d.objects() {
		if text, ok := o.(*canvas.Text); ok && strings.HasSuffix(text.Text, "asked again.") {
			bottom = d.app.Driver().AbsolutePositionForObject(o).Y + o.Size().Height
		}
	}
	answer := d.app.Driver().AbsolutePositionForObject(d.button("Reload").(fyne.CanvasObject)).Y
	if gap := answer - bottom; bottom == 0 || gap > 50 {
		t.Errorf("between the question, which ends at %v, and its answers is a gap of %v", bottom, gap)
	}
}
