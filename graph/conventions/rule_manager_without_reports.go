package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var managerWithoutReports = &Rule{
	ID: "manager-without-reports", Group: Titles, Severity: Off, IfComplete: Note,
	Summary: "A manager of an IT group has people to manage.",
	Why: "A group's manager is there for the people of that group. Without any the title stands for something else, such as " +
		"a system or a contract. Only a chart that says it is complete can show that.",
	Sources: []Source{
		cite("S1", "The responsibility of a manager of an IT group is to manage the personnel of that group."),
	},
	never: []circumstance{tinyIT},
	Fires: `
organization: {complete: true, headcount: 400, it_headcount: 20}
positions:
  - {id: coo, title: COO, name: Lee Hart}
  - {id: itd, title: IT Director, name: Jo Marsh, reports_to: coo}
  - {id: net, title: Network Manager, name: Kim Moss, reports_to: itd}
  - {id: sup, title: Help Desk Technician, headcount: 6, reports_to: itd}
  - {id: shop, title: Clerk, headcount: 300, reports_to: coo}
`,
	Silent: `
organization: {complete: true, headcount: 400, it_headcount: 20}
positions:
  - {id: coo, title: COO, name: Lee Hart}
  - {id: itd, title: IT Director, name: Jo Marsh, reports_to: coo}
  - {id: net, title: Network Engineer, name: Kim Moss, reports_to: itd}
  - {id: sup, title: Help Desk Technician, headcount: 6, reports_to: itd}
  - {id: shop, title: Clerk, headcount: 300, reports_to: coo}
`,
	check: func(ps *pass) {
		for _, p := range ps.itPosts {
			if ps.hasAny(p, itManagers) && ps.span(p) == 0 && !p.Vacant && p.Headcount.N <= 1 {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: titleAt(p),
					Message: phrase.New("%s has nobody to manage; the convention is that a group's manager leads its people", who(p)),
				})
			}
		}
	},
}
