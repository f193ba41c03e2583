package layout_test

import (
	"testing"

	"dotline/graph/layout"
)

func TestReportsStandInTheDirection(t *testing.T) {
	for d, stands := range map[layout.Direction]func(boss, report layout.Rect) bool{
		"":           func(b, r layout.Rect) bool { return r.Min.Y > b.Max.Y },
		layout.Down:  func(b, r layout.Rect) bool { return r.Min.Y > b.Max.Y },
		layout.Up:    func(b, r layout.Rect) bool { return r.Max.Y < b.Min.Y },
		layout.Right: func(b, r layout.Rect) bool { return r.Min.X > b.Max.X },
		layout.Left:  func(b, r layout.Rect) bool { return r.Max.X < b.Min.X },
	} {
		f := layout.Forest{Boss: []int{-1, 0, 0, 1}, Card: card, Direction: d}
		p, err := layout.Lay(t.Context(), nil, f, "tree")
		if err != nil {
			t.Fatal(err)
		}
		for i, b := range f.Boss {
			if b >= 0 && !stands(p.Cards[b], p.Cards[i]) {
				t.Errorf("%q: the boss stands at %v, the report at %v", d, p.Cards[b], p.Cards[i])
			}
		}
		if at := (layout.Point{X: 3, Y: 5}); d.Unturn(d.Turn(at)) != at {
			t.Errorf("%q: %v turns and unturns to %v", d, at, d.Unturn(d.Turn(at)))
		}
	}
}
