package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var reportsToAssistant = &Rule{
	ID: "reports-to-assistant", Group: Lines, Severity: Warning,
	Summary: "Nobody but other support staff reports to an assistant.",
	Why: "An assistant, a chief of staff or an adviser works for a boss and has no rank of the chain of command. A line " +
		"to one of them is mostly meant for that boss, or hides that the boss is out of reach. A chief of staff may " +
		"lead the staff of an office, though no director.",
	Sources: []Source{
		cite("S1", "Lines follow rank: each level reports to the one above it. (That an assistant is none of these levels is our reading.)"),
		cite("S1", "A position such as director says where somebody sits in relation to the CEO; a role title alone does not."),
	},
	silences: []string{"rank-inversion", "rank-compression"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: pa, title: Executive Assistant, name: Lee Hart, reports_to: ceo}
  - {id: sales, title: Sales Director, name: Kim Moss, reports_to: pa}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: pa, title: Executive Assistant, name: Lee Hart, reports_to: ceo}
  - {id: sales, title: Sales Director, name: Kim Moss, reports_to: ceo}
`,
	line: func(ps *pass) lineJudge {
		return func(p, boss *org.Position) *fault {
			if !ps.support(boss) || ps.support(p) || ps.has(boss, roles.ChiefOfStaff) && ps.read(p).Rank < roles.RankDirector {
				return nil
			}
			f := &fault{message: phrase.New("%s, which is a support position; the convention is to report to a manager", line(p, boss))}
			if m := boss.TreeManager(); m != nil && !m.Ghost {
				f.message = phrase.New("%s, which is a support position; the convention is to report to a manager, here perhaps %s", line(p, boss), who(m))
				f.instead = []*org.Position{m}
			}
			return f
		}
	},
}
