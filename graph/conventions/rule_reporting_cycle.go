package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var reportingCycle = &Rule{
	ID: "reporting-cycle", Group: Structure, Severity: Error,
	Summary: "Reporting lines never lead back to where they began.",
	Why: "In a loop everybody is everybody's boss, so nobody is. The loop is drawn cut at its first position " +
		"in the file, with the cut line in red.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: shop}
  - {id: shop, title: Shop Manager, reports_to: sales}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
  - {id: shop, title: Shop Manager, reports_to: sales}
`,
	check: func(ps *pass) {
		for _, loop := range ps.chart.Loops() {
			if len(loop) == 1 {
				continue // self-report says it better
			}
			f := Finding{Positions: loop, At: lineAt(loop[0]), Line: loop[0], Message: phrase.New("reporting lines go in a loop: %s", chainOf(loop))}
			for _, p := range loop[1:] {
				f.Related = append(f.Related, Related{p, lineAt(p), line(p, p.Manager)})
			}
			ps.report(f)
		}
	},
}

// chainOf writes out a loop, back to where it began. Past a hundred positions a
// sentence is no help any more; the finding still has them all.
func chainOf(loop []*org.Position) phrase.Phrase {
	const most = 100
	var steps []phrase.Phrase
	for i, p := range loop {
		if i == most {
			steps = append(steps, phrase.New("%d more", len(loop)-most))
			break
		}
		steps = append(steps, who(p))
	}
	return phrase.Chain(append(steps, who(loop[0]))...)
}
