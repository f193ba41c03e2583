package diagram

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dotline/graph/scene"
)

// FocusGained is called when the diagram gets the keyboard.
func (d *Diagram) FocusGained() { d.setFocused(true) }

// FocusLost is called when another object gets the keyboard.
func (d *Diagram) FocusLost() { d.setFocused(false) }

// TypedRune does nothing: there is no text to type into.
func (d *Diagram) TypedRune(rune) {}

// TypedKey handles a key.
func (d *Diagram) TypedKey(k *fyne.KeyEvent) {
	d.tip.Hide() // who types does not look at what the pointer was left on
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
	v, box := d.shown(), d.scene.Cards[card].Box
	at, end := v.ToScreen(box.Min), v.ToScreen(box.Max)
	return at, fyne.NewSize(end.X-at.X, end.Y-at.Y)
}

// TitleOf is where the title of a card stands on the diagram, and how large its
// text is there.
func (d *Diagram) TitleOf(card int) (at fyne.Position, textSize float32) {
	const size, ascent = 9, 0.9 // of a title; the part of a text's size above its baseline
	v, c := d.shown(), &d.scene.Cards[card]
	is := func(name string) func(scene.Mark) bool { return func(m scene.Mark) bool { return m.Name == name } }
	i := slices.IndexFunc(c.Marks, is("title"))
	if i < 0 && c.Position.Title.Text != "" {
		i = slices.IndexFunc(c.Marks, is("holder")) // in whose place the title of nobody stands
	}
	if i >= 0 {
		m := &c.Marks[i]
		return v.ToScreen(scene.Point{X: m.At.X, Y: m.At.Y - ascent*m.Size}), float32(m.Size * v.Zoom)
	}
	return v.ToScreen(scene.Point{X: c.Box.Min.X, Y: c.Box.Center().Y}), float32(size * v.Zoom)
}

// shown is what is shown, or will be when the movement there is over.
func (d *Diagram) shown() Viewport {
	if d.moving != nil {
		return d.goal
	}
	return d.view
}
