package metrics_test

import (
	"fmt"
	"strings"
	"testing"

	"dotline/graph/metrics"
	"dotline/graph/org"

	"github.com/google/go-cmp/cmp"
)

func of(t *testing.T, text string) metrics.Metrics {
	t.Helper()
	c, err := org.Read("x.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return metrics.Of(c, func(p *org.Position) bool { return p.Assistant })
}

func TestOf(t *testing.T) {
	got := of(t, `
positions:
  - {id: ceo, title: CEO, name: Ada Quist}
  - {id: pa, title: Assistant, reports_to: ceo, assistant: true}
  - {id: coo, title: COO, name: ada  QUIST, reports_to: ceo, department: Operations}
  - {id: cio, title: CIO, vacant: true, reports_to: ceo, department: IT, dotted_line_to: [coo]}
  - {id: heads, title: Heads of Care, names: [Bo Lind, Cy Marsh], reports_to: coo, department: Operations}
  - {id: nurses, title: Nurse, headcount: 40, reports_to: heads, department: Care}
  - {id: dev, title: Developer, reports_to: cio, department: IT}
  - {id: lost, title: Porter, reports_to: nobody}
`)
	want := metrics.Metrics{
		Positions: 8, People: 3, Vacant: 1, Unnamed: 4, Shared: 1, Assistants: 1,
		Headcount: 1 + 1 + 0 + 0 + 2 + 40 + 1 + 1,
		Tops:      1, Managers: 4, Layers: 4, Dotted: 1, PerLayer: []int{1, 4, 2, 1},
		Span:        metrics.Span{Least: 1, Median: 1, Mean: 1.25, Most: 2, Widest: []string{"ceo"}},
		Departments: []metrics.Department{{"IT", 2}, {"Operations", 2}, {"Care", 1}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// One person counts once, however many posts say the name, and however.
func TestOnePersonInSeveralPosts(t *testing.T) {
	for text, want := range map[string]int{
		"- {title: CEO, name: Ada Quist}\n- {title: COO, name: ada quist, reports_to: ceo}\n":          1,
		"- {title: CEO, name: Ada Quist}\n- {title: COO, names: [Ada Quist, Bo], reports_to: ceo}\n":   2,
		"- {title: CEO, name: Ada Quist}\n- {title: COO, name: Ada Q., reports_to: ceo}\n":             2,
		"- {title: CEO, name: TBD}\n- {title: COO, name: tbd, reports_to: ceo}\n":                      2,
		"- {title: CEO, names: [Bo, Bo]}\n":                                                            1,
		"- {title: CEO, name: Ａda}\n- {title: COO, name: Ada, headcount: 1, reports_to: ceo}\n":        1,
		"- {title: CEO, name: Ada}\n- {title: Cook, name: Ada, headcount: 5, reports_to: ceo}\n":       5,
		"- {title: CEO, vacant: true}\n- {title: Cook, vacant: true, headcount: 3, reports_to: ceo}\n": 0,
	} {
		if got := of(t, text).Headcount; got != want {
			t.Errorf("%s stands for %d people, want %d", text, got, want)
		}
	}
}

func TestBranches(t *testing.T) {
	c, err := org.Read("x.yaml", []byte(`
positions:
  - {id: nurses, title: Nurse, headcount: 40, reports_to: coo}
  - {id: ceo, title: CEO, name: Ada Quist}
  - {id: coo, title: COO, name: Bo Lind, reports_to: ceo}
  - {id: cio, title: CIO, vacant: true, reports_to: ceo}
  - {id: it, title: IT Manager, name: Bo Lind, reports_to: cio}
  - {id: lost, title: Porter, reports_to: nobody}
  - {id: x, title: X, reports_to: y}
  - {id: y, title: Y, reports_to: x}
`))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{40, 42, 41, 0, 0, 1, 2, 1}, metrics.Branches(c)); diff != "" {
		t.Error(diff)
	}
}

func TestSpans(t *testing.T) {
	var b strings.Builder
	b.WriteString("- {id: a, title: A}\n- {id: b, title: B, reports_to: a}\n- {id: c, title: C, reports_to: a}\n")
	for i := range 6 {
		fmt.Fprintf(&b, "- {title: D, reports_to: %c}\n", "bbbccc"[i])
	}
	want := metrics.Span{Least: 2, Median: 3, Mean: 8.0 / 3, Most: 3, Widest: []string{"b", "c"}}
	if diff := cmp.Diff(want, of(t, b.String()).Span); diff != "" {
		t.Error(diff)
	}
	if got := of(t, "- title: CEO\n"); got.Span.Most != 0 || got.Managers != 0 || got.Layers != 1 {
		t.Errorf("a chart without managers: %+v", got)
	}
	// A loop is cut where it is drawn, and counts as any other chart does.
	if got := of(t, "- {id: a, reports_to: b}\n- {id: b, reports_to: a}\n"); got.Layers != 2 || got.Tops != 0 {
		t.Errorf("a loop: %+v", got)
	}
}
