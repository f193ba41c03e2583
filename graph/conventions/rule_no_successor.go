package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var noSuccessor = &Rule{
	ID: "no-successor", Group: Duties, Severity: Note,
	Summary: "In a chart with successors, the CIO and the IT Manager have one.",
	Why: "Both plan for who takes over when somebody leaves, because an organization wants continuity. Judged where the chart " +
		"names a successor for any position; without that nothing is known about succession.",
	Sources: []Source{
		cite("S0", "CIO and IT Manager both plan succession; it matters more to the organization than to its departments."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder, successor: coo}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder, successor: coo}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo, successor: itd}
  - {id: itd, title: IT Director, name: Jo Marsh, reports_to: cio}
`,
	check: func(ps *pass) {
		planned := false
		for _, p := range ps.chart.Positions {
			planned = planned || p.Successor.IsSet()
		}
		if !planned {
			return
		}
		for _, p := range ps.itPosts {
			if p.Successor.IsSet() || p.Vacant || !ps.has(p, roles.CIO) && !ps.has(p, roles.ITManager) {
				continue
			}
			ps.report(Finding{
				Positions: []*org.Position{p}, At: titleAt(p),
				Message: phrase.New("%s has no successor, where the chart names them for others", who(p)),
			})
		}
	},
}
