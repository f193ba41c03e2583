package scene

import "slices"

// The cost of a way is its length in points with what makes it hard to follow.
const (
	costBend   = 40
	costCross  = 20 // of crossing another line
	costBehind = 12 // for each point of way behind a card
	costTag    = 200
)

// farthest is how many nodes there may be between two cards that a way is searched for, in
// a drawing that has more than fewNodes in all.
const (
	farthest = 6_000
	fewNodes = 40_000
)

// side is an edge of a card, in a drawing that runs downwards.
type side int

const (
	below side = iota
	atLeft
	atRight
	above
	sides
)

// The cost of a line's beginning at a side of the boss, and of ending at one of the
// report: so that it is seen who is above whom.
var (
	costFrom = [sides]int{below: 0, atLeft: 30, atRight: 30, above: 60}
	costTo   = [sides]int{below: 90, atLeft: 0, atRight: 0, above: 60}
)

// level reports whether a line leaves the side to the left or right.
func (s side) level() bool { return s == atLeft || s == atRight }

// search finds ways along tracks, the cheapest first (A*: Hart, Nilsson and Raphael,
// 1968). A state is a node with the way in which it is reached, level or upright.
// Costs are whole numbers, so that every machine finds the same way.
type search struct {
	*tracks
	tags    hierarchy // what sticks out of cards
	reached []reached // of each state
	round   int32     // of the search, so that what the last has left need not be cleared
	queue   queue
	left    int // how many states may still be looked at
}

type reached struct {
	round, from int32
	cost        int32
}

// upright states come after the level ones.
func (s *search) state(node int, level bool) int32 {
	if level {
		return int32(node)
	}
	return int32(node + len(s.pieces))
}

// gate is where a line passes from the tracks to a side of a card.
type gate struct {
	side side
	x, y int
}

// gates are those of a card.
func (t *tracks) gates(card Rect) (gates [sides]gate) {
	middle := card.Center()
	x, y := nearest(t.xs, middle.X), nearest(t.ys, middle.Y)
	return [sides]gate{
		below:   {below, x, after(t.ys, card.Max.Y+clearance)},
		above:   {above, x, before(t.ys, card.Min.Y-clearance)},
		atLeft:  {atLeft, before(t.xs, card.Min.X-clearance), y},
		atRight: {atRight, after(t.xs, card.Max.X+clearance), y},
	}
}

func nearest(places []float64, at float64) int {
	i, _ := slices.BinarySearch(places, at)
	if i == len(places) || i > 0 && at-places[i-1] < places[i]-at {
		i--
	}
	return i
}

// find returns the way from a boss to a report, by the nodes where it turns, the gates'
// included, and the sides that it joins; or that there is none within what may be
// looked at.
func (s *search) find(boss, report Rect) (way []Point, from, to side, ok bool) {
	starts, ends := s.gates(report), s.gates(boss)
	between := span(starts[above].x, ends[above].x) * span(starts[atLeft].y, ends[atLeft].y)
	if between > s.left || between > farthest && len(s.pieces) > fewNodes {
		return nil, 0, 0, false
	}
	s.round++
	s.queue = s.queue[:0]
	target := boss.Inset(-besideCard)
	ahead := func(x, y int) int {
		p := Point{X: s.xs[x], Y: s.ys[y]}
		return int(max(target.Min.X-p.X, p.X-target.Max.X, 0) + max(target.Min.Y-p.Y, p.Y-target.Max.Y, 0))
	}
	push := func(state, from int32, cost, rest int) {
		if r := &s.reached[state]; r.round != s.round || int32(cost) < r.cost {
			*r = reached{s.round, from, int32(cost)}
			s.queue.push(waiting{int32(cost + rest), int32(cost), state})
		}
	}
	goal := int32(2 * len(s.pieces))
	for _, g := range starts {
		push(s.state(s.node(g.x, g.y), g.side.level()), -1-int32(g.side), costTo[g.side]+s.join(g, report), ahead(g.x, g.y))
	}
	for len(s.queue) > 0 && s.left > 0 {
		w := s.queue.pop()
		if w.cost > s.reached[w.state].cost {
			continue // reached at less since
		}
		if w.state >= goal {
			way, to = s.trace(w.state)
			return way, side(w.state - goal), to, true
		}
		s.left--
		node, level := int(w.state), true
		if node >= len(s.pieces) {
			node, level = node-len(s.pieces), false
		}
		x, y := node%len(s.xs), node/len(s.xs)
		for _, g := range ends {
			if g.x == x && g.y == y {
				push(goal+int32(g.side), w.state, int(w.cost)+costFrom[g.side]+s.join(g, boss)+bend(level, g.side.level()), 0)
			}
		}
		for _, n := range s.neighbours(x, y) {
			if n.x < 0 || n.y < 0 || n.x >= len(s.xs) || n.y >= len(s.ys) {
				continue
			}
			push(s.state(s.node(n.x, n.y), n.level), w.state, int(w.cost)+bend(level, n.level)+s.cost(x, y, n), ahead(n.x, n.y))
		}
	}
	return nil, 0, 0, false
}

