package format_test

import (
	"fmt"
	"strings"
	"testing"

	"dotline/graph/format"
	"dotline/graph/org"
)

// BenchmarkChart formats a chart of 10,000 positions; the ratio to reading it is
// what counts.
func BenchmarkChart(b *testing.B) {
	var text strings.Builder
	text.WriteString("positions:\n")
	for i := range 10_000 {
		fmt.Fprintf(&text, "- id: p%d\n  manager: p%d\n  title: \"Engineer\"   # %d\n  department: 'R&D'\n", i, i/8, i)
	}
	chart := []byte(text.String())
	b.Run("format", func(b *testing.B) {
		for b.Loop() {
			if _, err := format.Chart("chart.yaml", chart); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if _, err := org.Read("chart.yaml", chart); err != nil {
				b.Fatal(err)
			}
		}
	})
}
