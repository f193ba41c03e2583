package diagram_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"dotline/graph/scene"
	"dotline/ui/desktop/diagram"
)

// tree is a scene of a card in the middle above rows of so many each.
func tree(columns, rows int) (*scene.Scene, *scene.Index) {
	s, _ := grid(columns, rows)
	for i := range s.Cards {
		c := &s.Cards[i]
		c.Box.Min.Y, c.Box.Max.Y = c.Box.Min.Y+200, c.Box.Max.Y+200
		c.Frame.Box = c.Box
	}
	s.Bounds.Max.Y += 200
	top := s.Cards[0]
	top.Box = scene.Rect{Min: scene.Point{X: s.Bounds.Center().X - 80, Y: 20}, Max: scene.Point{X: s.Bounds.Center().X + 80, Y: 80}}
	top.Frame.Box = top.Box
	s.Cards = append([]scene.Card{top}, s.Cards...)
	return s, scene.NewIndex(s)
}

// tight is a grid with hardly a gap, and none around it.
func tight(columns, rows int) (*scene.Scene, *scene.Index) {
	s, _ := grid(columns, rows)
	for i := range s.Cards {
		c := &s.Cards[i]
		c.Box = c.Box.Inset(-18)
		c.Frame.Box = c.Box
	}
	s.Bounds = s.Bounds.Inset(2)
	return s, scene.NewIndex(s)
}

// At first the minimap lies over no card, whatever the chart and the window, and then
// it stays where it is.
func TestMinimapLiesOverNoCardAtFirst(t *testing.T) {
	for _, c := range []struct {
		name          string
		make          func(columns, rows int) (*scene.Scene, *scene.Index)
		columns, rows int
	}{
		{"full", grid, 40, 40}, {"full to the edge", tight, 40, 40}, {"wide to the edge", tight, 300, 2}, {"wide", grid, 300, 1}, {"high", grid, 2, 200}, {"high and wider", grid, 5, 200},
		{"tree", tree, 40, 40}, {"wide tree", tree, 300, 2}, {"high tree", tree, 6, 100},
	} {
		for _, size := range []fyne.Size{{Width: 1000, Height: 600}, {Width: 400, Height: 560}, {Width: 1500, Height: 980}, {Width: 700, Height: 300}} {
			h := show(t, 1, 1)
			h.window.Resize(size)
			s, x := c.make(c.columns, c.rows)
			h.SetScene(s, x, diagram.Nothing)
			m := minimap(h)
			if !m.Visible() {
				t.Errorf("%s in %v: there is no minimap", c.name, size)
			}
			part := scene.Rect{Min: h.View().ToScene(m.Position()), Max: h.View().ToScene(m.Position().Add(m.Size()))}
			for i, card := range s.Cards {
				if card.Box.Overlaps(part) {
					t.Errorf("%s in %v: the minimap at %v, %v large, lies over card %d", c.name, size, m.Position(), m.Size(), i)
					break
				}
			}
			at, end := m.Position(), m.Position().Add(m.Size())
			if at.X < 0 || at.Y < 0 || end.X > size.Width || end.Y > size.Height {
				t.Errorf("%s in %v: the minimap stands from %v to %v", c.name, size, at, end)
			}
			h.Pan(fyne.NewDelta(-90, -150))
			h.ZoomBy(1.5)
			if m.Position() != at || m.Position().Add(m.Size()) != end {
				t.Errorf("%s in %v: the minimap went from %v to %v", c.name, size, at, m.Position())
			}
		}
	}
}

// Where there is room for it at an edge, the chart is not moved down for the minimap.
func TestMinimapFindsRoomAtAnEdge(t *testing.T) {
	h := show(t, 1, 1)
	h.window.Resize(fyne.Size{Width: 700, Height: 600})
	s, _ := tree(40, 40)
	for i := range s.Cards {
		c := &s.Cards[i]
		if i > 0 {
			c.Box.Min.Y, c.Box.Max.Y = c.Box.Min.Y+300, c.Box.Max.Y+300
			c.Frame.Box = c.Box
		}
	}
	s.Bounds.Max.Y += 300
	s.Panels = []scene.Panel{{Box: scene.Rect{Min: s.Bounds.Min, Max: scene.Point{X: s.Bounds.Max.X, Y: s.Bounds.Min.Y + 20}}}}
	h.SetScene(s, scene.NewIndex(s), diagram.Nothing)
	if top := h.View().ToScreen(s.Cards[0].Box.Min).Y; top > 80 {
		t.Errorf("the first card stands at %v, %v down; the minimap at %v, %v large", h.View().ToScreen(s.Cards[0].Box.Min), top, minimap(h).Position(), minimap(h).Size())
	}
}

// A card that lies under what floats over the chart is brought out of there.
func TestRevealFromUnderTheMinimap(t *testing.T) {
	h := show(t, 40, 40)
	h.Fit() // in whose middle there are cards on all sides
	h.ZoomTo(1)
	m := minimap(h)
	corner := fyne.NewPos(m.Position().X+m.Size().Width-3, m.Position().Y+3)
	s, x := grid(40, 40)
	card, under := x.CardAt(h.View().ToScene(corner))
	for tries := 0; !under || !h.View().Shows(s.Cards[card].Box); tries++ {
		if tries == 1000 {
			t.Fatal("no card comes to lie under the minimap")
		}
		h.Pan(fyne.NewDelta(-1, -3))
		card, under = x.CardAt(h.View().ToScene(corner))
	}
	h.Reveal(card)
	if got, want := h.View().Center, s.Cards[card].Box.Center(); !near(got, want) {
		t.Errorf("in the middle is %v, want the card at %v", got, want)
	}
}
