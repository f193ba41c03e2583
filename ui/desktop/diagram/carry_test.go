package diagram_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dotline/graph/scene"
	"dotline/ui/desktop/diagram"
)

// drag moves the pointer with its button held from one place to the next.
func (h *shown) drag(from scene.Point, to ...scene.Point) {
	at := h.View().ToScreen(from)
	for _, p := range to {
		next := h.View().ToScreen(p)
		h.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: next}, Dragged: fyne.NewDelta(next.X-at.X, next.Y-at.Y)})
		at = next
	}
}

func middle(card, columns int) scene.Point {
	return scene.Point{X: 200*float64(card%columns) + 100, Y: 100*float64(card/columns) + 50}
}

func TestCarryACard(t *testing.T) {
	for _, c := range []struct {
		name string
		card int
		to   []int // -1 is between the cards
		end  func(*shown)
		want []string
	}{
		{"onto another", 0, []int{2, 4}, (*shown).DragEnd, []string{"0 over 2", "0 over 4", "0 over -1", "0 on 4"}},
		{"over it for long", 0, []int{4, 4, 4}, (*shown).DragEnd, []string{"0 over 4", "0 over -1", "0 on 4"}},
		{"onto nothing", 0, []int{2, -1}, (*shown).DragEnd, []string{"0 over 2", "0 over -1", "0 over -1"}},
		{"onto itself", 0, []int{2, 0}, (*shown).DragEnd, []string{"0 over 2", "0 over -1", "0 over -1"}},
		{"given up", 0, []int{2}, func(h *shown) {
			h.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
			h.drag(middle(2, 3), middle(4, 3))
			h.DragEnd()
		}, []string{"0 over 2", "0 over -1"}},
		{"another chart comes", 0, []int{2}, func(h *shown) {
			s, x := grid(2, 2)
			h.SetScene(s, x, diagram.Nothing)
			h.DragEnd()
		}, []string{"0 over 2", "0 over -1"}},
		{"that may not be", 1, []int{2}, (*shown).DragEnd, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := show(t, 3, 2)
			before := h.View()
			var way []scene.Point
			for _, card := range c.to {
				p := scene.Point{X: 203, Y: 102}
				if card >= 0 {
					p = middle(card, 3)
				}
				way = append(way, p)
			}
			h.drag(middle(c.card, 3), way...)
			c.end(h)
			if !slices.Equal(h.carried, c.want) {
				t.Errorf("told was %q, want %q", h.carried, c.want)
			}
			if moved := h.View() != before; moved == (c.want != nil) && c.name != "another chart comes" {
				t.Errorf("the chart moved: %t", moved)
			}
		})
	}
}

func TestCarriedCardTellsWhatWouldCome(t *testing.T) {
	h := show(t, 3, 2)
	h.TellCarry("too soon", false)
	h.drag(middle(0, 3), middle(2, 3))
	h.TellCarry("Move it\nCures: x", false)
	if visibleText(h, "too soon") || !visibleText(h, "Move it") || !visibleText(h, "Cures: x") {
		t.Error("what would come is not told while the card is carried")
	}
	h.drag(middle(2, 3), scene.Point{X: 203, Y: 102})
	if visibleText(h, "Move it") {
		t.Error("it is told of a card that is no longer under the carried one")
	}
	h.DragEnd()
	h.TellCarry("too late", true)
	if visibleText(h, "too late") {
		t.Error("something is told of a card that was dropped")
	}
}

// A card can be carried to what is not in view.
func TestCarryPullsTheEdge(t *testing.T) {
	h := show(t, 40, 40)
	before := h.View()
	from := before.ToScene(fyne.NewPos(500, 300))
	card := 40*int(from.Y/100) + int(from.X/200)
	h.drag(middle(card, 40), before.ToScene(fyne.NewPos(995, 300)))
	for range 5 {
		h.waiting[len(h.waiting)-1]()
	}
	if h.View().Center.X <= before.Center.X || h.View().Center.Y != before.Center.Y {
		t.Errorf("held at the right edge, the view goes from %v to %v", before.Center, h.View().Center)
	}
	h.DragEnd()
	at, waiting := h.View(), len(h.waiting)
	h.waiting[waiting-1]()
	if h.View() != at {
		t.Error("the view moves on after the card was dropped")
	}
}

// Over a card only that can be read, not two.
func TestCarriedCardHidesOverAnother(t *testing.T) {
	h := show(t, 3, 2)
	pictures := func() (n int) {
		for _, o := range test.LaidOutObjects(h.Diagram) {
			if i, is := o.(*canvas.Image); is && i.Visible() && i.Image != nil && i.Translucency > 0 {
				n++
			}
		}
		return n
	}
	between := scene.Point{X: 203, Y: 102}
	for _, c := range []struct {
		to   scene.Point
		want int
	}{{between, 1}, {middle(4, 3), 0}, {between, 1}} {
		h.drag(middle(0, 3), c.to)
		if got := pictures(); got != c.want {
			t.Errorf("at %v are %d carried cards, want %d", c.to, got, c.want)
		}
	}
}
