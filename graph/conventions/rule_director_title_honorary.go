package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var directorTitleHonorary = &Rule{
	ID: "director-title-honorary", Group: Titles, Severity: Off,
	Summary: "A Director of IT has more than a handful of people.",
	Why: "A director manages managers. With fewer than five people in IT the title honours years of service or is asked for " +
		"by politics, which harms nobody; so the rule is a hint for those who ask for it.",
	Sources: []Source{
		cite("S1", "In an IT of fewer than five the title of director is mostly honorary, or there for political reasons."),
	},
	only:     []circumstance{tinyIT},
	silences: []string{"small-it-prefers-it-manager"},
	Fires: `
organization: {it_headcount: 3}
positions:
  - {id: coo, title: COO, name: Lee Hart}
  - {id: itd, title: Director of IT, name: Jo Marsh, reports_to: coo}
conventions:
  rules: {director-title-honorary: note}
`,
	Silent: `
organization: {it_headcount: 30}
positions:
  - {id: coo, title: COO, name: Lee Hart}
  - {id: itd, title: Director of IT, name: Jo Marsh, reports_to: coo}
conventions:
  rules: {director-title-honorary: note}
`,
	check: func(ps *pass) {
		for _, p := range ps.itPosts {
			if ps.read(p).Rank == roles.RankDirector {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: titleAt(p),
					Message: phrase.New("%s is a director in an IT of fewer than 5; the title is honorary at that size", who(p)),
				})
			}
		}
	},
}
