package scene_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"dotline/graph/layout"
	"dotline/graph/scene"
)

// A dotted line goes where it must, and yet no department's name is struck through: what
// is painted before the lines has no text where one runs, and names keep lines off.
func TestNoLineRunsThroughAName(t *testing.T) {
	names := 0
	for _, d := range layout.Directions {
		s := build(t, `
- {id: ceo, title: CEO}
- {id: aide, title: Chief of Staff, reports_to: ceo}
- {id: north, title: Head, reports_to: ceo, department: Northern Sales, dotted_line_to: [plant, shift]}
- {id: south, title: Head, reports_to: ceo, department: Southern Sales, dotted_line_to: [north, aide]}
- {id: plant, title: Head, reports_to: ceo, department: Production, dotted_line_to: [aide, south]}
- {id: shift, title: Foreman, reports_to: plant, department: Production, dotted_line_to: [ceo, north, south]}
- {id: rep, title: Rep, reports_to: north, department: Northern Sales, dotted_line_to: [plant, ceo]}
`, scene.Options{Layout: "departments", Direction: d})
		runs := func(r scene.Rect) (n int) {
			for _, l := range s.Lines {
				for k := 1; k < len(l.Points); k++ {
					segment := scene.Rect{Min: l.Points[k-1], Max: l.Points[k-1]}.Union(scene.Rect{Min: l.Points[k], Max: l.Points[k]})
					if segment.Inset(-0.1).Overlaps(r) {
						n++
					}
				}
			}
			return n
		}
		for _, p := range s.Backdrop {
			for _, m := range p.Marks {
				if m.Kind == scene.Text && runs(m.Box) > 0 {
					t.Errorf("%s: a line runs through %q", d, m.Text)
				}
			}
		}
		for _, p := range s.Panels {
			for k, m := range p.Marks {
				if m.Name != "department-name" {
					continue
				}
				if names++; p.Marks[k-1].Fill.A == 0 || !p.Marks[k-1].Box.Overlaps(m.Box) {
					t.Errorf("%s: nothing keeps a line off %q", d, m.Text)
				}
			}
		}
	}
	if names == 0 {
		t.Error("there are no names")
	}
}

// A side line leaves the name of a frame alone where it can.
func TestSideLinesKeepOffFrameNames(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	names, covered := 0, 0
	for range 40 {
		s := build(t, matrixChart(rnd), scene.Options{Layout: "departments"})
		for _, p := range s.Panels {
			for _, m := range p.Marks {
				if m.Name != "department-name" {
					continue
				}
				names++
				if slices.ContainsFunc(s.Lines, func(l scene.Line) bool { return l.Kind == scene.Dotted && crosses(l.Points, m.Box) }) {
					covered++
				}
			}
		}
	}
	if names < 100 || covered > names/200 {
		t.Errorf("lines run behind %d of %d names", covered, names)
	}
}
