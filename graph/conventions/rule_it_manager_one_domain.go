package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var itManagerOneDomain = &Rule{
	ID: "it-manager-one-domain", Group: Duties, Severity: Note, Contested: true,
	Summary: "In a large IT each manager has one area, sometimes a few.",
	Why: "With several managers each of them owns networks, servers, support or another area, and knows it well. One who owns " +
		"many of them is the bottleneck of all. Judged in an IT of 50 or more, with at least two managers, whose duties " +
		"the chart lists.",
	BothSides: "Two voices put the IT Manager over all of IT, another two over one area in a large one. So the size and the " +
		"number of managers decide: a single manager may have everything.",
	Sources: []Source{
		cite("S1", "In large organizations IT managers are typically responsible for just one area, sometimes more."),
		cite("S1", "An IT manager is responsible for a particular domain like network, servers, voice or security."),
		cite("S1", "Anything related to IT is the IT Manager's."),
	},
	Options: []Option{{Name: "max", About: "how many areas one manager may have", Number: 3}},
	only:    []circumstance{largeIT},
	Fires: `
organization: {it_headcount: 90}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: a, title: IT Manager, name: Jo Marsh, reports_to: cio, responsible_for: [networks, servers, telephony, help-desk]}
  - {id: b, title: Applications Manager, name: Kim Moss, reports_to: cio}
`,
	Silent: `
organization: {it_headcount: 90}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
  - {id: a, title: IT Manager, name: Jo Marsh, reports_to: cio, responsible_for: [networks, servers, backups]}
  - {id: b, title: Applications Manager, name: Kim Moss, reports_to: cio}
`,
	check: func(ps *pass) {
		var managers []*org.Position
		for _, p := range ps.itPosts {
			if ps.hasAny(p, []roles.Role{roles.ITManager, roles.ITGroupManager}) && ps.read(p).Rank < roles.RankVP {
				managers = append(managers, p)
			}
		}
		if len(managers) < 2 {
			return
		}
		for _, p := range managers {
			areas := map[string]bool{}
			var beyond org.Value // the first of one area too many
			for _, v := range append(slices.Clone(p.AccountableFor), p.ResponsibleFor...) {
				if area := domains[item(v)]; area != "" && !areas[area] {
					areas[area] = true
					if len(areas) == ps.number("max")+1 {
						beyond = v
					}
				}
			}
			if beyond.IsSet() {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: beyond.At,
					Message: phrase.New("%s has %d areas of IT; the convention in a large one is a manager for each", who(p), len(areas)),
				})
			}
		}
	},
}
