package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var selfReport = &Rule{
	ID: "self-report", Group: Structure, Severity: Error,
	Summary: "Nobody reports to themselves.",
	Why:     "A line from a position to itself says nothing, and hides that its manager is missing. A dotted one is a warning.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: sales}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
`,
	check: func(ps *pass) {
		for _, p := range ps.chart.Positions {
			if p.Manager == p {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: lineAt(p), Line: p,
					Message: phrase.New("%s reports to itself; name its manager, or leave reports_to out for a top", who(p)),
				})
			}
			for _, v := range org.Distinct(p.DottedLineTo) {
				if ps.chart.ByID(v.Text) == p {
					ps.report(Finding{
						Positions: []*org.Position{p}, At: v.At, Severity: min(Warning, ps.set.severity),
						Message: phrase.New("%s has a dotted line to itself; leave that out", who(p)),
					})
				}
			}
		}
	},
}
