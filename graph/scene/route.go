package scene

import (
	"math"

	"dotline/graph/layout"
)

// route is the way of a line that the layout left no room for: a dotted line, a
// second boss, a suggestion. It leaves the report on the side that faces the boss,
// follows the gap beside it, and arrives at the boss through the gap between two
// ranks, behind any cards in between.
type route struct {
	report, boss         Rect
	stacked              bool    // the report stands at a spine, which takes up its left side
	bossLane, reportLane float64 // how many such lines there are at each already
}

const (
	laneStep   = 5  // between lines side by side
	besideCard = 5  // from a card's side to the first line beside it
	belowCard  = 6  // from a card's lower or upper edge to the first line
	offCenter  = 22 // from the middle of a boss's edge, where its own line is
)

func (r route) points() []Point {
	side, out := r.report.Max.X, 1.0
	arrive := 1.0 // on which side of the boss's middle
	if r.boss.Center().X < r.report.Center().X {
		if !r.stacked {
			side, out = r.report.Min.X, -1
		}
	} else {
		arrive = -1
	}
	leave := r.report.Min.Y + 16 + math.Mod(r.reportLane, 4)*laneStep
	gap := side + out*(besideCard+math.Mod(r.reportLane, 2)*laneStep)
	x := r.boss.Center().X + arrive*(offCenter+math.Mod(r.bossLane, 8)*laneStep)
	edge, y := r.boss.Max.Y, r.boss.Max.Y+belowCard+math.Mod(r.bossLane, 3)*4
	if r.boss.Max.Y > r.report.Min.Y {
		edge, y = r.boss.Min.Y, r.boss.Min.Y-belowCard-2-math.Mod(r.bossLane, 3)*4
	}
	return []Point{{X: x, Y: edge}, {X: x, Y: y}, {X: gap, Y: y}, {X: gap, Y: leave}, {X: side, Y: leave}}
}

// endsAtSide reports whether a card's own line reaches it from a spine.
func endsAtSide(plan *layout.Plan, card int) bool {
	line := plan.Lines[card]
	return len(line) > 0 && line[len(line)-1].X == plan.Cards[card].Min.X
}
