package window

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// changeRow is a row of the list of changes.
type changeRow struct {
	widget.BaseWidget
	panel   *changes
	number  int
	entry   changeEntry
	hovered bool
	content *fyne.Container
}

var (
	_ fyne.Tappable      = (*changeRow)(nil)
	_ desktop.Hoverable  = (*changeRow)(nil)
	_ desktop.Cursorable = (*changeRow)(nil)
)

func newChangeRow(c *changes) *changeRow {
	r := &changeRow{panel: c, content: &fyne.Container{}}
	r.ExtendBaseWidget(r)
	return r
}

// set shows the i-th row of the list.
func (r *changeRow) set(i int) {
	r.number, r.entry = i, r.panel.entries[i]
	r.hover(false)
}

func (r *changeRow) build() {
	width := r.Size().Width
	c := r.panel.lay(r.entry, width)
	r.content.Objects = nil
	if shown := r.number == r.panel.at; shown || r.hovered && r.entry.to != nil {
		color := theme.ColorNameHover
		if shown {
			color = theme.ColorNameSelection
		}
		ground := canvas.NewRectangle(c.theme.Color(color, c.variant))
		ground.Resize(r.Size())
		r.content.Objects = append(r.content.Objects, ground)
	}
	if n := r.entry.count; n > 0 {
		c.y = headSpace
		count := c.line(fmt.Sprint(n), muted)
		count.Move(fyne.NewPos(width-rowEdge-count.MinSize().Width, headSpace))
	}
	r.content.Objects = append(r.content.Objects, c.objects...)
}

// Tapped shows on the picture what the row is about.
func (r *changeRow) Tapped(*fyne.PointEvent) {
	if r.entry.to != nil {
		r.panel.goTo(r.number)
	}
}

// MouseIn highlights the row.
func (r *changeRow) MouseIn(*desktop.MouseEvent) { r.hover(true) }

// MouseMoved changes nothing.
func (r *changeRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the highlight.
func (r *changeRow) MouseOut() { r.hover(false) }

func (r *changeRow) hover(on bool) {
	r.hovered = on
	r.build()
	r.Refresh()
}

// Cursor is a hand over what leads to the picture.
func (r *changeRow) Cursor() desktop.Cursor {
	if r.entry.to != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer makes what the window draws of the row.
func (r *changeRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
