package scene

import (
	"cmp"
	"slices"

	"dotline/graph/layout"
)

// A side line is one that the layout left no room for: a dotted line, a second
// boss, a suggestion. Its way is searched along the gaps between the cards, and each of
// its segments then takes a place in its gap that no other line is near.

// How many places the search for ways may look at in one drawing: so many, and more for
// each line, up to what takes about a tenth of a second. The short ways are found
// first; where it is used up, a line leaves its report at a side and follows the gap there
// and the one at its boss, whatever stands between.
const (
	searched     = 150_000
	searchedLine = 8_000
	searchedMost = 600_000
)

// How far outside of all else the side lines of a drawing run at most: on the outermost
// tracks, or as far as they slide from there.
const (
	leastStray = besideCard
	mostStray  = besideCard + 2*reach
)

// router lays the side lines of a drawing.
type router struct {
	plan      *layout.Plan
	direction layout.Direction
	cards     []Rect // in the drawing as if it ran downwards, as all here is
	slider    slider
	search    *search // nil for a drawing that is too large
}

// join is a pair of cards that a side line joins.
type join struct{ boss, report int }

// routes returns the ways of side lines, which run so far outside of all else at most.
// What sticks out of cards is not to be covered, and loops at cards lie where they lie.
func routes(plan *layout.Plan, d layout.Direction, stray float64, tags []Rect, loops [][]Point, joins []join) [][]Point {
	r := &router{plan: plan, direction: d, cards: make([]Rect, len(plan.Cards))}
	for i, c := range plan.Cards {
		r.cards[i] = d.UnturnRect(c)
	}
	taken, all := &lanes{}, extent(r.cards)
	take := func(line []Point) {
		line = turned(line, d.Unturn)
		taken.add(line)
		all = all.Union(around(line))
	}
	for _, line := range slices.Concat(plan.Lines, plan.Joints, loops) {
		if line != nil {
			take(line)
		}
	}
	for _, f := range plan.Frames {
		take(outline(f.Box))
	}
	boxes := make([]Rect, len(tags))
	for i, t := range tags {
		boxes[i] = d.UnturnRect(t)
	}
	r.slider = slider{within: all.Inset(-stray), taken: taken, cards: newHierarchy(r.cards), tags: newHierarchy(boxes)}
	joined := make([]int, 0, 2*len(joins))
	order := make([]int, len(joins))
	for i, j := range joins {
		joined = append(joined, j.boss, j.report)
		order[i] = i
	}
	if t := newTracks(r.cards, joined); t != nil {
		taken.each(t.add)
		r.search = &search{tracks: t, tags: r.slider.tags, left: min(searched+searchedLine*len(joins), searchedMost), reached: make([]reached, 2*len(t.pieces)+int(sides))}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(r.distance(joins[i]), r.distance(joins[j])) })
	ways := make([][]Point, len(joins))
	for _, i := range order {
		ways[i] = r.lay(joins[i])
	}
	return ways
}

// extent is the least rectangle around some, of which there is one at least.
func extent(boxes []Rect) Rect {
	all := boxes[0]
	for _, b := range boxes[1:] {
		all = all.Union(b)
	}
	return all
}

func turned(line []Point, turn func(Point) Point) []Point {
	points := make([]Point, len(line))
	for i, p := range line {
		points[i] = turn(p)
	}
	return points
}

// outline is the way around a rectangle.
func outline(r Rect) []Point {
	return []Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}, r.Min}
}

func (r *router) distance(j join) float64 {
	p, q := r.cards[j.boss].Center(), r.cards[j.report].Center()
	return max(p.X-q.X, q.X-p.X) + max(p.Y-q.Y, q.Y-p.Y)
}

// lay finds the way of a line from a boss's card to a report's.
func (r *router) lay(j join) []Point {
	boss, report := r.cards[j.boss], r.cards[j.report]
	var way []Point
	if r.search != nil {
		if nodes, from, to, ok := r.search.find(boss, report); ok {
			way = slices.Concat([]Point{from.of(boss, nodes[0])}, nodes, []Point{to.of(report, nodes[len(nodes)-1])})
		}
	}
	if way == nil {
		way = r.straightOn(j)
	}
	way = turns(way)
	r.slider.boss, r.slider.report = boss, report
	r.slider.slide(way)
	way = turns(way)
	r.slider.taken.add(way)
	if r.search != nil {
		r.search.add(way)
	}
	return turned(way, r.direction.Turn)
}

// of is where a way from a gate meets the card's side.
func (s side) of(card Rect, gate Point) Point {
	switch s {
	case below:
		gate.Y = card.Max.Y
	case above:
		gate.Y = card.Min.Y
	case atLeft:
		gate.X = card.Min.X
	case atRight:
		gate.X = card.Max.X
	}
	return gate
}

// straightOn is the way that looks at nothing between the two.
func (r *router) straightOn(j join) []Point {
	boss, report := r.cards[j.boss], r.cards[j.report]
	cell := r.direction.UnturnRect(r.plan.Cells[j.report])
	out, gap := report.Max.X, cell.Max.X+besideCard
	if boss.Center().X < report.Center().X && !r.endsAtLeft(j.report) {
		out, gap = report.Min.X, cell.Min.X-besideCard
	}
	gap = min(max(gap, r.slider.within.Min.X), r.slider.within.Max.X)
	edge, y := boss.Max.Y, boss.Max.Y+besideCard
	if boss.Max.Y > report.Min.Y {
		edge, y = boss.Min.Y, boss.Min.Y-besideCard
	}
	x, leave := boss.Center().X, report.Center().Y
	return []Point{{X: x, Y: edge}, {X: x, Y: y}, {X: gap, Y: y}, {X: gap, Y: leave}, {X: out, Y: leave}}
}

// endsAtLeft reports whether a card's own line reaches it from a spine or from a
// boss beside it.
func (r *router) endsAtLeft(card int) bool {
	line := r.plan.Lines[card]
	return len(line) > 0 && r.direction.Unturn(line[len(line)-1]).X == r.cards[card].Min.X
}

// turns leaves out the points of a way where it does not turn.
func turns(way []Point) []Point {
	kept := way[:0:0]
	for _, p := range way {
		n := len(kept)
		if n > 0 && kept[n-1] == p {
			continue
		}
		if n > 1 && (kept[n-2].X == kept[n-1].X && kept[n-1].X == p.X || kept[n-2].Y == kept[n-1].Y && kept[n-1].Y == p.Y) {
			kept[n-1] = p
			continue
		}
		kept = append(kept, p)
	}
	return kept
}
