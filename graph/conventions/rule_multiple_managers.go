package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var multipleManagers = &Rule{
	ID: "multiple-managers", Group: Structure, Severity: Error,
	Summary: "Every position has at most one solid line.",
	Why: "The solid line is to whoever decides in the end. A second boss is a dotted line, and of those there can be " +
		"more than one. The chart is drawn with the first line.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: coo, title: COO, reports_to: ceo}
  - {id: sales, title: Sales Director, reports_to: [ceo, coo]}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: coo, title: COO, reports_to: ceo}
  - {id: sales, title: Sales Director, reports_to: ceo, dotted_line_to: coo}
`,
	check: func(ps *pass) {
		for _, p := range ps.chart.Positions {
			lines := org.Distinct(p.ReportsTo)
			if len(lines) < 2 {
				continue
			}
			bosses := make([]phrase.Phrase, len(lines))
			for i, v := range lines {
				if q := ps.chart.ByID(v.Text); q != nil {
					bosses[i] = who(q)
				} else {
					bosses[i] = quote(v.Text)
				}
			}
			ps.report(Finding{
				Positions: []*org.Position{p}, At: lines[1].At,
				Message: phrase.New("%s has %d solid lines, to %s; keep one, and write the others under dotted_line_to",
					who(p), len(lines), few(bosses)),
				Related: []Related{{p, lines[0].At, phrase.New("the line that is drawn")}},
			})
		}
	},
}
