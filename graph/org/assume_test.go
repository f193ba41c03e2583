package org_test

import (
	"testing"

	"dotline/graph/org"
)

// What is assumed of a chart is resolved as if it were read, and changes nothing.
func TestAssume(t *testing.T) {
	chart, err := org.Read("chart.yaml", []byte(`
positions:
  - id: a
    reports:
      - {id: b, reports: [{id: c}]}
      - {id: twice, notes: first, reports: [{id: d}]}
      - {id: twice, notes: second, reports: [{id: e}]}
  - {id: f, reports_to: nobody}
  - {id: g, reports_to: g}
`))
	if err != nil {
		t.Fatal(err)
	}
	to := func(p, boss string) *org.Chart {
		return chart.Assume(chart.ByID(p), func(q *org.Position) { q.ReportsTo = []org.Value{{Text: boss}} })
	}
	lines := func(c *org.Chart) string {
		s := ""
		for _, p := range c.Positions {
			s += p.ID
			if m := p.Manager; m != nil {
				s += ">" + m.ID + m.Notes.Text
			}
			for _, r := range p.Reports {
				s += "," + r.ID
			}
			s += " "
		}
		for _, g := range c.Ghosts {
			s += "ghost " + g.ID
		}
		return s
	}
	const read = "a,b,twice,twice b>a,c c>b twice>a,d d>twicefirst twice>a,e e>twicesecond f>nobody g>g ghost nobody"
	for _, tt := range []struct {
		name string
		got  *org.Chart
		want string
	}{
		{"as it is", to("c", "b"), read},
		{"a line that leads elsewhere", to("c", "a"), "a,b,c,twice,twice b>a c>a twice>a,d d>twicefirst twice>a,e e>twicesecond f>nobody g>g ghost nobody"},
		{"a loop that it makes", to("b", "c"), "a,twice,twice b>c,c c>b twice>a,d d>twicefirst twice>a,e e>twicesecond f>nobody g>g ghost nobody"},
		{"one that it undoes", to("g", "a"), "a,b,twice,twice,g b>a,c c>b twice>a,d d>twicefirst twice>a,e e>twicesecond f>nobody g>a ghost nobody"},
		{"a ghost that goes", to("f", "a"), "a,b,twice,twice,f b>a,c c>b twice>a,d d>twicefirst twice>a,e e>twicesecond f>a g>g "},
		{"and the chart itself", chart, read},
	} {
		if got := lines(tt.got); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
	if moved := to("c", "a"); moved.ByID("c").Depth != 1 || chart.ByID("c").Depth != 2 {
		t.Errorf("depth %d assumed and %d in fact; want 1 and 2", moved.ByID("c").Depth, chart.ByID("c").Depth)
	}
}
