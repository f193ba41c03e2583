package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var strategyBelowSeat = &Rule{
	ID: "strategy-below-seat", Group: Duties, Severity: Note,
	Summary: "Whoever makes the IT strategy sits within two levels of the head.",
	Why: "A strategy for IT follows from the one of the business, and further down nobody hears enough of it. The source " +
		"calls this the fault of the organization, not of the manager. Judged from 100 people on.",
	Sources: []Source{
		cite("S1", "An IT manager below senior management may make a strategy without enough knowledge of the business; that is senior management's fault."),
	},
	Options: []Option{{Name: "levels", About: "how many levels below the head the IT strategy may be made", Number: 2}},
	only:    []circumstance{hundred},
	Fires: `
organization: {headcount: 400}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo}
  - {id: fac, title: Director of Services, name: Sam Reed, reports_to: coo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: fac, accountable_for: [it-strategy]}
`,
	Silent: `
organization: {headcount: 400}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: coo, accountable_for: [it-strategy]}
`,
	check: func(ps *pass) {
		for _, p := range ps.accountable[itStrategy] {
			if levels := ps.levelsBelowHead(p); levels > ps.number("levels") && !ps.divisional(p) {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: itemAt(p.AccountableFor, itStrategy),
					Message: phrase.New("%s makes the IT strategy %d levels below the head; the convention is a seat near enough to know the business", who(p), levels),
				})
			}
		}
	},
}

// levelsBelowHead counts how many people p's line passes up to the head of the
// organization, bodies and boards aside; 0 where no head is above.
func (ix *index) levelsBelowHead(p *org.Position) int {
	levels := 0
	for q := p; q != nil && !q.Ghost; q = q.TreeManager() {
		switch r := ix.read(q); {
		case ix.heads(q) && q != p:
			return levels
		case !r.Body && r.Rank != roles.RankBoard:
			levels++
		}
	}
	return 0
}
