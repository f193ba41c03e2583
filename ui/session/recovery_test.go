package session_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"dotline/ui/process"
	"dotline/ui/session"
)

// wait lets the time go by that timers wait for.
func (d *desk) wait() {
	timers := d.timers
	d.timers = nil
	for _, f := range timers {
		f()
	}
}

// kept returns the files that are kept for recovery, without one that is just being
// written.
func (d *desk) kept() []string {
	files, err := filepath.Glob(filepath.Join(d.dir, "recovery", "*.recovery"))
	if err != nil {
		d.t.Fatal(err)
	}
	return files
}

// crash begins another session in the same folder. What the first one does when
// it ends would not happen.
func (d *desk) crash() *desk {
	d.wait()
	d.Close() // so that all that was begun is written
	return newDeskIn(d.t, d.dir)
}

// reopen opens the chart of [retitled], as one does again after a crash.
func (d *desk) reopen() session.State {
	d.Open(filepath.Join(d.dir, "a.yaml"))
	return d.settle()
}

// retitled is a session in which a title of a chart was changed, and not saved.
func retitled(t *testing.T, title string) *desk {
	d := newDesk(t)
	d.file("a.yaml", chart)
	d.reopen()
	d.retitle(title)
	return d
}

func TestUnsavedTextIsRecovered(t *testing.T) {
	d := retitled(t, "Chair")
	if len(d.kept()) != 0 {
		t.Error("a change is kept before anything else can follow it")
	}
	mine := string(d.State().Text)
	d = d.crash()
	files := d.kept()
	if len(files) != 1 {
		t.Fatalf("kept are %v", files)
	}
	d.holds(files[0], mine)
	if info, err := os.Stat(files[0]); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
	if st := d.reopen(); !st.Recoverable || string(st.Text) != chart || st.Dirty {
		t.Errorf("recoverable is %v, dirty %v, and shown is %q", st.Recoverable, st.Dirty, st.Text)
	}
	d = d.crash() // before that was decided on
	d.reopen()
	d.retitle("Chairperson")
	d = d.crash() // nor after another change
	d.holds(files[0], mine)
	d.reopen()
	if err := d.Recover(); err != nil {
		t.Fatal(err)
	}
	if st := d.settle(); st.Recoverable || string(st.Text) != mine || !st.Dirty || st.Undo != "Recover" {
		t.Errorf("recovered: dirty %v, undo %q, text %q", st.Dirty, st.Undo, st.Text)
	}
	d = d.crash()
	if st := d.reopen(); !st.Recoverable {
		t.Error("what was recovered is not kept until it is saved")
	}
}

// Of two programs that have a chart open, neither takes what the other keeps, until that
// has ended.
func TestTwoProgramsKeepOneChart(t *testing.T) {
	dir := t.TempDir()
	running, err := process.Own(filepath.Join(dir, "recovery"))
	if err != nil {
		t.Fatal(err)
	}
	first, second := newDeskOf(t, dir, running.Name), newDeskIn(t, dir)
	path := first.file("a.yaml", chart)
	first.Open(path)
	first.settle()
	first.retitle("Chair")
	mine := string(first.State().Text)
	first.wait()
	second.Open(path)
	if second.settle().Recoverable {
		t.Error("what a running program keeps is offered in another")
	}
	second.retitle("Owner")
	second.wait()
	second.DropRecovery()
	second.Close()
	first.Close()
	if files := second.kept(); len(files) != 1 {
		t.Fatalf("kept are %v", files)
	}
	running.Release()
	third := newDeskIn(t, dir)
	third.Open(path)
	if !third.settle().Recoverable {
		t.Fatal("what a program left is not offered when it has ended")
	}
	if err := third.Recover(); err != nil {
		t.Fatal(err)
	}
	if got := string(third.settle().Text); got != mine {
		t.Errorf("recovered is %q", got)
	}
	third.wait()
	if files := third.kept(); len(files) != 1 {
		t.Errorf("of what was recovered, kept are %v", files)
	}
	third.DropRecovery()
	third.Close()
}

// Of charts without a file, each is recovered by itself; one of another window or
// program that is still running is left alone.
func TestUnsavedChartsWithoutFilesAreRecovered(t *testing.T) {
	dir := t.TempDir()
	running, err := process.Own(filepath.Join(dir, "recovery"))
	if err != nil {
		t.Fatal(err)
	}
	first, second := newDeskOf(t, dir, running.Name), newDeskOf(t, dir, running.Name)
	for d, title := range map[*desk]string{first: "Chair", second: "Owner"} {
		d.OpenText("a new chart", []byte(chart))
		d.settle()
		d.retitle(title)
		d.wait()
	}
	d := first.crash()
	second.Close()
	if n := len(d.kept()); n != 2 {
		t.Fatalf("of two charts, %d are kept", n)
	}
	if d.OpenUnsaved() {
		t.Error("a chart is taken away from a program that is running")
	}
	running.Release()
	seen := ""
	for range 2 {
		d = d.crash()
		if !d.OpenUnsaved() {
			t.Fatal("there is nothing to recover")
		}
		if st := d.settle(); !st.Recoverable || len(st.Chart.Positions) != 0 || st.Path != "" {
			t.Fatalf("recoverable is %v, shown is %q", st.Recoverable, st.Text)
		}
		if err := d.Recover(); err != nil {
			t.Fatal(err)
		}
		st := d.settle()
		seen += st.Chart.Positions[0].Title.Text + " "
		if !st.Dirty {
			t.Error("what was recovered counts as saved")
		}
		if err := d.outcome(func(done func(error)) { d.SaveAs(filepath.Join(d.dir, "b.yaml"), done) }); err != nil {
			t.Fatal(err)
		}
	}
	if seen != "Chair Owner " && seen != "Owner Chair " {
		t.Errorf("recovered were %s", seen)
	}
	if d = d.crash(); d.OpenUnsaved() || len(d.kept()) != 0 {
		t.Errorf("what was saved is offered again: %v", d.kept())
	}
}

