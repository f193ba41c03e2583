package layout

import (
	"bytes"
	"context"
	"math"
	"strconv"

	"dotline/graph/graphviz/dot"
	"dotline/graph/graphviz/worker"
	"dotline/graph/phrase"
)

// inch is what Graphviz measures sizes in.
const inch = 72

// Look is what a graph that is to be seen says beside the arrangement.
type Look struct {
	Name        string
	Graph, Node []dot.Attr                // of the whole, and of all nodes
	Card, Line  func(card int) []dot.Attr // of a card, and of the line to it
	More        func(*dot.Graph)          // adds what does not place the cards
}

// Graph writes the arrangement as a graph that Graphviz' dot lays out as we do:
// reports in their order, stacks as chains, held together by invisible edges. With
// a look it is one to be drawn; without, it has no lines but those that place the
// cards.
func (a *Arrangement) Graph(look *Look) []byte {
	drawn := look != nil
	if !drawn {
		look = &Look{Graph: []dot.Attr{dot.A("splines", "none")}}
	}
	card := a.card
	if drawn {
		card = a.Card // rankdir turns the ranks, and leaves the nodes as they are
	}
	g := dot.New(look.Name, append([]dot.Attr{
		dot.A("ordering", "out"),
		dot.Num("nodesep", a.beside/inch), dot.Num("ranksep", BelowGap/float64(inch)),
	}, look.Graph...)...)
	if drawn && rankdir[a.Direction] != "" {
		g.Default("graph", dot.A("rankdir", rankdir[a.Direction]))
	}
	g.Default("node", append([]dot.Attr{
		dot.A("shape", "box"), dot.A("fixedsize", "true"), dot.NoLabel,
		dot.Num("width", card.Width/inch), dot.Num("height", card.Height/inch),
	}, look.Node...)...)
	a.all(func(s Slot, boss int) {
		cards := s.Cards
		if !drawn {
			cards = s.nodes()
		}
		for i, c := range cards {
			if drawn {
				g.Node(c, look.Card(c)...)
				for _, assistant := range a.Beside[c] {
					g.Node(assistant, look.Card(assistant)...)
					g.Edge(c, assistant, look.Line(assistant)...)
				}
			} else {
				g.Node(c, dot.Num("width", a.width(s)/inch))
			}
			switch {
			case a.Boss[c] < 0:
			case drawn && s.Stack && i > 0:
				g.Edge(a.Boss[c], c, append(look.Line(c), dot.A("constraint", "false"))...)
			case drawn:
				g.Edge(a.Boss[c], c, look.Line(c)...)
			case i == 0:
				g.Edge(boss, c)
			}
			if s.Stack && i > 0 {
				g.Edge(s.Cards[i-1], c, dot.A("style", "invis"), dot.A("weight", "100"))
			}
		}
	})
	if drawn {
		look.More(g)
	}
	return g.Text()
}

// nodes are the cards that are nodes where dot places them: all of a stack, and the
// first of co-heads for all that stand side by side.
func (s Slot) nodes() []int {
	if s.Stack {
		return s.Cards
	}
	return s.Cards[:1]
}

// rankdir is what dot calls the directions; downwards needs no saying.
var rankdir = map[Direction]string{Right: "LR", Up: "BT", Left: "RL"}

// placeByDot lets Graphviz' dot place the cards. Its answer is read from SVG,
// since the formats that are made for reading round places in large charts to a
// tenth of a card and worse.
func placeByDot(ctx context.Context, pool *worker.Pool, a *Arrangement) ([]Rect, error) {
	if len(a.Boss) == 0 {
		return nil, nil
	}
	n := len(a.Boss)
	a = a.spaced()
	cards := make([]Rect, len(a.Boss))
	svg, err := pool.Run(ctx, worker.Job{Engine: "dot", Format: "svg", DOT: a.Graph(nil)})
	if err != nil {
		return nil, err
	}
	nodes := 0
	a.all(func(s Slot, _ int) { nodes += len(s.nodes()) })
	centers, err := readCenters(svg, len(cards), nodes)
	if err != nil {
		return nil, err
	}
	a.center(centers)
	a.standAt(centers, cards)
	return cards[:n], nil
}

// readCenters finds the middle of each node's box in Graphviz' SVG. The nodes bear
// numbers below n; there must be so many of them.
func readCenters(svg []byte, n, nodes int) ([]Point, error) {
	centers := make([]Point, n)
	found := 0
	for rest := svg; ; {
		_, after, ok := bytes.Cut(rest, []byte("<title>n"))
		if !ok {
			break
		}
		name, after, _ := bytes.Cut(after, []byte("</title>"))
		rest = after
		card, err := strconv.Atoi(string(name))
		if err != nil || card >= n {
			continue // an edge, "n1&#45;&gt;n2"
		}
		_, points, _ := bytes.Cut(after, []byte(` points="`))
		points, _, _ = bytes.Cut(points, []byte(`"`))
		corners := bytes.Fields(points)
		if len(corners) < 4 {
			break
		}
		p, ok := readPoint(corners[0])
		q, too := readPoint(corners[2]) // the opposite corner
		if !ok || !too {
			break
		}
		centers[card] = Point{math.Round((p.X + q.X) / 2), math.Round((p.Y + q.Y) / 2)}
		found++
	}
	if found != nodes {
		return nil, phrase.Errorf("a part of the chart is missing from what Graphviz placed; it may be too large for it")
	}
	return centers, nil
}

func readPoint(b []byte) (p Point, ok bool) {
	x, y, _ := bytes.Cut(b, []byte(","))
	px, errX := strconv.ParseFloat(string(x), 64)
	py, errY := strconv.ParseFloat(string(y), 64)
	return Point{px, py}, errX == nil && errY == nil
}
