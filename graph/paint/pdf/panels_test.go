package pdf_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dotline/graph/paint/pdf"
	"dotline/graph/scene"
)

// The title block and the legend are each on one sheet of a poster.
func TestAPosterCutsNoPanel(t *testing.T) {
	for _, units := range []int{6, 9, 12} {
		var b strings.Builder
		b.WriteString("organization: {name: Wide, as_of: 2026-11-01}\npositions:\n- {id: top, title: Director}\n")
		for u := range units {
			fmt.Fprintf(&b, "- {id: u%d, title: Unit %d, department: Department number %d, reports_to: top}\n", u, u, u%9)
			for p := range 3 + u%3 {
				fmt.Fprintf(&b, "- {id: p%d-%d, title: Post, reports_to: u%d, vacant: true}\n- {title: Post, reports_to: p%d-%d, dotted_line_to: top}\n", u, p, u, u, p)
			}
		}
		s := build(t, b.String(), scene.Options{Layout: "tree"})
		for _, paper := range pdf.Papers() {
			document, _ := write(t, s, pdf.Options{Paper: paper})
			n, _ := pages(t, document)
			var on []string
			for page := 2; page <= n; page++ {
				on = append(on, texts(t, document, "-f", fmt.Sprint(page), "-l", fmt.Sprint(page)))
			}
			for _, panel := range s.Panels {
				whole := func(sheet string) bool {
					return !slices.ContainsFunc(panel.Marks, func(m scene.Mark) bool { return !strings.Contains(sheet, m.Text) })
				}
				if len(on) > 0 && !slices.ContainsFunc(on, whole) {
					t.Errorf("%d units on %s: no sheet has all of the %s", units, paper, panel.Name)
				}
			}
		}
	}
}
