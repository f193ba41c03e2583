package templates_test

import (
	"testing"

	"dotline/graph/conventions"
	"dotline/graph/format"
	"dotline/graph/org"
	"dotline/samples/templates"
)

func TestTemplatesKeepTheConventions(t *testing.T) {
	for _, one := range templates.All() {
		chart, err := org.Read(one.Name, one.Text)
		if err != nil {
			t.Fatal(err)
		}
		r, err := conventions.Check(chart, conventions.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			t.Errorf("%s: %s: %s", one.Name, f.Rule.ID, f.Message)
		}
		if len(chart.Positions) < 8 {
			t.Errorf("%s has %d positions only", one.Name, len(chart.Positions))
		}
		for _, p := range chart.Positions {
			if p.Holder() != "" {
				t.Errorf("%s: %s has a holder", one.Name, p.ID)
			}
		}
		if same, err := format.Chart(one.Name, one.Text); err != nil || string(same) != string(one.Text) {
			t.Errorf("%s is not as fmt would write it: %v", one.Name, err)
		}
	}
}
