package session_test

import (
	"errors"
	"os"
	"testing"
)

// A file is noticed when it is another, once it is written no more; where nobody could
// look into it, again.
func TestGlance(t *testing.T) {
	d := newDesk(t)
	taken, noticed := true, false
	d.Glance(func() bool { t.Error("noticed where nothing is open"); return true })
	path := d.file("a.yaml", chart)
	d.Open(path)
	d.settle()
	for i, step := range []struct {
		do      func()
		taken   bool
		noticed bool
	}{
		{func() {}, true, false},
		{func() {}, true, true}, // who knows what happened before the first
		{func() {}, true, false},
		{func() { d.file("a.yaml", chart[:20]) }, true, false},
		{func() { d.file("a.yaml", chart+"# theirs\n") }, true, false}, // being written
		{func() {}, false, true},
		{func() {}, true, true},
		{func() {}, true, false},
		{func() { os.Remove(path) }, true, false},
		{func() {}, true, false},
		{func() { d.file("a.yaml", chart) }, true, false},
		{func() {}, true, true},
	} {
		step.do()
		noticed, taken = false, step.taken
		d.Glance(func() bool { noticed = true; return taken })
		(<-d.queue)()
		if noticed != step.noticed {
			t.Errorf("step %d: noticed is %v, want %v", i, noticed, step.noticed)
		}
	}
}

// The text of a file that is gone is to be saved, and is kept where the next start finds
// it, until the file is there again or is saved.
func TestAFileThatIsGone(t *testing.T) {
	d := newDesk(t)
	path := d.file("a.yaml", chart)
	d.Open(path)
	d.settle()
	look := func(gone bool) {
		t.Helper()
		for range 2 {
			d.Glance(func() bool { return true })
			(<-d.queue)()
		}
		if st := d.State(); st.Gone != gone || st.Dirty != gone {
			t.Errorf("gone is %v and to be saved %v, want %v", st.Gone, st.Dirty, gone)
		}
	}
	look(false)
	os.Remove(path)
	look(true)
	d.file("a.yaml", chart)
	look(false)
	os.Remove(path)
	look(true)
	if err := d.outcome(d.Save); err != nil {
		t.Error(err)
	}
	d.holds(path, chart)
	look(false)
	if err := errors.Join(os.Remove(path), os.Mkdir(path, 0o700)); err != nil {
		t.Fatal(err)
	}
	look(true) // a folder in its place does not hold it either
	if err := d.outcome(d.Save); err == nil {
		t.Error("it is saved as a folder")
	}
	if !d.crash().OpenUnsaved() {
		t.Error("it is not offered again")
	}
}
