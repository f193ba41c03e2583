package session_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dotline/graph/export"
	"dotline/graph/intake"
	"dotline/ui/session"
)

// How far work is that takes its time is told on the way, and not after.
func TestWorkTellsHowFarItIs(t *testing.T) {
	staff := "Name,Job,Boss\nAna Lund,CEO,\n" + strings.Repeat("Bo Ray,Clerk,Ana Lund\n", 2000)
	for _, c := range []struct {
		name string
		do   func(d *desk)
		last float64 // of the parts that are told, at least
	}{
		{"open", func(d *desk) { d.Open(d.file("b.yaml", tree(8, 4))) }, 0.8},
		{"import", func(d *desk) { d.Import(d.file("staff.csv", staff), intake.Options{}, func(intake.Report, error) {}) }, 0.8},
		{"draw", func(d *desk) { d.SetTheme("dark") }, 0.8},
		{"compare", func(d *desk) { d.Compare(d.file("c.yaml", tree(8, 3))) }, 0.8},
		{"export", func(d *desk) {
			d.Export(filepath.Join(d.dir, "a.png"), "print", export.Options{Scale: 4}, func(error) {})
		}, 1},
	} {
		d := newDesk(t)
		d.OpenText("a chart", []byte(tree(8, 3)))
		d.settle()
		d.wait()
		var parts []float64
		d.Subscribe(func(st session.State, _ session.Change) { parts = append(parts, st.Part) })
		c.do(d)
		d.wait()
		d.settle()
		n := len(parts)
		if n < 12 || parts[0] != 0 || parts[n-1] != 0 || !slices.IsSorted(parts[:n-1]) || parts[n-2] < c.last || parts[n-2] > 1 {
			t.Errorf("%s: told are the parts %v", c.name, parts)
		}
	}
}

// Of quick work it is not told, for that would take longer.
func TestQuickWorkDoesNotTell(t *testing.T) {
	d := newDesk(t)
	told := 0
	d.Subscribe(func(st session.State, _ session.Change) { told++ })
	d.OpenText("a chart", []byte(tree(8, 3)))
	if d.settle(); told > 2 {
		t.Errorf("%d changes are told, and not only that it begins and what is there then", told)
	}
}

// What is cancelled is not done to its end.
func TestCancelEndsTheWork(t *testing.T) {
	for name, do := range map[string]func(d *desk, path string){
		"chart":      func(d *desk, path string) { d.Open(path) },
		"staff list": func(d *desk, path string) { d.Import(path, intake.Options{}, func(intake.Report, error) {}) },
	} {
		d := newDesk(t)
		path := d.file("a.yaml", largeChart(20_000))
		begun := time.Now()
		do(d, path)
		d.settle()
		whole := time.Since(begun)
		d.CloseChart()
		begun = time.Now()
		do(d, path)
		d.Cancel()
		(<-d.queue)() // which is what comes at the end
		if took := time.Since(begun); took > whole/3 {
			t.Errorf("%s: the work went on for %v after it was cancelled, and takes %v", name, took, whole)
		}
		if st := d.State(); st.Busy != "" || st.Chart != nil || st.Err != nil {
			t.Errorf("%s: after cancelling: busy %q, error %v", name, st.Busy, st.Err)
		}
	}
}
