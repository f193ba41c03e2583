package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var cioAccountableITResponsible = &Rule{
	ID: "cio-accountable-it-responsible", Group: Duties, Severity: Note,
	Summary: "What concerns the whole organization is the CIO's to answer for, and IT's to carry out.",
	Why: "A CIO answers for information wherever it is, IT management for the systems. Where a manager or director of IT is " +
		"accountable for architecture, privacy, governance or the like and the CIO is not, the one who can decide it does " +
		"not have to, and the one who has to cannot. The strategy is strategy-not-at-cio's, and the budget " +
		"cio-consolidates-it-budget's.",
	Sources: []Source{
		cite("S1", "The positions are clearly divided between accountability, the CIO's, and responsibility, IT's."),
		cite("S0", "A CIO deals with data privacy, crisis management and strategic initiatives across departments."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: cio, accountable_for: [data-privacy]}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo, accountable_for: [data-privacy]}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: cio, responsible_for: [data-privacy]}
`,
	check: func(ps *pass) {
		cio := ps.cio()
		if cio == nil {
			return
		}
		said := map[*org.Position]bool{}
		for _, name := range enterpriseItems {
			if holds(cio.AccountableFor, name) {
				continue
			}
			for _, p := range ps.accountable[name] {
				if said[p] || !ps.inIT(p) || ps.read(p).Rank >= roles.RankVP || ps.divisional(p) {
					continue
				}
				said[p] = true
				ps.report(Finding{
					Positions: []*org.Position{p}, At: itemAt(p.AccountableFor, name),
					Message: phrase.New("%s is accountable for %s, and %s is not; the convention is that the CIO answers for it and IT carries it out", who(p), itemText(name), who(cio)),
					Related: []Related{{cio, titleAt(cio), phrase.New("the CIO: %s", who(cio))}},
				})
			}
		}
	},
}
