package conventions

import (
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var missingCIO = &Rule{
	ID: "missing-cio", Group: Size, Severity: Off, Contested: true,
	Summary: "The organization has a CIO.",
	Why:     "A CIO looks inward, at how well the organization itself works. " + productCompanies,
	BothSides: "One article wants both a CIO and a CTO as soon as possible. In the discussion small organizations typically " +
		"have no CIO, and most lack the size for one beside an IT manager. So the rule is off, and " +
		"large-it-without-executive says when an executive is due.",
	Sources: []Source{
		cite("S3", "Companies need one person for productive employees and processes as much as they need an innovator."),
		cite("S1", "In a small organization CIOs typically do not exist."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cto, title: CTO, name: Kim Moss, reports_to: ceo}
conventions:
  rules: {missing-cio: note}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
conventions:
  rules: {missing-cio: note}
`,
	check: func(ps *pass) {
		if len(ps.holders[roles.CIO]) == 0 && ps.rulesOut(roles.CIO) {
			ps.reportMissing(phrase.New("there is no CIO"))
		}
	},
}
