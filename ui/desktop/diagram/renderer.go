package diagram

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/look"
)

// CreateRenderer makes what the window draws of the diagram.
func (d *Diagram) CreateRenderer() fyne.WidgetRenderer {
	d.recolor()
	return &renderer{d, slices.Concat([]fyne.CanvasObject{d.raster, d.clip}, d.floats(), []fyne.CanvasObject{d.tip.Object()})}
}

func (d *Diagram) recolor() {
	d.ring.StrokeColor = d.Theme().Color(theme.ColorNamePrimary, look.Variant())
	d.ring.StrokeWidth = 3
	if d.focused {
		d.ring.StrokeWidth = 5
	}
	d.carry.ring.StrokeColor = d.Theme().Color(theme.ColorNamePrimary, look.Variant())
	d.tip.Recolor(d.Theme())
}

type renderer struct {
	d       *Diagram
	objects []fyne.CanvasObject
}

func (r *renderer) Layout(size fyne.Size) {
	d := r.d
	d.raster.Resize(size)
	d.clip.Resize(size)
	d.clip.Content.Resize(size)
	bar := d.zoomBar.MinSize()
	d.zoomBar.Resize(bar)
	d.zoomBar.Move(fyne.NewPos(size.Width-bar.Width-edge, size.Height-bar.Height-edge))
	d.minimap.place(size, fyne.NewSize(size.Width-bar.Width-3*edge, size.Height/3))
	d.resized(size)
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(212, 140) }

func (r *renderer) Refresh() {
	r.d.recolor()
	canvas.Refresh(r.d.ring)
	canvas.Refresh(r.d.raster)
}

func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     { r.d.tip.Hide() }
