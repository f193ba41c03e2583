package diagram

import (
	"image"
	"image/draw"
	"time"

	"dotline/graph/paint"
	"dotline/ui/desktop/look"
)

// generate paints what is shown, in the screen's pixels. The image is the same
// one every time: the window has copied it when generate is called again.
func (d *Diagram) generate(width, height int) image.Image {
	defer d.frames.measure(time.Now(), d.scene != nil)
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
