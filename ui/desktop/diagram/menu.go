package diagram

import "fyne.io/fyne/v2"

// TappedSecondary selects the card under the pointer and asks for its menu.
func (d *Diagram) TappedSecondary(e *fyne.PointEvent) {
	if d.scene == nil {
		return
	}
	d.tip.Hide()
	card, ok := d.index.CardAt(d.view.ToScene(e.Position))
	if !ok {
		return
	}
	if card != d.selected {
		d.config.OnSelect(card)
	}
	d.config.OnMenu(e.AbsolutePosition)
}
