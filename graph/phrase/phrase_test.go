package phrase_test

import (
	"errors"
	"testing"

	"dotline/graph/phrase"
)

func TestErrors(t *testing.T) {
	for _, tt := range []struct {
		err    error
		format string
	}{
		{phrase.Errorf("%s is open", "a.yaml"), "%s is open"},
		{phrase.ErrorOf(phrase.New("%s is open", "a.yaml")), "%s is open"},
		{errors.New("a.yaml is open"), "%s"},
	} {
		if got := phrase.Of(tt.err); got.Format != tt.format || got.String() != "a.yaml is open" || tt.err.Error() != "a.yaml is open" {
			t.Errorf("%v says %+v; want a phrase of %q", tt.err, got, tt.format)
		}
	}
}

func TestEnglish(t *testing.T) {
	names := phrase.Names([]string{"Ada", "Bo", "100 %s", "Cy"})
	for _, tt := range []struct {
		phrase phrase.Phrase
		want   string
	}{
		{phrase.New("50 % of it"), "50 % of it"},
		{phrase.New("%s has %d of them", phrase.New("the vacant %s", "CIO"), 1200), "the vacant CIO has 1200 of them"},
		{phrase.Verbatim("100 %d"), "100 %d"},
		{phrase.Quote("a \"b\"\n\u202e\x1b é "), `"a \"b\"\n\u202e\x1b é "`},
		{phrase.Count(1, "%d report", "%d reports"), "1 report"},
		{phrase.Count(0, "%d report", "%d reports"), "0 reports"},
		{phrase.Count(2, "%d report", "%d reports"), "2 reports"},
		{phrase.Count(12_345, "%d report", "%d reports"), "12,345 reports"},
		{phrase.New("a budget of %s", phrase.Number(12_345_678)), "a budget of 12,345,678"},
		{phrase.New("%s people", phrase.Number(999)), "999 people"},
		{phrase.New("a budget of %s", phrase.Number(-999)), "a budget of -999"},
		{phrase.New("%s people", phrase.Number(1000.25)), "1,000.25 people"},
		{phrase.And(), ""},
		{phrase.And(names[0]), "Ada"},
		{phrase.And(names[:2]...), "Ada and Bo"},
		{phrase.And(names...), "Ada, Bo, 100 %s and Cy"},
		{phrase.Or(names[:3]...), "Ada, Bo or 100 %s"},
		{phrase.Chain(names...), "Ada → Bo → 100 %s → Cy"},
		{phrase.Listing(names...), "Ada, Bo, 100 %s, Cy"},
		{phrase.Listing(phrase.Phrase{}, phrase.Phrase{}), ""},
		{phrase.Clauses(phrase.Phrase{}, names[0], phrase.Phrase{}, names[1]), "Ada; Bo"},
	} {
		if got := tt.phrase.String(); got != tt.want {
			t.Errorf("says %q, want %q", got, tt.want)
		}
		if got := tt.phrase.IsZero(); got != (tt.want == "") {
			t.Errorf("%q says nothing: %v", tt.want, got)
		}
	}
}

// A phrase within a phrase is copied by each that it is in, so those of a list are in few.
func TestALongListIsNotDeep(t *testing.T) {
	var depth func(p phrase.Phrase) int
	depth = func(p phrase.Phrase) (deepest int) {
		for _, arg := range p.Args {
			if within, is := arg.(phrase.Phrase); is {
				deepest = max(deepest, depth(within))
			}
		}
		return deepest + 1
	}
	names := phrase.Names(make([]string, 1000))
	for i, list := range []phrase.Phrase{phrase.Listing(names...), phrase.And(names...), phrase.Chain(names...)} {
		if got := depth(list); got > 12 {
			t.Errorf("list %d of 1000 is %d deep, want 12 at most", i, got)
		}
	}
}
