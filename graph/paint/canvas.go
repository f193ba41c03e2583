package paint

import (
	"encoding/binary"
	"image"
	"image/color"
	"math"

	"dotline/graph/scene"
)

// canvas is the image being painted, with the way from the scene to its pixels.
type canvas struct {
	pix    []byte
	stride int
	clip   image.Rectangle
	scale  float64
	dx, dy float64 // the origin in pixels
}

// frect is a rectangle in pixels that may begin and end within one.
type frect struct{ x0, y0, x1, y1 float64 }

func (c *canvas) reset(dst *image.RGBA, v View) {
	*c = canvas{
		pix: dst.Pix, stride: dst.Stride, clip: dst.Rect, scale: v.Scale,
		dx: v.Origin.X * v.Scale, dy: v.Origin.Y * v.Scale,
	}
}

func (c *canvas) x(x float64) float64 { return x*c.scale - c.dx }
func (c *canvas) y(y float64) float64 { return y*c.scale - c.dy }

func (c *canvas) pixels(r scene.Rect) frect {
	return frect{c.x(r.Min.X), c.y(r.Min.Y), c.x(r.Max.X), c.y(r.Max.Y)}
}

// visible is the part of the scene on the canvas, with a margin for strokes
// that are made wider to be seen.
func (c *canvas) visible() scene.Rect {
	const margin = 2
	return scene.Rect{
		Min: scene.Point{
			X: (float64(c.clip.Min.X-margin) + c.dx) / c.scale,
			Y: (float64(c.clip.Min.Y-margin) + c.dy) / c.scale,
		},
		Max: scene.Point{
			X: (float64(c.clip.Max.X+margin) + c.dx) / c.scale,
			Y: (float64(c.clip.Max.Y+margin) + c.dy) / c.scale,
		},
	}
}

// snap rounds to a whole pixel. Layouts love halves; leaning off them keeps a
// rounding error in the origin from moving an edge between two frames.
func snap(v float64) int { return int(math.Floor(v + 0.5 + 1.0/256)) }

// row returns the pixels from x0 to x1 of row y, which are on the canvas.
func (c *canvas) row(x0, x1, y int) []byte {
	at := (y-c.clip.Min.Y)*c.stride + (x0-c.clip.Min.X)*4
	return c.pix[at : at+(x1-x0)*4]
}

// clear sets every pixel to the background.
func (c *canvas) clear(background color.NRGBA) {
	if c.clip.Empty() {
		return
	}
	k := inkOf(background)
	first := c.row(c.clip.Min.X, c.clip.Max.X, c.clip.Min.Y)
	fillRow(first, lerp(0, k.pixel, k.weight(255)))
	for y := c.clip.Min.Y + 1; y < c.clip.Max.Y; y++ {
		copy(c.row(c.clip.Min.X, c.clip.Max.X, y), first)
	}
}

// fill paints whole pixels.
func (c *canvas) fill(x0, y0, x1, y1 int, k ink) {
	x0, x1 = max(x0, c.clip.Min.X), min(x1, c.clip.Max.X)
	y0, y1 = max(y0, c.clip.Min.Y), min(y1, c.clip.Max.Y)
	if x0 >= x1 || y0 >= y1 || k.alpha == 0 {
		return
	}
	if k.alpha < 255 {
		t := k.weight(255)
		for y := y0; y < y1; y++ {
			blendRow(c.row(x0, x1, y), k.pixel, t)
		}
		return
	}
	at := (y0-c.clip.Min.Y)*c.stride + (x0-c.clip.Min.X)*4
	if x1-x0 == 1 {
		for ; y0 < y1; y0++ {
			binary.LittleEndian.PutUint32(c.pix[at:], k.pixel)
			at += c.stride
		}
		return
	}
	first := c.pix[at : at+(x1-x0)*4]
	fillRow(first, k.pixel)
	for y0++; y0 < y1; y0++ {
		at += c.stride
		copy(c.pix[at:at+len(first)], first)
	}
}

