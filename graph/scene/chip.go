package scene

import (
	"cmp"
	"image/color"

	"dotline/graph/typeface"
)

// Measures of a chip, in points.
const (
	chipSize, chipHeight = 7.5, 12
	chipSide, chipGap    = 3.5, 3
	chipRow              = 16 // with the gap above it
)

// chip is a word or two in a small frame.
type chip struct {
	text         string
	size         float64 // of the letters; 0 stands for chipSize
	bold         bool
	fill, stroke color.NRGBA
	ink          color.NRGBA
}

// plainChip is one that only tells; a bold one says what is this position's own.
func (t *Theme) plainChip(s string, bold bool) chip {
	return chip{text: s, bold: bold, fill: t.Ghost, stroke: t.Border, ink: t.Title}
}

// markedChip is one to be noticed.
func (t *Theme) markedChip(s string) chip {
	return chip{text: s, bold: true, fill: t.Warning, ink: t.OnSeverity}
}

func (c chip) letters() float64 { return cmp.Or(c.size, chipSize) }

func (c chip) width() float64 {
	return typeface.Width(c.text, typeface.StyleOf(c.bold, false), c.letters()) + 2*chipSide
}

// draw draws the chip, its upper left corner given.
func (c chip) draw(at Point) []Mark {
	middle := chipHeight/2 + 0.36*c.letters() // half of a capital below the middle
	word := text("chip", c.text, Point{X: at.X + chipSide, Y: at.Y + middle}, c.letters(), c.bold, c.ink)
	word.Middle = true
	return []Mark{{
		Kind: Box, Name: "chip-frame", Radius: 3, Fill: c.fill, Stroke: c.stroke, Width: 0.6,
		Box: Rect{Min: at, Max: Point{X: at.X + c.width(), Y: at.Y + chipHeight}},
	}, word}
}

// chips is a row of chips; those for which a card has no room are left out.
func chips(of func(i int) []chip) row {
	return row{
		height: chipRow,
		width: func(i int) float64 {
			w := 0.0
			for _, c := range of(i) {
				w += c.width() + chipGap
			}
			return max(w-chipGap, 0)
		},
		draw: func(i int, at Rect) (marks []Mark) {
			p := Point{X: at.Min.X, Y: at.Max.Y - chipHeight}
			for _, c := range of(i) {
				if p.X+c.width() <= at.Max.X {
					marks = append(marks, c.draw(p)...)
					p.X += c.width() + chipGap
				}
			}
			return marks
		},
	}
}
