package paint

import (
	"encoding/binary"
	"image"
	"image/draw"
	"math"
	"slices"

	"dotline/graph/scene"
	"golang.org/x/image/vector"
)

// point is a place in pixels.
type point struct{ x, y float64 }

// outline rasterises areas that are not upright rectangles.
type outline struct {
	rasterizer vector.Rasterizer
	shapes     map[string]*mask // by what key holds: points, and where contours end
	key        []byte
	points     []point
	ends       []int // where each contour ends in points
	scratch    image.Alpha
	mask       mask // of scratch
	perimeter  []scene.Point
}

// maxMask is the number of pixels up to which an area is rasterised whole, so
// that every strip of a picture gets the same values for it.
const maxMask = 1 << 22

func (o *outline) reset() { o.points, o.ends = o.points[:0], o.ends[:0] }

func (o *outline) add(p point) { o.points = append(o.points, p) }

// close ends a contour.
func (o *outline) close() { o.ends = append(o.ends, len(o.points)) }

// fill paints the area within the contours. Those that overlap must run the
// same way round.
func (o *outline) fill(c *canvas, k ink) {
	if len(o.points) == 0 || k.alpha == 0 {
		return
	}
	o.settle()
	r := o.bounds()
	if !r.Overlaps(c.clip) {
		return
	}
	if r.Dx()*r.Dy() <= maxShape {
		c.cover(r.Min.X, r.Min.Y, o.shape(r), k)
		return
	}
	if r.Dx() > maxMask/r.Dy() {
		r = r.Intersect(c.clip)
	}
	c.cover(r.Min.X, r.Min.Y, o.rasterise(r), k)
}

// settle moves the contours by at most an eighth of a pixel, so that the first
// point stands on a quarter: the same sign on another card then is, but for
// whole pixels, the same shape.
func (o *outline) settle() {
	first := o.points[0]
	dx := math.Floor(first.x*quarters+0.5)/quarters - first.x
	dy := math.Floor(first.y*quarters+0.5)/quarters - first.y
	for i := range o.points {
		p := &o.points[i]
		p.x = math.Floor((p.x+dx)*grain+0.5) / grain
		p.y = math.Floor((p.y+dy)*grain+0.5) / grain
	}
}

// grain is the number of steps in a pixel that points of an outline stand on.
const grain = 64

// shape is rasterise for small areas, which come back: the signs on the cards.
func (o *outline) shape(r image.Rectangle) *mask {
	o.key = o.key[:0]
	for _, p := range o.points {
		o.key = binary.LittleEndian.AppendUint16(o.key, uint16((p.x-float64(r.Min.X))*grain))
		o.key = binary.LittleEndian.AppendUint16(o.key, uint16((p.y-float64(r.Min.Y))*grain))
	}
	for _, end := range o.ends {
		o.key = binary.LittleEndian.AppendUint16(o.key, uint16(end))
	}
	if m, ok := o.shapes[string(o.key)]; ok {
		return m
	}
	if len(o.shapes) >= maxShapes {
		clear(o.shapes)
	}
	m := *o.rasterise(r)
	m.alpha = slices.Clone(m.alpha)
	o.shapes[string(o.key)] = &m
	return &m
}

// maxShapes bounds the kept shapes, maxShape the pixels of one.
const (
	maxShapes = 4096
	maxShape  = 64 * 64
)

// rasterise returns how the contours cover r, as a mask that is valid until
// the next call.
func (o *outline) rasterise(r image.Rectangle) *mask {
	width, height := r.Dx(), r.Dy()
	o.rasterizer.Reset(width, height)
	begin := 0
	for _, end := range o.ends {
		for i, p := range o.points[begin:end] {
			x, y := float32(p.x-float64(r.Min.X)), float32(p.y-float64(r.Min.Y))
			if i == 0 {
				o.rasterizer.MoveTo(x, y)
			} else {
				o.rasterizer.LineTo(x, y)
			}
		}
		o.rasterizer.ClosePath()
		begin = end
	}
	if n := width * height; cap(o.scratch.Pix) < n {
		o.scratch.Pix = make([]uint8, n)
	}
	o.scratch.Pix = o.scratch.Pix[:width*height]
	o.scratch.Stride = width
	o.scratch.Rect = image.Rect(0, 0, width, height)
	o.rasterizer.DrawOp = draw.Src
	o.rasterizer.Draw(&o.scratch, o.scratch.Rect, image.Opaque, image.Point{})
	o.mask = mask{width, height, o.scratch.Pix}
	return &o.mask
}

// bounds are the pixels that the contours touch.
func (o *outline) bounds() image.Rectangle {
	low, high := o.points[0], o.points[0]
	for _, p := range o.points[1:] {
		low.x, low.y = min(low.x, p.x), min(low.y, p.y)
		high.x, high.y = max(high.x, p.x), max(high.y, p.y)
	}
	return image.Rect(
		int(math.Floor(low.x)), int(math.Floor(low.y)),
		int(math.Floor(high.x))+1, int(math.Floor(high.y))+1,
	)
}

// polygon paints the area within points.
func (p *Painter) polygon(points []scene.Point, k ink) {
	o := &p.outline
	o.reset()
	for _, at := range points {
		o.add(point{p.canvas.x(at.X), p.canvas.y(at.Y)})
	}
	o.close()
	o.fill(&p.canvas, k)
}

// ofBox returns the perimeter of a rounded box, clockwise from the left end of
// its upper side, where SVG begins its dashes. It is valid until the next call.
func (o *outline) ofBox(b scene.Rect, radius float64) []scene.Point {
	radius = max(min(radius, b.Width()/2, b.Height()/2), 0)
	o.perimeter = o.perimeter[:0]
	const steps = 8 // straight pieces in an arc
	for corner, middle := range [4]scene.Point{
		{X: b.Max.X - radius, Y: b.Min.Y + radius},
		{X: b.Max.X - radius, Y: b.Max.Y - radius},
		{X: b.Min.X + radius, Y: b.Max.Y - radius},
		{X: b.Min.X + radius, Y: b.Min.Y + radius},
	} {
		if corner == 0 {
			o.perimeter = append(o.perimeter, scene.Point{X: b.Min.X + radius, Y: b.Min.Y})
		}
		for i := range steps + 1 {
			if radius == 0 && i > 0 {
				break
			}
			sin, cos := math.Sincos(math.Pi / 2 * (float64(corner) + float64(i)/steps))
			o.perimeter = append(o.perimeter, scene.Point{X: middle.X + radius*sin, Y: middle.Y - radius*cos})
		}
	}
	return o.perimeter
}
