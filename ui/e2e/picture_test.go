//go:build e2e

package e2e

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
)

// Where the parts of the window are on the screen, and their colours in the
// light theme.
var (
	diagramArea = image.Rect(290, 40, 900, 690)
	symbolArea  = image.Rect(955, 470, 985, 760) // where the findings' symbols stand

	cardColor  = color.RGBA{0xff, 0xff, 0xff, 0xff}
	errorColor = color.RGBA{0xb4, 0x23, 0x18, 0xff}
	ringColor  = color.RGBA{0x1f, 0x5f, 0xbf, 0xff}
)

func toRGBA(from image.Image) *image.RGBA {
	to := image.NewRGBA(from.Bounds())
	draw.Draw(to, to.Rect, from, from.Bounds().Min, draw.Src)
	return to
}

// count counts the pixels of an area that are as asked for.
func count(shot *image.RGBA, area image.Rectangle, is func(color.RGBA) bool) int {
	n := 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if is(shot.RGBAAt(x, y)) {
				n++
			}
		}
	}
	return n
}

func only(c color.RGBA) func(color.RGBA) bool { return func(d color.RGBA) bool { return d == c } }

func inky(c color.RGBA) bool { return c.R < 0x60 && c.G < 0x60 && c.B < 0x60 }

func colors(shot *image.RGBA, area image.Rectangle) int {
	seen := map[color.RGBA]bool{}
	count(shot, area, func(c color.RGBA) bool { seen[c] = true; return false })
	return len(seen)
}

// same reports whether an area looks the same on both.
func same(a, b *image.RGBA, area image.Rectangle) bool {
	for y := area.Min.Y; y < area.Max.Y; y++ {
		from, to := a.PixOffset(area.Min.X, y), a.PixOffset(area.Max.X, y)
		if !bytes.Equal(a.Pix[from:to], b.Pix[from:to]) {
			return false
		}
	}
	return true
}

// showsCards reports whether the diagram shows cards, rather than nothing or one
// colour.
func showsCards(shot *image.RGBA) bool {
	return count(shot, diagramArea, only(cardColor)) > 10_000 && colors(shot, diagramArea) > 20
}

// showsTexts reports whether there are cards with something written on them.
func showsTexts(shot *image.RGBA) bool {
	return showsCards(shot) && count(shot, diagramArea, inky) > 500
}

// stripe finds a card's department stripe near the middle of the diagram and
// returns a point in its middle.
func stripe(shot *image.RGBA) (at image.Point, found bool) {
	const tall = 30
	middle := diagramArea.Min.Add(diagramArea.Max).Div(2)
	best := 1 << 30
	for x := diagramArea.Min.X + 2; x < diagramArea.Max.X-2; x++ {
		for y := diagramArea.Min.Y; y < diagramArea.Max.Y; {
			top, bottom := run(shot, image.Pt(x, y))
			if c := shot.RGBAAt(x, y); bottom-top >= tall && bottom-top < 3*tall && vivid(c) && shot.RGBAAt(x-1, y+3) == c && shot.RGBAAt(x+1, y+3) == c {
				p := image.Pt(x, (top+bottom)/2)
				if d := p.Sub(middle); d.X*d.X+d.Y*d.Y < best {
					best, at, found = d.X*d.X+d.Y*d.Y, p, true
				}
			}
			y = bottom
		}
	}
	return at, found
}

// vivid tells the stripes' colours from the greys of everything around.
func vivid(c color.RGBA) bool { return max(c.R, c.G, c.B)-min(c.R, c.G, c.B) > 0x40 }

// run is the upright run of one colour through a point, from its first pixel to
// behind its last.
func run(shot *image.RGBA, at image.Point) (top, bottom int) {
	c := shot.RGBAAt(at.X, at.Y)
	for top = at.Y; top > diagramArea.Min.Y && shot.RGBAAt(at.X, top-1) == c; {
		top--
	}
	for bottom = at.Y + 1; bottom < diagramArea.Max.Y && shot.RGBAAt(at.X, bottom) == c; {
		bottom++
	}
	return top, bottom
}

// symbols are the places of the symbols of a colour in the list of findings.
func symbols(shot *image.RGBA, c color.RGBA) []image.Point {
	const high = 16
	var all []image.Point
	for y := symbolArea.Min.Y; y < symbolArea.Max.Y; y++ {
		if count(shot, image.Rect(symbolArea.Min.X, y, symbolArea.Max.X, y+1), only(c)) >= 3 {
			all = append(all, image.Pt((symbolArea.Min.X+symbolArea.Max.X)/2, y+high/2))
			y += high
		}
	}
	return all
}
