package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
)

// showText shows something to be read over a window, in at most that size. It has the
// keyboard, which scrolls it and puts it away.
func showText(title string, content fyne.CanvasObject, most fyne.Size, over fyne.Window) {
	r := newReader(title, content)
	d := dialog.NewCustom(title, lang.L("Close"), r, over)
	r.leave = d.Hide
	size := over.Canvas().Size()
	d.Resize(fyne.NewSize(min(size.Width*0.9, most.Width), min(size.Height*0.85, most.Height)))
	d.Show()
	over.Canvas().Focus(r)
}

// reader shows something long, scrolled by keys, too.
type reader struct {
	widget.BaseWidget
	title  string
	scroll *container.Scroll
	ring   *canvas.Rectangle
	leave  func()
}

var (
	_ fyne.Focusable  = (*reader)(nil)
	_ fyne.Accessible = (*reader)(nil)
)

func newReader(title string, content fyne.CanvasObject) *reader {
	r := &reader{title: title, scroll: container.NewVScroll(content), ring: canvas.NewRectangle(nil)}
	r.ring.StrokeWidth = 2
	r.ExtendBaseWidget(r)
	return r
}

// AccessibilityLabel is what is read.
func (r *reader) AccessibilityLabel() string { return r.title }

// AccessibilityRole is that of a text.
func (r *reader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained is called when it gets the keyboard.
func (r *reader) FocusGained() {
	r.ring.StrokeColor = r.Theme().Color(theme.ColorNameFocus, look.Variant())
	r.ring.Refresh()
}

// FocusLost is called when another object gets the keyboard.
func (r *reader) FocusLost() {
	r.ring.StrokeColor = nil
	r.ring.Refresh()
}

// TypedRune does nothing: there is no text to type into.
func (r *reader) TypedRune(rune) {}

// TypedKey scrolls, or puts away what is read.
func (r *reader) TypedKey(k *fyne.KeyEvent) {
	const line = 40 // units of the screen
	page := r.scroll.Size().Height - line
	switch k.Name {
	case fyne.KeyUp:
		r.by(-line)
	case fyne.KeyDown:
		r.by(line)
	case fyne.KeyPageUp:
		r.by(-page)
	case fyne.KeyPageDown, fyne.KeySpace:
		r.by(page)
	case fyne.KeyHome:
		r.scroll.ScrollToTop()
	case fyne.KeyEnd:
		r.scroll.ScrollToBottom()
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		r.leave()
	}
}

func (r *reader) by(distance float32) {
	most := max(r.scroll.Content.Size().Height-r.scroll.Size().Height, 0)
	r.scroll.ScrollToOffset(fyne.NewPos(0, min(max(r.scroll.Offset.Y+distance, 0), most)))
}

// CreateRenderer makes what the window draws of it.
func (r *reader) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.scroll, r.ring))
}
