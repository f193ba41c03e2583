package intake_test

import (
	"testing"

	"dotline/graph/intake"
	"dotline/graph/org"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"gopkg.in/yaml.v3"
)

// A chart in Dotline's own format comes along with everything that is in it.
func TestChart(t *testing.T) {
	const conventions, view = `
conventions:
  extends: [enterprise]
  rules: {cio-reports-to-ceo: error, span-too-wide: {severity: warning, max: 12}}
  custom:
    - {id: x, title: "Data *", must_report_to: [cdo], because: "yes"}
`, `view: {layout: tree, direction: right, theme: dark, collapsed: [cio, "007"]}
`
	for name, c := range map[string]struct{ file, text string }{
		"nested": {"x.yaml", `organization: {name: Reed & Co, as_of: 2026-11-01, headcount: 60, it_headcount: 7, it_budget: 1000.5, sector: health, currency: NOK, complete: true}
positions:
  - id: ceo
    title: "**CEO**"
    name: " Ada  Quist "
    reports:
      - {id: "007", title: Total, names: [Vacant, n/a], dotted_line_to: [board, ceo], exceptions: [{rule: r, because: "so; it is", until: 2027-01-01}]}
      - title: Clerk
      - title: Clerk
        name: Bo Birk
        reports_to: [a ghost, "007"]
` + conventions + view},
		"aliases of nodes": {"x.yaml", "positions:\n  - &p {id: a, title: A}\n  - {<<: *p, id: b, reports_to: a}\nconventions: &c {rules: {x: off}}\n"},
		"flat, ids made":   {"x.yaml", "positions:\n  - title: IT Manager\n  - {title: Clerk, reports_to: it-manager}\n  - {title: Clerk, name: Ada Quist, reports_to: it-manager}\n" + view},
		"JSON":             {"x.json", `{"positions": [{"id": "a", "title": "<b>A</b>", "tags": ["x; y"]}], "conventions": {"rules": {"x": "off", "y": {"max": 3, "only": "3"}}}, "view": {"layout": "tree"}}`},
	} {
		t.Run(name, func(t *testing.T) {
			want, err := org.Read(c.file, []byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			table, _ := read(t, c.text, intake.Options{Name: c.file})
			text := yamlOf(t, table)
			got, err := org.Read(c.file, text)
			if err != nil {
				t.Fatal(err)
			}
			places := cmp.Options{samePositions, cmpopts.IgnoreUnexported(org.Chart{}), cmpopts.IgnoreFields(org.Chart{}, "Conventions", "Ghosts", "Problems")}
			if diff := cmp.Diff(want, got, places); diff != "" {
				t.Errorf("(-chart +imported):\n%s\n%s", diff, text)
			}
			if diff := cmp.Diff(decoded(t, want.Conventions), decoded(t, got.Conventions)); diff != "" {
				t.Errorf("conventions (-chart +imported):\n%s\n%s", diff, text)
			}
		})
	}
}

func decoded(t *testing.T, n *yaml.Node) (v any) {
	t.Helper()
	if n == nil {
		return nil
	}
	if err := n.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// What other systems call a view, or conventions, is none of a chart's.
func TestOtherSections(t *testing.T) {
	for _, text := range []string{`{"nodes": [{"id": "a"}], "view": "tree", "conventions": ["x"]}`, "staff:\n  - id: a\nview: {zoom: 3}\nconventions: none\n"} {
		table, report := read(t, text, intake.Options{})
		if chart := string(yamlOf(t, table)); chart != "positions:\n  - id: a\n" || len(report.Remarks) != 2 {
			t.Errorf("%s became %s with %v", text, chart, report.Remarks)
		}
	}
}
