package scene

import (
	"dotline/graph/layout"
	"dotline/graph/typeface"
)

// Measures of a pill, in points.
const (
	pillHeight, pillSide = 14, 7
	pillCorner           = 8 // from a card's corner, where it is not in the middle
)

func pillWidth(note string) float64 {
	return typeface.Width(note, typeface.Bold, smallSize) + 2*pillSide
}

// pill says something around a point of a card's edge, such as how many there are
// below who are not drawn.
func (b *builder) pill(note string, at Point) []Mark {
	half := pillWidth(note) / 2
	count := text("more", note, Point{X: at.X - half + pillSide, Y: at.Y + 3.1}, smallSize, true, b.theme.Holder)
	count.Middle = true
	return []Mark{{
		Kind: Box, Name: "pill", Radius: pillHeight / 2, Fill: b.theme.Card, Stroke: b.theme.Muted, Width: b.theme.FrameWidth,
		Box: Rect{Min: Point{X: at.X - half, Y: at.Y - pillHeight/2}, Max: Point{X: at.X + half, Y: at.Y + pillHeight/2}},
	}, count}
}

// edgePill draws a pill where the reports' lines would leave a card, or else where its
// own arrives. Where ranks stand beside each other that edge is upright, and a pill in
// its middle would cover texts: it is at the corner then, below or above them.
func (b *builder) edgePill(note string, box Rect, reports bool) []Mark {
	at := Point{X: box.Center().X, Y: box.Min.Y}
	d := b.forest.Direction
	if reports != (d == layout.Up) {
		at.Y = box.Max.Y
	}
	if d.Sideways() {
		inward := pillCorner + pillWidth(note)/2
		if reports == (d == layout.Right) {
			at.X = box.Max.X - inward
		} else {
			at.X = box.Min.X + inward
		}
	}
	return b.pill(note, at)
}
