package diagram

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// FocusGained is called when the diagram gets the keyboard.
func (d *Diagram) FocusGained() { d.setFocused(true) }

// FocusLost is called when another object gets the keyboard.
func (d *Diagram) FocusLost() { d.setFocused(false) }

// TypedRune does nothing: there is no text to type into.
func (d *Diagram) TypedRune(rune) {}

// TypedKey handles a key.
func (d *Diagram) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape && d.giveUp() {
		return
	}
	d.config.OnKey(k)
}

// AcceptsTab reports whether the Tab key is the diagram's, which it is while a
// card is selected, and not the one that goes from object to object.
func (d *Diagram) AcceptsTab() bool { return d.selected >= 0 }

func (d *Diagram) setFocused(focused bool) {
	d.focused = focused
	d.recolor()
	canvas.Refresh(d.ring)
}

// BoxOf is where a card stands on the diagram, also while it is still moving
// there.
func (d *Diagram) BoxOf(card int) (at fyne.Position, size fyne.Size) {
	v := d.view
	if d.moving != nil {
		v = d.goal
	}
	box := d.scene.Cards[card].Box
	at, end := v.ToScreen(box.Min), v.ToScreen(box.Max)
	return at, fyne.NewSize(end.X-at.X, end.Y-at.Y)
}
