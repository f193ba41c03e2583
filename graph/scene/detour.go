package scene

import (
	"math"
	"slices"
)

// In a radial drawing no gaps run straight on. A side line there is straight where no
// card is in between, and else turns at corners of those that it would be behind.

// detours finds such ways.
type detours struct {
	cards  hierarchy
	within Rect           // of all cards: no way makes the drawing larger
	joined map[[2]int]int // how many ways there are already between two cards
	passed map[int]int    // how many ways there are already around a card
	left   int            // how often a way may still be tried, in one drawing
}

const (
	detourTries   = 1_000
	detourCorners = 100 // of one way; where these do not suffice, it goes straight on
	roundCorner   = 9   // from a card's corner to where a way turns
	apart         = 10  // between ways that join the same cards
	apartAround   = 6   // between ways around one card, of which so many keep apart:
	mostApart     = 4
)

func newDetours(cards []Rect) *detours {
	return &detours{cards: newHierarchy(cards), within: extent(cards), joined: map[[2]int]int{}, passed: map[int]int{}, left: detourTries}
}

// way is the shortest one between two cards. Whether a card is in between is only asked
// of what would be part of it, and only then are its corners places to turn.
func (d *detours) way(from, to int) []Point {
	boxes := d.cards[0]
	places := d.middles(from, to)
	blocked := map[[2]int]bool{}
	var around []int
	for ; d.left > 0 && len(places) < detourCorners; d.left-- {
		way := shortest(places, blocked)
		if way == nil {
			break
		}
		clear := true
		for k, i := range way[:len(way)-1] {
			j := way[k+1]
			for _, c := range d.between(places[i], places[j]) {
				if c == from && i == 0 || c == to && j == 1 {
					continue
				}
				clear, blocked[[2]int{min(i, j), max(i, j)}] = false, true
				if !slices.Contains(around, c) {
					around, places = append(around, c), append(places, d.corners(c)...)
				}
			}
		}
		if !clear {
			continue
		}
		points := make([]Point, len(way))
		for k, i := range way {
			points[k] = places[i]
		}
		for _, c := range around {
			d.passed[c]++
		}
		last := len(points) - 1
		points[0], points[last] = leaving(boxes[from], points[0], points[1]), leaving(boxes[to], points[last], points[last-1])
		return points
	}
	return []Point{leaving(boxes[from], places[0], places[1]), leaving(boxes[to], places[1], places[0])}
}

// middles are where a way would begin and end if it went on within its cards: beside
// the ways that join the same two.
func (d *detours) middles(from, to int) []Point {
	p, q := d.cards[0][from].Center(), d.cards[0][to].Center()
	pair := [2]int{min(from, to), max(from, to)}
	n := d.joined[pair]
	d.joined[pair]++
	if n > 0 {
		if from > to { // so that all are moved to the same side
			n = -n
		}
		dx, dy := q.X-p.X, q.Y-p.Y
		off := apart * float64(n) / math.Sqrt(float64(dx*dx)+float64(dy*dy))
		by := Point{X: hundredth(-dy * off), Y: hundredth(dx * off)}
		p, q = Point{X: p.X + by.X, Y: p.Y + by.Y}, Point{X: q.X + by.X, Y: q.Y + by.Y}
	}
	return []Point{p, q}
}

// leaving is where the way from a point in a card to one outside leaves it.
func leaving(card Rect, in, out Point) Point {
	share := 1.0
	dx, dy := out.X-in.X, out.Y-in.Y
	for _, s := range [...]float64{(card.Min.X - in.X) / dx, (card.Max.X - in.X) / dx, (card.Min.Y - in.Y) / dy, (card.Max.Y - in.Y) / dy} {
		if s > 0 {
			share = min(share, s)
		}
	}
	return Point{
		X: min(max(hundredth(in.X+float64(dx*share)), card.Min.X), card.Max.X),
		Y: min(max(hundredth(in.Y+float64(dy*share)), card.Min.Y), card.Max.Y),
	}
}

// hundredth rounds to what is written, so that all machines write the same.
func hundredth(x float64) float64 { return math.Round(100*x) / 100 }

// corners are where a way may turn around a card.
func (d *detours) corners(card int) (places []Point) {
	r := d.cards[0][card].Inset(-roundCorner - apartAround*float64(min(d.passed[card], mostApart)))
	for _, p := range [...]Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}} {
		if d.within.Contains(p) {
			places = append(places, p)
		}
	}
	return places
}

// between are the cards that the line from p to q would be behind, or too near to.
func (d *detours) between(p, q Point) (cards []int) {
	all := Rect{Min: Point{X: min(p.X, q.X), Y: min(p.Y, q.Y)}, Max: Point{X: max(p.X, q.X), Y: max(p.Y, q.Y)}}.Inset(-clearance)
	d.cards.search(all, func(i int) {
		if passes(p, q, d.cards[0][i].Inset(-clearance)) {
			cards = append(cards, i)
		}
	})
	return cards
}

// passes reports whether the straight line from p to q, whose extent touches r, meets
// it: whether not all corners are on one side.
func passes(p, q Point, r Rect) bool {
	var left, right bool
	for _, c := range [...]Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}} {
		// Each product is rounded by itself, on every machine.
		turn := float64((q.X-p.X)*(c.Y-p.Y)) - float64((q.Y-p.Y)*(c.X-p.X))
		left, right = left || turn >= 0, right || turn <= 0
	}
	return left && right
}

// shortest is the way from the first place to the second along pairs that are not known
// to be blocked, each turn costing something, as Dijkstra found it; nil for none.
func shortest(places []Point, blocked map[[2]int]bool) (way []int) {
	const far = math.MaxInt
	cost, before, done := make([]int, len(places)), make([]int, len(places)), make([]bool, len(places))
	for i := range cost {
		cost[i] = far
	}
	cost[0] = 0
	for {
		at := -1
		for i, c := range cost {
			if !done[i] && c < far && (at < 0 || c < cost[at]) {
				at = i
			}
		}
		switch at {
		case -1:
			return nil
		case 1:
			for ; at != 0; at = before[at] {
				way = append(way, at)
			}
			way = append(way, 0)
			slices.Reverse(way)
			return way
		}
		done[at] = true
		for i, p := range places {
			if done[i] || blocked[[2]int{min(i, at), max(i, at)}] {
				continue
			}
			dx, dy := p.X-places[at].X, p.Y-places[at].Y
			c := cost[at] + costBend + int(math.Round(math.Sqrt(float64(dx*dx)+float64(dy*dy))))
			if c < cost[i] {
				cost[i], before[i] = c, at
			}
		}
	}
}
