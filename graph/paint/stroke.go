package paint

import (
	"math"

	"dotline/graph/scene"
)

// patterns are the dashes' strokes and gaps in points, by scene.Dash.
var patterns = [...][]float64{
	scene.Unbroken:   scene.Unbroken.Pattern(),
	scene.Dashed:     scene.Dashed.Pattern(),
	scene.Spotted:    scene.Spotted.Pattern(),
	scene.LongDashed: scene.LongDashed.Pattern(),
	scene.DashDot:    scene.DashDot.Pattern(),
}

// finestPattern is the length in pixels below which a pattern is a blur. It is
// then painted as a paler unbroken stroke.
const finestPattern = 3

// strokeWidth is the width of a level or upright stroke in pixels: whole, so
// that it is crisp, and at least one.
func (c *canvas) strokeWidth(points float64) int { return max(snap(points*c.scale), 1) }

// stroke paints a line through points, back to the first if closed. Level and
// upright segments stand on whole pixels and meet in square corners; others are
// smoothed and meet in round ones.
func (p *Painter) stroke(points []scene.Point, closed bool, width float64, k ink, dash scene.Dash) {
	n := len(points) - 1
	if closed {
		n++
	}
	if n < 1 || k.alpha == 0 {
		return
	}
	c := &p.canvas
	s := stroker{
		canvas: c, outline: &p.outline, ink: k,
		width: c.strokeWidth(width), soft: max(width*c.scale, 1),
		pattern: patterns[dash],
	}
	if share := c.blur(dash); share < 1 {
		s.ink, s.pattern = k.faded(share), nil
	}
	for _, length := range s.pattern {
		s.period += length * c.scale
	}
	s.outline.reset()
	at := func(i int) point {
		i %= len(points)
		return point{c.x(points[i].X), c.y(points[i].Y)}
	}
	a, b := at(0), at(1)
	joinA := closed && turns(at(n-1), a, b)
	for i := range n {
		next := at(i + 2)
		joinB := (closed || i+1 < n) && turns(a, b, next)
		s.segment(a, b, joinA, joinB)
		a, b, joinA = b, next, joinB
	}
	s.outline.fill(c, s.ink)
}

// blur returns 1 where a pattern can be made out, else how much of it is stroke.
func (c *canvas) blur(dash scene.Dash) float64 {
	period, strokes := 0.0, 0.0
	for i, length := range patterns[dash] {
		period += length
		if i%2 == 0 {
			strokes += length
		}
	}
	if period == 0 || period*c.scale >= finestPattern {
		return 1
	}
	return strokes / period
}

// turns reports whether the way from a to c makes a corner at b that has to be
// filled; the pieces of an arc do not.
func turns(a, b, c point) bool {
	ux, uy, vx, vy := b.x-a.x, b.y-a.y, c.x-b.x, c.y-b.y
	dot := ux*vx + uy*vy
	return dot <= 0 || dot*dot < 0.9*(ux*ux+uy*uy)*(vx*vx+vy*vy)
}

// stroker paints the segments of one line, one after the other.
type stroker struct {
	canvas  *canvas
	outline *outline // collects what is neither level nor upright
	ink     ink
	width   int
	soft    float64 // width where it need not be whole
	pattern []float64
	period  float64 // of the pattern, in pixels
	done    float64 // length of the segments before
}

// segment paints from a to b. joinA and joinB tell whether the line goes on
// beyond them.
func (s *stroker) segment(a, b point, joinA, joinB bool) {
	if a == b {
		return
	}
	if s.pattern == nil {
		s.dash(a, b, joinA, joinB)
		return
	}
	length := math.Hypot(b.x-a.x, b.y-a.y)
	along := func(t float64) point { return point{a.x + (b.x-a.x)*t/length, a.y + (b.y-a.y)*t/length} }
	from, to := s.visible(a, b, length)
	for cycle := math.Floor((s.done + from) / s.period); cycle*s.period-s.done < to; cycle++ {
		begin := cycle*s.period - s.done
		for i := 0; i < len(s.pattern); i += 2 {
			end := begin + s.pattern[i]*s.canvas.scale
			if begin < length && end > 0 {
				s.dash(along(max(begin, 0)), along(min(end, length)), joinA && begin < 0, joinB && end > length)
			}
			begin = end + s.pattern[i+1]*s.canvas.scale
		}
	}
	s.done += length
}

