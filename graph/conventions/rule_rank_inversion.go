package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var rankInversion = &Rule{
	ID: "rank-inversion", Group: Lines, Severity: Warning,
	Summary: "Nobody reports to somebody of lower rank.",
	Why: "Rank says how far from the head of the organization a position stands. Where a director reports to a " +
		"manager, either a title or the line is wrong, and the two will disagree about whose word counts. Titles " +
		"whose rank is unknown, bodies and assistants are not compared, nor is a division's head with the group's staff " +
		"or with the division's own chiefs. A Director whom nobody is above may head the organization, " +
		"a head of something may be no more than a manager, and a hotel's or a plant's manager may have directors.",
	Sources: []Source{
		cite("S1", "Business has a rank structure as the military has: the CIO, upper IT managers, lower IT managers, and the technical people, each reporting to the one above."),
		cite("S1", "A rank such as vice president or director says where a person sits in relation to the CEO."),
		cite("S4", "The IT Manager is usually lower in the hierarchy than the CTO."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: ceo}
  - {id: dev, title: Director of Sales, name: Kim Moss, reports_to: itm}
conventions:
  rules: {functioning-as-cio: off}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: itd, title: IT Director, name: Jo Marsh, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Kim Moss, reports_to: itd}
conventions:
  rules: {functioning-as-cio: off}
`,
	silences: []string{"rank-compression"},
	concerns: ranked,
	line: func(ps *pass) lineJudge {
		return func(p, boss *org.Position) *fault {
			high, low, ok := ps.ranks(p, boss)
			if !ok || low >= high {
				return nil
			}
			f := &fault{message: phrase.Clauses(
				phrase.New("%s, who ranks lower: %s against %s", line(p, boss), phrase.New(low.String()), phrase.New(high.String())),
				ps.dottedUp(p, high),
			)}
			if m := boss.TreeManager(); m != nil && !m.Ghost {
				if r := ps.read(m); ps.known(m) && r.Rank > high {
					f.instead = []*org.Position{m}
				}
			}
			return f
		}
	},
}
