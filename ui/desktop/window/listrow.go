package window

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// listRow is a row of a list of texts.
type listRow struct {
	widget.BaseWidget
	panel   *textList
	number  int
	entry   listEntry
	hovered bool
	content *fyne.Container
}

var (
	_ fyne.Tappable      = (*listRow)(nil)
	_ desktop.Hoverable  = (*listRow)(nil)
	_ desktop.Cursorable = (*listRow)(nil)
)

func newListRow(c *textList) *listRow {
	r := &listRow{panel: c, content: &fyne.Container{}}
	r.ExtendBaseWidget(r)
	return r
}

// set shows the i-th row of the list.
func (r *listRow) set(i int) {
	r.number, r.entry = i, r.panel.entries[i]
	r.hover(false)
}

func (r *listRow) build() {
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

// Tapped goes where the row leads.
func (r *listRow) Tapped(*fyne.PointEvent) {
	if r.entry.to != nil {
		r.panel.goTo(r.number)
	}
}

// MouseIn highlights the row.
func (r *listRow) MouseIn(*desktop.MouseEvent) { r.hover(true) }

// MouseMoved changes nothing.
func (r *listRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the highlight.
func (r *listRow) MouseOut() { r.hover(false) }

func (r *listRow) hover(on bool) {
	r.hovered = on
	r.build()
	r.Refresh()
}

// Cursor is a hand over what leads somewhere.
func (r *listRow) Cursor() desktop.Cursor {
	if r.entry.to != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer makes what the window draws of the row.
func (r *listRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
