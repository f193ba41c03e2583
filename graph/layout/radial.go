package layout

import (
	"context"
	"math"
	"slices"
	"strconv"

	"dotline/graph/graphviz/dot"
	"dotline/graph/graphviz/worker"
)

// A radial layout has the boss of all in the middle and each level on a ring around
// it. Graphviz' twopi says in which direction each card lies; the rings are ours,
// since only we know how much room a card needs. Cards are wider than high, and so
// are screens: the rings are ellipses.

// ringGap is between two cards, in points.
const ringGap = 24

// flat is how high a ring is for its width. Cards that are beside each other at the
// top of a ring are above each other at its sides, where they need less room.
const flat = 0.6

// polar is where a card lies, seen from the middle: at an angle on a ring, as long as
// that is a circle yet. The middle itself is ring 0, and empty where there are several
// tops.
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
// nodes are points: twopi goes by the number of leaves, and so a card that needs more
// of the circle than the leaves below it has others there, which are nobody's either.
func radialGraph(f Forest) []byte {
	n := len(f.Boss)
	// Rings are as far apart, in inches, as keeps all on one in places of their own.
	apart := max(10, n/50)
	g := dot.New("", dot.A("root", dot.Name(n)), dot.A("ranksep", strconv.Itoa(apart)), dot.A("overlap", "true"), dot.A("splines", "none"))
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
	next := n + 1
	for i, fill := range f.fillers() {
		for range fill {
			g.Node(next)
			g.Edge(i, next)
			next++
		}
	}
	return g.Text()
}

// fillers is how many leaves each card needs below it besides its own. A ring is as
// much shorter than the outermost as it is nearer to the middle, and a card on it takes
// as much more of the circle. It gets half of that: all of it leaves the outer rings
// too little, and in charts of 10 to 1,000 positions drew them up to a tenth wider.
// One deep branch makes no ring crowded, and so there is a limit.
func (f Forest) fillers() []int {
	const mostLeaves = 3
	rings := f.rings()
	outermost := slices.Max(rings)
	leaves := make([]int, len(f.Boss)) // of the circle, below each card
	fill := make([]int, len(f.Boss))
	for i, b := range slices.Backward(f.Boss) {
		if needed := min((outermost/max(rings[i], 1)+1)/2, mostLeaves); leaves[i] < needed {
			if fill[i] = needed - leaves[i]; leaves[i] == 0 && needed == 1 {
				fill[i] = 0 // it is a leaf itself
			}
			leaves[i] = needed
		}
		if b >= 0 {
			leaves[b] += leaves[i]
		}
	}
	return fill
}

// rings is the number of the ring on which each card lies.
func (f Forest) rings() []int {
	tops := 0
	for _, b := range f.Boss {
		if b < 0 {
			tops++
		}
	}
	rings := make([]int, len(f.Boss))
	for i, b := range f.Boss {
		switch {
		case b >= 0:
			rings[i] = rings[b] + 1
		case tops > 1:
			rings[i] = 1
		}
	}
	return rings
}

// toPolar reads the angles around a middle. A single top is the middle.
func toPolar(f Forest, centers []Point, middle Point) []polar {
	cards := make([]polar, len(centers))
	for i, ring := range f.rings() {
		c := &cards[i]
		if c.ring = ring; ring > 0 {
			// To a part of a turn at which no machine's rounding shows.
			parts := max(1e5, 200*float64(len(cards)))
			turn := math.Atan2(centers[i].Y-middle.Y, centers[i].X-middle.X) / (2 * math.Pi)
			c.angle = f.spread(math.Round(turn*parts) / parts)
		}
	}
	return cards
}

// spread turns a share of the circle, of one turn, into an angle. Where a ring runs
// rather level, cards stand apart across, and where it runs rather upright, they stand
// apart upright: in equal steps of either, so that each has the room it needs.
func (f Forest) spread(turn float64) float64 {
	width, height := f.Card.Width+ringGap, (f.Card.Height+ringGap)/flat
	corner := math.Atan2(width, height) // between the one and the other
	upright, level := math.Sin(corner)/height, math.Cos(corner)/width
	quarter := math.Floor(turn * 4)
	share := turn*4 - quarter
	mirrored := int(quarter)&1 == 1
	if mirrored {
		share = 1 - share
	}
	steps := share * (upright + level)
	angle := math.Asin(min(steps*height, 1))
	if steps > upright {
		angle = math.Acos(max(math.Cos(corner)-(steps-upright)*width, 0))
	}
	if mirrored {
		angle = math.Pi/2 - angle
	}
	return quarter*math.Pi/2 + angle
}

// radii chooses the rings, by half their width, so that cards neither meet on a ring
// nor between two. Between two there is room for a card at every angle, and for lines.
func (f Forest) radii(cards []polar) []float64 {
	room := Size{f.Card.Width + ringGap, f.Card.Height + ringGap}
	apart := math.Ceil(math.Hypot(f.Card.Width, f.Card.Height/flat)) + ringGap
	var rings [][]float64
	for _, c := range cards {
		for len(rings) <= c.ring {
			rings = append(rings, nil)
		}
		rings[c.ring] = append(rings[c.ring], c.angle)
	}
	radii := make([]float64, len(rings))
	for r := 1; r < len(rings); r++ {
		radii[r] = max(radii[r-1]+apart, math.Ceil(ringFor(rings[r], room)))
	}
	return radii
}

// ringFor is the least half width of a ring on which cards of that room do not meet.
// Two cards are clear of each other where they are far enough apart across or upright.
func ringFor(angles []float64, room Size) (radius float64) {
	slices.Sort(angles)
	for i, a := range angles {
		for j := range len(angles) - 1 {
			b := angles[(i+j+1)%len(angles)]
			half := math.Abs(math.Sin((b - a) / 2))
			if nearest := math.Hypot(room.Width, room.Height/flat) / (2 * half); nearest <= radius {
				break // and those further on are clear as well
			}
			across, upright := math.Abs(math.Cos(a)-math.Cos(b)), flat*math.Abs(math.Sin(a)-math.Sin(b))
			radius = max(radius, min(room.Width/across, room.Height/upright))
		}
	}
	return radius
}

// onRing is a place at an angle, to a hundredth of a point.
func onRing(angle, radius float64) Point {
	sin, cos := math.Sincos(angle)
	return Point{math.Round(100*radius*cos) / 100, math.Round(100*radius*flat*sin) / 100}
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

// along is the shorter way on a ring, from one angle to another. Its corners are the
// ring's own, so that all lines on a ring lie on each other.
func along(from, to, radius float64) []Point {
	const step = math.Pi / 60
	turn := math.Remainder(to-from, 2*math.Pi)
	way := []Point{onRing(from, radius)}
	first, last := from/step, (from+turn)/step
	if turn > 0 {
		for corner := math.Floor(first) + 1; corner < last; corner++ {
			way = append(way, onRing(corner*step, radius))
		}
	} else {
		for corner := math.Ceil(first) - 1; corner > last; corner-- {
			way = append(way, onRing(corner*step, radius))
		}
	}
	return append(way, onRing(from+turn, radius))
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
