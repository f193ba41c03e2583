package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var tooManyDottedLines = &Rule{
	ID: "too-many-dotted-lines", Group: Structure, Severity: Note,
	Summary: "A position has few dotted lines.",
	Why:     "Each dotted line is another person who may ask for time and set priorities. With many of them nobody knows whose word counts.",
	Options: []Option{{Name: "max", About: "how many dotted lines a position may have", Number: 2}},
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: coo, title: COO, reports_to: ceo}
  - {id: cfo, title: CFO, reports_to: ceo}
  - {id: cmo, title: CMO, reports_to: ceo}
  - {id: sales, title: Sales Director, reports_to: ceo, dotted_line_to: [coo, cfo, cmo]}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: coo, title: COO, reports_to: ceo}
  - {id: cfo, title: CFO, reports_to: ceo}
  - {id: sales, title: Sales Director, reports_to: ceo, dotted_line_to: [coo, cfo]}
`,
	check: func(ps *pass) {
		most := ps.number("max")
		for _, p := range ps.chart.Positions {
			if lines := org.Distinct(p.DottedLineTo); len(lines) > most {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: lines[most].At,
					Message: phrase.New("%s has %s; more than %d blur who decides", who(p), phrase.Count(len(lines), "%d dotted line", "%d dotted lines"), most),
				})
			}
		}
	},
}
