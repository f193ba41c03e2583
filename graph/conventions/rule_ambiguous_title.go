package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var ambiguousTitle = &Rule{
	ID: "ambiguous-title", Group: File, Severity: Note,
	Summary: "A title that could mean several roles says which.",
	Why: "A CSO may answer for security, strategy or sales, a CRO for risk or revenue. Rules run on a role that is " +
		"certain; where department and neighbours do not tell, role: does.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: cso, title: CSO, reports_to: ceo}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: cso, title: CSO, role: chief-strategy-officer, reports_to: ceo}
`,
	check: func(ps *pass) {
		for _, p := range ps.chart.Positions {
			candidates := ps.read(p).Candidates
			if len(candidates) == 0 {
				continue
			}
			ask := phrase.New("say which in a role: field")
			if len(candidates) == 1 {
				ask = phrase.New("if so, write role: %s", string(candidates[0]))
			}
			ps.report(Finding{
				Positions: []*org.Position{p}, At: titleAt(p),
				Message: phrase.Clauses(phrase.New("the title %s may mean %s", quote(p.Title.Text), eitherTitle(candidates)), ask),
			})
		}
	},
}
