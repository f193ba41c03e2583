package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
)

// ground is an area in a colour of the theme.
type ground struct {
	widget.BaseWidget
	color fyne.ThemeColorName
	area  *canvas.Rectangle
}

func newGround(color fyne.ThemeColorName) *ground {
	g := &ground{color: color, area: canvas.NewRectangle(nil)}
	g.ExtendBaseWidget(g)
	return g
}

func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	g.area.FillColor = g.Theme().Color(g.color, look.Variant())
	return &groundRenderer{widget.NewSimpleRenderer(g.area), g}
}

type groundRenderer struct {
	fyne.WidgetRenderer
	ground *ground
}

func (r *groundRenderer) Refresh() {
	r.ground.area.FillColor = r.ground.Theme().Color(r.ground.color, look.Variant())
	r.WidgetRenderer.Refresh()
}
