package graphviz

import (
	"slices"
	"strings"

	"dotline/graph/graphviz/dot"
	"dotline/graph/layout"
	"dotline/graph/scene"
)

// DOT returns the chart as a graph for other tools, with plain labels: `dot -Tsvg`
// lays it out anew, `neato -n2 -Tsvg` leaves cards and lines where Dotline put them.
func DOT(s *scene.Scene) []byte {
	a := layout.Arrange(s.Forest)
	lines := make([]*scene.Line, len(s.Cards))
	for i := range s.Lines {
		if l := &s.Lines[i]; (l.Kind == scene.Solid || l.Kind == scene.Former) && s.Forest.Boss[l.To] == l.From {
			lines[l.To] = l
		}
	}
	node := func(i int) []dot.Attr {
		c := &s.Cards[i]
		attrs := append(linked(c, dot.A("id", nodeID(c)), dot.A("class", nodeClass(c))),
			dot.A("tooltip", c.Tooltip), dot.A("pos", place(c.Box.Center())),
			dot.A("label", label(c)), dot.A("style", nodeStyle(c)),
			dot.A("color", hex(c.Frame.Stroke)), dot.A("fillcolor", hex(c.Frame.Fill)), dot.A("fontcolor", hex(textColor(c))))
		if slices.Contains(c.Classes, "body") {
			attrs = append(attrs, dot.A("peripheries", "2"))
		}
		return attrs
	}
	attrs := func(l *scene.Line) []dot.Attr {
		return append([]dot.Attr{dot.A("id", lineID(l)), dot.A("class", lineClass(l)), dot.A("tooltip", l.Tooltip), dot.A("pos", curve(l.Points)), dot.A("dir", "none")}, strokeAttrs(l)...)
	}
	more := func(g *dot.Graph) {
		for i := range s.Lines {
			if l := &s.Lines[i]; l != lines[l.To] {
				g.Edge(l.From, l.To, append(attrs(l), dot.A("constraint", "false"))...)
			}
		}
	}
	return a.Graph(&layout.Look{
		Name:  s.Title,
		Graph: []dot.Attr{dot.A("bgcolor", hex(s.Background)), dot.A("splines", "line"), dot.A("outputorder", "edgesfirst")},
		Node:  []dot.Attr{dot.A("fontname", fonts), dot.A("fontsize", "9")},
		Card:  node,
		Line:  func(card int) []dot.Attr { return attrs(lines[card]) },
		More:  more,
	})
}

// curve writes a line as the Bézier curve that Graphviz wants, which goes from point to
// point as the line does.
func curve(points []scene.Point) string {
	var b strings.Builder
	b.WriteString(place(points[0]))
	for i, p := range points[1:] {
		at := place(p)
		b.WriteString(" " + place(points[i]) + " " + at + " " + at)
	}
	return b.String()
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
