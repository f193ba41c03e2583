package layout

// Point is a place on the drawing, in points (1/72 inch); y grows downwards.
type Point struct{ X, Y float64 }

// Size is the extent of something on the drawing, in points.
type Size struct{ Width, Height float64 }

// Rect is an upright rectangle, Min its top left corner.
type Rect struct{ Min, Max Point }

// Width is the rectangle's extent along x.
func (r Rect) Width() float64 { return r.Max.X - r.Min.X }

// Height is the rectangle's extent along y.
func (r Rect) Height() float64 { return r.Max.Y - r.Min.Y }

// Center is the middle of the rectangle.
func (r Rect) Center() Point { return Point{(r.Min.X + r.Max.X) / 2, (r.Min.Y + r.Max.Y) / 2} }

// Contains reports whether p lies in r, edges included.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.Min.X && p.X <= r.Max.X && p.Y >= r.Min.Y && p.Y <= r.Max.Y
}

// Overlaps reports whether the two share more than an edge.
func (r Rect) Overlaps(o Rect) bool {
	return r.Min.X < o.Max.X && o.Min.X < r.Max.X && r.Min.Y < o.Max.Y && o.Min.Y < r.Max.Y
}

// Union is the smallest rectangle that holds both.
func (r Rect) Union(o Rect) Rect {
	return Rect{
		Point{min(r.Min.X, o.Min.X), min(r.Min.Y, o.Min.Y)},
		Point{max(r.Max.X, o.Max.X), max(r.Max.Y, o.Max.Y)},
	}
}

// Inset is r made smaller by d on each side; a negative d makes it larger.
func (r Rect) Inset(d float64) Rect {
	return Rect{Point{r.Min.X + d, r.Min.Y + d}, Point{r.Max.X - d, r.Max.Y - d}}
}
