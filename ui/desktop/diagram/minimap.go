package diagram

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/paint"
	"dotline/graph/scene"
	"dotline/ui/desktop/look"
)

// minimap shows the whole chart small, with a frame around the part that the
// diagram shows, as long as that is not all of it.
type minimap struct {
	widget.BaseWidget
	diagram *Diagram
	pixels  *image.RGBA
	raster  *canvas.Raster
	frame   *canvas.Rectangle
	border  *canvas.Rectangle
	clip    *container.Clip
	area    fyne.Size // the diagram's
	room    fyne.Size // what it may cover
	spot    spot
	part    float32 // of its full size
}

// The minimap's largest and smallest sides, in units of the screen, and the room
// that it is worth having for.
const (
	minimapWidth, minimapHeight = 200, 130
	minimapLeast                = 36
	minimapRoom                 = 60
)

func newMinimap(d *Diagram) *minimap {
	m := &minimap{diagram: d, part: 1, spot: corners[0]}
	m.raster = canvas.NewRaster(m.generate)
	m.raster.ScaleMode = canvas.ImageScalePixels
	m.frame = canvas.NewRectangle(nil)
	m.frame.StrokeWidth = 2
	m.border = canvas.NewRectangle(nil)
	m.border.StrokeWidth = 1
	m.clip = container.NewClip(container.NewWithoutLayout(m.frame))
	m.ExtendBaseWidget(m)
	m.Hide()
	return m
}

// mapping returns the viewport that shows all of the bounds in the minimap.
func mapping(bounds scene.Rect, size fyne.Size) Viewport {
	zoom := min(float64(size.Width)/bounds.Width(), float64(size.Height)/bounds.Height())
	return Viewport{Center: bounds.Center(), Zoom: zoom, Size: size}
}

// minimapSize is how large the minimap of a scene is in some room.
func minimapSize(bounds scene.Rect, room fyne.Size) fyne.Size {
	zoom := min(float64(room.Width)/bounds.Width(), float64(room.Height)/bounds.Height())
	return fyne.NewSize(
		max(float32(bounds.Width()*zoom), minimapLeast),
		max(float32(bounds.Height()*zoom), minimapLeast),
	)
}

func (m *minimap) whole() Viewport { return mapping(m.diagram.scene.Bounds, m.Size()) }

// changed takes over the diagram's new scene.
func (m *minimap) changed() {
	m.place(m.area, m.room)
	m.raster.Refresh()
}

// place puts the minimap into some room on its spot of an area.
func (m *minimap) place(area, room fyne.Size) {
	m.area = area
	m.room = fyne.NewSize(min(room.Width, minimapWidth), min(room.Height, minimapHeight))
	if m.diagram.scene != nil {
		m.stand()
		m.placeFrame()
	}
}

// placeFrame moves the frame to what the diagram shows.
func (m *minimap) placeFrame() {
	shown, bounds := m.diagram.view.Visible(), m.diagram.scene.Bounds
	tiny := m.room.Width < minimapRoom || m.room.Height < minimapRoom
	if tiny || m.diagram.view.Size.IsZero() || shown.Contains(bounds.Min) && shown.Contains(bounds.Max) {
		m.Hide()
		return
	}
	at, end := m.whole().ToScreen(shown.Min), m.whole().ToScreen(shown.Max)
	m.frame.Move(at)
	m.frame.Resize(fyne.NewSize(max(end.X-at.X, 6), max(end.Y-at.Y, 6)))
	m.Show()
}

func (m *minimap) generate(width, height int) image.Image {
	if m.pixels == nil || m.pixels.Rect.Dx() != width || m.pixels.Rect.Dy() != height {
		m.pixels = image.NewRGBA(image.Rect(0, 0, width, height))
	}
	if m.diagram.scene != nil && m.Size().Width > 0 {
		whole := m.whole()
		m.diagram.painter.Paint(m.pixels, m.diagram.scene, m.diagram.index, paint.View{
			Origin: whole.Visible().Min,
			Scale:  whole.Zoom * float64(width) / float64(m.Size().Width),
		})
	}
	return m.pixels
}

// AccessibilityLabel is the minimap's name.
func (m *minimap) AccessibilityLabel() string { return lang.L("The whole chart, small") }

// AccessibilityRole is that of a button.
func (m *minimap) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped shows what was clicked in the diagram's middle.
func (m *minimap) Tapped(e *fyne.PointEvent) { m.centerOn(e.Position) }

// Dragged follows the pointer with the diagram.
func (m *minimap) Dragged(e *fyne.DragEvent) { m.centerOn(e.Position) }

// DragEnd is the end of following.
func (m *minimap) DragEnd() {}

// Scrolled zooms the diagram around its middle.
func (m *minimap) Scrolled(e *fyne.ScrollEvent) {
	if e.Scrolled.DY > 0 {
		m.diagram.ZoomBy(ZoomStep)
	} else {
		m.diagram.ZoomBy(1 / ZoomStep)
	}
}

func (m *minimap) centerOn(at fyne.Position) {
	v := m.diagram.view
	v.Center = m.whole().ToScene(at)
	m.diagram.setView(v)
}

func (m *minimap) CreateRenderer() fyne.WidgetRenderer {
	r := &minimapRenderer{m, []fyne.CanvasObject{m.raster, m.clip, m.border}}
	r.recolor()
	return r
}

type minimapRenderer struct {
	m       *minimap
	objects []fyne.CanvasObject
}

func (r *minimapRenderer) Layout(size fyne.Size) {
	for _, o := range r.objects {
		o.Resize(size)
	}
	r.m.clip.Content.Resize(size)
}

func (r *minimapRenderer) MinSize() fyne.Size { return fyne.NewSize(minimapLeast, minimapLeast) }

func (r *minimapRenderer) recolor() {
	th := r.m.Theme()
	r.m.border.StrokeColor = th.Color(look.Outline, look.Variant())
	r.m.frame.StrokeColor = th.Color(theme.ColorNamePrimary, look.Variant())
	r.m.frame.FillColor = th.Color(theme.ColorNameHover, look.Variant())
}

func (r *minimapRenderer) Refresh() {
	r.recolor()
	for _, o := range r.objects {
		canvas.Refresh(o)
	}
}

func (r *minimapRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *minimapRenderer) Destroy()                     {}
