package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var chiefOverload = &Rule{
	ID: "chief-overload", Group: Size, Severity: Note,
	Summary: "An organization of fewer than 100 has no more than two chiefs of technology.",
	Why: "A chief of technology, one of security and a chief architect beside a CIO are a division of work that only large " +
		"organizations have enough of; in a small one the titles outnumber the people who do the work.",
	Sources: []Source{
		cite("S1", "Beside a CIO there may be a CTO, a CSO and a Chief Software Architect, at the enterprise level."),
		cite("S1", "Only the largest organizations are broken out like this; in smaller ones each person does several kinds of work."),
	},
	Options:  []Option{{Name: "max", About: "how many chiefs of technology a small organization may have", Number: 2}},
	only:     []circumstance{smallFirm},
	never:    []circumstance{tinyIT},
	silences: []string{"cio-in-small-org", "both-roles-unjustified"},
	Fires: `
organization: {headcount: 80}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: cto, title: CTO, name: Kim Moss, reports_to: ceo}
  - {id: ciso, title: CISO, name: Lee Hart, reports_to: ceo}
`,
	Silent: `
organization: {headcount: 800}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: cto, title: CTO, name: Kim Moss, reports_to: ceo}
  - {id: ciso, title: CISO, name: Lee Hart, reports_to: ceo}
`,
	check: func(ps *pass) {
		var chiefs []*org.Position
		for _, p := range ps.chart.Positions {
			if ps.hasAny(p, technologyChiefs) {
				chiefs = append(chiefs, p)
			}
		}
		if len(chiefs) <= ps.number("max") {
			return
		}
		people, _ := ps.headcount()
		ps.report(Finding{
			Positions: chiefs, At: titleAt(chiefs[0]),
			Message: phrase.New("an organization of %s has %d chiefs of technology: %s", phrase.Number(people), len(chiefs), list(chiefs)),
		})
	},
}

// technologyChiefs are the chiefs among whom large organizations divide technology.
var technologyChiefs = []roles.Role{roles.CIO, roles.CTO, roles.CISO, roles.CSO, roles.CDO, roles.ChiefDigital, roles.ChiefArchitect}
