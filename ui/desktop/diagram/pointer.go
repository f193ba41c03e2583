package diagram

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dotline/graph/scene"
)

// Scrolled zooms at the pointer. Sideways movement, of two fingers or of the
// wheel with Shift, pans.
func (d *Diagram) Scrolled(e *fyne.ScrollEvent) {
	const notch = 100 // the movement that doubles the size: four notches of a wheel
	if driver, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && driver.CurrentKeyModifiers() == fyne.KeyModifierShift {
		d.Pan(fyne.NewDelta(e.Scrolled.DX+e.Scrolled.DY, 0))
		return
	}
	if e.Scrolled.DX != 0 {
		d.Pan(e.Scrolled)
		return
	}
	d.setView(d.view.ZoomedAt(e.Position, math.Exp2(float64(e.Scrolled.DY)/notch)))
}

// Tapped selects the card that was clicked, or none.
func (d *Diagram) Tapped(e *fyne.PointEvent) {
	if d.scene == nil {
		return
	}
	d.tip.Hide()
	card, ok := d.index.CardAt(d.view.ToScene(e.Position))
	if !ok {
		card = -1
	}
	d.config.OnSelect(card)
	if twice := d.clicks.add(card, d.config.After); twice && ok {
		d.config.OnEdit(card)
	}
}

// clicks tells two clicks on one card from two others. Fyne would let a single
// click wait for what a second one might mean.
type clicks struct {
	card   int
	recent bool
	stop   func()
}

// add notes a click, and reports whether it is the second on the card.
func (c *clicks) add(card int, after func(time.Duration, func()) func()) (twice bool) {
	const apart = 400 * time.Millisecond // at most
	twice = c.recent && c.card == card
	if c.stop != nil {
		c.stop()
	}
	c.card, c.recent = card, !twice
	c.stop = after(apart, func() { c.recent = false })
	return twice
}

// MouseDown gives the diagram the keyboard.
func (d *Diagram) MouseDown(*desktop.MouseEvent) {
	d.tip.Hide()
	if c := fyne.CurrentApp().Driver().CanvasForObject(d); c != nil {
		c.Focus(d)
	}
}

// MouseUp is there because MouseDown is.
func (d *Diagram) MouseUp(*desktop.MouseEvent) {}

// MouseIn begins to look at what is under the pointer.
func (d *Diagram) MouseIn(e *desktop.MouseEvent) { d.MouseMoved(e) }

// MouseMoved lets a tip appear when the pointer rests on something that has one.
func (d *Diagram) MouseMoved(e *desktop.MouseEvent) {
	if d.scene != nil && d.carry.state == atRest {
		var text string
		text, d.overCard = d.tooltipAt(e.Position)
		d.tip.Rest(text, e.Position, d.view.Size)
	}
}

// MouseOut hides the tip.
func (d *Diagram) MouseOut() { d.tip.Hide() }

// Cursor is a hand over what can be clicked.
func (d *Diagram) Cursor() desktop.Cursor {
	if d.tip.Text() != "" && d.overCard {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// tooltipAt returns what is to be said of the card or line at a place on the
// screen, and whether it is a card.
func (d *Diagram) tooltipAt(at fyne.Position) (text string, onCard bool) {
	p := d.view.ToScene(at)
	if card, ok := d.index.CardAt(p); ok {
		return d.scene.Cards[card].Tooltip, true
	}
	reach := 4 / d.view.Zoom // a line is hard to hit
	d.index.Lines(scene.Rect{Min: p, Max: p}.Inset(-reach), func(i int) { text = d.scene.Lines[i].Tooltip })
	return text, false
}
