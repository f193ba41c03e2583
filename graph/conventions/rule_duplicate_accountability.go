package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var duplicateAccountability = &Rule{
	ID: "duplicate-accountability", Group: Duties, Severity: Warning,
	Summary: "One position is accountable for one thing.",
	Why: "Where two answer for the same thing, each can point at the other, and the roles overlap in what matters. Any number " +
		"may be responsible, that is, do the work. What every department has, such as its budget and its hiring, the same " +
		"post in several places, joint holders, and organizations of fewer than 100, where everybody wears many hats, are " +
		"left alone.",
	Sources: []Source{
		cite("S4", "Clear definitions of the roles prevent overlapping responsibilities."),
		cite("S1", "Accountability and responsibility are clearly divided."),
		cite("S0", "CIO and IT Manager share areas of responsibility: security protocols, departmental technology, budgets, hiring."),
		cite("S1", "In smaller organizations each person performs several kinds of duties."),
	},
	never: []circumstance{smallFirm},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo, accountable_for: [disaster-recovery]}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo, accountable_for: [disaster-recovery]}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo, accountable_for: [disaster-recovery], responsible_for: [security-protocols]}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo, responsible_for: [disaster-recovery, security-protocols]}
`,
	check: func(ps *pass) {
		for _, p := range ps.chart.Positions {
			for i, v := range p.AccountableFor {
				name := item(v)
				by := ps.accountable[name]
				if by[0] != p || holds(p.AccountableFor[:i], name) || slices.Contains(everyDepartments, name) {
					continue
				}
				if by = ps.oneScope(by); len(by) < 2 {
					continue
				}
				f := Finding{
					Positions: by, At: itemAt(by[1].AccountableFor, name),
					Message: phrase.New("%d positions are accountable for %s: %s; the convention is one", len(by), itemText(name), list(by)),
				}
				for i, q := range by {
					if i != 1 {
						f.Related = append(f.Related, Related{q, itemAt(q.AccountableFor, name), phrase.New("also accountable: %s", who(q))})
					}
				}
				ps.report(f)
			}
		}
	},
}

// oneScope leaves of those accountable for one thing the ones who answer for it
// in the same place: not a division's beside the whole's, nor the same post drawn
// several times, nor somebody acting beside the vacant post.
func (ix *index) oneScope(by []*org.Position) []*org.Position {
	var one []*org.Position
	for _, p := range by {
		same := slices.ContainsFunc(one, func(q *org.Position) bool {
			return ix.elsewhere(p, q) || ix.actsFor(p, q) || item(p.Title) == item(q.Title)
		})
		if !same && !ix.divisional(p) && !ix.qualified(p, roles.Joint) {
			one = append(one, p)
		}
	}
	return one
}
