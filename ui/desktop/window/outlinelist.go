package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
)

// outlineList are the rows of an outline, which have the keyboard as one.
type outlineList struct {
	widget.BaseWidget
	outline *outline
	ring    *canvas.Rectangle
	focused bool
}

var _ fyne.Focusable = (*outlineList)(nil)

func newOutlineList(o *outline) *outlineList {
	l := &outlineList{outline: o, ring: canvas.NewRectangle(nil)}
	l.ring.StrokeWidth = 2
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained is called when the list gets the keyboard.
func (l *outlineList) FocusGained() { l.setFocused(true) }

// FocusLost is called when another object gets the keyboard.
func (l *outlineList) FocusLost() { l.setFocused(false) }

func (l *outlineList) setFocused(focused bool) {
	l.focused = focused
	l.Refresh()
	if focused && l.outline.selected == nil {
		l.step(0, 0)
	}
}

// TypedRune looks for what is typed.
func (l *outlineList) TypedRune(r rune) {
	if r == ' ' {
		return // which is a key, too
	}
	o := l.outline
	o.actions.focus(o.search)
	o.search.SetText("")
	o.search.TypedRune(r)
}

// TypedKey walks, opens and closes branches, or renames.
func (l *outlineList) TypedKey(k *fyne.KeyEvent) {
	o := l.outline
	at := o.at(o.selected)
	page := int(l.Size().Height/o.rowHeight()) - 1
	switch k.Name {
	case fyne.KeyUp:
		l.step(at, -1)
	case fyne.KeyDown:
		l.step(at, 1)
	case fyne.KeyPageUp:
		l.step(at, -page)
	case fyne.KeyPageDown:
		l.step(at, page)
	case fyne.KeyHome:
		l.step(0, 0)
	case fyne.KeyEnd:
		l.step(len(o.entries)-1, 0)
	case fyne.KeyLeft:
		l.close(at)
	case fyne.KeyRight:
		l.open(at)
	case fyne.KeySpace:
		if at >= 0 {
			o.toggle(o.entries[at])
		}
	case fyne.KeyF2:
		o.retitle()
	case fyne.KeyEscape:
		o.escape()
	default:
		o.actions.key(k)
	}
}

// step selects the position so many rows further, the last or the first one where
// there are not as many.
func (l *outlineList) step(from, by int) {
	if n := len(l.outline.entries); n > 0 {
		l.outline.actions.selectIt(l.outline.entries[min(max(from+by, 0), n-1)].position)
	}
}

// close closes the branch of a row, or goes to its manager's row.
func (l *outlineList) close(at int) {
	o := l.outline
	if at < 0 {
		return
	}
	e := o.entries[at]
	if e.open && len(e.position.Reports) > 0 && o.tree.kept == nil {
		o.toggle(e)
		return
	}
	if m := e.position.TreeManager(); m != nil {
		o.actions.selectIt(m)
	}
}

// open opens the branch of a row, or goes to the first row below it.
func (l *outlineList) open(at int) {
	o := l.outline
	if at < 0 || len(o.entries[at].position.Reports) == 0 {
		return
	}
	if !o.entries[at].open {
		o.toggle(o.entries[at])
		return
	}
	l.step(at, 1)
}

// CreateRenderer makes what the window draws of the list.
func (l *outlineList) CreateRenderer() fyne.WidgetRenderer { return &outlineListRenderer{l} }

type outlineListRenderer struct{ l *outlineList }

func (v *outlineListRenderer) Layout(size fyne.Size) {
	v.l.outline.rows.Resize(size)
	v.l.ring.Resize(size)
}

func (v *outlineListRenderer) MinSize() fyne.Size { return v.l.outline.rows.MinSize() }

func (v *outlineListRenderer) Refresh() {
	v.l.ring.StrokeColor = nil
	if v.l.focused {
		v.l.ring.StrokeColor = v.l.Theme().Color(theme.ColorNameFocus, look.Variant())
	}
	v.l.ring.Refresh()
	v.l.outline.rows.Refresh()
}

func (v *outlineListRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{v.l.outline.rows, v.l.ring}
}
func (v *outlineListRenderer) Destroy() {}
