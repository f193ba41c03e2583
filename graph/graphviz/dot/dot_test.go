package dot_test

import (
	"strings"
	"testing"

	"dotline/graph/graphviz/dot"
)

func TestText(t *testing.T) {
	g := dot.New("A & B", dot.A("ordering", "out"))
	g.Default("node", dot.A("shape", "box"))
	g.Node(0, dot.A("label", "say \"hi\"\\N\nR&D\x01"), dot.Num("width", 2.5), dot.A("tooltip", `a\N`))
	g.Edge(0, 12, dot.Num("weight", 0))
	g.Edge(12, 0)
	want := strings.Join([]string{
		`digraph "A &amp; B" {`,
		"\t" + `graph [ordering="out"]`,
		"\t" + `node [shape="box"]`,
		"\t" + `n0 [label="say \"hi\"\\N\nR&amp;D` + "\ufffd" + `" width="2.5" tooltip="a⧵N"]`,
		"\t" + `n0 -> n12 [weight="0"]`,
		"\t" + `n12 -> n0`,
		"}\n",
	}, "\n")
	if got := string(g.Text()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
