package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var badValue = &Rule{
	ID: "bad-value", Group: File, Severity: Error,
	Summary: "Every value is of the kind that its field holds.",
	Why: "A value that cannot be read leaves its field unset, so rules that need it stay silent without anybody noticing. " +
		"So they do for a role that is nearly a known one, on a position or in a convention of the chart's own, which is a " +
		"warning: it may be one of the chart's own. A post that is vacant and held at once is a warning, too, and a successor who " +
		"is no position a note, since that may be somebody from outside.",
	Fires: `
organization: {headcount: many}
positions:
  - {id: ceo, title: CEO}
`,
	Silent: `
organization: {headcount: 900}
positions:
  - {id: ceo, title: CEO}
`,
	check: func(ps *pass) {
		ps.reportProblems(org.BadValue)
		ps.reportMisspeltRoles()
		ps.reportHeldVacancies()
		ps.reportUnknownSuccessors()
	},
}

// reportHeldVacancies reports posts that are said to be vacant beside who holds them.
func (ps *pass) reportHeldVacancies() {
	for _, p := range ps.chart.Positions {
		if p.Vacant && len(p.Names) > 0 {
			ps.report(Finding{
				Positions: []*org.Position{p}, At: p.Names[0].At, Severity: min(Warning, ps.set.severity),
				Message: phrase.New("%s is vacant and held by %s at once; remove one of the two", shorten(p.Label()), shorten(p.Holder())),
			})
		}
	}
}

func (ps *pass) reportUnknownSuccessors() {
	guess := newGuesser(ps.index)
	for _, p := range ps.chart.Positions {
		if !p.Successor.IsSet() || org.IsNobody(p.Successor.Text) || ps.chart.ByID(p.Successor.Text) != nil {
			continue
		}
		f := Finding{
			Positions: []*org.Position{p}, At: p.Successor.At, Severity: min(Note, ps.set.severity),
			Message: phrase.New("the successor of %s, %s, is the id of no position", who(p), quote(p.Successor.Text)),
		}
		if q := guess.nearest(p.Successor.Text); q != nil && q != p {
			f.Message = phrase.Clauses(f.Message, org.DidYouMean(q.ID))
			f.Suggestion = &Suggestion{p, "successor", q.ID}
		}
		ps.report(f)
	}
}
