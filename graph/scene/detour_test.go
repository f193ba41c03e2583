package scene_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"dotline/graph/scene"
)

// In a radial drawing, too, side lines join their cards at the edges and pass behind no
// other, and those of one pair are two.
func TestRadialSideLinesKeepOffCards(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	turning := 0
	for range 100 {
		text := matrixChart(rnd)
		s := build(t, text, scene.Options{Layout: "radial"})
		for _, l := range s.Lines {
			if l.Kind != scene.Dotted {
				continue
			}
			where := fmt.Sprintf("%s at %v in\n%s", l.ID, l.Points, text)
			for end, of := range map[scene.Point]int{l.Points[0]: l.From, l.Points[len(l.Points)-1]: l.To} {
				if box := s.Cards[of].Box; !box.Contains(end) || box.Inset(1).Contains(end) {
					t.Fatalf("does not end at the edge of %v: %s", box, where)
				}
			}
			if len(l.Points) > 2 {
				turning++
			}
			for k, q := range l.Points[1:] {
				for i, c := range s.Cards {
					if i != l.From && i != l.To && behind(l.Points[k], q, c.Box) {
						t.Fatalf("behind %s from %v: %s", c.ID, l.Points[k], where)
					}
				}
			}
		}
	}
	if turning < 100 {
		t.Errorf("only %d lines turn", turning)
	}
}

func TestRadialLinesOfOnePairAreApart(t *testing.T) {
	s := build(t, `
- {id: ceo, title: CEO}
- {id: cfo, title: CFO, reports_to: ceo}
- {id: cio, title: CIO, reports_to: cfo, dotted_line_to: ceo}
- {id: coo, title: COO, reports_to: ceo, dotted_line_to: cio}
- {id: cmo, title: CMO, reports_to: ceo}
`, scene.Options{Layout: "radial", Overlays: []scene.Overlay{scene.Findings}})
	var first, second []scene.Point
	for _, l := range s.Lines {
		switch {
		case l.Kind == scene.Dotted && s.Cards[l.To].ID == "cio":
			first = l.Points
		case l.Kind == scene.Suggested:
			second = l.Points
		}
	}
	if first == nil || second == nil {
		t.Fatalf("not both lines are there: %v, %v", first, second)
	}
	if first[0] == second[0] || first[len(first)-1] == second[len(second)-1] {
		t.Errorf("one line, %v, hides the other, %v", first, second)
	}
}

// behind reports whether the line from p to q passes a box, looking at points of it.
func behind(p, q scene.Point, box scene.Rect) bool {
	const looks = 400
	for i := range looks + 1 {
		share := float64(i) / looks
		at := scene.Point{X: p.X + (q.X-p.X)*share, Y: p.Y + (q.Y-p.Y)*share}
		if box.Inset(1).Contains(at) {
			return true
		}
	}
	return false
}
