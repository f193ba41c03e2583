package diagram

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
	"dotline/ui/desktop/tip"
	"dotline/ui/desktop/words"
)

// ZoomStep is the factor of one press of a zoom button or key.
const ZoomStep = 1.25

// zoomBar floats over the chart with the zoom's buttons.
type zoomBar struct {
	widget.BaseWidget
	ground  *canvas.Rectangle
	percent *widget.Button
	row     *fyne.Container
}

func newZoomBar(d *Diagram) *zoomBar {
	b := &zoomBar{ground: canvas.NewRectangle(nil)}
	b.ground.CornerRadius = 8
	b.ground.StrokeWidth = 1
	b.percent = widget.NewButton("", func() { d.ZoomTo(Actual) })
	b.percent.Importance = widget.LowImportance
	out := tip.NewButton(theme.ContentRemoveIcon(), lang.L("Zoom Out"), d.rest, func() { d.ZoomBy(1 / ZoomStep) })
	in := tip.NewButton(theme.ContentAddIcon(), lang.L("Zoom In"), d.rest, func() { d.ZoomBy(ZoomStep) })
	fit := tip.NewButton(theme.ZoomFitIcon(), lang.L("Fit the Chart"), d.rest, d.Fit)
	wide := canvas.NewRectangle(nil) // the width of the widest percentage
	wide.SetMinSize(fyne.NewSize(62, 0))
	b.row = container.New(tight{}, out, container.NewStack(wide, b.percent), in, fit)
	b.show(d.view.Zoom)
	b.ExtendBaseWidget(b)
	return b
}

// rest tells the name of a button that the pointer rests on, at a place of the
// window.
func (d *Diagram) rest(name string, at fyne.Position) {
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(d)
	d.tip.Rest(name, at.Subtract(origin), d.view.Size)
}

func (b *zoomBar) show(zoom float64) {
	text := words.Number(int(math.Round(zoom/Actual*100))) + " %"
	if text != b.percent.Text {
		b.percent.SetText(text)
	}
}

// AccessibilityLabel is what the buttons are about.
func (b *zoomBar) AccessibilityLabel() string { return lang.L("Zoom") }

// AccessibilityRole is that of what holds others.
func (b *zoomBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Tapped keeps a click beside a button from reaching the chart.
func (b *zoomBar) Tapped(*fyne.PointEvent) {}

func (b *zoomBar) CreateRenderer() fyne.WidgetRenderer {
	r := &zoomBarRenderer{widget.NewSimpleRenderer(container.NewStack(b.ground, container.New(inset(3), b.row))), b}
	r.recolor()
	return r
}

type zoomBarRenderer struct {
	fyne.WidgetRenderer
	bar *zoomBar
}

func (r *zoomBarRenderer) recolor() {
	r.bar.ground.FillColor = r.bar.Theme().Color(look.Raised, look.Variant())
	r.bar.ground.StrokeColor = r.bar.Theme().Color(look.Outline, look.Variant())
}

func (r *zoomBarRenderer) Refresh() {
	r.recolor()
	r.WidgetRenderer.Refresh()
}

// tight is a row without gaps.
type tight struct{}

func (tight) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		min := o.MinSize()
		size = fyne.NewSize(size.Width+min.Width, max(size.Height, min.Height))
	}
	return size
}

func (tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		width := o.MinSize().Width
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}

// inset is a margin on all sides.
type inset float32

func (i inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*float32(i), 2*float32(i))
}

func (i inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(float32(i), float32(i)))
	objects[0].Resize(size.SubtractWidthHeight(2*float32(i), 2*float32(i)))
}
