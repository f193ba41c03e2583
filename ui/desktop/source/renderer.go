package source

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/look"
)

// CreateRenderer makes what the window draws of the editor.
func (e *Editor) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{e: e, ring: canvas.NewRectangle(nil)}
	r.ring.StrokeWidth = 2
	r.recolor()
	return r
}

type renderer struct {
	e    *Editor
	ring *canvas.Rectangle // of the keyboard
}

func (r *renderer) Layout(size fyne.Size) {
	width := r.e.gutter.width()
	r.e.margin.Resize(fyne.NewSize(width, size.Height))
	r.e.gutter.Resize(r.e.margin.Size())
	r.e.scroll.Move(fyne.NewPos(width, 0))
	r.e.scroll.Resize(fyne.NewSize(max(size.Width-width, 0), size.Height))
	r.ring.Resize(size)
	r.e.rebuild()
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(160, 80) }

func (r *renderer) recolor() {
	r.ring.StrokeColor = nil
	if r.e.focused {
		r.ring.StrokeColor = r.e.Theme().Color(theme.ColorNameFocus, look.Variant())
	}
}

// Refresh draws the editor anew, unless it was never to be seen: to measure its text,
// fonts are read that nothing else may need.
func (r *renderer) Refresh() {
	if r.e.Size().IsZero() {
		return
	}
	r.recolor()
	r.Layout(r.e.Size())
	r.e.scroll.Refresh()
	canvas.Refresh(r.ring)
}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.margin, r.e.scroll, r.ring}
}
func (r *renderer) Destroy() {}
