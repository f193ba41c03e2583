package layout

import (
	"context"
	"math"
	"slices"

	"dotline/graph/graphviz/dot"
	"dotline/graph/graphviz/worker"
)

// A radial layout has the boss of all in the middle and each level on a ring around
// it. Graphviz' twopi says in which direction each card lies; the rings are ours,
// since only we know how much room a card needs.

// ringGap is between the circles around two cards, in points.
const ringGap = 24

// polar is where a card lies, seen from the middle: at an angle on a ring. The
// middle itself is ring 0, and empty where there are several tops.
type polar struct {
	angle float64
	ring  int
}

// placeRadially lays the forest around its top, or its tops around nobody.
func placeRadially(ctx context.Context, pool *worker.Pool, f Forest) (*Plan, error) {
	n := len(f.Boss)
	p := &Plan{Engine: "radial", Cards: make([]Rect, n), Cells: make([]Rect, n), Lines: make([][]Point, n), Joints: make([][]Point, n)}
	if n == 0 {
		return p, nil
	}
	svg, err := pool.Run(ctx, worker.Job{Engine: "twopi", Format: "svg", DOT: radialGraph(f)})
	if err != nil {
		return nil, err
	}
	centers, err := readCenters(svg, n+1, n+1)
	if err != nil {
		return nil, err
	}
	cards := toPolar(f, centers[:n], centers[n])
	radii := f.radii(cards)
	for i, c := range cards {
		at := onRing(c.angle, radii[c.ring])
		half := Point{f.Card.Width / 2, f.Card.Height / 2}
		p.Cards[i] = Rect{Point{at.X - half.X, at.Y - half.Y}, Point{at.X + half.X, at.Y + half.Y}}
	}
	copy(p.Cells, p.Cards)
	for i, b := range f.Boss {
		if b >= 0 {
			p.Lines[i] = arc(cards[b], cards[i], radii, p.Cards[b], p.Cards[i])
		}
		if left := f.coHead(i); left >= 0 {
			p.Joints[i] = ringArc(cards[left], cards[i], radii[cards[i].ring], p.Cards[left], p.Cards[i])
		}
	}
	return p, nil
}

// radialGraph is the forest below one node in the middle, which is nobody's. The
// nodes are points: twopi goes by the number of leaves.
func radialGraph(f Forest) []byte {
	n := len(f.Boss)
	g := dot.New("", dot.A("root", dot.Name(n)), dot.A("ranksep", "10"), dot.A("overlap", "true"), dot.A("splines", "none"))
	g.Default("node", dot.A("shape", "box"), dot.A("fixedsize", "true"), dot.NoLabel, dot.A("width", "0.1"), dot.A("height", "0.1"))
	g.Node(n)
	for i := range f.Boss {
		g.Node(i)
	}
	for i, b := range f.Boss {
		if b < 0 {
			b = n
		}
		g.Edge(b, i)
	}
	return g.Text()
}

// toPolar reads the angles around a middle. A single top is the middle.
func toPolar(f Forest, centers []Point, middle Point) []polar {
	tops := 0
	for _, b := range f.Boss {
		if b < 0 {
			tops++
		}
	}
	cards := make([]polar, len(centers))
	for i, b := range f.Boss {
		c := &cards[i]
		switch {
		case b >= 0:
			c.ring = cards[b].ring + 1
		case tops > 1:
			c.ring = 1
		}
		if c.ring > 0 {
			// To a hundred-thousandth of a turn, where no machine's rounding shows.
			turn := math.Atan2(centers[i].Y-middle.Y, centers[i].X-middle.X) / (2 * math.Pi)
			c.angle = math.Round(turn*1e5) / 1e5 * 2 * math.Pi
		}
	}
	return cards
}

// radii chooses the rings so that circles around the cards neither meet on a ring
// nor between two.
func (f Forest) radii(cards []polar) []float64 {
	room := math.Ceil(math.Hypot(f.Card.Width, f.Card.Height)) + ringGap
	var rings [][]float64
	for _, c := range cards {
		for len(rings) <= c.ring {
			rings = append(rings, nil)
		}
		rings[c.ring] = append(rings[c.ring], c.angle)
	}
	radii := make([]float64, len(rings))
	for r := 1; r < len(rings); r++ {
		radii[r] = radii[r-1] + room
		angles := rings[r]
		slices.Sort(angles)
		for i := range angles {
			next := angles[(i+1)%len(angles)]
			if i == len(angles)-1 {
				next += 2 * math.Pi
			}
			if between := next - angles[i]; len(angles) > 1 && between < math.Pi {
				radii[r] = max(radii[r], math.Ceil(room/2/math.Sin(between/2)))
			}
		}
	}
	return radii
}

// onRing is a place at an angle, to a hundredth of a point.
func onRing(angle, radius float64) Point {
	sin, cos := math.Sincos(angle)
	return Point{math.Round(100*radius*cos) / 100, math.Round(100*radius*sin) / 100}
}

// arc joins a boss and a report: out of the boss's card, around between the two
// rings, where no card is, and on to the report's.
func arc(boss, report polar, radii []float64, from, to Rect) []Point {
	if boss.ring == 0 {
		boss.angle = report.angle
	}
	between := (radii[report.ring] + radii[report.ring-1]) / 2
	around := along(boss.angle, report.angle, between)
	return slices.Concat([]Point{from.edge(around[0])}, around, []Point{to.edge(around[len(around)-1])})
}

// ringArc joins two neighbours on a ring, from edge to edge.
func ringArc(a, b polar, radius float64, from, to Rect) []Point {
	around := slices.DeleteFunc(along(a.angle, b.angle, radius), func(p Point) bool { return from.Contains(p) || to.Contains(p) })
	if len(around) == 0 {
		return Straight(from, to)
	}
	return slices.Concat([]Point{from.edge(around[0])}, around, []Point{to.edge(around[len(around)-1])})
}

// along is the shorter way on a ring, from one angle to another.
func along(from, to, radius float64) (way []Point) {
	const step = math.Pi / 60
	turn := to - from
	switch {
	case turn > math.Pi:
		turn -= 2 * math.Pi
	case turn < -math.Pi:
		turn += 2 * math.Pi
	}
	steps := int(math.Ceil(math.Abs(turn) / step))
	for i := range steps + 1 {
		way = append(way, onRing(from+turn*float64(i)/float64(max(steps, 1)), radius))
	}
	return way
}

// Straight is the way between two cards, from edge to edge.
func Straight(from, to Rect) []Point { return []Point{from.edge(to.Center()), to.edge(from.Center())} }

// edge is where the way from the middle of r to a point outside leaves r.
func (r Rect) edge(to Point) Point {
	c := r.Center()
	dx, dy := to.X-c.X, to.Y-c.Y
	share := min(r.Width()/2/math.Abs(dx), r.Height()/2/math.Abs(dy))
	p := Point{c.X + dx*share, c.Y + dy*share}
	return Point{
		min(max(math.Round(100*p.X)/100, r.Min.X), r.Max.X),
		min(max(math.Round(100*p.Y)/100, r.Min.Y), r.Max.Y),
	}
}
