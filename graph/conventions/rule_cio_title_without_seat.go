package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var cioTitleWithoutSeat = &Rule{
	ID: "cio-title-without-seat", Group: Lines, Severity: Note,
	Summary: "A CIO sits at the table of the chiefs, or right below it.",
	Why: "The title promises a seat among those who decide. Under a director or a manager it may be there only to attract " +
		"a better candidate. It restates what cio-reports-to-ceo says of the same line, so it speaks only where that " +
		"rule is off.",
	Sources: []Source{
		cite("S1", "Who reports to anybody but the CEO is probably no CIO."),
		cite("S1", "One would ask whether such a CIO was only given the title to attract a better candidate."),
	},
	silences: []string{"rank-inversion", "rank-compression"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: fin, title: Finance Director, name: Sam Reed, reports_to: ceo}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: fin}
conventions:
  rules: {cio-reports-to-ceo: off, rank-inversion: off}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cfo, title: CFO, name: Sam Reed, reports_to: ceo}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: cfo}
conventions:
  rules: {cio-reports-to-ceo: off}
`,
	concerns: rolesOf(roles.CIO),
	line: func(ps *pass) lineJudge {
		return func(p, boss *org.Position) *fault {
			if !ps.belowChiefs(boss) || ps.divisional(p) {
				return nil
			}
			return &fault{
				message: phrase.New("%s, who is no chief; the title may be there without the seat", line(p, boss)),
				instead: ps.candidates(p, []string{"ceo", "president"}),
			}
		}
	},
}

// belowChiefs reports whether the position is known to rank below the chiefs. Who heads a
// division, as a ministry's Director General, sits with them.
func (ix *index) belowChiefs(p *org.Position) bool {
	return ix.known(p) && !ix.mayHead(p) && !ix.has(p, roles.DivisionHead) && ix.postRank(p) < roles.RankChief
}
