// Package tip shows what the pointer rests on: texts beside it, and the names of
// buttons that show a symbol only.
package tip

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/look"
)

// Tip is a text near the pointer.
type Tip struct {
	after func(time.Duration, func()) (stop func())
	stop  func()
	shown func() // called when the tip has appeared
	text  string // what the pointer is on, whether shown yet or not

	box    *fyne.Container
	ground *canvas.Rectangle
	wrap   *look.Wrapper
	lines  []*canvas.Text
}

// New returns a tip that says nothing yet. After runs a function after a while,
// unless the function that it returns is called before; shown is called when the
// tip has appeared.
func New(after func(time.Duration, func()) func(), shown func()) *Tip {
	t := &Tip{after: after, stop: func() {}, shown: shown, ground: canvas.NewRectangle(nil), wrap: look.NewWrapper()}
	t.ground.CornerRadius = 6
	t.ground.StrokeWidth = 1
	t.box = container.NewWithoutLayout(t.ground)
	t.box.Hide()
	return t
}

// Object is what is drawn of the tip. It is moved and sized by the tip alone.
func (t *Tip) Object() fyne.CanvasObject { return t.box }

// Text is what the pointer is on, whether that is shown yet or not.
func (t *Tip) Text() string { return t.text }

// Rest shows a text near the pointer once that has rested for a while; "" hides
// the tip.
func (t *Tip) Rest(text string, at fyne.Position, within fyne.Size) {
	const awhile = 450 * time.Millisecond
	if text == t.text && t.box.Visible() {
		return
	}
	t.Hide()
	t.text = text
	if text != "" {
		t.stop = t.after(awhile, func() { t.show(at, within) })
	}
}

// Say shows a text near the pointer at once.
func (t *Tip) Say(text string, at fyne.Position, within fyne.Size) {
	t.Hide()
	t.text = text
	t.show(at, within)
}

// Follow moves what is shown with the pointer.
func (t *Tip) Follow(at fyne.Position, within fyne.Size) {
	if t.box.Visible() {
		t.place(at, within)
	}
}

func (t *Tip) show(at fyne.Position, within fyne.Size) {
	const padding = 10
	t.setLines(within)
	var size fyne.Size
	for _, l := range t.lines {
		min := l.MinSize()
		l.Move(fyne.NewPos(padding, padding+size.Height))
		l.Resize(min)
		size = fyne.NewSize(max(size.Width, min.Width), size.Height+min.Height+1)
	}
	size = size.AddWidthHeight(2*padding, 2*padding)
	t.ground.Resize(size)
	t.box.Resize(size)
	t.place(at, within)
	t.box.Show()
	t.shown()
	// Nobody tells when the pointer leaves the window.
	const longEnough = 15 * time.Second
	t.stop = t.after(longEnough, t.Hide)
}

// place puts the box below the pointer, or where there is room for it.
func (t *Tip) place(at fyne.Position, within fyne.Size) {
	const below, edge = 20, 6
	size := t.box.Size()
	x := min(at.X+below/2, within.Width-size.Width-edge)
	y := at.Y + below
	if y+size.Height > within.Height-edge {
		y = at.Y - size.Height - edge
	}
	t.box.Move(fyne.NewPos(max(x, edge), max(y, edge)))
}

// setLines makes texts of the tip's lines; the first is the heading.
func (t *Tip) setLines(within fyne.Size) {
	const widest = 420
	th := fyne.CurrentApp().Settings().Theme()
	size := th.Size(theme.SizeNameText) - 0.5
	t.lines = t.lines[:0]
	t.box.Objects = append(t.box.Objects[:0], t.ground)
	for i, said := range strings.Split(look.Text(t.text), "\n") {
		color, style := th.Color(look.Muted, look.Variant()), fyne.TextStyle{}
		if i == 0 {
			color, style.Bold = th.Color(theme.ColorNameForeground, look.Variant()), true
		}
		for _, line := range t.wrap.Lines(said, min(widest, within.Width/2), size, style) {
			l := canvas.NewText(line, color)
			l.TextSize, l.TextStyle = size, style
			t.lines = append(t.lines, l)
			t.box.Objects = append(t.box.Objects, l)
		}
	}
}

// Hide hides the tip.
func (t *Tip) Hide() {
	t.stop()
	t.stop, t.text = func() {}, ""
	t.box.Hide()
}

// Recolor takes the colours of a theme.
func (t *Tip) Recolor(th fyne.Theme) {
	t.ground.FillColor = th.Color(look.Raised, look.Variant())
	t.ground.StrokeColor = th.Color(look.Outline, look.Variant())
}
