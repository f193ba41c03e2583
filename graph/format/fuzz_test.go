package format_test

import (
	"testing"

	"dotline/graph/format"
	"dotline/graph/org/orgtest"
)

// FuzzFormat formats any text at all: where that succeeds, the result is the same
// chart, and formatting it again changes nothing.
func FuzzFormat(f *testing.F) {
	for seed := range uint64(30) {
		text, _ := orgtest.Chart(seed)
		f.Add([]byte(text))
	}
	for _, c := range cases {
		f.Add([]byte(c.before))
	}
	for _, c := range unsafe {
		f.Add([]byte(c.text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		out, err := format.Chart("chart.yaml", text)
		if err != nil {
			return
		}
		sameChart(t, text, out)
		again, err := format.Chart("chart.yaml", out)
		if err != nil || string(again) != string(out) {
			t.Fatalf("%q\nbecomes\n%q\nand that (%v)\n%q", text, out, err, again)
		}
	})
}
