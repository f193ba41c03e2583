package intake

import (
	"slices"
	"strings"

	"dotline/graph/phrase"
)

// currencyCodes are the currencies that are understood beside a sum of pay, by
// what stands there. That several countries call theirs so makes a sign its own.
var currencyCodes = []struct{ written, code string }{
	{"USD", "USD"}, {"EUR", "EUR"}, {"GBP", "GBP"}, {"CHF", "CHF"}, {"€", "EUR"}, {"£", "GBP"}, {"$", "$"}, {"¥", "¥"},
}

// currencyOf returns the currency that stands beside a number, "" for none.
func currencyOf(cell string) string {
	for _, c := range currencyCodes {
		if strings.Contains(cell, c.written) {
			return c.code
		}
	}
	return ""
}

// meet notes a sum of pay's currency, which its number does not say.
func (b *builder) meet(currency string) {
	if currency != "" && !slices.Contains(b.currencies, currency) {
		b.currencies = append(b.currencies, currency)
	}
}

// settleCurrency gives the organization the currency of all pay, and tells where
// there is no such.
func (b *builder) settleCurrency(t *Table) {
	given := slices.ContainsFunc(t.facts, func(f fact) bool { return f.name == "currency" && f.text != "" })
	switch {
	case len(b.currencies) > 1:
		b.report.doubt(phrase.New("the pay is in several currencies (%s), which the chart's numbers do not tell apart; convert it first", strings.Join(b.currencies, ", ")))
	case len(b.currencies) == 0 || given:
	case len(b.currencies[0]) == len("EUR"):
		t.facts = append(t.facts, fact{"currency", b.currencies[0]})
	default:
		b.report.doubt(phrase.New("the pay is in %s, which several countries call their currency; say which under organization: currency", b.currencies[0]))
	}
}
