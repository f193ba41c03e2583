package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var unknownTitle = &Rule{
	ID: "unknown-title", Group: File, Severity: Off,
	Summary: "Every title says a rank or a role.",
	Why: "A title tells two things, what somebody answers for and how far from the head of the organization they sit, and " +
		"rules read both together. A title that tells neither is left alone by all of them. Many good titles are of that " +
		"kind, a Dean's or a Baker's, so the rule is off; it helps whoever wants every position judged.",
	Sources: []Source{
		cite("S1", "CIO is the title of a role; vice president or director is a rank, the place in relation to the CEO; the two together say where somebody sits."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: wiz, title: Wizard of Light Bulb Moments, name: Jo Marsh, reports_to: ceo}
conventions:
  rules: {unknown-title: note}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: wiz, title: Wizard of Light Bulb Moments, role: cmo, name: Jo Marsh, reports_to: ceo}
conventions:
  rules: {unknown-title: note}
`,
	check: func(ps *pass) {
		for _, p := range ps.chart.Positions {
			r := ps.read(p)
			if !p.Title.IsSet() || ps.known(p) || r.Body || ps.support(p) || len(r.Candidates) > 0 {
				continue
			}
			ps.report(Finding{
				Positions: []*org.Position{p}, At: titleAt(p),
				Message: phrase.New("the title %s tells no rank and no role, so no rule judges it; a role: field would say which", quote(p.Title.Text)),
			})
		}
	},
}
