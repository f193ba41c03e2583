package diagram

import (
	"slices"

	"fyne.io/fyne/v2"

	"dotline/graph/scene"
)

// edge is how far what floats over the chart is off the diagram's edges.
const edge = 14

// spot is where the minimap may stand at the diagram's edges: as shares of the way from
// the left to the right, and from the top to the bottom.
type spot struct{ across, down float32 }

// corners and edges are the spots that are tried, one after the other. The fourth corner
// is that of the zoom's buttons.
var (
	corners = []spot{{0, 1}, {0, 0}, {1, 0}}
	edges   = []spot{{0, 0.75}, {0, 0.5}, {0, 0.25}, {1, 0.25}, {1, 0.5}}
)

// stand puts the minimap onto its spot, as large as it is to be.
func (m *minimap) stand() {
	size := minimapSize(m.diagram.scene.Bounds, fyne.NewSize(m.room.Width*m.part, m.room.Height*m.part))
	m.Resize(size)
	m.Move(fyne.NewPos(
		edge+m.spot.across*(m.area.Width-2*edge-size.Width),
		edge+m.spot.down*(m.area.Height-2*edge-size.Height),
	))
}

// settle chooses a spot on which the minimap lies over no card of the view, or a
// smaller size at which it does not, and reports whether there is one. A smaller one in
// a corner comes before one at an edge. It stays there while the view moves.
func (m *minimap) settle() bool {
	if m.diagram.config.Bare {
		return true
	}
	for _, spots := range [][]spot{corners, edges} {
		for _, m.part = range []float32{1, 0.75, 0.55} {
			for _, m.spot = range spots {
				if m.stand(); !m.Visible() || !m.diagram.lieUnder(m) {
					m.placeFrame()
					return true
				}
			}
		}
	}
	m.part, m.spot = 1, corners[0]
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
