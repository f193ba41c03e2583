package paint

import (
	"math"

	"dotline/graph/scene"
)

// box paints a rectangle with its edges on whole pixels, its corners rounded,
// and its border centred on its edges as SVG has it.
func (p *Painter) box(m *scene.Mark, fill, stroke ink) {
	c := &p.canvas
	if fill.alpha > 0 && min(m.Box.Width(), m.Box.Height())*c.scale < bordered {
		stroke.alpha = 0 // a border of a pixel would be most of it
	}
	width := 0
	if stroke.alpha > 0 {
		width = c.strokeWidth(m.Width)
	}
	r, half := c.pixels(m.Box), float64(width)/2
	b := bounds{snap(r.x0 - half), snap(r.y0 - half), snap(r.x1 + half), snap(r.y1 + half)}
	// A pixel at the least: of stripes that are alike, none may be missing.
	b.x1, b.y1 = max(b.x1, b.x0+1), max(b.y1, b.y0+1)
	if share := c.blur(m.Dash); share < 1 {
		stroke = stroke.faded(share)
	} else if m.Dash != scene.Unbroken && stroke.alpha > 0 {
		p.rounded(b.inset(width/2), m.Radius*c.scale, 0, fill, ink{})
		p.stroke(p.outline.ofBox(m.Box, m.Radius), true, m.Width, stroke, m.Dash)
		return
	}
	radius := 0.0
	if m.Radius*c.scale >= rounding {
		radius = m.Radius*c.scale + half
	}
	p.rounded(b, radius, width, fill, stroke)
}

// bounds is a rectangle of whole pixels.
type bounds struct{ x0, y0, x1, y1 int }

func (b bounds) inset(d int) bounds { return bounds{b.x0 + d, b.y0 + d, b.x1 - d, b.y1 - d} }

// rounded paints b with corners of the given outer radius: the area, and on it
// a border of width pixels along the inside of b.
func (p *Painter) rounded(b bounds, radius float64, width int, fill, stroke ink) {
	if b.x0 >= p.canvas.clip.Max.X || b.y0 >= p.canvas.clip.Max.Y || b.x1 <= p.canvas.clip.Min.X || b.y1 <= p.canvas.clip.Min.Y {
		return
	}
	c := &p.canvas
	if radius == 0 {
		c.fill(b.x0+width, b.y0+width, b.x1-width, b.y1-width, fill)
		c.fill(b.x0, b.y0, b.x1, b.y0+width, stroke)
		c.fill(b.x0, b.y0+width, b.x0+width, b.y1-width, stroke)
		c.fill(b.x1-width, b.y0+width, b.x1, b.y1-width, stroke)
		c.fill(b.x0, b.y1-width, b.x1, b.y1, stroke)
		return
	}
	radius = min(radius, float64(min(b.x1-b.x0, b.y1-b.y0))/2)
	k := p.corner(radius, width)
	under := b.inset(width / 2)
	n := k.area.width - width/2
	c.fill(under.x0+n, under.y0, under.x1-n, under.y0+n, fill)
	c.fill(under.x0, under.y0+n, under.x1, under.y1-n, fill)
	c.fill(under.x0+n, under.y1-n, under.x1-n, under.y1, fill)
	p.inCorners(b, &k.area, fill)
	if width == 0 {
		return
	}
	n = k.ring.width
	c.fill(b.x0+n, b.y0, b.x1-n, b.y0+width, stroke)
	c.fill(b.x0, b.y0+n, b.x0+width, b.y1-n, stroke)
	c.fill(b.x1-width, b.y0+n, b.x1, b.y1-n, stroke)
	c.fill(b.x0+n, b.y1-width, b.x1-n, b.y1, stroke)
	p.inCorners(b, &k.ring, stroke)
}

// inCorners paints the mask of an upper left corner, and its mirror images.
func (p *Painter) inCorners(b bounds, m *cornerMask, k ink) {
	n := m.width
	p.canvas.cover(b.x0, b.y0, &m.upperLeft, k)
	p.canvas.cover(b.x1-n, b.y0, &m.upperRight, k)
	p.canvas.cover(b.x0, b.y1-n, &m.lowerLeft, k)
	p.canvas.cover(b.x1-n, b.y1-n, &m.lowerRight, k)
}

// corner is how the corners of a rounded rectangle cover their pixels.
type corner struct{ area, ring cornerMask }

// cornerMask is a square of width pixels at each corner.
type cornerMask struct {
	width                                        int
	upperLeft, upperRight, lowerLeft, lowerRight mask
}

type cornerKey struct {
	radius float64
	width  int
}

// maxCorners bounds the cache; a scene has a few, each scale has its own.
const maxCorners = 256

func (p *Painter) trimCorners() {
	if len(p.corners) > maxCorners {
		clear(p.corners)
	}
}

func (p *Painter) corner(radius float64, width int) *corner {
	key := cornerKey{radius, width}
	k := p.corners[key]
	if k == nil {
		k = newCorner(radius, width)
		p.corners[key] = k
	}
	return k
}

// newCorner measures the coverage of each pixel by its middle's distance from
// the arcs, which is right to a few hundredths. The area ends in the middle of
// the border, so that no background shines through between the two.
func newCorner(radius float64, width int) *corner {
	n := int(math.Ceil(radius))
	n = max(n, width)
	within := func(r float64, inset int, x, y float64) float64 {
		if r <= 0 {
			if x > float64(inset) && y > float64(inset) {
				return 1
			}
			return 0
		}
		return min(max(r-math.Hypot(max(radius-x, 0), max(radius-y, 0))+0.5, 0), 1)
	}
	area := make([]uint8, n*n)
	ring := make([]uint8, n*n)
	for j := range n {
		for i := range n {
			x, y := float64(i)+0.5, float64(j)+0.5
			outer := within(radius, 0, x, y)
			inner := within(radius-float64(width), width, x, y)
			area[j*n+i] = uint8(within(radius-float64(width/2), width/2, x, y)*255 + 0.5)
			ring[j*n+i] = uint8((outer-inner)*255 + 0.5)
		}
	}
	return &corner{mirrored(n, area), mirrored(n, ring)}
}

func mirrored(n int, upperLeft []uint8) cornerMask {
	at := func(place func(i, j int) int) mask {
		m := mask{n, n, make([]uint8, n*n)}
		for j := range n {
			for i := range n {
				m.alpha[j*n+i] = upperLeft[place(i, j)]
			}
		}
		return m
	}
	return cornerMask{
		width:      n,
		upperLeft:  mask{n, n, upperLeft},
		upperRight: at(func(i, j int) int { return j*n + n - 1 - i }),
		lowerLeft:  at(func(i, j int) int { return (n-1-j)*n + i }),
		lowerRight: at(func(i, j int) int { return n*n - 1 - j*n - i }),
	}
}
