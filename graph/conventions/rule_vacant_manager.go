package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var vacantManager = &Rule{
	ID: "vacant-manager", Group: Structure, Severity: Note,
	Summary: "Posts with reports are filled.",
	Why:     "While a post is vacant its reports have no boss in fact. The chart should say who stands in, or the post be filled.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, vacant: true, reports_to: ceo}
  - {id: shop, title: Shop Manager, reports_to: sales}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, vacant: true, reports_to: ceo}
`,
	check: func(ps *pass) {
		for _, p := range ps.chart.Positions {
			if p.Vacant && len(p.Reports) > 0 {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: titleAt(p),
					Message: phrase.New("%s has %s and no holder; fill it, or say who acts", who(p), countReports(len(p.Reports))),
				})
			}
		}
	},
}
