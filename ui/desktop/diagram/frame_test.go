package diagram_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"dotline/graph/scene"
	"dotline/ui/desktop/diagram"
)

// A part of the chart is framed whole, in the middle and no larger than asked, and
// stays so when the diagram's size changes.
func TestFramedPart(t *testing.T) {
	for _, c := range []struct {
		name string
		part scene.Rect
		zoom bool // it is the limit that decides the size
	}{
		{"a card", scene.Rect{Min: scene.Point{X: 200, Y: 100}, Max: scene.Point{X: 300, Y: 150}}, true},
		{"much", scene.Rect{Min: scene.Point{X: 0, Y: 0}, Max: scene.Point{X: 1900, Y: 1900}}, false},
	} {
		h := show(t, 10, 20)
		const most = 2 * diagram.Actual
		h.Frame(c.part, most)
		for _, size := range []fyne.Size{fyne.NewSize(1000, 600), fyne.NewSize(1600, 900), fyne.NewSize(700, 500)} {
			h.window.Resize(size)
			v := h.View()
			visible := v.Visible()
			if visible.Union(c.part) != visible || v.Zoom > most || c.zoom != (v.Zoom == most) {
				t.Errorf("%s on %v: %v is shown at %.2f", c.name, size, visible, v.Zoom)
			}
			if v.Size != size || v.Center != c.part.Center() {
				t.Errorf("%s on %v: %v is in the middle, want %v", c.name, size, v.Center, c.part.Center())
			}
		}
		h.Pan(fyne.NewDelta(30, 0))
		panned := h.View().Center
		h.window.Resize(fyne.NewSize(1000, 600))
		if h.View().Center != panned {
			t.Errorf("%s: a view that was chosen since is given up", c.name)
		}
	}
}
