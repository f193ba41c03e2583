package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var oneToOneChain = &Rule{
	ID: "one-to-one-chain", Group: Structure, Severity: Off, IfComplete: Note,
	Summary: "Managers of one do not follow each other.",
	Why: "Where each of several managers in a row has one report, decisions pass through people who add no reach. " +
		"Only a chart that says it is complete can show that; assistants do not count.",
	silences: []string{"span-too-narrow"},
	Fires: `
organization: {complete: true}
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
  - {id: shop, title: Shop Manager, reports_to: sales}
  - {id: a, title: Cashier, reports_to: shop}
  - {id: b, title: Baker, reports_to: shop}
`,
	Silent: `
organization: {complete: true}
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
  - {id: shop, title: Shop Director, reports_to: ceo}
`,
	check: func(ps *pass) {
		single := make([]*org.Position, len(ps.chart.Positions)) // the one report, where there is one
		for _, p := range ps.chart.Positions {
			if ps.span(p) == 1 && !ps.read(p).Body {
				single[p.Index] = ps.led(p)[0]
			}
		}
		for _, p := range ps.chart.Positions {
			if single[p.Index] == nil {
				continue
			}
			if m := p.TreeManager(); m != nil && !m.Ghost && single[m.Index] == p {
				continue // not the first of its chain
			}
			var chain []*org.Position
			for q := p; single[q.Index] != nil; q = single[q.Index] {
				chain = append(chain, q)
			}
			if len(chain) < 2 {
				continue
			}
			ps.report(Finding{
				Positions: chain, At: titleAt(p),
				Message: phrase.New("%d managers in a row have one report each: %s", len(chain), list(chain)),
			})
		}
	},
}
