package scene_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/scene"
)

const company = `
positions:
  - id: ceo
    title: CEO
    reports:
      - {id: pa, title: Clerk}
      - id: sales
        title: Head of Sales
        reports:
          - {id: north, title: Sales Manager, reports: [{id: n1, title: Agent}, {id: n2, title: Agent}]}
          - {id: south, title: Sales Manager}
      - {id: hr, title: Head of People, reports: [{id: trainer, title: Trainer}]}
`

func TestWhatIsDrawn(t *testing.T) {
	for _, tc := range []struct {
		name, view string
		o          scene.Options
		want       string // each card: id, hidden below, c where for context only
	}{
		{"all", "", scene.Options{}, "ceo pa sales north n1 n2 south hr trainer"},
		{"one level", "", scene.Options{Levels: 1}, "ceo+8"},
		{"two levels", "", scene.Options{Levels: 2}, "ceo pa sales+4 hr+1"},
		{"collapsed", "view: {collapsed: [sales, nobody]}", scene.Options{}, "ceo pa sales+4 hr trainer"},
		{"folded here", "view: {collapsed: [sales]}", scene.Options{Folded: map[string]bool{"sales": false, "hr": true, "nobody": true}}, "ceo pa sales north n1 n2 south hr+1"},
		{"focus", "", scene.Options{Focus: "sales"}, "ceo:c sales north n1 n2 south"},
		{"focus deep", "", scene.Options{Focus: "north"}, "ceo:c sales:c north n1 n2"},
		{"focus and levels", "", scene.Options{Focus: "sales", Levels: 2}, "ceo:c sales north+2 south"},
		{"focus on what is collapsed", "view: {collapsed: [sales, north]}", scene.Options{Focus: "sales"}, "ceo:c sales north+2 south"},
	} {
		s := build(t, company+tc.view, tc.o)
		var got []string
		for _, c := range s.Cards {
			sign := c.ID + texts(c, "more")
			if slices.Contains(c.Classes, "context") {
				sign += ":c"
			}
			got = append(got, sign)
		}
		if want := strings.Fields(tc.want); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", tc.name, got, want)
		}
		if c := card(t, s, "ceo"); texts(c, "counts") != "3 / 8" {
			t.Errorf("%s: the CEO's card counts %q", tc.name, texts(c, "counts"))
		}
		var legend, facts string
		for _, p := range s.Panels {
			for _, m := range p.Marks {
				if m.Kind == scene.Text && p.Name == "legend" {
					legend += m.Text + "; "
				} else if m.Name == "facts" {
					facts = m.Text
				}
			}
		}
		if more := strings.Contains(tc.want, "+"); more != strings.Contains(legend, "not shown") {
			t.Errorf("%s: legend %q", tc.name, legend)
		}
		if context := strings.Contains(tc.want, ":c"); context != strings.Contains(legend, "Above the branch") {
			t.Errorf("%s: legend %q", tc.name, legend)
		}
		extent := "9 positions"
		if n := len(s.Cards); n < 9 {
			extent = fmt.Sprintf("%d of 9 positions", n)
		}
		if !strings.HasPrefix(facts, extent) {
			t.Errorf("%s: %q does not begin with %q", tc.name, facts, extent)
		}
	}
}

func TestUnknownFocus(t *testing.T) {
	chart, err := org.Read("chart.yaml", []byte(company))
	if err != nil {
		t.Fatal(err)
	}
	for focus, hint := range map[string]string{"salse": `did you mean "sales"?`, "zzzzzz": `id "zzzzzz"`} {
		_, err := scene.Build(t.Context(), pool, chart, &conventions.Report{Chart: chart}, scene.Options{Focus: focus})
		if !errors.Is(err, scene.ErrNoPosition) || !strings.HasSuffix(err.Error(), hint) {
			t.Errorf("%s: %v", focus, err)
		}
	}
}
