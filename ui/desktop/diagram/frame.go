package diagram

import (
	"fmt"
	"image"
	"image/draw"
	"time"

	"fyne.io/fyne/v2/theme"

	"dotline/graph/paint"
)

// generate paints what is shown, in the screen's pixels. The image is the same
// one every time: the window has copied it when generate is called again.
func (d *Diagram) generate(width, height int) image.Image {
	begin := time.Now()
	if d.pixels == nil || d.pixels.Rect.Dx() != width || d.pixels.Rect.Dy() != height {
		d.pixels = image.NewRGBA(image.Rect(0, 0, width, height))
	}
	if d.scene == nil || d.view.Size.Width == 0 {
		background := image.NewUniform(d.Theme().Color(theme.ColorNameBackground, variant()))
		draw.Draw(d.pixels, d.pixels.Rect, background, image.Point{}, draw.Src)
		return d.pixels
	}
	density := float64(width) / float64(d.view.Size.Width)
	d.painter.Paint(d.pixels, d.scene, d.index, paint.View{
		Origin: d.view.Visible().Min,
		Scale:  d.view.Zoom * density,
	})
	if d.config.Frames != nil {
		fmt.Fprintf(d.config.Frames, "frame %.2f ms, %d × %d\n", time.Since(begin).Seconds()*1000, width, height)
	}
	return d.pixels
}
