package scene

import "dotline/graph/layout"

// A line from somebody to themselves is a loop around a corner of the card: no text is
// there, and what stands beside leaves the room.

// Measures of a loop, in points.
const (
	loopOut   = 6  // above or below the card, clear of a department's name on its frame
	loopAside = 9  // at the side, half the gap between cards
	loopStart = 16 // on the card's edge, from the corner,
	loopEnd   = 14 // and on its side
)

// loop is the way of such a line. A reporting line's is at the edge where those of others
// arrive, at the end that the rule's name leaves free; any other's at the edge across.
func loop(card Rect, d layout.Direction, reporting bool) []Point {
	corner, right, down := Point{X: card.Max.X, Y: card.Min.Y}, 1.0, -1.0
	if d == layout.Left {
		corner.X, right = card.Min.X, -1
	}
	if (d == layout.Up) == reporting {
		corner.Y, down = card.Max.Y, 1
	}
	start, end := corner.X-right*loopStart, corner.Y-down*loopEnd
	out, aside := corner.Y+down*loopOut, corner.X+right*loopAside
	return []Point{{X: start, Y: corner.Y}, {X: start, Y: out}, {X: aside, Y: out}, {X: aside, Y: end}, {X: corner.X, Y: end}}
}
