package diagram_test

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/scene"
	"dotline/ui/desktop/diagram"
	"dotline/ui/desktop/look"
)

// grid is a scene of cards in rows and columns, 200 × 100 points each with its
// gap.
func grid(columns, rows int) (*scene.Scene, *scene.Index) {
	s := &scene.Scene{Bounds: scene.Rect{Max: scene.Point{X: 200 * float64(columns), Y: 100 * float64(rows)}}}
	for i := range columns * rows {
		x, y := 200*float64(i%columns), 100*float64(i/columns)
		box := scene.Rect{Min: scene.Point{X: x + 20, Y: y + 20}, Max: scene.Point{X: x + 180, Y: y + 80}}
		s.Cards = append(s.Cards, scene.Card{Box: box, Tooltip: fmt.Sprint("card ", i), Frame: scene.Mark{Kind: scene.Box, Box: box}})
	}
	return s, scene.NewIndex(s)
}

// shown is a diagram in a window, with what it has to say and to wait for.
type shown struct {
	*diagram.Diagram
	window   fyne.Window
	selected []int
	carried  []string // what is told of cards that are carried
	waiting  []func()
}

func show(t *testing.T, columns, rows int) *shown {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New())
	h := &shown{}
	h.Diagram = diagram.New(diagram.Config{OnView: func() {}, OnKey: func(*fyne.KeyEvent) {},
		OnSelect: func(card int) { h.selected = append(h.selected, card) },
		CanCarry: func(card int) bool { return card != 1 },
		OnCarry:  func(card, over int) { h.carried = append(h.carried, fmt.Sprintf("%d over %d", card, over)) },
		OnDrop:   func(card, over int) { h.carried = append(h.carried, fmt.Sprintf("%d on %d", card, over)) },
		After: func(_ time.Duration, f func()) func() {
			i := len(h.waiting)
			h.waiting = append(h.waiting, f)
			return func() { h.waiting[i] = func() {} }
		},
	})
	h.window = test.NewTempWindow(t, h.Diagram)
	h.window.SetPadded(false)
	h.window.Resize(fyne.NewSize(1000, 600))
	s, x := grid(columns, rows)
	h.SetScene(s, x, diagram.Nothing)
	return h
}

// visibleText reports whether a text is among the diagram's visible objects.
func visibleText(h *shown, text string) bool {
	found := false
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *canvas.Text:
			found = found || o.Text == text
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(h.Diagram)
	return found
}

func near(a, b scene.Point) bool { return math.Hypot(a.X-b.X, a.Y-b.Y) < 0.01 }

func TestWheelZoomsAtThePointer(t *testing.T) {
	for _, wheel := range []float32{25, -25, 100, -250, 1000} {
		t.Run(fmt.Sprint(wheel), func(t *testing.T) {
			h := show(t, 20, 20)
			at := fyne.NewPos(730, 140)
			before, zoom := h.View().ToScene(at), h.View().Zoom
			h.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, wheel)})
			if after := h.View().ToScene(at); !near(before, after) {
				t.Errorf("under the pointer was %v and is %v", before, after)
			}
			if larger := h.View().Zoom > zoom; larger != (wheel > 0) {
				t.Errorf("zoom went from %.3f to %.3f", zoom, h.View().Zoom)
			}
		})
	}
}

func TestZoomHasLimits(t *testing.T) {
	h := show(t, 3, 3)
	h.ZoomBy(1e6)
	if got := h.View().Zoom; got != diagram.MaxZoom {
		t.Errorf("zoomed in to %v, want %v", got, diagram.MaxZoom)
	}
	h.ZoomBy(1e-9)
	if got := h.View().Zoom; got != diagram.MinZoom {
		t.Errorf("zoomed out to %v, want %v", got, diagram.MinZoom)
	}
}

func TestDragMovesTheChartWithThePointer(t *testing.T) {
	h := show(t, 20, 20)
	h.ZoomTo(diagram.Actual)
	at := fyne.NewPos(300, 300)
	grabbed := h.View().ToScene(at)
	h.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-120, 35)})
	if now := h.View().ToScene(at.AddXY(-120, 35)); !near(grabbed, now) {
		t.Errorf("grabbed %v, and the pointer is now on %v", grabbed, now)
	}
}

