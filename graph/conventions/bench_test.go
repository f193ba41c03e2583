package conventions_test

import (
	"fmt"
	"strings"
	"testing"

	"dotline/graph/conventions"

	"gopkg.in/yaml.v3"
)

// company writes a chart of n positions with ten reports each, ranked from the
// top down as companies are; one in a hundred titles stands where it should not.
func company(n int) string {
	levels := [][]string{
		{"CEO"}, {"CIO", "CFO", "COO", "Chief Marketing Officer"}, {"IT Director", "Sales Director", "Head of Logistics"},
		{"Senior Manager, Finance", "Senior IT Manager"}, {"IT Manager", "Service Desk Manager", "Sales Manager"},
		{"Network Engineer", "Accountant", "Nurse", "Clerk"},
	}
	var b strings.Builder
	b.WriteString("organization: {headcount: 100000, it_headcount: 900}\npositions:\n- {id: p0, title: CEO}\n")
	level, last := 1, 10
	for i := 1; i < n; i++ {
		if i > last && level < len(levels)-1 {
			level++
			last = last*10 + 10
		}
		title := levels[level][i%len(levels[level])]
		if i%100 == 99 {
			title = "Director of Sales"
		}
		fmt.Fprintf(&b, "- {id: p%d, title: %s, name: Holder %d, department: Department %d, reports_to: p%d}\n", i, title, i, i/1000, (i-1)/10)
	}
	return b.String()
}

// BenchmarkYardstick is what to divide the others by where machines differ, or one is
// busy: yaml.v3 reading 10,000 positions into nodes.
func BenchmarkYardstick(b *testing.B) {
	text := []byte(company(10_000))
	for b.Loop() {
		var doc yaml.Node
		if err := yaml.Unmarshal(text, &doc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{300, 10_000, 100_000} {
		c := read(b, company(n))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := conventions.Check(c, conventions.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
