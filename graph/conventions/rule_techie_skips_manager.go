package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var techieSkipsManager = &Rule{
	ID: "techie-skips-manager", Group: Lines, Severity: Note,
	Summary: "IT's technicians report to a manager or supervisor rather than to a chief.",
	Why: "Hands-on work is steered from near by. Where IT has its managers, a technician straight under the CIO or the " +
		"CEO takes daily questions to somebody who should not decide them, and a manager has a team with a gap.",
	Sources: []Source{
		cite("S1", "Techies report to lower IT managers, those to upper ones, and those to the CIO."),
		cite("S1", "IT managers see to it that network administrators and help desk people do their jobs."),
		cite("S4", "IT managers lead the team of administrators, network engineers and help desk technicians."),
	},
	only:     []circumstance{itOfTen},
	silences: []string{"it-staff-outside-it"},
	Fires: `
organization: {it_headcount: 30}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: cio}
  - {id: net, title: Network Engineer, name: Kim Moss, reports_to: cio}
`,
	Silent: `
organization: {it_headcount: 30}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: cio}
  - {id: net, title: Network Engineer, name: Kim Moss, reports_to: itm}
`,
	concerns: rolesOf(roles.ITTechnician),
	line: func(ps *pass) lineJudge {
		managed := slices.ContainsFunc(itManagers, func(r roles.Role) bool { return len(ps.holders[r]) > 0 })
		return func(p, boss *org.Position) *fault {
			if !managed || ps.read(p).Rank > roles.RankSenior {
				return nil
			}
			if !ps.heads(boss) && !ps.has(boss, roles.CIO) && !ps.has(boss, roles.CTO) || ps.divisional(boss) || ps.inManagement(boss) || analyzes(p) {
				return nil
			}
			return &fault{
				message: phrase.New("%s, past the managers of IT; the convention is a manager or supervisor", line(p, boss)),
				instead: ps.candidates(p, []string{string(roles.ITManager), string(roles.ITSupervisor)}),
			}
		}
	},
}

// itManagers are the roles that lead technicians.
var itManagers = []roles.Role{roles.ITManager, roles.ITGroupManager, roles.ITSupervisor}

// inManagement reports whether a combined title makes the position a manager of
// IT, too.
func (ix *index) inManagement(p *org.Position) bool {
	return ix.hasAny(p, itManagers) || ix.has(p, roles.ITDirector)
}
