package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var spanTooNarrow = &Rule{
	ID: "span-too-narrow", Group: Structure, Severity: Off, IfComplete: Note,
	Summary: "A manager has more than one report.",
	Why: "A manager of one is a layer that carries no one. Only a chart that says it is complete can show that; " +
		"assistants do not count.",
	Options: []Option{{Name: "min", About: "how many reports make a manager", Number: 2}},
	Fires: `
organization: {complete: true}
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
  - {id: shop, title: Shop Director, reports_to: ceo}
  - {title: Cashier, reports_to: shop}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
  - {id: shop, title: Shop Director, reports_to: ceo}
  - {title: Cashier, reports_to: shop}
`,
	check: func(ps *pass) {
		least := ps.number("min")
		for _, p := range ps.chart.Positions {
			n := ps.span(p)
			if n == 0 || n >= least || ps.read(p).Body {
				continue
			}
			ps.report(Finding{
				Positions: []*org.Position{p}, At: titleAt(p),
				Message: phrase.New("%s manages only %s", who(p), list(ps.led(p))),
			})
		}
	},
}
