package layout

// Direction is where the reports stand, seen from their boss.
type Direction string

// The directions. An empty one is Down.
const (
	Down  Direction = "down"
	Right Direction = "right"
	Up    Direction = "up"
	Left  Direction = "left"
)

// Directions lists them.
var Directions = []Direction{Down, Right, Up, Left}

// Everything is laid out downwards and turned at the end, so that no engine knows
// of directions.

// Sideways reports whether the ranks stand beside each other.
func (d Direction) Sideways() bool { return d == Right || d == Left }

// Turn takes a place in a drawing that runs downwards to where it is in one that
// runs in this direction.
func (d Direction) Turn(p Point) Point {
	switch d {
	case Right:
		return Point{p.Y, p.X}
	case Up:
		return Point{p.X, -p.Y}
	case Left:
		return Point{-p.Y, p.X}
	}
	return p
}

// Unturn undoes Turn.
func (d Direction) Unturn(p Point) Point {
	if d == Left {
		return Point{p.Y, -p.X}
	}
	return d.Turn(p) // the others are their own opposites
}

// TurnRect turns a rectangle.
func (d Direction) TurnRect(r Rect) Rect { return spanned(d.Turn(r.Min), d.Turn(r.Max)) }

// UnturnRect undoes TurnRect.
func (d Direction) UnturnRect(r Rect) Rect { return spanned(d.Unturn(r.Min), d.Unturn(r.Max)) }

// turnSize is a card's size in the drawing that runs downwards; it is its own
// opposite.
func (d Direction) turnSize(s Size) Size {
	if d.Sideways() {
		return Size{s.Height, s.Width}
	}
	return s
}

// spanned is the rectangle that has the two points in opposite corners.
func spanned(p, q Point) Rect { return Rect{p, p}.Union(Rect{q, q}) }
