package paint

import (
	"encoding/binary"
	"image"
	"math"

	"dotline/graph/scene"
	"dotline/graph/typeface"
)

// textCache keeps shaped texts, shaped for an em of 1 so that they serve every
// scale. What is not asked for while maxTexts others are goes.
type textCache struct {
	fonts       *typeface.Fonts
	recent, old map[textKey][]typeface.Run
}

type textKey struct {
	text  string
	style typeface.Style
}

// maxTexts is more than the texts that a screen shows at the smallest scale
// with text, so that a frame does not evict what the next one needs.
const maxTexts = 1 << 14

func (t *textCache) shape(text string, style typeface.Style) []typeface.Run {
	key := textKey{text, style}
	if runs, ok := t.recent[key]; ok {
		return runs
	}
	runs, ok := t.old[key]
	if !ok {
		runs = t.fonts.Shape(text, style, 1)
	}
	if t.recent == nil || len(t.recent) >= maxTexts {
		t.recent, t.old = map[textKey][]typeface.Run{}, t.recent
	}
	t.recent[key] = runs
	return runs
}

// text paints m's letters from m.At on. The baseline stands on a whole pixel,
// which keeps small letters sharp; along it a letter stands to a quarter pixel,
// which keeps their distances even.
func (p *Painter) text(m *scene.Mark, k ink) {
	c := &p.canvas
	size := m.Size * c.scale
	baseline := snap(c.y(m.At.Y))
	reach := int(2 * size) // how far letters may stand off their baseline
	if k.alpha == 0 || m.Text == "" || baseline+reach < c.clip.Min.Y || baseline-reach > c.clip.Max.Y {
		return
	}
	start := c.x(m.At.X)
	runs := p.texts.shape(m.Text, typeface.StyleOf(m.Bold, m.Italic))
	if m.Middle {
		start = c.x(m.Box.Center().X) - typeface.Advance(runs)*size/2
	}
	for _, run := range runs {
		strike := p.glyphs.strike(run.Face, float32(size*run.Size))
		for i := range run.Glyphs {
			letter := &run.Glyphs[i]
			at := math.Floor((start+letter.X*size)*quarters + 0.5)
			pixel := math.Floor(at / quarters)
			g := p.glyphs.at(strike, letter.ID, int(at-pixel*quarters))
			x := int(pixel) + g.x
			y := baseline + g.y
			if letter.Y != 0 {
				y += snap(letter.Y * size)
			}
			if g.picture != nil {
				c.draw(x, y, g.picture, k.alpha)
			} else {
				c.cover(x, y, &g.mask, k)
			}
		}
	}
}

// draw paints a picture with its upper left at (x, y), alpha of 255 strong.
func (c *canvas) draw(x, y int, picture *image.RGBA, alpha uint32) {
	r := picture.Rect.Add(image.Pt(x, y)).Intersect(c.clip)
	if r.Empty() {
		return
	}
	for row := r.Min.Y; row < r.Max.Y; row++ {
		from := picture.Pix[(row-y)*picture.Stride+(r.Min.X-x)*4:]
		to := c.row(r.Min.X, r.Max.X, row)
		for i := 0; i < len(to); i += 4 {
			s := lerp(0, binary.LittleEndian.Uint32(from[i:]), alpha+alpha>>7)
			over := lerp(binary.LittleEndian.Uint32(to[i:]), 0, s>>24+s>>31)
			binary.LittleEndian.PutUint32(to[i:], s+over)
		}
	}
}
