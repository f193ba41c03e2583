package diagram

import (
	"slices"

	"fyne.io/fyne/v2"

	"dotline/graph/scene"
)

// edge is how far what floats over the chart is off the diagram's edges.
const edge = 14

// corner is one of the diagram's, in which the minimap may stand. The fourth is that of
// the zoom's buttons.
type corner int

const (
	bottomLeft corner = iota
	topLeft
	topRight
)

// stand puts the minimap into its corner, as large as it is to be.
func (m *minimap) stand() {
	size := minimapSize(m.diagram.scene.Bounds, fyne.NewSize(m.room.Width*m.part, m.room.Height*m.part))
	at := fyne.NewPos(edge, edge)
	switch m.corner {
	case bottomLeft:
		at.Y = m.area.Height - edge - size.Height
	case topRight:
		at.X = m.area.Width - edge - size.Width
	}
	m.Resize(size)
	m.Move(at)
}

// settle chooses a corner in which the minimap lies over no card of the view, or a
// smaller size at which it does not, and reports whether there is one. It stays there
// while the view moves.
func (m *minimap) settle() bool {
	if m.diagram.config.Bare {
		return true
	}
	for _, m.part = range []float32{1, 0.75, 0.55} {
		for m.corner = bottomLeft; m.corner <= topRight; m.corner++ {
			if m.stand(); !m.Visible() || !m.diagram.lieUnder(m) {
				m.placeFrame()
				return true
			}
		}
	}
	m.part, m.corner = 1, bottomLeft
	m.stand()
	m.placeFrame()
	return false
}

// floats are what floats over the chart.
func (d *Diagram) floats() []fyne.CanvasObject {
	if d.config.Bare {
		return nil
	}
	return []fyne.CanvasObject{d.minimap, d.zoomBar}
}

// lieUnder reports whether cards or panels lie under an object, or close to it.
func (d *Diagram) lieUnder(o fyne.CanvasObject) bool {
	const beside = 4 // units of the screen
	part := scene.Rect{Min: d.view.ToScene(o.Position()), Max: d.view.ToScene(o.Position().Add(o.Size()))}.Inset(-beside / d.view.Zoom)
	found := slices.ContainsFunc(d.scene.Panels, func(p scene.Panel) bool { return p.Box.Overlaps(part) })
	d.index.Cards(part, func(int) { found = true })
	return found
}

// liesUnder reports whether a card lies under what floats over the chart in a view.
func (d *Diagram) liesUnder(card scene.Rect, v Viewport) bool {
	return slices.ContainsFunc(d.floats(), func(o fyne.CanvasObject) bool {
		part := scene.Rect{Min: v.ToScene(o.Position()), Max: v.ToScene(o.Position().Add(o.Size()))}
		return o.Visible() && part.Overlaps(card)
	})
}
