package graphviz

import (
	"context"
	"slices"
	"strings"

	"dotline/graph/graphviz/dot"
	"dotline/graph/graphviz/worker"
	"dotline/graph/scene"
)

// SVG draws the scene.
func SVG(ctx context.Context, pool *worker.Pool, s *scene.Scene) ([]byte, error) {
	raw, err := pool.Run(ctx, worker.Job{Engine: "nop2", Format: "svg", DOT: placed(s)})
	if err != nil {
		return nil, err
	}
	return finish(raw, s)
}

// placed writes the scene as a graph in which everything has its place already.
// Nodes are numbered as the cards are, the panels behind them.
func placed(s *scene.Scene) []byte {
	g := dot.New(s.Title,
		dot.A("notranslate", "true"), dot.A("outputorder", "edgesfirst"), dot.A("bgcolor", hex(s.Background)),
		dot.Num("pad", 0))
	g.Default("node", dot.A("shape", "box"), dot.A("fixedsize", "true"), dot.A("label", ""),
		dot.Num("width", s.Forest.Card.Width/inch), dot.Num("height", s.Forest.Card.Height/inch))
	for i := range s.Cards {
		c := &s.Cards[i]
		g.Node(i, append(nodeAttrs(c), dot.A("pos", place(c.Box.Center())))...)
	}
	for i := range s.Panels {
		p := &s.Panels[i]
		g.Node(len(s.Cards)+i, dot.A("id", "panel-"+p.Name), dot.A("class", "panel"), dot.A("pos", place(p.Box.Center())),
			dot.Num("width", p.Box.Width()/inch), dot.Num("height", p.Box.Height()/inch))
	}
	// Most lines look alike, and Graphviz reads the text more slowly than it draws:
	// each look is said once, for all lines that follow.
	var look []dot.Attr
	for i := range s.Lines {
		l := &s.Lines[i]
		if next := strokeAttrs(l); !slices.Equal(look, next) {
			look = next
			g.Default("edge", append(look, dot.A("dir", "none"))...)
		}
		g.Edge(l.From, l.To, append(lineAttrs(l), dot.A("pos", ends(l.Points)))...)
	}
	return g.Text()
}

const inch = 72

// place writes a point as Graphviz has it, with y growing upwards.
func place(p scene.Point) string { return dot.Number(p.X) + "," + dot.Number(-p.Y) }

// ends writes where a line begins and ends, as the Bézier curve that Graphviz wants
// at the least. The corners between are set in afterwards: as curves they would
// make most of the text that Graphviz has to read.
func ends(points []scene.Point) string {
	from, to := place(points[0]), place(points[len(points)-1])
	return from + " " + from + " " + to + " " + to
}

// path writes a run of level and upright segments as the data of an SVG path.
func path(points []scene.Point) string {
	var b strings.Builder
	b.WriteString("M" + number(points[0].X) + "," + number(points[0].Y))
	for i, p := range points[1:] {
		switch before := points[i]; {
		case p.X == before.X:
			b.WriteString("V" + number(p.Y))
		case p.Y == before.Y:
			b.WriteString("H" + number(p.X))
		default:
			b.WriteString("L" + number(p.X) + "," + number(p.Y))
		}
	}
	return b.String()
}
