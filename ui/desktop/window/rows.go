package window

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// rows shows a list whose rows differ in height. Only the rows in view exist, so
// that thousands cost no more than a screenful.
type rows struct {
	widget.BaseWidget
	heights func(width float32) []float32 // of all rows
	create  func() row
	moved   func()    // is called when the list was scrolled
	dropped func(row) // is told a row that shows nothing any more

	scroll  *container.Scroll
	content *fyne.Container
	tops    []float32 // where each row begins, and where the last one ends
	shown   map[int]row
	spare   []row
	width   float32
}

// row is one row's widget, which can be given another row to show.
type row interface {
	fyne.CanvasObject
	set(i int)
}

func newRows(heights func(float32) []float32, create func() row) *rows {
	r := &rows{heights: heights, create: create, moved: func() {}, dropped: func(row) {}, shown: map[int]row{}}
	r.content = container.New(rowsLayout{r})
	r.scroll = container.NewVScroll(r.content)
	r.scroll.OnScrolled = func(fyne.Position) {
		r.update()
		r.moved()
	}
	r.ExtendBaseWidget(r)
	return r
}

// reset shows the list anew.
func (r *rows) reset() {
	r.tops = append(r.tops[:0], 0)
	for _, h := range r.heights(r.width) {
		r.tops = append(r.tops, r.tops[len(r.tops)-1]+h)
	}
	r.drop(func(int) bool { return true })
	r.content.Resize(fyne.NewSize(r.width, max(r.height(), r.scroll.Size().Height)))
	r.scroll.Refresh()
	r.update()
}

// restyle shows the rows in view anew, in the same places.
func (r *rows) restyle() {
	for i, row := range r.shown {
		row.set(i)
	}
}

// reveal scrolls as little as needed for a row to be seen.
func (r *rows) reveal(i int) {
	if i < 0 || i+1 >= len(r.tops) {
		return
	}
	top, view := r.scroll.Offset.Y, r.scroll.Size().Height
	if r.tops[i+1] > top+view {
		top = r.tops[i+1] - view
	}
	r.scroll.ScrollToOffset(fyne.NewPos(0, min(top, r.tops[i])))
	r.update()
}

func (r *rows) height() float32 {
	if len(r.tops) == 0 {
		return 0
	}
	return r.tops[len(r.tops)-1]
}

// update makes the rows in view, and those beside them to which the keyboard may go
// from there, and gives up the others.
func (r *rows) update() {
	const beside = 2 // a heading, and what stands behind it
	from, to := r.scroll.Offset.Y, r.scroll.Offset.Y+r.scroll.Size().Height
	first := max(sort.Search(len(r.tops), func(i int) bool { return r.tops[i] > from })-1, 0)
	end := first
	for end < len(r.tops)-1 && r.tops[end] < to {
		end++
	}
	first, end = max(first-beside, 0), min(end+beside, max(len(r.tops)-1, 0))
	r.drop(func(i int) bool { return i < first || i >= end })
	for i := first; i < end; i++ {
		if r.shown[i] != nil {
			continue
		}
		var one row
		if n := len(r.spare); n > 0 {
			one, r.spare = r.spare[n-1], r.spare[:n-1]
		} else {
			one = r.create()
		}
		one.Move(fyne.NewPos(0, r.tops[i]))
		one.Resize(fyne.NewSize(r.width, r.tops[i+1]-r.tops[i]))
		one.set(i)
		r.shown[i] = one
	}
	r.content.Objects = r.content.Objects[:0]
	for i := first; i < end; i++ {
		r.content.Objects = append(r.content.Objects, r.shown[i])
	}
	r.content.Refresh()
}

func (r *rows) drop(unwanted func(i int) bool) {
	for i, row := range r.shown {
		if unwanted(i) {
			r.spare = append(r.spare, row)
			delete(r.shown, i)
			r.dropped(row)
		}
	}
}

func (r *rows) CreateRenderer() fyne.WidgetRenderer { return &rowsRenderer{r} }

type rowsRenderer struct{ r *rows }

func (v *rowsRenderer) Layout(size fyne.Size) {
	v.r.scroll.Resize(size)
	if size.Width != v.r.width {
		v.r.width = size.Width
		v.r.reset()
		return
	}
	v.r.update()
}

func (v *rowsRenderer) MinSize() fyne.Size           { return fyne.NewSize(140, 60) }
func (v *rowsRenderer) Refresh()                     { v.r.restyle() }
func (v *rowsRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{v.r.scroll} }
func (v *rowsRenderer) Destroy()                     {}

// rowsLayout is as high as all rows and leaves them where they are.
type rowsLayout struct{ r *rows }

func (l rowsLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.r.height()) }
func (l rowsLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// rowRenderer shows the objects of a row, which sets them itself.
type rowRenderer struct {
	row     fyne.Widget
	objects *[]fyne.CanvasObject
	least   fyne.Size
}

func (v *rowRenderer) Layout(fyne.Size)             {}
func (v *rowRenderer) MinSize() fyne.Size           { return v.least }
func (v *rowRenderer) Refresh()                     { canvas.Refresh(v.row) }
func (v *rowRenderer) Objects() []fyne.CanvasObject { return *v.objects }
func (v *rowRenderer) Destroy()                     {}
