package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var tooManyLayers = &Rule{
	ID: "too-many-layers", Group: Structure, Severity: Note,
	Summary: "Few layers lie between the top and the bottom.",
	Why:     "Every layer delays and changes what passes through it. The finding stands at the deepest position, once for the chart.",
	Options: []Option{{Name: "max", About: "how many layers a chart may have, the top included", Number: 8}},
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
  - {id: shop, title: Shop Manager, reports_to: sales}
conventions:
  rules:
    too-many-layers: {max: 2}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
  - {id: shop, title: Shop Manager, reports_to: sales}
`,
	check: func(ps *pass) {
		var deepest *org.Position
		for _, p := range ps.chart.Positions {
			if deepest == nil || p.Depth > deepest.Depth {
				deepest = p
			}
		}
		most := ps.number("max")
		if deepest == nil || deepest.Depth < most || hangsOnLoop(deepest) {
			return
		}
		ps.report(Finding{
			Positions: []*org.Position{deepest}, At: lineAt(deepest),
			Message: phrase.New("%s stands in layer %d; more than %d layers are many: %s", who(deepest), deepest.Depth+1, most, way(deepest)),
		})
	},
}

// hangsOnLoop reports whether the position stands in or below a loop, where
// depth is counted from a cut and says nothing.
func hangsOnLoop(p *org.Position) bool {
	for p != nil && !p.Ghost && !p.CutLine {
		p = p.TreeManager()
	}
	return p != nil && p.CutLine
}
