// Package paint draws a scene in pixels: onto the screen's image, frame by
// frame, and into PNG files.
//
// It decides nothing about the look but how much of it is visible at a scale:
// positions, colours and texts are the scene's, the same as in the SVG.
package paint

import (
	"image"

	"dotline/graph/scene"
	"dotline/graph/typeface"
)

// View says which part of a scene is painted, and how large.
type View struct {
	Origin      scene.Point // the scene's point at pixel (0, 0)
	Scale       float64     // pixels a point
	Transparent bool        // leaves out the scene's background
}

// Painter paints scenes. It keeps what it has shaped and rasterised for the
// next frame, within bounds, so that a frame much like the last one allocates
// nothing. A Painter is not safe for concurrent use; each goroutine has its own.
type Painter struct {
	canvas  canvas
	outline outline
	corners map[cornerKey]*corner
	texts   textCache
	glyphs  glyphCache
	photos  photoCache
	scene   *scene.Scene

	transparent bool
}

// New returns a painter with Liberation Sans and the machine's fonts.
func New() *Painter {
	return &Painter{
		outline: outline{shapes: map[string]*mask{}},
		corners: map[cornerKey]*corner{},
		texts:   textCache{fonts: typeface.NewFonts()},
		glyphs:  newGlyphCache(),
		photos:  photoCache{},
	}
}

// Paint fills dst with what v shows of s, of which x is the index. Pixels count
// from (0, 0) whatever dst's bounds are: an image whose bounds begin further
// down gets that part of the same picture, byte for byte, which is how a large
// picture is painted in strips.
func (p *Painter) Paint(dst *image.RGBA, s *scene.Scene, x *scene.Index, v View) {
	p.scene, p.transparent = s, v.Transparent
	p.canvas.reset(dst, v)
	p.glyphs.trim()
	p.trimCorners()
	p.photos.trim()
	if v.Transparent {
		clear(dst.Pix)
	} else {
		p.canvas.clear(s.Background)
	}
	visible := p.canvas.visible()
	p.panels(s.Backdrop, visible)
	x.Lines(visible, p.line)
	x.Cards(visible, p.card)
	p.panels(s.Panels, visible)
}

func (p *Painter) panels(panels []scene.Panel, visible scene.Rect) {
	for i := range panels {
		if panels[i].Box.Overlaps(visible) {
			for j := range panels[i].Marks {
				p.mark(&panels[i].Marks[j])
			}
		}
	}
}

func (p *Painter) line(i int) {
	l := &p.scene.Lines[i]
	if l.Gap.A > 0 && !p.transparent {
		p.stroke(l.Points, false, l.Width, inkOf(l.Gap), scene.Unbroken)
	}
	p.stroke(l.Points, false, l.Width, inkOf(l.Color), l.Dash)
}

func (p *Painter) card(i int) {
	c := &p.scene.Cards[i]
	if p.canvas.scale < plainBelow {
		p.plainCard(c)
		return
	}
	p.mark(&c.Frame)
	for i := range c.Marks {
		switch m := &c.Marks[i]; {
		case m.Kind != scene.Text || p.canvas.scale >= textFrom:
			p.mark(m)
		case m.Name == "holder" || m.Name == "title":
			p.greek(m)
		}
	}
}

// greek paints a pale bar in place of a text that is too small to be read: the
// card shows that it says something, and how much.
func (p *Painter) greek(m *scene.Mark) {
	const xHeight = 0.52 // of the size, about that of small letters
	r := m.Box
	r.Min.Y, r.Max.Y = m.At.Y-xHeight*m.Size, m.At.Y
	p.canvas.fillSoft(p.canvas.pixels(r), inkOf(m.Fill).faded(0.35))
}

// plainCard paints a card as one area. Half its border's colour goes into it,
// so that a white card is seen on white and one with a finding stands out.
func (p *Painter) plainCard(c *scene.Card) {
	fill := inkOf(c.Frame.Fill)
	if stroke := inkOf(c.Frame.Stroke); stroke.alpha > 0 && c.Frame.Width > 0 {
		fill = fill.mixed(stroke)
	}
	r := p.canvas.pixels(c.Frame.Box)
	x, y := snap(r.x0), snap(r.y0)
	p.canvas.fill(x, y, max(snap(r.x1), x+1), max(snap(r.y1), y+1), fill)
}

func (p *Painter) mark(m *scene.Mark) {
	fill, stroke := inkOf(m.Fill), inkOf(m.Stroke)
	if m.Width <= 0 {
		stroke.alpha = 0
	}
	switch m.Kind {
	case scene.Box:
		p.box(m, fill, stroke)
	case scene.Polygon:
		if !p.speck(m.Points, fill) {
			p.polygon(m.Points, fill)
			p.stroke(m.Points, true, m.Width, stroke, m.Dash)
		}
	case scene.Polyline:
		if !p.speck(m.Points, stroke) {
			p.stroke(m.Points, false, m.Width, stroke, m.Dash)
		}
	case scene.Image:
		p.photo(m)
	case scene.Text:
		if m.Size*p.canvas.scale >= legible {
			p.text(m, fill)
		}
	}
}

// speck paints a shape that is too small to be made out as a paler rectangle,
// and reports whether it did.
func (p *Painter) speck(points []scene.Point, k ink) bool {
	if len(points) == 0 {
		return true
	}
	r := scene.Rect{Min: points[0], Max: points[0]}
	for _, at := range points[1:] {
		r = r.Union(scene.Rect{Min: at, Max: at})
	}
	if max(r.Width(), r.Height())*p.canvas.scale >= legible {
		return false
	}
	p.canvas.fillSoft(p.canvas.pixels(r), k.faded(0.5))
	return true
}

// How much is painted at a scale (pixels a point): what would be a blur is left
// out, which also bounds the work when thousands of cards are in view.
const (
	textFrom   = 0.35 // below, cards have bars in place of text
	plainBelow = 0.15 // below, cards are plain areas
	legible    = 3.5  // pixels to the em, or across, from which letters or a shape are made out
	bordered   = 8    // pixels across from which a box has its border
	rounding   = 2    // pixels of radius from which a corner is round
)
