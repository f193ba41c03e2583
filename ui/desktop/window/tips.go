package window

import (
	"time"

	"fyne.io/fyne/v2"

	"dotline/ui/desktop/tip"
)

// tips lie over the window and tell the names of buttons that show a symbol only.
type tips struct {
	tip *tip.Tip
	box *fyne.Container
}

func newTips(after func(time.Duration, func()) func()) *tips {
	t := &tips{}
	t.tip = tip.New(after, func() { t.box.Refresh() })
	t.box = &fyne.Container{Layout: floating{}, Objects: []fyne.CanvasObject{t.tip.Object()}}
	return t
}

// button is one that shows a symbol.
func (t *tips) button(icon fyne.Resource, name string, tapped func()) *tip.Button {
	return tip.NewButton(icon, name, t.rest, tapped)
}

func (t *tips) rest(name string, at fyne.Position) {
	t.tip.Recolor(fyne.CurrentApp().Settings().Theme())
	t.tip.Rest(name, at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(t.box)), t.box.Size())
}

// floating leaves its objects where they are, and asks for no room.
type floating struct{}

// MinSize is nothing.
func (floating) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout changes nothing.
func (floating) Layout([]fyne.CanvasObject, fyne.Size) {}
