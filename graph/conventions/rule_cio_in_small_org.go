package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var cioInSmallOrg = &Rule{
	ID: "cio-in-small-org", Group: Size, Severity: Note, Contested: true,
	Summary: "An organization of fewer than 100 has an IT Manager or Director rather than a CIO.",
	Why: "In a small organization planning, strategy and daily work lie in the same hands, and a manager's or director's " +
		"title covers them. A combined title that says so, and a group's or division's CIO with dotted lines from " +
		"elsewhere, are left alone. One finding about the small size is enough: where cio-without-fleet speaks, this is silent.",
	BothSides: "Two voices in the discussion find CIOs in large organizations only. One article wants both a CIO and a CTO " +
		"in every firm as soon as possible; for that there are missing-cio and missing-cto.",
	Sources: []Source{
		cite("S1", "A small organization typically has no CIO; an IT manager or director does the planning and the strategy, too."),
		cite("S1", "Most companies lack the size that would justify both a CIO and an IT manager."),
		cite("S3", "Both a CIO and a CTO are vital, for small companies as well."),
	},
	only:     []circumstance{smallFirm},
	never:    []circumstance{technology},
	silences: []string{"both-roles-unjustified"},
	Fires: `
organization: {headcount: 60}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
`,
	Silent: `
organization: {headcount: 60}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO and IT Manager, name: Ada Quist, reports_to: ceo}
`,
	check: func(ps *pass) {
		people, _ := ps.headcount()
		for _, p := range ps.holders[roles.CIO] {
			if ps.fleetElsewhere(p) || ps.inManagement(p) {
				continue
			}
			ps.report(Finding{
				Positions: []*org.Position{p}, At: titleAt(p),
				Message: phrase.New("%s serves an organization of %s; the convention below 100 is an IT Manager or Director", who(p), phrase.Number(people)),
			})
		}
	},
}
