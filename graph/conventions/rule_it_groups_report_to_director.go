package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var itGroupsReportToDirector = &Rule{
	ID: "it-groups-report-to-director", Group: Lines, Severity: Note,
	Summary: "With several IT groups and a Director of IT, each group's manager reports within IT.",
	Why: "Once IT has several groups, each has a manager, and the director holds them together. A group whose manager " +
		"reports to another department is the one that the director's plans and budget do not reach. Managers straight " +
		"under the CIO or below another technical field, and those of another site or division, are left alone.",
	Sources: []Source{
		cite("S1", "In larger companies with several IT groups each group has its own manager, who reports to the Director of IT."),
		cite("S1", "A director manages the managers and has the budget."),
	},
	silences: []string{"rank-inversion", "rank-compression", "it-staff-outside-it"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo}
  - {id: itd, title: Director of IT, name: Jo Marsh, reports_to: coo}
  - {id: net, title: Network Manager, name: Kim Moss, reports_to: itd}
  - {id: desk, title: Help Desk Manager, name: Ola Brandt, reports_to: coo}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo}
  - {id: itd, title: Director of IT, name: Jo Marsh, reports_to: coo}
  - {id: net, title: Network Manager, name: Kim Moss, reports_to: itd}
  - {id: desk, title: Help Desk Manager, name: Ola Brandt, reports_to: itd}
`,
	concerns: rolesOf(roles.ITGroupManager),
	line: func(ps *pass) lineJudge {
		technical := chain{ix: ps.index, whole: true, is: ps.technical}
		groups, director := ps.holders[roles.ITGroupManager], ps.only(roles.ITDirector)
		return func(p, boss *org.Position) *fault {
			if len(groups) < 2 || director == nil || ps.leadsAllOfIT(p) {
				return nil
			}
			if !ps.known(boss) || ps.above(director, p) || ps.above(p, director) || technical.leadsTo(boss) != nil ||
				ps.elsewhere(p, director) || ps.inDivision(p, boss) {
				return nil
			}
			return &fault{
				message: phrase.New("%s instead of %s; the convention is that the managers of IT's groups report to the director", line(p, boss), who(director)),
				instead: []*org.Position{director},
			}
		}
	},
}
