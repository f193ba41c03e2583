package conventions

import (
	"slices"
	"strings"

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
			if p.Vacant && len(p.Reports) > 0 && !ps.standIn(p) {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: titleAt(p),
					Message: phrase.New("%s has %s and no holder; fill it, or say who acts", who(p), countReports(len(p.Reports))),
				})
			}
		}
	},
}

// standIn reports whether a box of its own says who acts in the vacant post: the Acting CIO
// beside the CIO.
func (ix *index) standIn(vacant *org.Position) bool {
	title := strings.ToLower(vacant.Title.Text)
	return slices.ContainsFunc(ix.acting, func(p *org.Position) bool {
		same := slices.ContainsFunc(ix.read(vacant).Roles, ix.read(p).Has) || title != "" && strings.Contains(strings.ToLower(p.Title.Text), title)
		return same && p != vacant && !p.Vacant && ix.divisional(p) == ix.divisional(vacant)
	})
}
