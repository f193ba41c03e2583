package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var strategyNotAtCIO = &Rule{
	ID: "strategy-not-at-cio", Group: Duties, Severity: Warning, Contested: true,
	Summary: "Where there is a CIO, the IT strategy is the CIO's.",
	Why: "To turn the business strategy into one for IT is what a CIO is there for; managers and directors put it into " +
		"practice. Where one of the CIO's own people is accountable for it the two jobs are the wrong way round, which is " +
		"a warning; elsewhere in the organization it is a note. A CTO may be accountable for it, and so may the CIO's boss " +
		"as long as the CIO is responsible, and anybody while the post is vacant.",
	BothSides: "Three articles leave IT managers the tactics alone. In the discussion they work in line with the business " +
		"plan, make the strategy in small organizations, and should be able to. So it is a finding only where a CIO exists.",
	Sources: []Source{
		cite("S0", "The CIO leads strategic planning."),
		cite("S1", "The CIO formulates the strategic focus, direction and planning for the entire enterprise."),
		cite("S1", "It is the CIO's responsibility to turn the business strategy into an IT strategy."),
		cite("S1", "The IT manager carries out a piece of it, on time and within budget."),
		cite("S2", "Technology decisions, plans and strategies are the CIO's duties; the IT Director puts them into practice."),
	},
	silences: []string{"strategy-below-seat", "duplicate-accountability"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: cio, accountable_for: [it-strategy]}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo, accountable_for: [it-strategy]}
  - {id: itm, title: IT Manager, name: Jo Marsh, reports_to: cio, responsible_for: [it-strategy]}
`,
	check: func(ps *pass) {
		cio := ps.cio()
		if cio == nil || cio.Vacant || makesStrategy(cio.AccountableFor) {
			return
		}
		for _, p := range ps.accountable[itStrategy] {
			if ps.has(p, roles.CTO) || ps.divisional(p) || ps.above(p, cio) && makesStrategy(cio.ResponsibleFor) {
				continue
			}
			f := Finding{
				Positions: []*org.Position{p}, At: itemAt(p.AccountableFor, itStrategy),
				Message: phrase.New("%s, not %s, is accountable for the IT strategy; the convention is that the CIO makes it", who(p), who(cio)),
				Related: []Related{{cio, titleAt(cio), phrase.New("the CIO: %s", who(cio))}},
			}
			if !ps.above(cio, p) {
				f.Severity = Note
			}
			ps.report(f)
		}
	},
}