// A text that could not be read when the program ended is not lost.
func TestUnsavedBrokenTextIsRecovered(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a new chart", []byte(chart))
	d.settle()
	if err := d.SetText([]byte("positions: [{id"), "Type"); err != nil {
		t.Fatal(err)
	}
	d.settle()
	d = d.crash()
	if !d.OpenUnsaved() {
		t.Fatal("there is nothing to recover")
	}
	d.settle()
	if err := d.Recover(); err != nil {
		t.Fatal(err)
	}
	if st := d.settle(); string(st.Text) != "positions: [{id" || st.Err == nil {
		t.Errorf("the text is %q, error %v", st.Text, st.Err)
	}
	d.DropRecovery()
	if d = d.crash(); d.OpenUnsaved() {
		t.Error("what was given up is offered again")
	}
}

// What is saved, given up or as it was is not kept.
func TestRecoveryEnds(t *testing.T) {
	for name, end := range map[string]func(*desk){
		"saved": func(d *desk) {
			if err := d.outcome(d.Save); err != nil {
				t.Error(err)
			}
		},
		"saved elsewhere": func(d *desk) {
			if err := d.outcome(func(done func(error)) { d.SaveAs(filepath.Join(d.dir, "b.yaml"), done) }); err != nil {
				t.Error(err)
			}
		},
		"undone": func(d *desk) {
			if err := d.Undo(); err != nil {
				t.Error(err)
			}
		},
		"dropped":        func(d *desk) { d.DropRecovery() },
		"closed":         func(d *desk) { d.CloseChart() },
		"another opened": func(d *desk) { d.Open(d.file("c.yaml", chart)); d.settle() },
	} {
		for _, waited := range []bool{true, false} {
			d := retitled(t, "Chair")
			if waited {
				d.wait()
			}
			end(d)
			d.settle()
			d.wait()
			d.Close()
			if kept := d.kept(); len(kept) != 0 {
				t.Errorf("%s (waited: %v): kept are %v", name, waited, kept)
			}
		}
	}
}

func TestWhatWasSavedIsNotOffered(t *testing.T) {
	d := retitled(t, "Chair")
	text := string(d.State().Text)
	d = d.crash()
	d.file("a.yaml", text)
	if st := d.reopen(); st.Recoverable || len(d.kept()) != 0 {
		t.Errorf("recoverable is %v, kept are %v", st.Recoverable, d.kept())
	}
	d.DropRecovery() // of which there is none
	if err := d.Recover(); err != nil || d.State().Dirty {
		t.Errorf("recovering nothing: %v, dirty %v", err, d.State().Dirty)
	}
}

func TestDroppedRecoveryIsNotOfferedAgain(t *testing.T) {
	d := retitled(t, "Chair").crash()
	d.reopen()
	d.DropRecovery()
	d.Close()
	if st := d.State(); st.Recoverable || len(d.kept()) != 0 {
		t.Errorf("recoverable is %v, kept are %v", st.Recoverable, d.kept())
	}
}

// While nobody has decided on what an earlier session left, what is edited is kept
// beside it.
func TestEditsAreKeptBesideWhatIsUndecided(t *testing.T) {
	d := retitled(t, "Chair").crash()
	d.reopen()
	d.retitle("Owner")
	mine := string(d.State().Text)
	d = d.crash()
	if !d.OpenUnsaved() {
		t.Fatal("what was edited is not kept")
	}
	d.settle()
	if err := d.Recover(); err != nil {
		t.Fatal(err)
	}
	if st := d.settle(); string(st.Text) != mine {
		t.Errorf("recovered is %q", st.Text)
	}
	d.DropRecovery()
	if st := d.reopen(); !st.Recoverable {
		t.Error("what was undecided is not offered any more")
	}
	d.retitle("Head")
	d.wait()
	d.DropRecovery()
	d.Close()
	if files := d.kept(); len(files) != 0 {
		t.Errorf("after all was given up, kept are %v", files)
	}
}

// A disk that is full, or a folder that may not be written, is told while there is
// something to lose, and tried again.
func TestWhatCannotBeKeptIsTold(t *testing.T) {
	d := newDesk(t)
	folder := filepath.Join(d.dir, "recovery")
	if err := os.WriteFile(folder, nil, 0o600); err != nil { // in its place
		t.Fatal(err)
	}
	path := d.file("a.yaml", chart)
	d.Open(path)
	d.settle()
	keep := func(unkept bool) {
		t.Helper()
		d.wait()
		(<-d.queue)()
		if got := d.State().Unkept; got != unkept {
			t.Errorf("it is told that nothing is kept: %v, want %v", got, unkept)
		}
	}
	d.retitle("Chair")
	keep(true)
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	keep(false) // without another change
	if files := d.kept(); len(files) != 1 {
		t.Errorf("kept are %v", files)
	} else {
		d.holds(files[0], string(d.State().Text))
	}
	if err := errors.Join(os.RemoveAll(folder), os.WriteFile(folder, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	d.retitle("Chairperson")
	keep(true)
	if err := d.outcome(d.Save); err != nil {
		t.Fatal(err)
	}
	if d.State().Unkept {
		t.Error("of what is saved nothing is to be kept")
	}
}