// visible returns between which distances from a a level or upright segment is
// on the canvas: a long dotted line has more dashes than can be seen.
func (s *stroker) visible(a, b point, length float64) (from, to float64) {
	clip, margin := s.canvas.clip, s.period
	low, high := 0.0, length
	switch {
	case isLevel(a, b):
		low, high = float64(clip.Min.X)-a.x, float64(clip.Max.X)-a.x
		if b.x < a.x {
			low, high = -high, -low
		}
	case isUpright(a, b):
		low, high = float64(clip.Min.Y)-a.y, float64(clip.Max.Y)-a.y
		if b.y < a.y {
			low, high = -high, -low
		}
	}
	return max(low-margin, 0), min(high+margin, length)
}

// isLevel and isUpright forgive what rounding does to equal coordinates.
func isLevel(a, b point) bool   { return math.Abs(a.y-b.y) < 1e-6 }
func isUpright(a, b point) bool { return math.Abs(a.x-b.x) < 1e-6 }

// dash paints one unbroken piece.
func (s *stroker) dash(a, b point, joinA, joinB bool) {
	switch {
	case isLevel(a, b):
		top := snap(a.y - float64(s.width)/2)
		if s.pattern == nil {
			x0, x1 := s.ends(a.x, b.x, joinA, joinB)
			s.canvas.fill(x0, top, x1, top+s.width, s.ink)
			return
		}
		x0, x1 := s.softEnds(a.x, b.x, joinA, joinB)
		s.canvas.fillSoft(frect{x0, float64(top), x1, float64(top + s.width)}, s.ink)
	case isUpright(a, b):
		left := snap(a.x - float64(s.width)/2)
		if s.pattern == nil {
			y0, y1 := s.ends(a.y, b.y, joinA, joinB)
			s.canvas.fill(left, y0, left+s.width, y1, s.ink)
			return
		}
		y0, y1 := s.softEnds(a.y, b.y, joinA, joinB)
		s.canvas.fillSoft(frect{float64(left), y0, float64(left + s.width), y1}, s.ink)
	default:
		s.oblique(a, b, joinA, joinB)
	}
}

// ends returns from where to where a level or upright segment from a to b is
// painted. At a corner the segment that comes to it paints the square there.
func (s *stroker) ends(a, b float64, joinA, joinB bool) (low, high int) {
	from, to := s.end(a, a < b, joinA), s.end(b, a < b, joinB)
	return min(from, to), max(from, to)
}

func (s *stroker) end(v float64, ascending, join bool) int {
	switch {
	case !join:
		return snap(v)
	case ascending:
		return snap(v-float64(s.width)/2) + s.width
	}
	return snap(v - float64(s.width)/2)
}

// softEnds is ends for a dash, which ends where its pattern says.
func (s *stroker) softEnds(a, b float64, joinA, joinB bool) (low, high float64) {
	from, to := a, b
	if joinA {
		from = float64(s.end(a, a < b, true))
	}
	if joinB {
		to = float64(s.end(b, a < b, true))
	}
	return min(from, to), max(from, to)
}

// oblique adds a slanting piece to the outline, with a disc where the line
// turns.
func (s *stroker) oblique(a, b point, joinA, joinB bool) {
	half := s.soft / 2
	length := math.Hypot(b.x-a.x, b.y-a.y)
	nx, ny := -(b.y-a.y)/length*half, (b.x-a.x)/length*half
	o := s.outline
	o.add(point{a.x - nx, a.y - ny})
	o.add(point{b.x - nx, b.y - ny})
	o.add(point{b.x + nx, b.y + ny})
	o.add(point{a.x + nx, a.y + ny})
	o.close()
	if joinA {
		s.disc(a)
	}
	if joinB {
		s.disc(b)
	}
}

// disc adds a disc as wide as the stroke, running the same way round as the
// pieces do.
func (s *stroker) disc(middle point) {
	for _, p := range circle {
		s.outline.add(point{middle.x + p.x*s.soft/2, middle.y + p.y*s.soft/2})
	}
	s.outline.close()
}

// circle is the unit circle, near enough for the round corner of a stroke.
var circle = func() (points [16]point) {
	for i := range points {
		points[i].y, points[i].x = math.Sincos(2 * math.Pi * float64(i) / float64(len(points)))
	}
	return points
}()
