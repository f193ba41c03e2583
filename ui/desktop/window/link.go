package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
)

// textLink is a word that leads somewhere, set as small as the text around it.
type textLink struct {
	widget.BaseWidget
	text    *canvas.Text
	ring    *canvas.Rectangle // around the word that has the keyboard
	focused bool
	tapped  func()
	reveal  func() // brings the word into view that gets the keyboard
}

var (
	_ fyne.Tappable      = (*textLink)(nil)
	_ fyne.Focusable     = (*textLink)(nil)
	_ desktop.Cursorable = (*textLink)(nil)
)

func newTextLink(text string, tapped func()) *textLink {
	l := &textLink{text: canvas.NewText(text, nil), ring: canvas.NewRectangle(nil), tapped: tapped, reveal: func() {}}
	l.ring.StrokeWidth, l.ring.CornerRadius = 2, 4
	l.ring.Hide()
	l.ExtendBaseWidget(l)
	return l
}

// Tapped does what the link stands for.
func (l *textLink) Tapped(*fyne.PointEvent) { l.tapped() }

// Cursor is a hand.
func (l *textLink) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained marks the word, and brings it into view.
func (l *textLink) FocusGained() {
	l.setFocused(true)
	l.reveal()
}

// FocusLost ends the mark.
func (l *textLink) FocusLost() { l.setFocused(false) }

func (l *textLink) setFocused(focused bool) {
	l.focused = focused
	l.ring.Hidden = !focused
	l.Refresh()
}

// TypedRune does nothing: there is no text to type into.
func (l *textLink) TypedRune(rune) {}

// TypedKey does what the link stands for, or what the key does everywhere.
func (l *textLink) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.tapped()
	case fyne.KeyEscape:
		l.leave()
	default:
		passOn(l, k)
	}
}

// passOn gives the window a key that does the same whatever has the keyboard.
func passOn(o fyne.CanvasObject, k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyF5, fyne.KeyF8:
		if everywhere := canvasOf(o).OnTypedKey(); everywhere != nil {
			everywhere(k)
		}
	}
}

// leave gives up the keyboard.
func (l *textLink) leave() {
	if l.focused {
		canvasOf(l).Unfocus()
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(o) }

// CreateRenderer makes what the window draws of the link.
func (l *textLink) CreateRenderer() fyne.WidgetRenderer {
	r := &textLinkRenderer{widget.NewSimpleRenderer(l.text), l}
	r.style()
	return r
}

type textLinkRenderer struct {
	fyne.WidgetRenderer
	link *textLink
}

func (r *textLinkRenderer) style() {
	l, th := r.link, r.link.Theme()
	l.text.Color = th.Color(theme.ColorNameHyperlink, look.Variant())
	l.text.TextSize = th.Size(theme.SizeNameCaptionText)
	l.ring.StrokeColor = th.Color(theme.ColorNamePrimary, look.Variant())
}

// Layout leaves room around a short word, and not around one that fills its place.
func (r *textLinkRenderer) Layout(size fyne.Size) {
	const beside, above = 4, 1
	r.WidgetRenderer.Layout(size)
	width := min(size.Width, r.link.text.MinSize().Width)
	x := float32(0)
	if r.link.text.Alignment == fyne.TextAlignCenter {
		x = (size.Width - width) / 2
	}
	r.link.ring.Move(fyne.NewPos(x-beside, -above))
	r.link.ring.Resize(fyne.NewSize(width+2*beside, size.Height+2*above))
}

func (r *textLinkRenderer) Refresh() {
	r.style()
	r.WidgetRenderer.Refresh()
	canvas.Refresh(r.link.ring)
}

func (r *textLinkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.link.text, r.link.ring}
}
