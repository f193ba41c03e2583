package scene

import "math"

// lanes remembers the level and upright segments of lines, so that another can be
// laid where none runs yet.
type lanes struct{ level, upright map[float64][]interval }

type interval struct{ from, to float64 }

// laneWidth is how far apart lines are seen to be two, in points.
const laneWidth = 2

func newLanes() *lanes {
	return &lanes{level: map[float64][]interval{}, upright: map[float64][]interval{}}
}

// each calls visit with the lanes that a line uses, as the places of segments in
// one coordinate and their extents in the other.
func (l *lanes) each(points []Point, visit func(lanes map[float64][]interval, at float64, s interval)) {
	for i, q := range points[1:] {
		switch p := points[i]; {
		case p.Y == q.Y:
			visit(l.level, math.Round(p.Y/laneWidth), interval{min(p.X, q.X), max(p.X, q.X)})
		case p.X == q.X:
			visit(l.upright, math.Round(p.X/laneWidth), interval{min(p.Y, q.Y), max(p.Y, q.Y)})
		}
	}
}

func (l *lanes) add(points []Point) {
	l.each(points, func(lanes map[float64][]interval, at float64, s interval) {
		lanes[at] = append(lanes[at], s)
	})
}

// shared is how much of a line runs on others.
func (l *lanes) shared(points []Point) (length float64) {
	l.each(points, func(lanes map[float64][]interval, at float64, s interval) {
		for _, o := range lanes[at] {
			length += max(0, min(s.to, o.to)-max(s.from, o.from))
		}
	})
	return length
}
