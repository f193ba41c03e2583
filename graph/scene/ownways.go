package scene

// OwnWays returns, of each plain line that begins as the one before from the same boss,
// how it goes on from where the two part. Painted once for each, what they share would
// be the heavier the more they are, since viewers add up a stroke's soft edges.
func OwnWays(lines []Line) [][]Point {
	own := make([][]Point, len(lines))
	before := make(map[Point]*Line)
	for i := range lines {
		l := &lines[i]
		if l.Dash != Unbroken || len(l.Points) < 2 {
			continue
		}
		b := before[l.Points[0]]
		if b != nil && b.From == l.From && b.Color == l.Color && b.Width == l.Width {
			own[i] = parting(b.Points, l.Points)
		}
		before[l.Points[0]] = l
	}
	return own
}

// parting is a way from where it leaves another one that begins at the same point; nil
// where they have no more in common.
func parting(other, way []Point) []Point {
	n := 1
	for n < len(way) && n < len(other) && way[n] == other[n] {
		n++
	}
	if n == len(way) {
		return nil
	}
	own := way[n-1:]
	if n < len(other) {
		switch from, to, end := way[n-1], way[n], other[n]; {
		case isBetween(to, from, end):
			own = way[n:]
		case isBetween(end, from, to):
			own = append([]Point{end}, way[n:]...)
		}
	}
	if len(own) < 2 || own[0] == way[0] {
		return nil
	}
	return own
}

// isBetween reports whether p is on the level or upright segment between two points.
func isBetween(p, from, to Point) bool {
	level := p.Y == from.Y && p.Y == to.Y && (from.X < p.X) == (p.X < to.X)
	upright := p.X == from.X && p.X == to.X && (from.Y < p.Y) == (p.Y < to.Y)
	return p != from && (level || upright)
}