func TestChartIsNeverLost(t *testing.T) {
	h := show(t, 4, 4)
	for range 50 {
		h.Pan(fyne.NewDelta(500, -400))
	}
	s, _ := grid(4, 4)
	if !h.View().Visible().Overlaps(s.Bounds) {
		t.Errorf("nothing of %v is in view: %v", s.Bounds, h.View().Visible())
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		columns, rows int
		zoom          string
	}{
		{2, 2, "100 %"}, // small charts are not blown up
		{40, 3, "9 %"},
		{3, 90, "4 %"},
	} {
		t.Run(fmt.Sprintf("%d × %d", c.columns, c.rows), func(t *testing.T) {
			h := show(t, c.columns, c.rows)
			h.Fit()
			s, _ := grid(c.columns, c.rows)
			shown := h.View().Visible()
			if !shown.Contains(s.Bounds.Min) || !shown.Contains(s.Bounds.Max) {
				t.Errorf("%v does not show all of %v", shown, s.Bounds)
			}
			if !visibleText(h, c.zoom) && !button(h, c.zoom) {
				t.Errorf("the zoom is not said to be %s but %.1f %%", c.zoom, h.View().Zoom/diagram.Actual*100)
			}
			h.window.Resize(fyne.NewSize(640, 480))
			if shown := h.View().Visible(); !shown.Contains(s.Bounds.Min) || !shown.Contains(s.Bounds.Max) {
				t.Error("a fitted chart does not fit any more when the window is made smaller")
			}
		})
	}
}

// button reports whether there is a button with that text.
func button(h *shown, text string) bool {
	for _, o := range test.LaidOutObjects(h.Diagram) {
		if b, ok := o.(*widget.Button); ok && b.Text == text {
			return true
		}
	}
	return false
}

func TestAnotherSceneKeepsTheView(t *testing.T) {
	h := show(t, 20, 20)
	h.ZoomTo(diagram.Actual)
	h.Pan(fyne.NewDelta(300, 200))
	before := h.View()
	s, x := grid(20, 21)
	h.SetScene(s, x, diagram.Place)
	if h.View() != before {
		t.Errorf("the view went from %v to %v", before, h.View())
	}
	h.SetScene(s, x, diagram.Nothing)
	if h.View() == before {
		t.Error("another chart is not shown from its top")
	}
}

// What one looks at stays where it is when what is beside it opens.
func TestTheCardStays(t *testing.T) {
	h := show(t, 20, 20)
	name := func(columns, rows int) (*scene.Scene, *scene.Index) {
		s, _ := grid(columns, rows)
		for i := range s.Cards {
			s.Cards[i].ID = fmt.Sprint(i%columns, " ", i/columns)
		}
		slices.Reverse(s.Cards) // their order says nothing
		return s, scene.NewIndex(s)
	}
	number := func(s *scene.Scene, id string) int {
		return slices.IndexFunc(s.Cards, func(c scene.Card) bool { return c.ID == id })
	}
	s, x := name(20, 20)
	h.SetScene(s, x, diagram.Nothing)
	h.ZoomTo(diagram.Actual)
	for _, c := range []struct{ selected, stays string }{{"2 1", "2 1"}, {"15 15", "3 2"}, {"", "3 2"}} {
		h.SetScene(s, x, diagram.Place)
		h.Pan(fyne.NewDelta(h.View().ToScreen(scene.Point{}).X*-1-200, h.View().ToScreen(scene.Point{}).Y*-1-20))
		h.Select(number(s, c.selected))
		before, _ := h.BoxOf(number(s, c.stays))
		wide, wideIndex := name(24, 22)
		for i := range wide.Cards { // what was added is before all else
			wide.Cards[i].Box.Min.X, wide.Cards[i].Box.Max.X = wide.Cards[i].Box.Min.X+100, wide.Cards[i].Box.Max.X+100
		}
		h.SetScene(wide, wideIndex, diagram.Card)
		if after, _ := h.BoxOf(number(wide, c.stays)); math.Hypot(float64(after.X-before.X), float64(after.Y-before.Y)) > 1 {
			t.Errorf("with %q selected, the card %s went from %v to %v", c.selected, c.stays, before, after)
		}
	}
}

