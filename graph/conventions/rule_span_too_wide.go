package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var spanTooWide = &Rule{
	ID: "span-too-wide", Group: Structure, Severity: Note, Contested: true,
	Summary: "A manager has no more direct reports than one can lead.",
	Why: "Every direct report needs some of the manager's time. How many are too many depends on how alike and how " +
		"settled their work is. Assistants are not counted.",
	BothSides: "There is no single right number: the managerial archetypes range from a player who coaches 3 to 5 to a " +
		"coordinator of more than 15 whose reports largely run themselves. The limit is the last one's, and an option.",
	Sources: []Source{{
		Title: "McKinsey, How to identify the right spans of control for your organization (2017)",
		Claim: "No single magic number fits all managers; of five archetypes only the coordinator has more than 15 reports.",
	}},
	Options: []Option{{Name: "max", About: "how many direct reports a manager may have", Number: 15}},
	Fires: `
positions:
  - {id: shop, title: Shop Manager}
  - {title: Baker, reports_to: shop}
  - {title: Cook, reports_to: shop}
  - {title: Cashier, reports_to: shop}
conventions:
  rules:
    span-too-wide: {max: 2}
`,
	Silent: `
positions:
  - {id: shop, title: Shop Manager}
  - {title: Baker, reports_to: shop}
  - {title: Cook, reports_to: shop}
  - {title: Cashier, reports_to: shop}
`,
	check: func(ps *pass) {
		most := ps.number("max")
		for _, p := range ps.chart.Positions {
			if span := ps.span(p); span > most && !ps.read(p).Body {
				ps.report(Finding{
					Positions: []*org.Position{p}, At: titleAt(p),
					Message: phrase.New("%s has %s; more than %d are hard to lead", who(p), phrase.Count(span, "%d direct report", "%d direct reports"), most),
				})
			}
		}
	},
}
