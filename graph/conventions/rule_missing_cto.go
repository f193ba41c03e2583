package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

var missingCTO = &Rule{
	ID: "missing-cto", Group: Size, Severity: Off, Contested: true,
	Summary: "The organization has a CTO.",
	Why:     "A CTO looks outward, at what technology can do for the products and those who buy them. " + productCompanies,
	BothSides: "One article wants both a CIO and a CTO as soon as possible. In the discussion such seats appear at the " +
		"enterprise level only, and most firms lack the size for several of them. So the rule is off.",
	Sources: []Source{
		cite("S3", "Successful companies are often marked by a strong presence of both; make both positions real as soon as possible."),
		cite("S1", "A Chief Technology Officer may be there at the enterprise level."),
	},
	Fires: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cio, title: CIO, name: Ada Quist, reports_to: ceo}
conventions:
  rules: {missing-cto: note}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: cto, title: CTO, vacant: true, reports_to: ceo}
conventions:
  rules: {missing-cto: note}
`,
	check: func(ps *pass) {
		if len(ps.holders[roles.CTO]) == 0 {
			ps.reportMissing(phrase.New("there is no CTO"))
		}
	},
}

const productCompanies = "For companies that live by a product and by processes of their own; others need not ask for it."

// reportMissing reports a post that the organization has not, at its head where
// one is drawn.
func (ps *pass) reportMissing(message phrase.Phrase) {
	f := Finding{Message: message}
	if head := ps.onlyNamed("ceo"); head != nil {
		f.Positions, f.At = []*org.Position{head}, titleAt(head)
	}
	ps.report(f)
}
