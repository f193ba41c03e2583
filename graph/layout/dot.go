package layout

import (
	"bytes"
	"context"
	"errors"
	"math"
	"slices"
	"strconv"

	"dotline/graph/graphviz/dot"
	"dotline/graph/graphviz/worker"
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
	g := dot.New(look.Name, append([]dot.Attr{
		dot.A("ordering", "out"),
		dot.Num("nodesep", BesideGap/float64(inch)), dot.Num("ranksep", BelowGap/float64(inch)),
	}, look.Graph...)...)
	g.Default("node", append([]dot.Attr{
		dot.A("shape", "box"), dot.A("fixedsize", "true"), dot.A("label", ""),
		dot.Num("width", a.Card.Width/inch), dot.Num("height", a.Card.Height/inch),
	}, look.Node...)...)
	stackWidth := dot.Num("width", (a.Card.Width+SpineGap)/inch)
	var slot func(s Slot, boss int)
	slot = func(s Slot, boss int) {
		for i, c := range s.Cards {
			switch {
			case drawn:
				g.Node(c, look.Card(c)...)
			case s.Stack:
				g.Node(c, stackWidth)
			default:
				g.Node(c)
			}
			switch {
			case boss < 0:
			case drawn && i > 0:
				g.Edge(boss, c, append(look.Line(c), dot.A("constraint", "false"))...)
			case drawn:
				g.Edge(boss, c, look.Line(c)...)
			case i == 0:
				g.Edge(boss, c)
			}
			if i > 0 {
				g.Edge(s.Cards[i-1], c, dot.A("style", "invis"), dot.A("weight", "100"))
			}
			for _, t := range a.Below[c] {
				slot(t, c)
			}
		}
	}
	for _, s := range a.Tops {
		slot(s, -1)
	}
	if drawn {
		look.More(g)
	}
	return g.Text()
}

// placeByDot lets Graphviz' dot place the cards. Its answer is read from SVG,
// since the formats that are made for reading round places in large charts to a
// tenth of a card and worse.
func placeByDot(ctx context.Context, pool *worker.Pool, a *Arrangement) ([]Rect, error) {
	cards := make([]Rect, len(a.Boss))
	if len(cards) == 0 {
		return cards, nil
	}
	svg, err := pool.Run(ctx, worker.Job{Engine: "dot", Format: "svg", DOT: a.Graph(nil)})
	if err != nil {
		return nil, err
	}
	centers, err := readCenters(svg, len(cards))
	if err != nil {
		return nil, err
	}
	ranks := a.rows(centers)
	a.center(centers, ranks)
	a.standAt(centers, cards)
	return cards, nil
}

// readCenters finds the middle of each node's box in Graphviz' SVG.
func readCenters(svg []byte, n int) ([]Point, error) {
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
	if found != n {
		return nil, errors.New("a part of the chart is missing from what Graphviz placed; it may be too large for it")
	}
	return centers, nil
}

func readPoint(b []byte) (p Point, ok bool) {
	x, y, _ := bytes.Cut(b, []byte(","))
	px, errX := strconv.ParseFloat(string(x), 64)
	py, errY := strconv.ParseFloat(string(y), 64)
	return Point{px, py}, errX == nil && errY == nil
}

// rows returns the cards of each rank from left to right.
func (a *Arrangement) rows(centers []Point) [][]int {
	step := a.Card.Height + BelowGap
	top := math.Inf(1)
	for _, p := range centers {
		top = min(top, p.Y)
	}
	var rows [][]int
	for c, p := range centers {
		r := int(math.Round((p.Y - top) / step))
		for len(rows) <= r {
			rows = append(rows, nil)
		}
		rows[r] = append(rows[r], c)
	}
	for _, r := range rows {
		slices.SortFunc(r, func(c, d int) int {
			if centers[c].X != centers[d].X {
				if centers[c].X < centers[d].X {
					return -1
				}
				return 1
			}
			return c - d
		})
	}
	return rows
}

// center moves each boss over the middle of the reports, from the lowest rank up,
// as far as its neighbours leave room: dot only minimizes the length of lines.
func (a *Arrangement) center(centers []Point, rows [][]int) {
	stacked := make([]bool, len(centers))
	for _, below := range append([][]Slot{a.Tops}, a.Below...) {
		for _, s := range below {
			for _, c := range s.Cards {
				stacked[c] = s.Stack
			}
		}
	}
	half := func(c int) float64 {
		if stacked[c] {
			return (a.Card.Width + SpineGap) / 2
		}
		return a.Card.Width / 2
	}
	for r := len(rows) - 1; r >= 0; r-- {
		row := rows[r]
		for i, c := range row {
			below := a.Below[c]
			if len(below) == 0 {
				continue
			}
			first, last := below[0].Cards[0], below[len(below)-1].Cards[0]
			x := math.Round((centers[first].X - half(first) + centers[last].X + half(last)) / 2)
			for _, s := range below {
				// A line that is nearly straight had better be.
				if below := centers[s.Cards[0]].X; !s.Stack && math.Abs(below-x) <= SpineGap {
					x = below
				}
			}
			if i > 0 {
				left := row[i-1]
				x = max(x, centers[left].X+half(left)+BesideGap+half(c))
			}
			if i < len(row)-1 {
				right := row[i+1]
				x = min(x, centers[right].X-half(right)-BesideGap-half(c))
			}
			centers[c].X = x
		}
	}
}

// standAt turns dot's places into cards: the first of a stack stays where dot put
// it, the others close up below it. What they move into is the chain's own
// column, which dot keeps free at every rank.
func (a *Arrangement) standAt(centers []Point, cards []Rect) {
	for _, slots := range append([][]Slot{a.Tops}, a.Below...) {
		for _, s := range slots {
			p := centers[s.Cards[0]]
			a.stand(s, Point{p.X - a.width(s)/2, p.Y - a.Card.Height/2}, cards)
		}
	}
}
