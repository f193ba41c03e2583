package diagram

import (
	"math"

	"fyne.io/fyne/v2"

	"dotline/graph/scene"
)

// Keep says what stays where it is on the screen when another scene is shown.
type Keep int

const (
	// Nothing stays: the chart is shown from its top.
	Nothing Keep = iota
	// Place is the part of the plane that is shown.
	Place
	// Card is the selected card, or if that is not in view the one nearest to the
	// middle: the same chart is placed anew around what one looks at.
	Card
)

// anchor is a card and where on the screen its middle is; "" is none.
type anchor struct {
	id string
	at fyne.Position
}

// anchor is the card that is to stay where it is.
func (d *Diagram) anchor() (a anchor) {
	if d.scene == nil {
		return a
	}
	visible, nearest := d.view.Visible(), math.Inf(1)
	d.index.Cards(visible, func(i int) {
		middle := d.scene.Cards[i].Box.Center()
		distance := math.Hypot(middle.X-d.view.Center.X, middle.Y-d.view.Center.Y)
		if i == d.selected {
			distance = -1
		}
		if visible.Contains(middle) && distance < nearest {
			nearest, a = distance, anchor{d.scene.Cards[i].ID, d.view.ToScreen(middle)}
		}
	})
	return a
}

// heldBy is the view in which the anchor's card of a scene is where it was.
func (v Viewport) heldBy(a anchor, s *scene.Scene) Viewport {
	for i := range s.Cards {
		if a.id != "" && s.Cards[i].ID == a.id {
			now := v.ToScreen(s.Cards[i].Box.Center())
			return v.Panned(fyne.NewDelta(a.at.X-now.X, a.at.Y-now.Y))
		}
	}
	return v
}
