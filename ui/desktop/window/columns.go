package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// columns sets a column on either side of an object, which has the rest of the
// room. At first a column is a part of the window, so that the object has the most of
// it; one that was made wider or narrower stays so, whatever becomes of the window and
// of the other column. Where there is too little room both give way, as far as they
// can.
type columns struct {
	widget.BaseWidget
	centre      fyne.CanvasObject
	left, right *sideColumn
}

// sideColumn is one of the columns, with the bar by which it is made wider.
type sideColumn struct {
	content fyne.CanvasObject
	part    float32 // of the window, at first,
	most    float32 // and no wider than that
	width   float32 // as it was made, 0 where nobody has
	bar     *bar
}

func newColumns(left, centre, right fyne.CanvasObject) *columns {
	c := &columns{centre: centre}
	c.left = &sideColumn{content: left, part: 0.22, most: 280}
	c.right = &sideColumn{content: right, part: 0.27, most: 340}
	c.left.bar = newBar(func(x float32) { c.left.width = x; c.Refresh() })
	c.right.bar = newBar(func(x float32) {
		c.right.width = c.Size().Width - x - c.right.bar.MinSize().Width
		c.Refresh()
	})
	c.ExtendBaseWidget(c)
	return c
}

// least is how wide a column is at least, with its bar.
func (s *sideColumn) least() float32 {
	if !s.content.Visible() {
		return 0
	}
	return s.content.MinSize().Width + s.bar.MinSize().Width
}

// wanted is how wide it is, with its bar, where that much room is enough.
func (s *sideColumn) wanted(room float32) float32 {
	if !s.content.Visible() {
		return 0
	}
	width := s.width
	if width == 0 {
		width = min(s.part*room, s.most)
	}
	return max(width+s.bar.MinSize().Width, s.least())
}

// widths are those of the columns with their bars, in that much room.
func (c *columns) widths(room float32) (left, right float32) {
	left, right = c.left.wanted(room), c.right.wanted(room)
	over := left + right + c.centre.MinSize().Width - room
	spareLeft, spareRight := left-c.left.least(), right-c.right.least()
	if over <= 0 || spareLeft+spareRight == 0 {
		return left, right
	}
	part := min(over/(spareLeft+spareRight), 1)
	return left - part*spareLeft, right - part*spareRight
}

// CreateRenderer makes what the window draws of the columns.
func (c *columns) CreateRenderer() fyne.WidgetRenderer {
	return &columnsRenderer{c, []fyne.CanvasObject{c.left.content, c.centre, c.right.content, c.left.bar, c.right.bar}}
}

type columnsRenderer struct {
	c       *columns
	objects []fyne.CanvasObject
}

func (r *columnsRenderer) Layout(size fyne.Size) {
	c := r.c
	left, right := c.widths(size.Width)
	thick := c.left.bar.MinSize().Width
	place := func(o fyne.CanvasObject, x, width float32) {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(max(width, 0), size.Height))
	}
	place(c.left.content, 0, left-thick)
	place(c.left.bar, left-thick, thick)
	place(c.centre, left, size.Width-left-right)
	place(c.right.bar, size.Width-right, thick)
	place(c.right.content, size.Width-right+thick, right-thick)
}

func (r *columnsRenderer) MinSize() fyne.Size {
	least := r.c.centre.MinSize()
	least.Width += r.c.left.least() + r.c.right.least()
	for _, s := range []*sideColumn{r.c.left, r.c.right} {
		if s.content.Visible() {
			least.Height = max(least.Height, s.content.MinSize().Height)
		}
	}
	return least
}

func (r *columnsRenderer) Refresh() {
	r.c.left.bar.Hidden, r.c.right.bar.Hidden = !r.c.left.content.Visible(), !r.c.right.content.Visible()
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

func (r *columnsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *columnsRenderer) Destroy()                     {}

// bar is what a column is made wider by.
type bar struct {
	widget.BaseWidget
	area    *ground
	moved   func(x float32) // to where it was dragged
	at      float32         // where it would be, had it no limits
	dragged bool
}

var (
	_ fyne.Draggable     = (*bar)(nil)
	_ desktop.Cursorable = (*bar)(nil)
)

func newBar(moved func(x float32)) *bar {
	b := &bar{moved: moved, area: newGround(theme.ColorNameShadow)}
	b.ExtendBaseWidget(b)
	return b
}

// Dragged moves the bar.
func (b *bar) Dragged(e *fyne.DragEvent) {
	if !b.dragged {
		b.dragged, b.at = true, b.Position().X
	}
	b.at += e.Dragged.DX
	b.moved(b.at)
}

// DragEnd leaves it where it is.
func (b *bar) DragEnd() { b.dragged = false }

// Cursor shows the ways in which the bar can be dragged.
func (b *bar) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MinSize is what can be hit with a pointer.
func (b *bar) MinSize() fyne.Size { return fyne.NewSize(theme.Size(theme.SizeNameSplitThickness), 0) }

// CreateRenderer makes what the window draws of the bar.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.area) }
