package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var smallITPrefersITManager = &Rule{
	ID: "small-it-prefers-it-manager", Group: Titles, Severity: Off,
	Summary: "Who leads an IT of fewer than five is called IT Manager.",
	Why: "At that size the title makes no difference, and IT Manager is the one that fits best. The rule is for those who " +
		"want one name for it; a chief's title is cio-without-fleet's.",
	Sources: []Source{
		cite("S1", "In an IT of fewer than five it does not matter which title the person in charge has; the most fitting one is IT Manager."),
	},
	only: []circumstance{tinyIT},
	Fires: `
organization: {it_headcount: 3}
positions:
  - {id: coo, title: COO, name: Lee Hart}
  - {id: lead, title: Head of IT, name: Jo Marsh, reports_to: coo}
conventions:
  rules: {small-it-prefers-it-manager: note}
`,
	Silent: `
organization: {it_headcount: 3}
positions:
  - {id: coo, title: COO, name: Lee Hart}
  - {id: lead, title: IT Manager, name: Jo Marsh, reports_to: coo}
conventions:
  rules: {small-it-prefers-it-manager: note}
`,
	check: func(ps *pass) {
		lead := ps.itLead
		if lead == nil || ps.has(lead, roles.ITManager) || ps.read(lead).Rank >= roles.RankVP {
			return
		}
		ps.report(Finding{
			Positions: []*org.Position{lead}, At: titleAt(lead),
			Message: phrase.New("%s leads an IT of fewer than 5; the most fitting title is IT Manager", who(lead)),
		})
	},
}
