package intake_test

import (
	"strings"
	"testing"

	"dotline/graph/intake"
	"dotline/graph/phrase"
)

// TestCurrencyOfPay: a number does not say its currency, so that the organization
// does, or a doubt.
func TestCurrencyOfPay(t *testing.T) {
	for _, tt := range []struct{ name, pay1, pay2, currency, doubt string }{
		{"none", "50000", "60000", "", ""},
		{"a code", "EUR 50000", "60 000 EUR", "currency: EUR", ""},
		{"a sign of one", "£50000", "60000", "currency: GBP", ""},
		{"a sign of several", "$50000", "$60000", "", "the pay is in $, which several countries"},
		{"several", "$50000", "€60000", "", "the pay is in several currencies ($, EUR)"},
	} {
		table, report, err := intake.Read([]byte("Title;Salary;Manager\nCEO;"+tt.pay1+";\nCIO;"+tt.pay2+";CEO\n"), intake.Options{})
		if err != nil {
			t.Fatal(tt.name, err)
		}
		text, err := table.YAML()
		if err != nil {
			t.Fatal(tt.name, err)
		}
		if has := strings.Contains(string(text), "currency: "); has != (tt.currency != "") || !strings.Contains(string(text), tt.currency) || !strings.Contains(string(text), "pay: 60000") {
			t.Errorf("%s: want %q in\n%s", tt.name, tt.currency, text)
		}
		if doubts := phrase.Clauses(report.Doubts...).String(); !strings.Contains(doubts, tt.doubt) || (tt.doubt == "") != (doubts == "") {
			t.Errorf("%s: doubts %q, want %q", tt.name, doubts, tt.doubt)
		}
	}
}

// TestNumbersOfTwoMeanings: sixty, or sixty thousand, is not for a program to say.
func TestNumbersOfTwoMeanings(t *testing.T) {
	table, report, err := intake.Read([]byte("Title;Salary;Manager\nCEO;60.000;\nCIO;0.125;CEO\nCFO;1.060.000;CEO\n"), intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := table.Positions
	if p[0].Pay.Known || !strings.Contains(p[0].Notes.Text, "60.000") || len(report.Remarks) != 1 {
		t.Errorf("60.000 is %v, noted %q, remarks %v", p[0].Pay, p[0].Notes.Text, report.Remarks)
	}
	if p[1].Pay.N != 0.125 || p[2].Pay.N != 1_060_000 {
		t.Errorf("what has one meaning is %v and %v", p[1].Pay, p[2].Pay)
	}
}
