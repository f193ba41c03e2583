package window_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// A chart is opened by keys alone: a part of its folder's name, then of its own.
func TestOpenByKeys(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.file("notes.txt", "no chart")
	d.file("second.yaml", chart)
	if err := os.MkdirAll(filepath.Join(d.dir, "archive", "old"), 0o755); err != nil {
		t.Fatal(err)
	}
	want := d.file(filepath.Join("archive", "2025.yaml"), chart)
	d.menu("File", "Open…")
	d.expect("Open a chart", "archive", "second.yaml")
	d.expectNot("notes.txt")
	d.typeText("rch")
	d.expectNot("second.yaml")
	d.key(fyne.KeyReturn)
	d.expect("The folder above", "old", "2025.yaml")
	d.key(fyne.KeyDown)
	d.key(fyne.KeyDown)
	d.key(fyne.KeyDown)
	d.key(fyne.KeyDown) // there are no more
	d.key(fyne.KeyReturn)
	if st := d.settle(); st.Path != want {
		t.Errorf("open is %q, want %q", st.Path, want)
	}
	d.expectNot("Open a chart")
	d.menu("File", "Open…")
	d.typeText("nowhere/")
	d.expect("There is no such folder")
	d.key(fyne.KeyEscape)
	d.expectNot("Open a chart")
}

// The arrows go before what is typed, though that names a file.
func TestAnotherRowIsOpened(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.file("a.yaml", chart)
	want := d.file("data.yaml", chart)
	d.menu("File", "Open…")
	d.typeText("a.yaml")
	d.key(fyne.KeyDown)
	d.key(fyne.KeyReturn)
	if st := d.settle(); st.Path != want {
		t.Errorf("open is %q, want %q", st.Path, want)
	}
}

// What is opened by the menu is what it would be if it were dropped on the window.
func TestOpenWhateverIsChosen(t *testing.T) {
	d := newDesk(t)
	open := func(name string) {
		d.menu("File", "Open…")
		d.typeText(name)
		d.key(fyne.KeyReturn)
		d.settleAll()
	}
	d.windows.Open(d.file("a.yaml", chart))
	d.windows.New()
	d.windows.Open(d.file("b.yaml", chart))
	d.settleAll()
	open("b.yaml") // which the other window shows
	if got := d.paths(); got != "a.yaml b.yaml" {
		t.Errorf("open are %s", got)
	}
	d.file("staff.csv", "Name,Title,Manager\nAna Lund,CEO,\nCy Dahl,CIO,Ana Lund\n")
	open("staff.csv")
	if st := d.session.State(); st.Err != nil || filepath.Base(st.From) != "staff.csv" || len(st.Chart.Positions) != 2 {
		t.Errorf("a staff list is read as a chart: %v", st.Err)
	}
	d.session.DropRecovery()
}

func TestAFolderIsChosen(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	if err := os.Mkdir(filepath.Join(d.dir, "pictures"), 0o755); err != nil {
		t.Fatal(err)
	}
	d.menu("File", "Export…")
	d.file("second.yaml", chart)
	d.tap("Folder…")
	d.expectNot("second.yaml")
	d.row("pictures")
	d.tap("Choose")
	d.expect(filepath.Join(d.dir, "pictures", "chart.svg"))
}
