package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var itTeamWithoutManager = &Rule{
	ID: "it-team-without-manager", Group: Size, Severity: Note,
	Summary: "Each team of IT has a manager or a supervisor.",
	Why: "A team for networks, for security or for the help desk is led by somebody who knows its work. Five people and " +
		"more who all report to a director or a chief have nobody who plans their day. A team is what shares a " +
		"department: inside IT, or a box of its own; only charts that name such teams are judged.",
	Sources: []Source{
		cite("S1", "In a large IT each team, such as networking, security, help desk or programming, is led by a manager or supervisor."),
		cite("S1", "With several IT groups each has its own manager."),
	},
	Options:  []Option{{Name: "people", About: "how many people of one team need a manager of their own", Number: 5}},
	never:    []circumstance{tinyIT},
	silences: []string{"techie-skips-manager"},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, department: IT, reports_to: ceo}
  - {id: net, title: Network Engineer, headcount: 6, department: Networks, reports_to: cio}
  - {id: desk, title: Help Desk Manager, name: Jo Marsh, department: Help Desk, reports_to: cio}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, department: IT, reports_to: ceo}
  - {id: lead, title: Network Lead, name: Kim Moss, department: Networks, reports_to: cio}
  - {id: net, title: Network Engineer, headcount: 6, department: Networks, reports_to: lead}
`,
	check: func(ps *pass) {
		type team struct {
			label   string
			members []*org.Position
			people  float64
			led     bool
			apart   bool // one of several that IT has, or not the boss's own department
		}
		teams := map[string]*team{}
		written := map[string]string{} // a department as it is written → without what writing changes
		var order []string
		for _, p := range ps.itPosts {
			label, boss := p.Department, ps.boss(p)
			if boss != nil && ps.read(boss).Body && ps.ofIT(boss) {
				label, boss = boss.Title, ps.boss(boss) // the team's own box
			}
			name, met := written[label.Text]
			if !met {
				name = label.Folded()
				written[label.Text] = name
			}
			if name == "" {
				continue
			}
			t := teams[name]
			if t == nil {
				t = &team{label: shorten(label.Text), apart: !allOfIT(label.Text)}
				teams[name] = t
				order = append(order, name)
			}
			switch {
			case ps.read(p).Rank >= roles.RankSupervisor,
				boss == nil, !ps.known(boss), ps.read(boss).Rank < roles.RankDirector, boss.Department.Folded() == name:
				t.led = true // or may be, or is by somebody near by
			case !p.Vacant:
				t.members = append(t.members, p)
				t.people += max(1, p.Headcount.N)
				t.apart = t.apart || boss.Department.IsSet()
			}
		}
		for _, name := range order {
			if t := teams[name]; !t.led && (t.apart || len(order) > 1) && t.people >= float64(ps.number("people")) {
				ps.report(Finding{
					Positions: t.members, At: titleAt(t.members[0]), cause: t.members[0].Manager,
					Message: phrase.New("the %s people of %s have no manager or supervisor of their own", phrase.Number(t.people), t.label),
				})
			}
		}
	},
}

// allOfIT reports whether a department's name means all of IT, as its director
// would be the IT Director.
func allOfIT(department string) bool {
	role, known := roles.Parse("Director of " + department)
	return known && role == roles.ITDirector
}
