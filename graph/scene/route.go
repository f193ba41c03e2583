package scene

import (
	"math"

	"dotline/graph/layout"
)

// A side line is one that the layout left no room for: a dotted line, a second
// boss, a suggestion. It leaves the report on a side, follows the gap beside it,
// and arrives at the boss through the gap between two ranks, behind any cards in
// between. Each of its segments can run in one of several lanes; it takes those
// that it shares with no other line, if there are any.

const (
	laneStep   = 4  // between lines side by side
	besideCard = 5  // from a card's side to the first lane beside it
	belowCard  = 6  // from a card's lower or upper edge to the first lane
	offCenter  = 14 // from the middle of a boss's edge, where its own line is
	besides    = 3  // how many lanes the gap beside a card has,
	belows     = 6  // the gap below a card,
	arrivals   = 9  // each half of a boss's edge,
	departures = 6  // and a report's side
)

// router lays the side lines of a drawing, one after the other.
type router struct {
	plan      *layout.Plan
	direction layout.Direction
	taken     *lanes // in the drawing as if it ran downwards
}

func newRouter(plan *layout.Plan, d layout.Direction) *router {
	r := &router{plan: plan, direction: d, taken: newLanes()}
	for _, line := range plan.Lines {
		if line != nil {
			r.taken.add(turned(line, d.Unturn))
		}
	}
	return r
}

func turned(line []Point, turn func(Point) Point) []Point {
	points := make([]Point, len(line))
	for i, p := range line {
		points[i] = turn(p)
	}
	return points
}

// lay finds the way of a line from a boss's card to a report's.
func (r *router) lay(boss, report int) []Point {
	e := r.ends(boss, report)
	// The segments do not depend on each other but where they meet, so that each
	// is chosen by itself.
	var w way
	pick := func(lane *int, n int) {
		least, best := math.Inf(1), 0
		for *lane = 0; *lane < n; *lane++ {
			if s := r.taken.shared(e.points(w)); s < least {
				least, best = s, *lane
			}
		}
		*lane = best
	}
	pick(&w.beside, besides)
	pick(&w.below, belows)
	pick(&w.arrive, arrivals)
	pick(&w.leave, departures)
	points := e.points(w)
	r.taken.add(points)
	return turned(points, r.direction.Turn)
}

// ends are what a side line joins.
type ends struct {
	boss, report Rect
	side, out    float64 // the report's side, and which way is out of it
	free         float64 // the side of all that stands together with the report
	arrive       float64 // on which side of the boss's middle
	above        bool    // the line arrives at the boss's upper edge
}

func (r *router) ends(boss, report int) ends {
	e := ends{boss: r.direction.UnturnRect(r.plan.Cards[boss]), report: r.direction.UnturnRect(r.plan.Cards[report])}
	cell := r.direction.UnturnRect(r.plan.Cells[report])
	e.side, e.free, e.out, e.arrive = e.report.Max.X, cell.Max.X, 1, -1
	if e.boss.Center().X < e.report.Center().X {
		e.arrive = 1
		if !r.endsAtLeft(report, e.report) {
			e.side, e.free, e.out = e.report.Min.X, cell.Min.X, -1
		}
	}
	e.above = e.boss.Max.Y > e.report.Min.Y
	return e
}

// endsAtLeft reports whether a card's own line reaches it from a spine or from a
// boss beside it.
func (r *router) endsAtLeft(card int, box Rect) bool {
	line := r.plan.Lines[card]
	return len(line) > 0 && r.direction.Unturn(line[len(line)-1]).X == box.Min.X
}

// way says in which lane each part of a side line runs.
type way struct{ beside, below, arrive, leave int }

func (e ends) points(w way) []Point {
	leave := e.report.Min.Y + 14 + float64(w.leave)*6
	gap := e.free + e.out*(besideCard+float64(w.beside)*laneStep)
	x := e.boss.Center().X + e.arrive*(offCenter+float64(w.arrive)*laneStep)
	// The bar of the boss's own reports takes the place of two lanes.
	depth := belowCard + float64(w.below+w.below/3*2)*laneStep
	edge, y := e.boss.Max.Y, e.boss.Max.Y+depth
	if e.above {
		edge, y = e.boss.Min.Y, e.boss.Min.Y-depth-2
	}
	return []Point{{X: x, Y: edge}, {X: x, Y: y}, {X: gap, Y: y}, {X: gap, Y: leave}, {X: e.side, Y: leave}}
}
