package session_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dotline/graph/disk"
	"dotline/graph/edit"
	"dotline/graph/yamltext"
	"dotline/ui/session"
)

// outcome waits for what a way of saving says.
func (d *desk) outcome(save func(func(error))) error {
	d.t.Helper()
	told := false
	var outcome error
	save(func(err error) { told, outcome = true, err })
	d.settle()
	if !told {
		d.t.Error("the outcome of saving was not told")
	}
	return outcome
}

func (d *desk) retitle(title string) {
	d.t.Helper()
	if err := d.Do(edit.SetField{ID: "ceo", Field: "title", Value: title}); err != nil {
		d.t.Fatal(err)
	}
	d.settle()
}

func (d *desk) holds(path, want string) {
	d.t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		d.t.Errorf("%s holds %q, %v; want %q", filepath.Base(path), got, err, want)
	}
}

func TestSaveAs(t *testing.T) {
	d := newDesk(t)
	if err := d.outcome(d.Save); err == nil {
		t.Error("saving nothing: no error")
	}
	d.OpenText("a sample", []byte(chart))
	d.settle()
	d.retitle("Chair")
	if err := d.outcome(d.Save); !errors.Is(err, session.ErrNoFile) || !d.State().Dirty {
		t.Errorf("saving a chart without a file: %v", err)
	}
	text := string(d.State().Text)
	path := filepath.Join(d.dir, "saved.yaml")
	if err := d.outcome(func(done func(error)) { d.SaveAs(path, done) }); err != nil {
		t.Fatal(err)
	}
	d.holds(path, text)
	if st := d.State(); st.Path != path || st.Dirty || st.Chart.Path != path || st.Undo == "" {
		t.Errorf("open is %q, in messages %q, dirty %v, undo %q; want the file just saved", st.Path, st.Chart.Path, st.Dirty, st.Undo)
	}
	nowhere := filepath.Join(d.dir, "no", "such", "folder.yaml")
	if err := d.outcome(func(done func(error)) { d.SaveAs(nowhere, done) }); err == nil || d.State().Path != path {
		t.Errorf("saving into no folder: error %v, and open is %q", err, d.State().Path)
	}
}

func TestSaveNoticesOtherPrograms(t *testing.T) {
	theirs := strings.Replace(chart, "Ana", "Bea", 1)
	for _, c := range []struct {
		name   string
		onDisk string // what is written to the file before it is saved
		err    error
	}{
		{"as it was read", chart, nil},
		{"changed", theirs, disk.ErrChanged},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t)
			path := d.file("a.yaml", chart)
			d.Open(path)
			d.settle()
			d.retitle("Chair")
			text := string(d.State().Text)
			d.file("a.yaml", c.onDisk)
			if err := d.outcome(d.Save); !errors.Is(err, c.err) {
				t.Errorf("saving gives %v", err)
			}
			if c.err != nil {
				d.holds(path, c.onDisk)
				if !d.State().Dirty {
					t.Error("what was not saved counts as saved")
				}
				if err := d.outcome(d.Overwrite); err != nil {
					t.Errorf("overwriting gives %v", err)
				}
			}
			d.holds(path, text)
			d.retitle("Chairperson") // what was saved is what is compared with
			if err := d.outcome(d.Save); err != nil {
				t.Errorf("saving again gives %v", err)
			}
		})
	}
}

// A file in UTF-16 is edited as any other, and stays in UTF-16.
func TestUTF16(t *testing.T) {
	mark := []byte{0xff, 0xfe}
	d := newDesk(t)
	path := d.file("a.yaml", string(yamltext.WithMark([]byte(chart), mark)))
	d.Open(path)
	if st := d.settle(); string(st.Text) != chart || st.Dirty {
		t.Fatalf("the text is %q, changed: %v", st.Text, st.Dirty)
	}
	for _, title := range []string{"Chair", "Chairperson"} { // what was saved is what is compared with
		d.retitle(title)
		if err := d.outcome(d.Save); err != nil {
			t.Fatal(err)
		}
	}
	d.holds(path, string(yamltext.WithMark([]byte(strings.Replace(chart, "title: CEO", "title: Chairperson", 1)), mark)))
	if d.State().Dirty {
		t.Error("what was saved counts as changed")
	}
}

