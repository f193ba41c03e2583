package scene

import (
	"cmp"
	"math"
	"slices"
)

// lanes remembers the level and upright segments of lines, so that another can be
// laid where none runs yet.
type lanes struct{ level, upright laneSet }

// laneSet are the lanes that run one way, in order.
type laneSet []lane

// lane is a line's width of the drawing, at so many whole points. The intervals of it
// that are taken are in order and do not meet, so that a crowded lane is as quickly
// judged as a free one.
type lane struct {
	at    int
	taken []interval
}

// interval is a part of a lane.
type interval struct{ from, to float64 }

// touching is the run of taken intervals that meet s.
func touching(taken []interval, s interval) (first, end int) {
	first, _ = slices.BinarySearchFunc(taken, s.from, func(o interval, x float64) int { return cmp.Compare(o.to, x) })
	for end = first; end < len(taken) && taken[end].from <= s.to; {
		end++
	}
	return first, end
}

func whereLane(at float64) int { return int(math.Round(at)) }

// find is the number of the first lane at a place or beyond.
func (l laneSet) find(at int) int {
	i, _ := slices.BinarySearchFunc(l, at, func(o lane, at int) int { return cmp.Compare(o.at, at) })
	return i
}

func (l *laneSet) add(at float64, s interval) {
	place := whereLane(at)
	i := l.find(place)
	if i == len(*l) || (*l)[i].at != place {
		*l = slices.Insert(*l, i, lane{at: place})
	}
	taken := (*l)[i].taken
	first, end := touching(taken, s)
	for _, o := range taken[first:end] {
		s.from, s.to = min(s.from, o.from), max(s.to, o.to)
	}
	(*l)[i].taken = slices.Replace(taken, first, end, s)
}

// The cost of running beside others, by the distance in points: eighths of the length
// on which they do. Those that are so near that they look as one cost most.
var nearness = [...]int{24, 24, 20, 12, 4, 3, 2, 1}

// least is added to the length on which lines run beside each other, so that short
// ends keep their distance too.
const least = 30

// crowd is the cost of running in a lane beside others.
func (l laneSet) crowd(at float64, s interval) (cost int) {
	place := whereLane(at)
	for _, o := range l[l.find(place-len(nearness)+1):] {
		away := o.at - place
		if away >= len(nearness) {
			break
		}
		first, end := touching(o.taken, s)
		for _, t := range o.taken[first:end] {
			cost += (least + int(min(s.to, t.to)-max(s.from, t.from))) * nearness[max(away, -away)]
		}
	}
	return cost / 8
}

// crossed is how many lanes of the set are taken where a line passes them at a place.
func (l laneSet) crossed(at float64, s interval) (n int) {
	l.each(s, func(o lane) {
		if first, end := touching(o.taken, interval{at, at}); first < end {
			n++
		}
	})
	return n
}

// ending are the taken parts of the lanes that a line passes, which end where it may
// pass them, or begin there.
func (l laneSet) ending(s, within interval) (parts []interval) {
	l.each(s, func(o lane) {
		first, end := touching(o.taken, within)
		for _, t := range o.taken[first:end] {
			if t.from > within.from || t.to < within.to {
				parts = append(parts, t)
			}
		}
	})
	return parts
}

// each calls visit with each lane that a line passes.
func (l laneSet) each(s interval, visit func(o lane)) {
	for _, o := range l[l.find(whereLane(s.from)):] {
		if float64(o.at) > s.to {
			break
		}
		visit(o)
	}
}

// of are the lanes that run one way, and those across.
func (l *lanes) of(level bool) (along, across *laneSet) {
	if level {
		return &l.level, &l.upright
	}
	return &l.upright, &l.level
}

// add takes the way of a line, whose segments are level or upright.
func (l *lanes) add(points []Point) {
	for i, q := range points[1:] {
		switch p := points[i]; {
		case p.Y == q.Y:
			l.level.add(p.Y, interval{min(p.X, q.X), max(p.X, q.X)})
		case p.X == q.X:
			l.upright.add(p.X, interval{min(p.Y, q.Y), max(p.Y, q.Y)})
		}
	}
}

// each calls visit with all that is taken, as lines.
func (l *lanes) each(visit func(line []Point)) {
	for _, o := range l.level {
		for _, t := range o.taken {
			visit([]Point{{X: t.from, Y: float64(o.at)}, {X: t.to, Y: float64(o.at)}})
		}
	}
	for _, o := range l.upright {
		for _, t := range o.taken {
			visit([]Point{{X: float64(o.at), Y: t.from}, {X: float64(o.at), Y: t.to}})
		}
	}
}
