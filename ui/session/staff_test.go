package session_test

import (
	"errors"
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/graph/intake"
)

const staff = "Name,Job,Boss\nAna Lund,CEO,\nCy Dahl,CIO,Ana Lund\n"

// take imports a staff list and returns what was told of it.
func (d *desk) take(path string, o intake.Options) (report intake.Report, err error) {
	d.t.Helper()
	err = errors.New("nothing was told")
	d.Import(path, o, func(r intake.Report, e error) { report, err = r, e })
	d.settle()
	return report, err
}

func TestImport(t *testing.T) {
	d := newDesk(t)
	path := d.file("staff.csv", staff)
	report, err := d.take(path, intake.Options{})
	st := d.State()
	if err != nil || report.Positions != 2 || len(st.Chart.Positions) != 2 {
		t.Fatalf("imported %d positions, error %v:\n%s", report.Positions, err, st.Text)
	}
	if st.Path != "" || st.From != path || !st.Dirty || st.Undo != "" {
		t.Errorf("the chart has path %q and is from %q, unsaved %t, undo %q", st.Path, st.From, st.Dirty, st.Undo)
	}
	if boss := st.Chart.Positions[1].Manager; boss == nil || boss.Holder() != "Ana Lund" {
		t.Errorf("Cy's manager is %v", boss)
	}
	var saved error
	chart := strings.TrimSuffix(path, ".csv") + ".yaml"
	d.SaveAs(chart, func(err error) { saved = err })
	if st = d.settle(); saved != nil || st.Dirty || st.Path != chart {
		t.Errorf("saved with %v as %q, unsaved %t", saved, st.Path, st.Dirty)
	}
	d.Open(d.file("other.yaml", head+"  - {id: a}\n"))
	if st = d.settle(); st.From != "" {
		t.Errorf("a chart that was opened is from %q", st.From)
	}
}

func TestImportAsMapped(t *testing.T) {
	d := newDesk(t)
	path := d.file("staff.csv", staff)
	if _, err := d.take(path, intake.Options{Map: map[string]string{"Job": "department"}}); err != nil {
		t.Fatal(err)
	}
	if p := d.State().Chart.Positions[0]; p.Department.Text != "CEO" || p.Title.Text == "CEO" {
		t.Errorf("the column Job is not the department: %+v", p)
	}
}

func TestImportOfNonsense(t *testing.T) {
	d := newDesk(t)
	d.Open(d.file("good.yaml", chart))
	before := d.settle()
	for name, text := range map[string]string{"empty.csv": "", "colours.csv": "Colour,Weight\nred,1\n", "broken.json": "{"} {
		_, err := d.take(d.file(name, text), intake.Options{})
		if st := d.State(); err == nil || st.Scene != before.Scene || st.Path != before.Path || st.Err != nil {
			t.Errorf("%s: told %v; open is %s, error %v", name, err, st.Path, st.Err)
		}
	}
	if err := d.Do(edit.SetField{ID: "ceo", Field: "title", Value: "Chief"}); err != nil {
		t.Errorf("after that, nothing can be edited: %v", err)
	}
}
