package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var itOperationsUnderCIO = &Rule{
	ID: "it-operations-under-cio", Group: Lines, Severity: Note, Contested: true,
	Summary: "With a CIO and a CTO, the help desk and the enterprise's systems are the CIO's.",
	Why: "Help desk, service delivery and enterprise systems serve those who work in the organization, and so does the CIO. " +
		"Under a CTO who looks to the market they come second.",
	BothSides: "One article gives the CIO all of it, from help desks and enterprise systems to service delivery. Another has " +
		"IT managers report to the CTO; the profile cto-led turns the rule off, and faces: internal silences it.",
	Sources: []Source{
		cite("S3", "The CIO ensures ongoing operations, mission critical systems and security, from help desks to service delivery."),
		cite("S3", "A CIO manages all technology infrastructure and oversees IT operations."),
		cite("S4", "The IT Manager reports to the CTO."),
	},
	silences: []string{"rank-inversion", "rank-compression"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: cto, title: CTO, name: Kim Moss, reports_to: ceo}
  - {id: desk, title: Help Desk Manager, name: Jo Marsh, reports_to: cto}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: cto, title: CTO, name: Kim Moss, reports_to: ceo}
  - {id: desk, title: Help Desk Manager, name: Jo Marsh, reports_to: cio}
`,
	concerns: func(r *roles.Reading) bool { return r.Function == roles.IT || r.Has(roles.CIO) || r.Has(roles.CTO) },
	line: func(ps *pass) lineJudge {
		cio, cto := ps.dividedChiefs()
		return func(p, boss *org.Position) *fault {
			if cio == nil || !ps.servesStaff(p) || boss != cto && !ps.above(cto, boss) || ps.servesStaff(boss) {
				return nil
			}
			return &fault{
				message: phrase.New("%s, not to %s; the convention is that the CIO has the help desk and the enterprise's systems", line(p, boss), who(cio)),
				instead: []*org.Position{cio},
			}
		}
	},
}

// servesStaff reports whether the position's title names a service for those who
// work in the organization.
func (ix *index) servesStaff(p *org.Position) bool {
	services := []string{
		"help desk", "helpdesk", "service desk", "servicedesk", "desktop", "it support", "user support", "it operations",
		"it service", "enterprise systems", "erp",
	}
	if !ix.ofIT(p) {
		return false
	}
	title := " " + strings.Join(titleWords(p), " ") + " "
	return slices.ContainsFunc(services, func(s string) bool { return strings.Contains(title, " "+s+" ") })
}
