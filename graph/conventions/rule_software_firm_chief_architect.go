package conventions

import (
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var softwareFirmChiefArchitect = &Rule{
	ID: "software-firm-chief-architect", Group: Size, Severity: Off,
	Summary: "A software firm has a Chief Software Architect.",
	Why: "What a software firm sells is built on one architecture, and somebody has the last word on it. Whether that needs " +
		"a title of its own is the firm's to say, so the rule is off unless it is asked for.",
	Sources: []Source{
		cite("S1", "Software development firms usually have a Chief Software Architect."),
	},
	only: []circumstance{technology},
	Fires: `
organization: {sector: software}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cto, title: CTO, name: Kim Moss, reports_to: ceo}
conventions:
  rules: {software-firm-chief-architect: note}
`,
	Silent: `
organization: {sector: software}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cto, title: CTO, name: Kim Moss, reports_to: ceo}
  - {id: arc, title: Chief Software Architect, name: Jo Marsh, reports_to: cto}
conventions:
  rules: {software-firm-chief-architect: note}
`,
	check: func(ps *pass) {
		if len(ps.holders[roles.ChiefArchitect]) == 0 {
			ps.reportMissing(phrase.New("a software firm has no Chief Software Architect"))
		}
	},
}
