package tip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Button is a button that shows a symbol. Its name is told to whoever asks for it:
// a screen reader, or a pointer that rests on it.
type Button struct {
	widget.Button
	name string
	rest func(text string, at fyne.Position)
}

var (
	_ desktop.Hoverable = (*Button)(nil)
	_ fyne.Accessible   = (*Button)(nil)
)

// NewButton returns a button with a symbol and a name. Rest is told the name when
// the pointer rests on the button, at a place of the window, and "" when it leaves.
func NewButton(icon fyne.Resource, name string, rest func(text string, at fyne.Position), tapped func()) *Button {
	b := &Button{name: name, rest: rest}
	b.Icon, b.OnTapped, b.Importance = icon, tapped, widget.LowImportance
	b.ExtendBaseWidget(b)
	return b
}

// AccessibilityLabel is the button's name.
func (b *Button) AccessibilityLabel() string { return b.name }

// MouseIn is called when the pointer comes upon the button.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.Button.MouseIn(e)
	b.rest(b.name, e.AbsolutePosition)
}

// Tapped ends the tip, too: what was tapped may be gone then, without the pointer
// leaving it.
func (b *Button) Tapped(e *fyne.PointEvent) {
	b.rest("", fyne.Position{})
	b.Button.Tapped(e)
}

// MouseOut is called when the pointer leaves the button.
func (b *Button) MouseOut() {
	b.Button.MouseOut()
	b.rest("", fyne.Position{})
}
