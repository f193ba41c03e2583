package source

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
)

// page is the text itself, as large as all its lines; what is not in view is not
// there.
type page struct {
	widget.BaseWidget
	editor  *Editor
	objects []fyne.CanvasObject
}

// Margins of the page.
const (
	pageEdge  = 6
	pageBelow = 40 // left free below the last line
)

func newPage(e *Editor) *page {
	p := &page{editor: e}
	p.ExtendBaseWidget(p)
	return p
}

var mono = fyne.TextStyle{Monospace: true}

func (p *page) textSize() float32 { return p.Theme().Size(theme.SizeNameCaptionText) }

// cell is the size of a character.
func (p *page) cell() fyne.Size {
	const more = 3 // between lines
	return p.measure("m").AddWidthHeight(0, more)
}

// x is how far from its line's start an offset is.
func (p *page) x(offset int) float32 { return p.xOn(p.editor.text.lineAt(offset), offset) }

// xOn is x of an offset on a line that is known.
func (p *page) xOn(line, offset int) float32 {
	t := p.editor.text
	return p.width(string(t.bytes[t.start(line):offset]))
}

// offset is the place between characters that is nearest to x on a line.
func (p *page) offset(line int, x float32) int {
	t := p.editor.text
	places := []int{t.start(line)}
	for at := t.start(line); at < t.end(line); {
		at = t.after(at)
		places = append(places, at)
	}
	right := sort.Search(len(places), func(i int) bool { return p.xOn(line, places[i]) > x })
	switch {
	case right == 0:
		return places[0]
	case right == len(places):
		return places[right-1]
	case x-p.xOn(line, places[right-1]) < p.xOn(line, places[right])-x:
		return places[right-1]
	}
	return places[right]
}

// visible are the lines in view, from the first to the one before end.
func (e *Editor) visible() (first, end int) {
	height := e.page.cell().Height
	first = max(int(e.scroll.Offset.Y/height), 0)
	end = min(int((e.scroll.Offset.Y+e.scroll.Size().Height)/height)+1, e.text.lines())
	return min(first, end), end
}

// Reveal scrolls as little as needed for the cursor to be seen.
func (e *Editor) Reveal() { e.reveal(e.text.lineAt(e.cursor)) }

// reveal scrolls as little as needed for the cursor to be seen on its line.
func (e *Editor) reveal(line int) {
	height := e.page.cell().Height
	view, at := e.scroll.Size(), e.scroll.Offset
	top := float32(line) * height
	at.Y = min(max(at.Y, top+height+pageEdge-view.Height), top)
	x := e.page.x(e.cursor) + pageEdge
	if x+pageBelow <= view.Width {
		at.X = 0 // where lines begin, as long as the cursor is seen there
	} else {
		at.X = min(max(at.X, x+pageBelow-view.Width), x-pageBelow)
	}
	e.scrollTo(at)
}

// center scrolls so that a line that cannot be seen is in the middle.
func (e *Editor) center(line int) {
	if e.Size().IsZero() {
		return
	}
	height := e.page.cell().Height
	view, top := e.scroll.Size().Height, float32(line)*height
	if top < e.scroll.Offset.Y || top+height > e.scroll.Offset.Y+view {
		e.scrollTo(fyne.NewPos(0, top-(view-height)/2))
	}
}

func (e *Editor) scrollTo(at fyne.Position) {
	e.scroll.ScrollToOffset(fyne.NewPos(max(at.X, 0), max(at.Y, 0)))
}

// build makes what is in view.
func (p *page) build() {
	e := p.editor
	cell := p.cell()
	th, v := p.Theme(), look.Variant()
	p.objects = p.objects[:0]
	band := func(line int, x, width float32, name fyne.ThemeColorName) {
		r := canvas.NewRectangle(th.Color(name, v))
		r.Move(fyne.NewPos(x, float32(line)*cell.Height))
		r.Resize(fyne.NewSize(width, cell.Height))
		p.objects = append(p.objects, r)
	}
	first, end := e.visible()
	from, to := e.selection()
	at := e.text.lineAt(e.cursor)
	for i := first; i < end; i++ {
		switch {
		case i == e.current:
			band(i, 0, p.Size().Width, theme.ColorNameSelection)
		case i == at && from == to:
			band(i, 0, p.Size().Width, theme.ColorNameHover)
		}
		if start, stop := max(from, e.text.start(i)), min(to, e.text.end(i)); from < to && start <= stop && start < to {
			x, width := p.xOn(i, start), float32(0)
			if to > e.text.end(i) {
				width = cell.Width / 2 // the line break is selected, too
			}
			band(i, pageEdge+x, p.xOn(i, stop)-x+width, theme.ColorNameFocus)
		}
		x, left := float32(pageEdge), e.scroll.Offset.X
		for _, part := range parts(e.text.line(i)) {
			x = p.draw(part.text, x, left, left+e.scroll.Size().Width, func(piece string, x float32) {
				t := canvas.NewText(piece, th.Color(part.color, v))
				t.TextSize, t.TextStyle = p.textSize(), mono
				t.Move(fyne.NewPos(x, float32(i)*cell.Height+1))
				t.Resize(t.MinSize())
				p.objects = append(p.objects, t)
			})
		}
	}
	if e.focused && at >= first && at < end {
		const wide = 2
		band(at, pageEdge+p.x(e.cursor)-wide/2, wide, theme.ColorNamePrimary)
	}
}

// Cursor is that for texts.
func (p *page) Cursor() desktop.Cursor { return desktop.TextCursor }

// CreateRenderer makes what the window draws of the page.
func (p *page) CreateRenderer() fyne.WidgetRenderer { return &pageRenderer{p} }

type pageRenderer struct{ p *page }

func (r *pageRenderer) Layout(fyne.Size) {}

func (r *pageRenderer) MinSize() fyne.Size {
	cell, t := r.p.cell(), r.p.editor.text
	return fyne.NewSize(float32(t.longest())*cell.Width+2*pageEdge+pageBelow, float32(t.lines())*cell.Height+pageBelow)
}

func (r *pageRenderer) Refresh()                     { canvas.Refresh(r.p) }
func (r *pageRenderer) Objects() []fyne.CanvasObject { return r.p.objects }
func (r *pageRenderer) Destroy()                     {}

// part is some of a line, in one colour.
type part struct {
	text  string
	color fyne.ThemeColorName
}

// muted is the colour of what is not about the chart.
const muted = look.Muted
