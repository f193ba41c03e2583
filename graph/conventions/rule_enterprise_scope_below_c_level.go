package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var enterpriseScopeBelowCLevel = &Rule{
	ID: "enterprise-scope-below-c-level", Group: Size, Severity: Note,
	Summary: "A post of IT with an enterprise's scope is an executive's.",
	Why: "A director cannot refuse what a fellow director wants for a department, even where it does not fit the whole. " +
		"Decisions for all need somebody among the chiefs who can. Judged where a position of IT says scope: enterprise and " +
		"IT has 24 people or a budget of 3 million and no executive.",
	Sources: []Source{
		cite("S1", "Enterprise-wide initiatives need a peer of the chiefs; without one there are integration problems and duplicated effort."),
		cite("S1", "At the director's level there is no choice but to approve the software that a peer's department wants."),
		cite("S2", "For changes at the level of the enterprise the CIO comes in."),
	},
	Options: []Option{
		{Name: "staff", About: "the IT headcount from which this is judged", Number: 24},
		{Name: "budget", About: "the yearly IT budget from which this is judged", Number: 3_000_000},
	},
	wide:     true,
	silences: []string{"functioning-as-cio"},
	Fires: `
organization: {it_headcount: 30}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: itd, title: IT Director, name: Jo Marsh, scope: enterprise, reports_to: ceo}
`,
	Silent: `
organization: {it_headcount: 30}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo}
  - {id: itd, title: IT Director, name: Jo Marsh, scope: department, reports_to: coo}
`,
	check: func(ps *pass) {
		staff, known := ps.itHeadcount()
		o := &ps.chart.Organization
		large := known && staff >= float64(ps.number("staff")) ||
			o.ITBudget.Known && dollarLike(o.Currency.Text) && o.ITBudget.N >= float64(ps.number("budget"))
		if !large || !ps.executiveMissing() {
			return
		}
		for _, p := range ps.itPosts {
			if p.Scope.Text == "enterprise" && ps.read(p).Rank <= roles.RankDirector {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: p.Scope.At,
					Message: phrase.New("%s decides on technology for the whole enterprise without a seat among the chiefs; the convention is a CIO, a CTO or a VP of Technology", who(p)),
				})
				return
			}
		}
	},
}