// join is the cost of covering a tag between a gate and its card.
func (s *search) join(g gate, card Rect) (cost int) {
	at := Point{X: s.xs[g.x], Y: s.ys[g.y]}
	s.tags.search(around([]Point{at, g.side.of(card, at)}), func(int) { cost += costTag })
	return cost
}

func span(i, j int) int { return max(i-j, j-i) + 1 }

func bend(was, is bool) int {
	if was != is {
		return costBend
	}
	return 0
}

// step leads to a node beside another.
type step struct {
	x, y  int
	level bool
}

func (s *search) neighbours(x, y int) [4]step {
	return [4]step{{x + 1, y, true}, {x - 1, y, true}, {x, y + 1, false}, {x, y - 1, false}}
}

// cost is that of a step from a node.
func (s *search) cost(x, y int, n step) int {
	p := s.pieces[s.node(min(x, n.x), min(y, n.y))]
	u, length := p.below, int(s.ys[max(y, n.y)]-s.ys[min(y, n.y)])
	if n.level {
		u, length = p.right, int(s.xs[max(x, n.x)]-s.xs[min(x, n.x)])
	}
	cost := length + costCross*int(u.crossed) + length*int(u.beside)
	if u.behind {
		cost += costBehind * length
	}
	return cost
}

// trace is the way back from a goal that is reached.
func (s *search) trace(state int32) (way []Point, to side) {
	for state = s.reached[state].from; ; {
		node := int(state) % len(s.pieces)
		way = append(way, Point{X: s.xs[node%len(s.xs)], Y: s.ys[node/len(s.xs)]})
		from := s.reached[state].from
		if from < 0 {
			return way, side(-1 - from)
		}
		state = from
	}
}

// waiting is a state to be looked at.
type waiting struct {
	total, cost int32 // the least that a whole way through it can cost, and up to it
	state       int32
}

// queue has the state first through which a way costs least; of several, that of the
// lowest number.
type queue []waiting

func (w waiting) before(o waiting) bool {
	return w.total < o.total || w.total == o.total && w.state < o.state
}

// push and pop are those of a binary heap, without the allocations of container/heap.
func (q *queue) push(w waiting) {
	h := append(*q, w)
	i := len(h) - 1
	for ; i > 0 && w.before(h[(i-1)/2]); i = (i - 1) / 2 {
		h[i] = h[(i-1)/2]
	}
	h[i] = w
	*q = h
}

func (q *queue) pop() waiting {
	h := *q
	first, w := h[0], h[len(h)-1]
	h = h[:len(h)-1]
	i := 0
	for k := 1; k < len(h); k = 2*i + 1 {
		if k+1 < len(h) && h[k+1].before(h[k]) {
			k++
		}
		if !h[k].before(w) {
			break
		}
		h[i] = h[k]
		i = k
	}
	if len(h) > 0 {
		h[i] = w
	}
	*q = h
	return first
}