func TestLookTellsOfOtherProgramsOnce(t *testing.T) {
	d := newDesk(t)
	look := func() (changed bool) {
		looked := false
		d.Look(func(is bool) { looked, changed = true, is })
		for !looked {
			(<-d.queue)()
		}
		return changed
	}
	theirs := chart + "# theirs\n"
	for i, c := range []struct {
		do      func()
		changed bool
	}{
		{func() {}, false}, // nothing is open
		{func() { d.Open(d.file("a.yaml", chart)); d.settle() }, false},
		{func() { d.file("a.yaml", theirs) }, true},
		{func() {}, false}, // told already
		{func() { d.Reload(); d.settle() }, false},
		{func() { d.retitle("Chair"); d.file("a.yaml", chart) }, true},
		{func() {
			if err := d.outcome(d.Overwrite); err != nil {
				t.Error(err)
			}
		}, false},
		{func() { os.Remove(d.State().Path) }, false}, // saving makes it again
	} {
		c.do()
		if got := look(); got != c.changed {
			t.Errorf("step %d: changed is %v, want %v", i, got, c.changed)
		}
	}
}

func TestDirtyIsWhatTheFileDoesNotHold(t *testing.T) {
	d := newDesk(t)
	d.Open(d.file("a.yaml", chart))
	d.settle()
	d.retitle("Chair")
	if err := d.outcome(d.Save); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		do    func() error
		dirty bool
	}{{d.Undo, true}, {d.Redo, false}} {
		if err := c.do(); err != nil || d.State().Dirty != c.dirty {
			t.Errorf("dirty is %v, want %v; %v", d.State().Dirty, c.dirty, err)
		}
	}
	d.settle()
}

// An edit while the text is being saved is not saved, and a second save comes
// after the first.
func TestEditsWhileSaving(t *testing.T) {
	d := newDesk(t)
	path := d.file("a.yaml", chart)
	d.Open(path)
	d.settle()
	d.retitle("First")
	var told []string
	save := func(name string) {
		d.Save(func(err error) {
			if err != nil {
				t.Error(err)
			}
			told = append(told, name)
		})
	}
	save("one")
	first := string(d.State().Text)
	if err := d.Do(edit.SetField{ID: "ceo", Field: "title", Value: "Second"}); err != nil {
		t.Fatal(err)
	}
	for len(told) == 0 {
		(<-d.queue)()
	}
	d.holds(path, first)
	if !d.State().Dirty {
		t.Error("an edit made while saving counts as saved")
	}
	save("two")
	if err := d.Do(edit.SetField{ID: "ceo", Field: "title", Value: "Third"}); err != nil {
		t.Fatal(err)
	}
	save("three")
	if st := d.settle(); st.Dirty || strings.Join(told, " ") != "one two three" {
		t.Errorf("dirty is %v; saved were %v", st.Dirty, told)
	}
	d.holds(path, string(d.State().Text))
}

// A save that ends after another chart was opened says nothing about that one.
func TestSavingThenOpeningAnother(t *testing.T) {
	d := newDesk(t)
	d.Open(d.file("a.yaml", chart))
	d.settle()
	d.retitle("Chair")
	d.Save(func(error) {})
	late := <-d.queue
	other := d.file("b.yaml", chart+"# another\n")
	d.Open(other)
	for d.State().Path != other {
		(<-d.queue)()
	}
	late()
	if st := d.settle(); st.Dirty || st.Path != other {
		t.Errorf("open is %s, dirty %v", st.Path, st.Dirty)
	}
}
