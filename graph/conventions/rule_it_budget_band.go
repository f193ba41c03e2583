package conventions

import (
	"slices"
	"strings"

	"dotline/graph/phrase"
)

var itBudgetBand = &Rule{
	ID: "it-budget-band", Group: Size, Severity: Warning,
	Summary: "An IT budget of millions has an executive to answer for it.",
	Why: "Projects of that size are approved among chiefs, and somebody who is one of them has to argue for them and " +
		"against them; a director has to take what the peers decide. From 3 million on it is a note, from 10 million " +
		"on a warning. Judged where it_budget is given, in a currency of about the dollar's worth or in none.",
	Sources: []Source{
		cite("S1", "IT directors' budgets are in the hundreds of thousands, not in the tens of millions."),
		cite("S1", "Corporations where a CIO manages IT need millions of dollars of investment in it."),
		cite("S1", "Who spends several million a year on software and its maintenance needs a peer of the chiefs who approve projects."),
	},
	Options: []Option{
		{Name: "note_from", About: "the yearly IT budget from which an executive is a note", Number: 3_000_000},
		{Name: "warning_from", About: "the yearly IT budget from which an executive is due", Number: 10_000_000},
	},
	never:    []circumstance{tinyIT},
	wide:     true,
	silences: []string{"multi-site-needs-cio", "enterprise-scope-below-c-level", "functioning-as-cio"},
	Fires: `
organization: {it_budget: 12000000, currency: USD}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo}
  - {id: itd, title: IT Director, name: Jo Marsh, reports_to: coo}
`,
	Silent: `
organization: {it_budget: 800000, currency: USD}
positions:
  - {id: ceo, title: CEO, name: Ines Calder}
  - {id: coo, title: COO, name: Lee Hart, reports_to: ceo}
  - {id: itd, title: IT Director, name: Jo Marsh, reports_to: coo}
`,
	check: func(ps *pass) {
		budget, currency := ps.chart.Organization.ITBudget, ps.chart.Organization.Currency.Text
		if !budget.Known || !ps.executiveMissing() || !dollarLike(currency) && len(ps.set.numbers) == 0 {
			return
		}
		f := Finding{Message: phrase.New("IT has a budget of %s and no executive", amount(budget.N, currency))}
		switch {
		case budget.N >= float64(ps.number("warning_from")):
		case budget.N >= float64(ps.number("note_from")):
			f.Severity = Note
		default:
			return
		}
		ps.reportNoExecutive(f, Related{nil, budget.At, phrase.New("the IT budget")})
	},
}

// amount is so much money, in a currency where the chart says which.
func amount(n float64, currency string) phrase.Phrase {
	if currency == "" {
		return phrase.New("%s", phrase.Number(n))
	}
	return phrase.New("%s %s", phrase.Number(n), currency)
}

// dollarLike reports whether a million of the currency is about what the
// sources mean by one; without a currency that is assumed.
func dollarLike(currency string) bool {
	like := []string{"", "$", "€", "£", "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD", "US$"}
	return slices.Contains(like, strings.ToUpper(strings.TrimSpace(currency)))
}
