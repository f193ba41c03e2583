package edit_test

import (
	"fmt"
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/graph/org"

	"gopkg.in/yaml.v3"
)

// large writes a chart of n positions, each nested in its manager or naming it.
func large(n int, nested bool) []byte {
	var b strings.Builder
	b.WriteString("positions:\n")
	var write func(i, indent int)
	write = func(i, indent int) {
		pad := strings.Repeat(" ", indent)
		fmt.Fprintf(&b, "%s- id: p%d\n%s  title: Manager of Things %d\n%s  name: Person %d\n%s  department: IT\n", pad, i, pad, i, pad, i, pad)
		if !nested {
			fmt.Fprintf(&b, "%s  reports_to: p%d\n", pad, i/8)
			return
		}
		for k := 8*i + 1; k <= 8*i+8 && k < n; k++ {
			if k == 8*i+1 {
				b.WriteString(pad + "  reports:\n")
			}
			write(k, indent+4)
		}
	}
	write(0, 2)
	for i := 1; i < n && !nested; i++ {
		write(i, 2)
	}
	return []byte(b.String())
}

func BenchmarkEdit(b *testing.B) {
	for _, nested := range []bool{false, true} {
		text := large(10_000, nested)
		for _, pair := range [][2]edit.Command{
			{edit.SetField{ID: "p5000", Field: "title", Value: "A"}, edit.SetField{ID: "p5000", Field: "title", Value: "B"}},
			{edit.MovePosition{ID: "p5000", Manager: "p3"}, edit.MovePosition{ID: "p5000", Manager: "p2"}},
			{edit.SetField{ID: "p9", Field: "pay", Value: "5"}, edit.RemoveField{ID: "p9", Field: "pay"}},
		} {
			b.Run(fmt.Sprintf("nested=%t/%s", nested, strings.Fields(pair[0].Name())[0]+fmt.Sprintf("%T", pair[1])[5:]), func(b *testing.B) {
				d, err := edit.Open("chart.yaml", text)
				if err != nil {
					b.Fatal(err)
				}
				for i := 0; b.Loop(); i++ {
					if _, err := d.Apply(pair[i%2]); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// BenchmarkParse is what the edit's time is held against.
func BenchmarkParse(b *testing.B) {
	text := large(10_000, false)
	b.Run("yaml", func(b *testing.B) {
		for b.Loop() {
			var n yaml.Node
			if err := yaml.Unmarshal(text, &n); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("org", func(b *testing.B) {
		for b.Loop() {
			if _, err := org.Read("chart.yaml", text); err != nil {
				b.Fatal(err)
			}
		}
	})
}
