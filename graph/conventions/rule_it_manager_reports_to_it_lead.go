package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var itManagerReportsToITLead = &Rule{
	ID: "it-manager-reports-to-it-lead", Group: Lines, Severity: Warning, Contested: true,
	Summary: "An IT Manager works in the organization of whoever leads IT.",
	Why: "Where somebody leads IT, the manager's plans, standards and budget come from there. Under the head of another " +
		"department the manager serves that department, and the lead answers for work that is out of reach. An IT " +
		"Manager of another site or division, and one under a boss whose title is not understood, are left alone; one " +
		"straight under the CEO, the CFO or the COO is it-manager-bypasses-it-lead's.",
	BothSides: "The sources name different bosses: the CIO, the CTO, an IT Director, a senior IT Manager. Whoever of them " +
		"exists will do. None of them names the head of another department.",
	Sources: []Source{
		cite("S1", "Lower IT managers report to upper IT managers, and those to the CIO."),
		cite("S1", "IT managers report to the CIO and take direction from there."),
		cite("S1", "The IT Manager assists the CIO in management and in setting direction."),
		cite("S4", "The IT Manager reports to the CTO and takes directives from there."),
	},
	silences: []string{"rank-inversion", "rank-compression"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: fac, title: Facilities Director, name: Lee Hart, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: fac}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: net, title: Infrastructure Director, name: Lee Hart, reports_to: cio}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: net}
`,
	concerns: rolesOf(roles.ITManager),
	line: func(ps *pass) lineJudge {
		lead, only := ps.itLead, ps.onlyLead()
		return func(p, boss *org.Position) *fault {
			if lead == nil || ps.ofIT(boss) || ps.has(boss, roles.CTO) || !ps.known(boss) || ps.above(lead, boss) || ps.above(p, lead) {
				return nil
			}
			if ps.divisional(lead) || ps.read(lead).Rank <= ps.read(p).Rank || ps.elsewhere(p, lead) || ps.inOtherPart(p, lead) || ps.inDivision(p, boss) ||
				ps.match(boss, topBosses) != "" {
				return nil
			}
			return &fault{
				message: phrase.New("%s, outside of the organization of %s; the convention is that IT managers report within IT", line(p, boss), who(lead)),
				instead: only,
			}
		}
	},
}

// topBosses are those to whom an IT manager reports past the lead of IT.
var topBosses = []string{"ceo", "president", "cfo", "coo"}