// A chart opens whole if its cards can then be read, else with its top card at the
// upper edge, and as much beside that as there is room for; and stays so until
// somebody chooses a view.
func TestOpening(t *testing.T) {
	for _, c := range []struct {
		columns, rows int
		whole         bool
	}{{2, 2, true}, {3, 3, true}, {40, 3, false}, {3, 90, false}} {
		h := show(t, c.columns, c.rows)
		for _, width := range []float32{1000, 700} {
			h.window.Resize(fyne.NewSize(width, 600))
			s, _ := grid(c.columns, c.rows)
			visible := h.View().Visible()
			if c.whole {
				if !visible.Contains(s.Bounds.Min) || !visible.Contains(s.Bounds.Max) {
					t.Errorf("%d × %d: %v does not show all of %v", c.columns, c.rows, visible, s.Bounds)
				}
				continue
			}
			if !visible.Contains(s.Cards[0].Box.Min) || !visible.Contains(s.Cards[0].Box.Max) {
				t.Errorf("%d × %d: %v does not show the top card %v", c.columns, c.rows, visible, s.Cards[0].Box)
			}
			const margin = 40 // units of the screen
			if empty := s.Bounds.Min.X - visible.Min.X; s.Bounds.Width() > visible.Width() && empty*h.View().Zoom > margin {
				t.Errorf("%d × %d: %v shows nothing left of %v, and not all that is right of it", c.columns, c.rows, visible, s.Bounds)
			}
			if zoom := h.View().Zoom / diagram.Actual; zoom < 0.49 {
				t.Errorf("%d × %d: opened at %.0f %%, too small to be read", c.columns, c.rows, 100*zoom)
			}
		}
	}
}

// A chart that is a little larger than what can be read opens whole, and is not cut at
// both sides for it.
func TestOpeningOfAChartThatNearlyFits(t *testing.T) {
	h := show(t, 8, 3)
	s, _ := grid(8, 3)
	if v := h.View(); v.Zoom >= 0.5*diagram.Actual || !v.Visible().Contains(s.Bounds.Min) || !v.Visible().Contains(s.Bounds.Max) {
		t.Errorf("at %.0f %%, %v does not show all of %v", 100*v.Zoom/diagram.Actual, v.Visible(), s.Bounds)
	}
	before := h.View()
	if h.Reveal(23); h.View() != before {
		t.Errorf("what is seen is revealed by going from %v to %v", before, h.View())
	}
}

// A chart whose top can be seen from there opens at its left edge, where its title is.
func TestOpeningShowsTheTitle(t *testing.T) {
	for _, c := range []struct {
		top   int // the column of the top card
		title bool
	}{{0, true}, {4, true}, {30, false}} {
		h := show(t, 1, 1)
		s, x := grid(40, 12)
		s.Cards[0], s.Cards[c.top] = s.Cards[c.top], s.Cards[0]
		h.SetScene(s, x, diagram.Nothing)
		visible, top := h.View().Visible(), s.Cards[0].Box
		if !visible.Contains(top.Min) || !visible.Contains(top.Max) {
			t.Errorf("column %d: %v does not show the top card %v", c.top, visible, top)
		}
		if title := visible.Min.X < s.Bounds.Min.X; title != c.title {
			t.Errorf("column %d: that %v shows the left edge is %v", c.top, visible, title)
		}
	}
}

// A top that stands at the bottom, or in the middle, is seen at first, too.
func TestOpeningShowsATopBelow(t *testing.T) {
	for _, row := range []int{0, 20, 39} {
		h := show(t, 1, 1)
		s, x := grid(3, 40)
		s.Cards[0], s.Cards[3*row] = s.Cards[3*row], s.Cards[0]
		h.SetScene(s, x, diagram.Nothing)
		if visible, top := h.View().Visible(), s.Cards[0].Box; !visible.Contains(top.Min) || !visible.Contains(top.Max) {
			t.Errorf("row %d: %v does not show the top card %v", row, visible, top)
		}
	}
}
