package window_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// drop opens a file of that name and text as if it were dropped on the window.
func (d *desk) drop(name, text string) {
	d.Helper()
	path := filepath.Join(d.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		d.Fatal(err)
	}
	d.open(path)
	d.settle()
}

func TestStaffListIsImported(t *testing.T) {
	d := newDesk(t)
	d.drop("staff.csv", "Name,Title,Manager\nAna Lund,CEO,\nCy Dahl,CIO,Ana Lund\n")
	d.expect("Imported 2 positions from staff.csv")
	d.pause() // until the message has been read
	d.expect("imported from staff.csv, not saved yet")
	if st := d.session.State(); len(st.Chart.Positions) != 2 || !st.Dirty {
		t.Errorf("the chart has %d positions, unsaved %t", len(st.Chart.Positions), st.Dirty)
	}
	if d.item("File", "Save").Disabled {
		t.Error("what was imported cannot be saved")
	}
	d.session.DropRecovery()
	d.session.Close()
}

func TestDoubtfulStaffListIsShown(t *testing.T) {
	d := newDesk(t)
	d.drop("staff.csv", "Name,Title,Manager,Shoe size\nAna Lund,CEO,,37\nCy Dahl,CIO,Somebody Else,44\n")
	d.expect("Imported from staff.csv", "2 rows became 2 positions.", "Shoe size", "Somebody Else", "Holder", "Reports to")
	again := d.button("Import Again")
	if !again.Disabled() {
		t.Error("there is nothing to import again for yet")
	}
	size, ok := d.control("kept in the notes").(interface{ SetSelected(string) })
	if !ok {
		t.Fatal("what the shoe size is cannot be chosen")
	}
	size.SetSelected("left out")
	test.Tap(again)
	d.session.DropRecovery()
	st := d.settle()
	if note := st.Chart.Positions[0].Notes.Text; note != "" {
		t.Errorf("what was to be left out is noted: %q", note)
	}
}

func TestWhatIsNoStaffList(t *testing.T) {
	d := newDesk(t)
	d.drop("empty.csv", "")
	d.expect("empty.csv: ")
	d.drop("colours.csv", "Colour,Weight\nred,1\n")
	d.expect("Import a staff list", "colours.csv: no column says what a position is called", "Colour", "Weight")
	d.expectNot("Imported from colours.csv", "No column says")
	d.typeKeys(fyne.KeyEscape) // on Close
	d.expectNot("Import a staff list")
	d.drop("colours.csv", "Colour,Weight\nred,1\n")
	d.window.Canvas().Focus(d.control("Colour"))
	d.typeKeys(fyne.KeyEscape)
	d.expectNot("Import a staff list")
}
