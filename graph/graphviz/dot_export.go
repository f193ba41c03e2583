package graphviz

import (
	"strings"

	"dotline/graph/graphviz/dot"
	"dotline/graph/layout"
	"dotline/graph/scene"
)

// DOT returns the chart as a graph for other tools: `dot -Tsvg` lays it out as
// Dotline does, with plain labels.
func DOT(s *scene.Scene) []byte {
	a := layout.Arrange(s.Forest)
	lines := make([]*scene.Line, len(s.Cards))
	for i := range s.Lines {
		if l := &s.Lines[i]; l.Kind == scene.Solid && s.Forest.Boss[l.To] == l.From {
			lines[l.To] = l
		}
	}
	node := func(i int) []dot.Attr {
		c := &s.Cards[i]
		return append(nodeAttrs(c), dot.A("tooltip", c.Tooltip),
			dot.A("label", label(c)), dot.A("style", nodeStyle(c)),
			dot.A("color", hex(c.Frame.Stroke)), dot.A("fillcolor", hex(c.Frame.Fill)), dot.A("fontcolor", hex(textColor(c))))
	}
	edge := func(i int) []dot.Attr {
		l := lines[i]
		return append(append(lineAttrs(l), dot.A("tooltip", l.Tooltip), dot.A("dir", "none")), strokeAttrs(l)...)
	}
	return a.Graph(s.Title, node, edge,
		dot.A("bgcolor", hex(s.Background)), dot.A("fontname", fonts), dot.A("splines", "line"))
}

// label is the card's text, a line each, as it is shown.
func label(c *scene.Card) string {
	var lines []string
	for _, m := range c.Marks {
		switch m.Name {
		case "holder", "title", "department":
			lines = append(lines, m.Text)
		}
	}
	return strings.Join(lines, "\n")
}
