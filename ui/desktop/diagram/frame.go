package diagram

import (
	"fmt"
	"image"
	"image/draw"
	"time"

	"dotline/graph/paint"
	"dotline/ui/desktop/look"
)

// generate paints what is shown, in the screen's pixels. The image is the same
// one every time: the window has copied it when generate is called again.
func (d *Diagram) generate(width, height int) image.Image {
	if d.config.Frames != nil {
		defer d.measure(time.Now())
	}
	if d.pixels == nil || d.pixels.Rect.Dx() != width || d.pixels.Rect.Dy() != height {
		d.pixels = image.NewRGBA(image.Rect(0, 0, width, height))
	}
	if d.scene == nil || d.view.Size.Width == 0 {
		background := image.NewUniform(d.Theme().Color(look.Chart, look.Variant()))
		draw.Draw(d.pixels, d.pixels.Rect, background, image.Point{}, draw.Src)
		return d.pixels
	}
	density := float64(width) / float64(d.view.Size.Width)
	d.painter.Paint(d.pixels, d.scene, d.index, paint.View{
		Origin: d.view.Visible().Min,
		Scale:  d.view.Zoom * density,
	})
	return d.pixels
}

// frames is what is known of the frames that were painted, where they are measured.
type frames struct {
	first   time.Time // when the first one was
	picture bool      // one of them had a chart
}

// measure writes down how long a frame took to paint that began then, or of the first
// one with a chart how long after the window's first frame it was there.
func (d *Diagram) measure(begin time.Time) {
	milliseconds := func(d time.Duration) float64 { return d.Seconds() * 1000 }
	if d.frames.first.IsZero() {
		d.frames.first = begin
	}
	switch {
	case d.scene == nil:
	case !d.frames.picture:
		d.frames.picture = true
		fmt.Fprintf(d.config.Frames, "first picture after %.0f ms\n", milliseconds(time.Since(d.frames.first)))
	default:
		fmt.Fprintf(d.config.Frames, "frame %.2f ms\n", milliseconds(time.Since(begin)))
	}
}
