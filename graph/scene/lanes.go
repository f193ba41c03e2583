package scene

import (
	"cmp"
	"math"
	"slices"
)

// lanes remembers the level and upright segments of lines, so that another can be
// laid where none runs yet.
type lanes struct{ level, upright map[float64][]interval }

// interval is a part of a lane. The intervals of a lane that are taken are in order
// and do not meet, so that a crowded lane is as quickly judged as a free one.
type interval struct{ from, to float64 }

// touching is the run of taken intervals that meet s.
func touching(taken []interval, s interval) (first, end int) {
	first, _ = slices.BinarySearchFunc(taken, s.from, func(o interval, x float64) int { return cmp.Compare(o.to, x) })
	for end = first; end < len(taken) && taken[end].from <= s.to; {
		end++
	}
	return first, end
}

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
		taken := lanes[at]
		first, end := touching(taken, s)
		for _, o := range taken[first:end] {
			s.from, s.to = min(s.from, o.from), max(s.to, o.to)
		}
		lanes[at] = slices.Replace(taken, first, end, s)
	})
}

// shared is how much of a line runs on others.
func (l *lanes) shared(points []Point) (length float64) {
	l.each(points, func(lanes map[float64][]interval, at float64, s interval) {
		first, end := touching(lanes[at], s)
		for _, o := range lanes[at][first:end] {
			length += max(0, min(s.to, o.to)-max(s.from, o.from))
		}
	})
	return length
}
