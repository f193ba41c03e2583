package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var bothRolesUnjustified = &Rule{
	ID: "both-roles-unjustified", Group: Size, Severity: Note,
	Summary: "A small organization does not have a CIO and an IT Manager.",
	Why: "Two posts divide strategy from daily work. With fewer than 100 people, or fewer than 10 in IT, there is not enough " +
		"of either for two. Where the CIO alone is in question, that finding is enough.",
	Sources: []Source{
		cite("S1", "Most companies do not have the size and the staff that justify the two positions."),
		cite("S0", "In some smaller companies aspects of the two roles are combined."),
	},
	only:  []circumstance{smallFirm, handIT},
	never: []circumstance{tinyIT},
	Fires: `
organization: {headcount: 60, sector: technology}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: cio}
`,
	Silent: `
organization: {headcount: 600, sector: technology}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: cio}
`,
	check: func(ps *pass) {
		cio := ps.cio()
		if cio == nil || ps.fleetElsewhere(cio) {
			return
		}
		for _, p := range ps.holders[roles.ITManager] {
			if p != cio && !ps.elsewhere(p, cio) {
				ps.report(Finding{
					Positions: []*org.Position{cio, p}, At: titleAt(cio),
					Message: phrase.New("there are both %s and %s; at this size the convention is one post for the two", who(cio), who(p)),
					Related: []Related{{p, titleAt(p), phrase.New("the IT Manager: %s", who(p))}},
				})
				return
			}
		}
	},
}