// fillSoft paints a rectangle that covers the pixels at its edges in part.
func (c *canvas) fillSoft(r frect, k ink) {
	r.x0, r.x1 = max(r.x0, float64(c.clip.Min.X)), min(r.x1, float64(c.clip.Max.X))
	r.y0, r.y1 = max(r.y0, float64(c.clip.Min.Y-1)), min(r.y1, float64(c.clip.Max.Y+1))
	if r.x0 >= r.x1 || r.y0 >= r.y1 {
		return
	}
	left, top, right, bottom := floor(r.x0), floor(r.y0), floor(r.x1), floor(r.y1)
	if float64(top) < r.y0 {
		c.fillSoftRows(top, top+1, min(float64(top+1), r.y1)-r.y0, left, right, r, k)
		top++
	}
	c.fillSoftRows(top, bottom, 1, left, right, r, k)
	if bottom >= top && float64(bottom) < r.y1 {
		c.fillSoftRows(bottom, bottom+1, r.y1-float64(bottom), left, right, r, k)
	}
}

// fillSoftRows paints rows of which the rectangle covers a share, from r.x0 in
// column left to r.x1 in column right.
func (c *canvas) fillSoftRows(y0, y1 int, share float64, left, right int, r frect, k ink) {
	if y0 >= y1 {
		return
	}
	if left == right {
		c.fill(left, y0, left+1, y1, k.faded(share*(r.x1-r.x0)))
		return
	}
	if float64(left) < r.x0 {
		c.fill(left, y0, left+1, y1, k.faded(share*(float64(left+1)-r.x0)))
		left++
	}
	c.fill(left, y0, right, y1, k.faded(share))
	if float64(right) < r.x1 {
		c.fill(right, y0, right+1, y1, k.faded(share*(r.x1-float64(right))))
	}
}

func floor(v float64) int { return int(math.Floor(v)) }

// cover paints through a mask whose first value is for (x, y).
func (c *canvas) cover(x, y int, m *mask, k ink) {
	x0, x1 := max(x, c.clip.Min.X), min(x+m.width, c.clip.Max.X)
	y0, y1 := max(y, c.clip.Min.Y), min(y+m.height, c.clip.Max.Y)
	if x0 >= x1 || y0 >= y1 || k.alpha == 0 {
		return
	}
	width := x1 - x0
	at := (y0-c.clip.Min.Y)*c.stride + (x0-c.clip.Min.X)*4
	from := (y0-y)*m.width + x0 - x
	for ; y0 < y1; y0++ {
		coverRow(c.pix[at:at+width*4], m.alpha[from:from+width], k)
		at += c.stride
		from += m.width
	}
}

// mask says how much of each pixel of an area is covered, 255 being all.
type mask struct {
	width, height int
	alpha         []uint8
}

func fillRow(row []byte, pixel uint32) {
	const short = 64 // from here on copying what is there is faster
	done := 0
	for ; done < min(len(row), short); done += 4 {
		binary.LittleEndian.PutUint32(row[done:], pixel)
	}
	for ; done < len(row); done *= 2 {
		copy(row[done:], row[:done])
	}
}

func blendRow(row []byte, pixel, t uint32) {
	for ; len(row) >= 4; row = row[4:] {
		binary.LittleEndian.PutUint32(row, lerp(binary.LittleEndian.Uint32(row), pixel, t))
	}
}

func coverRow(row []byte, alpha []uint8, k ink) {
	row = row[:len(alpha)*4]
	for i, a := range alpha {
		if a == 0 {
			continue
		}
		t := uint32(a) + uint32(a>>7)
		if k.alpha < 255 {
			t = k.weight(uint32(a))
		}
		p := row[i*4 : i*4+4 : i*4+4]
		binary.LittleEndian.PutUint32(p, lerp(binary.LittleEndian.Uint32(p), k.pixel, t))
	}
}
