package format

import (
	"strings"
	"testing"
)

// TestAnythingElseIsNoticed holds that a result which says something else than
// the text before would not be handed out.
func TestAnythingElseIsNoticed(t *testing.T) {
	const text = "organization: X\npositions:\n  - id: a # one\n    tags: [x]\n    own: {k: v}\n    pay: 1\n  - &b {id: b, reports_to: a}\n"
	for _, c := range []struct{ from, to, want string }{
		{"", "", ""},
		{"    pay: 1\n", "    pay: 1\n\n", ""},
		{"k: v", "k: w", "5:14: a new layout would change what is written here"},
		{"k: v", "l: v", "5:11: a new layout would change what is written here"},
		{"pay: 1", "pay: \"1\"", "6:10: "},
		{"[x]", "[x, x]", "4:11: "},
		{"tags: [x]", "tags:\n      - x", "4:11: "},
		{"&b", "&c", "7:5: "},
		{"  - &b {id: b, reports_to: a}\n", "", "3:3: "},
		{" # one", "", " a new layout would change a comment"},
		{"# one", "# two", " a new layout would change a comment"},
		{" # one", " # one\n    # one", " a new layout would change a comment"},
	} {
		before, err := read("chart.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		after, err := read("chart.yaml", []byte(strings.Replace(text, c.from, c.to, 1)))
		if err != nil {
			t.Fatal(err)
		}
		switch err := before.compare(after); {
		case c.want == "" && err != nil:
			t.Errorf("%q for %q: %v", c.to, c.from, err)
		case c.want != "" && (err == nil || !strings.HasPrefix(err.Error(), "chart.yaml:"+c.want)):
			t.Errorf("%q for %q: got %v, want %q", c.to, c.from, err, c.want)
		}
	}
}

// TestAnotherChartIsNoticed holds it for nodes that are the same and mean
// something else.
func TestAnotherChartIsNoticed(t *testing.T) {
	before, err := read("chart.yaml", []byte("organization: {name: X, headcount: 5}\npositions: [{id: a, title: T, reports_to: b}]\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"organization: {name: X, headcount: 6}\npositions: [{id: a, title: T, reports_to: b}]\n",
		"organization: {name: X, headcount: 5}\npositions: [{id: a, title: T, dotted_line_to: b}]\n",
		"organization: {name: X, headcount: 5}\npositions: [{id: a, title: \"\", reports_to: b}]\n",
		"organization: {name: X, headcount: 5}\npositions: [{id: a, title: T, reports_to: b, x: y}]\n",
		"organization: {name: X, headcount: 5}\npositions: [{id: a, title: T, reports_to: b}]\nview: {layout: dot}\n",
	} {
		after, err := read("chart.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if model(before.chart) == model(after.chart) {
			t.Errorf("no difference is seen to %q", text)
		}
	}
}
