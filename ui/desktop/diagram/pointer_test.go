package diagram_test

import (
	"fmt"
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dotline/graph/scene"
	"dotline/ui/desktop/diagram"
)

func pointAt(x, y float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}}
}

func TestTipAppearsAfterRest(t *testing.T) {
	h := show(t, 2, 2)
	at := h.View().ToScreen(scene.Point{X: 100, Y: 50})
	h.MouseIn(pointAt(at.X, at.Y))
	if got := visibleText(h, "card 0"); got {
		t.Fatal("the tip is there at once")
	}
	h.waiting[len(h.waiting)-1]()
	if !visibleText(h, "card 0") {
		t.Error("the pointer rested on card 0, and no tip tells of it")
	}
	h.MouseOut()
	if visibleText(h, "card 0") {
		t.Error("the tip stays when the pointer is gone")
	}
	h.MouseIn(pointAt(at.X, at.Y))
	h.waiting[len(h.waiting)-1]()
	h.waiting[len(h.waiting)-1]()
	if visibleText(h, "card 0") {
		t.Error("the tip stays for ever when the pointer leaves the window unnoticed")
	}
	h.MouseIn(pointAt(at.X, at.Y))
	h.waiting[len(h.waiting)-1]()
	h.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if visibleText(h, "card 0") {
		t.Error("the tip stays while one types")
	}
}

func TestClick(t *testing.T) {
	h := show(t, 5, 5)
	for _, c := range []struct {
		at   scene.Point
		card int
	}{
		{scene.Point{X: 300, Y: 150}, 6},
		{scene.Point{X: 205, Y: 150}, -1}, // between two cards
	} {
		h.selected = nil
		h.Tapped(&fyne.PointEvent{Position: h.View().ToScreen(c.at)})
		if fmt.Sprint(h.selected) != fmt.Sprint([]int{c.card}) {
			t.Errorf("a click at %v selected %v, want %d", c.at, h.selected, c.card)
		}
	}
}

func TestRevealCentersAtAReadableScale(t *testing.T) {
	h := show(t, 40, 40)
	h.Fit()
	h.Reveal(41)
	s, _ := grid(40, 40)
	if v := h.View(); !near(v.Center, s.Cards[41].Box.Center()) || v.Zoom != diagram.Actual {
		t.Errorf("revealing card 41 shows %v at %.2f", v.Center, v.Zoom)
	}
	for _, zoom := range []float64{0.5 * diagram.Actual, 2 * diagram.Actual} {
		h.ZoomTo(zoom)
		h.Reveal(100)
		if v := h.View(); math.Abs(v.Zoom-zoom) > 1e-9 {
			t.Errorf("a scale of %.2f at which cards can be made out became %.2f", zoom, v.Zoom)
		}
		h.Reveal(41)
	}
}

// Where a card does not fit in at that scale, it is shown smaller.
func TestRevealShowsAWholeCard(t *testing.T) {
	h := show(t, 1, 1)
	h.window.Resize(fyne.NewSize(260, 400))
	s, x := tight(30, 30)
	h.SetScene(s, x, diagram.Nothing)
	h.Reveal(400)
	if box := s.Cards[400].Box; !h.View().Visible().Contains(box.Min) || !h.View().Visible().Contains(box.Max) {
		t.Errorf("of the card at %v is seen %v", box, h.View().Visible())
	}
}

func TestRevealLeavesWhatIsSeenAlone(t *testing.T) {
	h := show(t, 3, 3)
	before := h.View()
	h.Reveal(8)
	if h.View() != before {
		t.Errorf("the view went from %v to %v", before, h.View())
	}
}

func TestRingIsAroundTheSelectedCard(t *testing.T) {
	h := show(t, 5, 5)
	s, _ := grid(5, 5)
	width := float32(3)
	ring := func() *canvas.Rectangle {
		for _, o := range test.LaidOutObjects(h.Diagram) {
			if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth == width && r.Visible() {
				return r
			}
		}
		return nil
	}
	if ring() != nil {
		t.Fatal("there is a ring, and nothing is selected")
	}
	h.Select(7)
	for _, move := range []func(){func() {}, func() { h.ZoomBy(2) }, func() { h.Pan(fyne.NewDelta(40, 50)) }} {
		move()
		r := ring()
		if r == nil {
			t.Fatal("there is no ring")
		}
		at, end := h.View().ToScreen(s.Cards[7].Box.Min), h.View().ToScreen(s.Cards[7].Box.Max)
		if p, q := r.Position(), r.Position().Add(r.Size()); p.X >= at.X || p.Y >= at.Y || q.X <= end.X || q.Y <= end.Y || at.X-p.X > 6 || q.Y-end.Y > 6 {
			t.Errorf("the ring from %v to %v is not around the card from %v to %v", p, q, at, end)
		}
	}
	h.FocusGained()
	if width = 5; ring() == nil {
		t.Error("the ring is no stronger when the diagram has the keyboard")
	}
	h.Select(-1)
	if ring() != nil {
		t.Error("the ring stays when nothing is selected")
	}
}

func TestMinimapMovesTheView(t *testing.T) {
	h := show(t, 40, 20)
	h.Fit()
	s, _ := grid(40, 20)
	if minimap(h).Visible() {
		t.Error("there is a minimap though all of the chart is in view")
	}
	h.ZoomTo(diagram.Actual)
	m := minimap(h)
	if !m.Visible() {
		t.Fatal("there is no minimap though the chart is larger than the view")
	}
	for _, part := range []struct{ x, y float64 }{{0.25, 0.5}, {0.5, 0.75}, {0.8, 0.3}} {
		at := fyne.NewPos(m.Size().Width*float32(part.x), m.Size().Height*float32(part.y))
		m.(fyne.Tappable).Tapped(&fyne.PointEvent{Position: at})
		want := scene.Point{X: s.Bounds.Max.X * part.x, Y: s.Bounds.Max.Y * part.y}
		if got := h.View().Center; math.Hypot(got.X-want.X, got.Y-want.Y) > 1 {
			t.Errorf("a click at %v of the minimap shows %v, want %v", part, got, want)
		}
	}
}

// minimap is the only object beside the diagram that can be dragged.
func minimap(h *shown) fyne.CanvasObject {
	for _, o := range test.WidgetRenderer(h.Diagram).Objects() {
		if _, ok := o.(fyne.Draggable); ok {
			return o
		}
	}
	return nil
}

func TestFrame(t *testing.T) {
	h := show(t, 30, 30)
	h.ZoomTo(diagram.Actual)
	raster := test.WidgetRenderer(h.Diagram).Objects()[0].(*canvas.Raster)
	if got := raster.Generator(2000, 1200).Bounds().Size(); got != image.Pt(2000, 1200) {
		t.Fatalf("a frame of 2000 × 1200 pixels is %v", got)
	}
	if n := testing.AllocsPerRun(10, func() { raster.Generator(2000, 1200) }); n > 0 {
		t.Errorf("a frame allocates %v times", n)
	}
}
