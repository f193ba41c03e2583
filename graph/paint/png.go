package paint

import (
	"context"
	"fmt"
	"image"
	"io"
	"math"
	"runtime"

	"dotline/graph/phrase"
	"dotline/graph/scene"
)

// PNGOptions says how a scene becomes a PNG file.
type PNGOptions struct {
	Scale       float64               // pixels a point; 0 means 2, or less where that were too large
	Transparent bool                  // no background
	Progress    func(done, total int) // told, in rows, how far the picture is; may be nil
}

const defaultScale = 2

// handy is how many pixels a picture has at most for whose scale nobody asked: viewers
// open it at once, and an em of a card's smallest text still has ten in a chart of 1,000.
const handy = 48_000_000

// maxPacking bounds how many strips are packed at once; painting, which one
// goroutine does, keeps no more than that busy.
const maxPacking = 4

// The largest picture. Browsers and Cairo, on which most viewers are built, hold
// a coordinate in 16 bits and a picture, at four bytes a pixel, in a buffer
// whose length is a signed number of 32 bits.
const (
	maxSide   = 1<<15 - 1
	maxPixels = 1<<29 - 1
)

// WritePNG writes s to w as a PNG file with 8 bits a channel, as many pixels an
// inch as make it the scene's size in points. It paints and packs strip by
// strip, so that memory stays within some tens of megabytes whatever the size.
// The same scene and options give the same bytes.
//
// The error is ctx's when that ends, w's when writing fails, or says that the
// picture would be larger than what viewers open; then nothing was written.
func WritePNG(ctx context.Context, w io.Writer, s *scene.Scene, o PNGOptions) error {
	if o.Scale == 0 {
		o.Scale = min(defaultScale, largestScale(s.Bounds, handy))
	}
	width, height, err := pixelSize(s, o.Scale)
	if err != nil {
		return err
	}
	e := newEncoder(w, width, height, o)
	e.start()
	view := View{Origin: s.Bounds.Min, Scale: o.Scale, Transparent: o.Transparent}
	painter, index := New(), scene.NewIndex(s)
	strips := make([]strip, min(runtime.GOMAXPROCS(0), maxPacking)+1)
	n := 0
	for y := 0; y < height && e.err == nil; y += e.rows {
		if ctx.Err() != nil {
			e.err = context.Cause(ctx)
			break
		}
		t := &strips[n%len(strips)]
		n++
		e.finish(t)
		t.image = canvasImage(t.image, image.Rect(0, y, width, min(y+e.rows, height)))
		painter.Paint(t.image, s, index, view)
		t.begin(o.Transparent)
		if o.Progress != nil {
			o.Progress(t.image.Rect.Max.Y, height)
		}
	}
	for i := range strips {
		e.finish(&strips[(n+i)%len(strips)])
	}
	e.end()
	return e.err
}

const pointsPerInch = 72

// pixelSize returns the size of s in pixels.
func pixelSize(s *scene.Scene, scale float64) (width, height int, err error) {
	if !(scale > 0) || math.IsInf(scale, 1) {
		return 0, 0, fmt.Errorf("a scale of %v draws no picture; expected a number above 0", scale)
	}
	x := max(math.Ceil(s.Bounds.Width()*scale), 1)
	y := max(math.Ceil(s.Bounds.Height()*scale), 1)
	if x > maxSide || y > maxSide || x*y > maxPixels {
		largest := largestScale(s.Bounds, maxPixels)
		return 0, 0, phrase.Errorf("a picture of %d × %d pixels is larger than the %d × %d (%d million in all) that viewers open; choose a smaller --scale, at most %s, or --dpi, at most %d",
			int(x), int(y), maxSide, maxSide, maxPixels/1_000_000, fmt.Sprintf("%.2g", largest), int(largest*pointsPerInch))
	}
	return int(x), int(y), nil
}

// largestScale is the scale at which a scene of those bounds is as large as a
// picture of so many pixels may be, rounded down to two digits.
func largestScale(r scene.Rect, pixels float64) float64 {
	scale := min(
		maxSide/max(r.Width(), r.Height()),
		math.Sqrt(pixels/(r.Width()*r.Height())),
	)
	digit := math.Pow(10, math.Floor(math.Log10(scale))-1)
	return math.Floor(scale/digit) * digit
}

// canvasImage returns an image with bounds r, in old's memory if that is enough.
func canvasImage(old *image.RGBA, r image.Rectangle) *image.RGBA {
	if old == nil || cap(old.Pix) < r.Dx()*r.Dy()*4 {
		return image.NewRGBA(r)
	}
	old.Pix = old.Pix[:r.Dx()*r.Dy()*4]
	old.Stride = r.Dx() * 4
	old.Rect = r
	return old
}
