package conventions_test

import (
	"slices"
	"testing"

	"dotline/graph/conventions"
	"dotline/graph/org"
)

// read returns the chart that a text holds.
func read(t testing.TB, text string) *org.Chart {
	t.Helper()
	c, err := org.Read("chart.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// check judges a chart written in YAML.
func check(t testing.TB, text string, o conventions.Options) conventions.Report {
	t.Helper()
	r, err := conventions.Check(read(t, text), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// ids returns the rules of the findings, in order.
func ids(r conventions.Report) []string {
	var got []string
	for _, f := range r.Findings {
		got = append(got, f.Rule.ID)
	}
	return got
}

func TestExamples(t *testing.T) {
	for _, rule := range conventions.Rules() {
		t.Run(rule.ID, func(t *testing.T) {
			fires := check(t, rule.Fires, conventions.Options{})
			for _, f := range fires.Findings {
				t.Logf("%s: %s: %s", f.At, f.Severity, f.Message)
			}
			want := []string{rule.ID}
			if rule.ID == "expired-exception" {
				want = []string{"cio-reports-to-ceo", "expired-exception"} // what it allowed is back
			}
			if got := ids(fires); !slices.Equal(got, want) {
				t.Errorf("the example that fires has %q; want %q", got, want)
			}
			for _, f := range check(t, rule.Silent, conventions.Options{}).Findings {
				t.Errorf("the silent example has %s: %s", f.Rule.ID, f.Message)
			}
		})
	}
}
