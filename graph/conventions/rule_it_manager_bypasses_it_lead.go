package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var itManagerBypassesITLead = &Rule{
	ID: "it-manager-bypasses-it-lead", Group: Lines, Severity: Warning, Contested: true,
	Summary: "Where somebody leads IT, an IT Manager reports within IT.",
	Why: "Whoever leads IT answers for all of it. An IT Manager who reports past that lead takes direction from somebody " +
		"else, and the lead answers for work that another one steers. Where nobody ranks above the IT Manager in IT, " +
		"a line to the CEO is normal, and this rule is silent.",
	BothSides: "The sources agree that there is an IT boss and differ on the title: the CIO in most of the discussion, the " +
		"IT Director in large organizations, the CTO in one article. Any of them will do. And an IT Manager directly " +
		"under the CEO is described as normal, in organizations where that manager is the head of IT.",
	Sources: []Source{
		cite("S1", "IT managers report to the CIO and take direction there."),
		cite("S1", "In larger companies each group's manager reports to the Director of IT."),
		cite("S4", "The IT Manager reports to the CTO and takes directives from the CTO."),
		cite("S1", "Some IT managers report directly to the CEO; as the highest-ranking in IT they function as the CIO."),
	},
	Options: []Option{{
		Name: "bosses", About: "roles outside IT that an IT Manager does not report to past the lead",
		Bosses: topBosses,
	}},
	silences: []string{"rank-inversion", "rank-compression", "satellite-it-unsteered"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: ceo}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: cio}
`,
	concerns: rolesOf(roles.ITManager),
	line: func(ps *pass) lineJudge {
		past, lead, only := ps.bosses("bosses"), ps.itLead, ps.onlyLead()
		return func(p, boss *org.Position) *fault {
			if lead == nil || ps.inIT(boss) || ps.divisional(boss) {
				return nil
			}
			// A division's lead does not lead the whole, and a lead below the
			// manager is that lead's own line's fault.
			if ps.divisional(lead) || ps.read(lead).Rank <= ps.read(p).Rank || ps.above(p, lead) || ps.match(boss, past) == "" {
				return nil
			}
			f := &fault{
				message: phrase.New("%s, past %s; the convention is that IT managers report to whoever leads IT", line(p, boss), who(lead)),
				instead: only,
			}
			for _, d := range p.DottedLineTo {
				if q := ps.chart.ByID(d.Text); q == lead {
					f.message = phrase.Clauses(f.message, dottedOnly(lead))
				}
			}
			return f
		}
	},
}
