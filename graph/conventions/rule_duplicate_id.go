package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var duplicateID = &Rule{
	ID: "duplicate-id", Group: Structure, Severity: Error,
	Summary: "Every position has an id of its own.",
	Why: "Lines name positions by their id. Where two share one, lines to it lead to the first of them, which may " +
		"not be the one that was meant. For one post with several holders write \"names:\".",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
  - {id: sales, title: Sales Analyst, reports_to: ceo}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, names: [Lee Hart, Kim Moss], reports_to: ceo}
`,
	check: func(ps *pass) {
		if len(ps.repeated) == 0 {
			return
		}
		same := map[string][]*org.Position{}
		for _, p := range ps.chart.Positions {
			if ps.repeated[p.ID] {
				same[p.ID] = append(same[p.ID], p)
			}
		}
		for _, p := range ps.chart.Positions {
			sharing := same[p.ID]
			if sharing == nil || sharing[0] != p {
				continue
			}
			f := Finding{
				Positions: sharing, At: sharing[1].IDAt,
				Message: phrase.New("%d positions have the id %s: %s; give each its own, or write one post's holders under names:",
					len(sharing), quote(p.ID), list(sharing)),
			}
			for i, q := range sharing {
				if i != 1 {
					f.Related = append(f.Related, Related{q, q.IDAt, phrase.New("also %s: %s", quote(q.ID), who(q))})
				}
			}
			ps.report(f)
		}
	},
}
