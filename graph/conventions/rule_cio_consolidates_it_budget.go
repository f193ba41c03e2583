package conventions

import "dotline/graph/phrase"

var cioConsolidatesITBudget = &Rule{
	ID: "cio-consolidates-it-budget", Group: Duties, Severity: Note,
	Summary: "The CIO brings the budgets of IT together.",
	Why: "Each group of IT asks for what it needs, and somebody decides between them and argues for the sum with the head of " +
		"the organization. Where the IT budget is accountable only below the CIO, nobody does. Directors may well handle " +
		"their own part; a budget that somebody outside of IT answers for is left alone.",
	Sources: []Source{
		cite("S1", "The CIO decides and approves, and consolidates the budgets of all verticals."),
		cite("S1", "A director manages the managers and handles budgetary duties."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: itd, title: IT Director, name: Jo Marsh, reports_to: cio, accountable_for: [it-budget]}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo, accountable_for: [it-budget]}
  - {id: itd, title: IT Director, name: Jo Marsh, reports_to: cio, responsible_for: [it-budget]}
`,
	check: func(ps *pass) {
		cio, by := ps.cio(), ps.accountable[itBudget]
		if cio == nil || len(by) == 0 || holds(cio.AccountableFor, itBudget) || holds(cio.ResponsibleFor, itBudget) {
			return
		}
		for _, p := range by {
			if !ps.above(cio, p) {
				return
			}
		}
		ps.report(Finding{
			Positions: by[:1:1], At: itemAt(by[0].AccountableFor, itBudget),
			Message: phrase.New("%s answers for the IT budget below %s; the convention is that the CIO consolidates it", list(by), who(cio)),
			Related: []Related{{cio, titleAt(cio), phrase.New("the CIO: %s", who(cio))}},
		})
	},
}
