package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var payInversion = &Rule{
	ID: "pay-inversion", Group: Titles, Severity: Note,
	Summary: "Who ranks higher is paid no less than those who report.",
	Why: "A CIO earns more than a director or manager. Where a manager is paid more than the boss of higher rank, the titles " +
		"say one thing and the pay another. Only posts that lead are compared, since a rare craft may well earn more than " +
		"its manager, and only where both give their pay. How much anybody is paid is never judged.",
	Sources: []Source{
		cite("S1", "A CIO would make much more than a Director or Manager."),
		cite("S0", "Perhaps the biggest difference between a CIO and an IT manager is compensation."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, pay: 150000, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, pay: 160000, reports_to: cio}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, pay: 150000, reports_to: ceo}
  - {id: itm, title: IT Manager, name: Jo Marsh, pay: 120000, reports_to: cio}
`,
	check: func(ps *pass) {
		for _, p := range ps.chart.Positions {
			boss := ps.boss(p)
			if boss == nil || !p.Pay.Known || !boss.Pay.Known || p.Pay.N <= boss.Pay.N || p.Headcount.N > 1 || boss.Headcount.N > 1 {
				continue
			}
			if low, high, ok := ps.ranks(p, boss); !ok || low >= high {
				continue
			}
			ps.report(Finding{
				Positions: []*org.Position{p}, At: p.Pay.At,
				Message: phrase.New("%s is paid more than %s, the boss, who ranks higher", who(p), who(boss)),
				Related: []Related{{boss, boss.Pay.At, phrase.New("the manager's pay: %s", who(boss))}},
			})
		}
	},
}
