package conventions

import "dotline/graph/org"

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
			ask := "; say which in a role: field"
			if len(candidates) == 1 {
				ask = "; if so, write role: " + string(candidates[0])
			}
			ps.report(Finding{
				Positions: []*org.Position{p}, At: titleAt(p),
				Message: "the title " + quote(p.Title.Text) + " may mean " + eitherTitle(candidates) + ask,
			})
		}
	},
}
