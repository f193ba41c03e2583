package diagram

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/look"
)

// tip is a tooltip: the texts of what the pointer rests on.
type tip struct {
	after func(time.Duration, func()) (stop func())
	stop  func()
	shown func() // called when the tip has appeared

	text   string // what the pointer is on, whether shown yet or not
	onCard bool

	box    *fyne.Container
	ground *canvas.Rectangle
	wrap   *look.Wrapper
	lines  []*canvas.Text
}

func newTip(after func(time.Duration, func()) func(), shown func()) *tip {
	t := &tip{after: after, stop: func() {}, shown: shown, ground: canvas.NewRectangle(nil), wrap: look.NewWrapper()}
	t.ground.CornerRadius = 6
	t.ground.StrokeWidth = 1
	t.box = container.NewWithoutLayout(t.ground)
	t.box.Hide()
	return t
}

// rest shows a text near the pointer once that has rested for a while.
func (t *tip) rest(text string, onCard bool, at fyne.Position, within fyne.Size) {
	const awhile = 450 * time.Millisecond
	if text == t.text && t.box.Visible() {
		return
	}
	t.hide()
	t.text, t.onCard = text, onCard
	if text != "" {
		t.stop = t.after(awhile, func() { t.show(at, within) })
	}
}

// say shows a text near the pointer at once.
func (t *tip) say(text string, at fyne.Position, within fyne.Size) {
	t.hide()
	t.text = text
	t.show(at, within)
}

// follow moves what is shown with the pointer.
func (t *tip) follow(at fyne.Position, within fyne.Size) {
	if t.box.Visible() {
		t.place(at, within)
	}
}

func (t *tip) show(at fyne.Position, within fyne.Size) {
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
	t.stop = t.after(longEnough, t.hide)
}

// place puts the box below the pointer, or where there is room for it.
func (t *tip) place(at fyne.Position, within fyne.Size) {
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
func (t *tip) setLines(within fyne.Size) {
	const widest = 420
	th := fyne.CurrentApp().Settings().Theme()
	size := th.Size(theme.SizeNameText) - 0.5
	t.lines = t.lines[:0]
	t.box.Objects = append(t.box.Objects[:0], t.ground)
	for i, said := range strings.Split(look.Text(t.text), "\n") {
		color, style := th.Color(look.Muted, variant()), fyne.TextStyle{}
		if i == 0 {
			color, style.Bold = th.Color(theme.ColorNameForeground, variant()), true
		}
		for _, line := range t.wrap.Lines(said, min(widest, within.Width/2), size, style) {
			l := canvas.NewText(line, color)
			l.TextSize, l.TextStyle = size, style
			t.lines = append(t.lines, l)
			t.box.Objects = append(t.box.Objects, l)
		}
	}
}

func (t *tip) hide() {
	t.stop()
	t.stop, t.text = func() {}, ""
	t.box.Hide()
}

func (t *tip) recolor(th fyne.Theme) {
	t.ground.FillColor = th.Color(look.Raised, variant())
	t.ground.StrokeColor = th.Color(look.Outline, variant())
}
