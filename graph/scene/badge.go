package scene

import (
	"math"

	"dotline/graph/conventions"
	"dotline/graph/typeface"
)

// badge draws a severity's sign around a middle: an octagon, a triangle or a
// disc, so that the shape alone tells which.
func badge(t *Theme, s conventions.Severity, c Point) []Mark {
	const r = badgeSize / 2.0
	area := Mark{Kind: Polygon, Name: "badge-" + s.String(), Fill: t.Severity(s)}
	sign, drop := "!", 0.36
	switch s {
	case conventions.Error:
		area.Points = regular(8, r, math.Pi/8, c)
	case conventions.Warning:
		area.Points = []Point{{X: c.X, Y: c.Y - r}, {X: c.X + r*1.08, Y: c.Y + r*0.86}, {X: c.X - r*1.08, Y: c.Y + r*0.86}}
		drop = 0.48
	default:
		area.Kind, area.Points = Box, nil
		area.Box = Rect{Min: Point{X: c.X - r, Y: c.Y - r}, Max: Point{X: c.X + r, Y: c.Y + r}}
		area.Radius = r
		sign = "i"
	}
	const size = 9
	w := typeface.Width(sign, typeface.Bold, size)
	letter := text("sign", sign, Point{X: c.X - w/2, Y: c.Y + drop*size}, size, true, t.OnSeverity)
	letter.Middle = true
	return []Mark{area, letter}
}

func regular(n int, r, turn float64, c Point) []Point {
	points := make([]Point, n)
	for i := range points {
		sin, cos := math.Sincos(turn + 2*math.Pi*float64(i)/float64(n))
		// To a hundredth of a point, where no machine's rounding shows.
		points[i] = Point{X: math.Round(100*(c.X+r*cos)) / 100, Y: math.Round(100*(c.Y+r*sin)) / 100}
	}
	return points
}
