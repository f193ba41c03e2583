package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var directorManagesManagers = &Rule{
	ID: "director-manages-managers", Group: Titles, Severity: Note, Contested: true,
	Summary: "In a large IT a director has managers to manage.",
	Why: "Managers lead the people of a group, directors lead managers and have the budget. A director of whose reports none " +
		"leads anybody does a manager's work at another price. Directors without reports in the chart are judged only " +
		"where it is complete.",
	BothSides: "One voice has a director manage managers; another lets a director be a working manager, with a staff of four " +
		"or five up to a few dozen. So only an IT of 50 or more is judged.",
	Sources: []Source{
		cite("S1", "A director manages the managers and handles the budget."),
		cite("S1", "An IT director can be a working manager or a pure manager."),
		cite("S1", "In a large organization many IT managers report to many IT directors."),
	},
	only:     []circumstance{largeIT},
	silences: []string{"it-team-without-manager"},
	Fires: `
organization: {it_headcount: 80}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: itd, title: Director of Infrastructure, name: Jo Marsh, reports_to: cio}
  - {id: net, title: Network Engineer, name: Kim Moss, reports_to: itd}
`,
	Silent: `
organization: {it_headcount: 80}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: itd, title: Director of Infrastructure, name: Jo Marsh, reports_to: cio}
  - {id: net, title: Network Manager, name: Kim Moss, reports_to: itd}
`,
	check: func(ps *pass) {
		maybeLeads := func(q *org.Position) bool {
			return len(q.Reports) > 0 || !ps.known(q) || ps.read(q).Rank >= roles.RankSupervisor
		}
		for _, p := range ps.itPosts {
			if r := ps.read(p); r.Rank != roles.RankDirector || r.Vague || ps.hasAny(p, itManagers) {
				continue
			}
			led := ps.led(p)
			if len(led) == 0 && !ps.chart.Organization.Complete || slices.ContainsFunc(led, maybeLeads) {
				continue
			}
			ps.report(Finding{
				Positions: []*org.Position{p}, At: titleAt(p),
				Message: phrase.New("%s leads no manager or supervisor; the convention is that a director manages managers", who(p)),
			})
		}
	},
}
