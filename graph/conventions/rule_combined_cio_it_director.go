package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var combinedCIOITDirector = &Rule{
	ID: "combined-cio-it-director", Group: Titles, Severity: Note,
	Summary: "A CIO who is the IT Director as well is the only one.",
	Why: "One person may hold both posts, and then decides and puts into practice. Beside a second IT Director the title " +
		"says two things at once: that one's boss as the CIO, that one's peer as a director.",
	Sources: []Source{
		cite("S2", "The CIO can be the IT Director at the same time."),
		cite("S2", "The IT Director works one step under the CIO."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO and IT Director, name: Ada Quist, reports_to: ceo}
  - {id: itd, title: IT Director, name: Jo Marsh, reports_to: cio}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO and IT Director, name: Ada Quist, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: cio}
`,
	check: func(ps *pass) {
		for _, p := range ps.holders[roles.ITDirector] {
			if !ps.has(p, roles.CIO) {
				continue
			}
			for _, q := range ps.holders[roles.ITDirector] {
				if !ps.has(q, roles.CIO) && ps.divisional(q) == ps.divisional(p) {
					ps.report(Finding{
						Positions: []*org.Position{p}, At: titleAt(p),
						Message: phrase.New("%s is IT Director as well, and so is %s; the convention is one post for both or two people with one each", who(p), who(q)),
						Related: []Related{{q, titleAt(q), phrase.New("the other IT Director: %s", who(q))}},
					})
					break
				}
			}
		}
	},
}
