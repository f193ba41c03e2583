package session_test

import (
	"fmt"
	"strings"
	"testing"

	"dotline/graph/edit"
)

// largeChart is a chart of n positions, each manager with seven reports, as it is
// drawn where it asks for no layout.
func largeChart(n int) string {
	var b strings.Builder
	b.WriteString("positions:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - id: p%d\n    title: Manager %d\n    name: Holder %d\n    department: Department %d\n", i, i, i, i%9)
		if i > 0 {
			fmt.Fprintf(&b, "    reports_to: p%d\n", (i-1)/7)
		}
	}
	return b.String()
}

// From an edit to its picture and findings, without painting: the budget for 300
// positions is 50 ms.
func BenchmarkEdit(b *testing.B) {
	for _, n := range []int{300, 10_000} {
		text := largeChart(n)
		typed := strings.Replace(text, "Holder 200", "Holder 20", 1)
		for name, edits := range map[string]func(*desk, int) error{
			"keystroke": func(d *desk, i int) error { return d.SetText([]byte([]string{typed, text}[i%2]), "Type") },
			"command": func(d *desk, i int) error {
				return d.Do(edit.SetField{ID: "p200", Field: "name", Value: []string{"Holder A", "Holder B"}[i%2]})
			},
		} {
			b.Run(fmt.Sprintf("%s/positions=%d", name, n), func(b *testing.B) {
				d := newDesk(b)
				d.OpenText("a large chart", []byte(text))
				d.settle()
				b.ResetTimer()
				for i := range b.N {
					if err := edits(d, i); err != nil {
						b.Fatal(err)
					}
					if st := d.settle(); st.Err != nil {
						b.Fatal(st.Err)
					}
				}
			})
		}
	}
}

// From a keystroke to its picture and findings in a chart of 300 positions that has 74
// suggested lines, each of which is tried and finds its way between the cards: 50 ms, too.
func BenchmarkKeystrokeAmongSuggestions(b *testing.B) {
	var text strings.Builder
	text.WriteString("positions:\n  - {id: ceo, title: CEO}\n  - {id: cio, title: CIO, reports_to: ceo}\n  - {id: p0, title: COO, reports_to: ceo}\n")
	for i := 1; i < 300; i++ {
		title := "Sales Manager"
		if i > 7 && i%4 == 0 {
			title = "IT Manager"
		}
		fmt.Fprintf(&text, "  - {id: p%d, title: %s, name: Holder %d, reports_to: p%d}\n", i, title, i, (i-1)/7)
	}
	typed := strings.Replace(text.String(), "Holder 200", "Holder 20", 1)
	d := newDesk(b)
	d.OpenText("a chart with suggestions", []byte(text.String()))
	d.settle()
	b.ResetTimer()
	for i := range b.N {
		if err := d.SetText([]byte([]string{typed, text.String()}[i%2]), "Type"); err != nil {
			b.Fatal(err)
		}
		if st := d.settle(); st.Err != nil {
			b.Fatal(st.Err)
		}
	}
}
