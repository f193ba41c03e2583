package scene_test

import (
	"slices"
	"testing"

	"dotline/graph/layout"
	"dotline/graph/scene"
)

// A line to oneself is drawn and marked, keeps to the gap around its card, and crosses no
// text.
func TestALineToOneselfIsALoop(t *testing.T) {
	const text = `[{id: ceo, title: CEO, department: Executive Office and Communications},
  {id: own, title: Quality Inspector of the Northern Region, reports_to: own, department: Inspection of Quality and Safety},
  {id: next, title: Sales Director, reports_to: own, dotted_line_to: [next, ceo], department: Inspection of Quality and Safety},
  {id: other, title: Sales Clerk, reports_to: own}, {id: more, title: Porter}, {id: last, title: Porter, reports_to: last, dotted_line_to: last}]`
	for _, engine := range layout.Engines {
		for _, d := range layout.Directions {
			s := build(t, text, scene.Options{Layout: engine, Direction: d})
			loops := map[string]scene.Line{}
			for _, l := range s.Lines {
				if l.From == l.To {
					loops[l.ID] = l
				}
			}
			if len(loops) != 4 || loops["next-next"].Kind != scene.Dotted {
				t.Fatalf("%s, %s: loops are %v", engine, d, loops)
			}
			if loops["last"].Points[0] == loops["last-last"].Points[0] {
				t.Errorf("%s, %s: the two loops of one card are one", engine, d)
			}
			for id, l := range loops {
				own := s.Cards[l.To]
				if red := slices.Contains(l.Classes, "finding-error") && slices.Contains(l.Classes, "rule-self-report"); red != (l.Kind == scene.Solid) {
					t.Errorf("%s, %s: the loop of %s has the classes %v", engine, d, id, l.Classes)
				}
				box := scene.Rect{Min: l.Points[0], Max: l.Points[0]}
				for k, p := range l.Points {
					box = box.Union(scene.Rect{Min: p, Max: p})
					if k > 0 && p.X != l.Points[k-1].X && p.Y != l.Points[k-1].Y {
						t.Errorf("%s, %s: the loop of %s is slanted: %v", engine, d, id, l.Points)
					}
					if inside := own.Box.Inset(0.5); inside.Contains(p) {
						t.Errorf("%s, %s: the loop of %s is on its card: %v", engine, d, id, l.Points)
					}
				}
				if box.Inset(-0.1).Overlaps(own.Box) != own.Box.Contains(l.Points[len(l.Points)-1]) {
					t.Errorf("%s, %s: the loop of %s does not reach it: %v", engine, d, id, l.Points)
				}
				for k, c := range s.Cards {
					if k != l.To && c.Box.Overlaps(box) {
						t.Errorf("%s, %s: the loop of %s at %v meets %s at %v", engine, d, id, box, c.ID, c.Box)
					}
					for _, m := range c.Marks {
						if (m.Kind == scene.Text || m.Name == "tag") && crosses(l.Points, m.Box) {
							t.Errorf("%s, %s: the loop of %s runs through %q of %s", engine, d, id, m.Text+m.Name, c.ID)
						}
					}
				}
				for _, p := range s.Panels {
					if crosses(l.Points, p.Box) {
						t.Errorf("%s, %s: the loop of %s runs through %s", engine, d, id, p.Name)
					}
				}
			}
		}
	}
}

// crosses reports whether a right-angled line runs through a box.
func crosses(line []scene.Point, box scene.Rect) bool {
	for k := 1; k < len(line); k++ {
		if (scene.Rect{Min: line[k-1], Max: line[k-1]}).Union(scene.Rect{Min: line[k], Max: line[k]}).Inset(-0.1).Overlaps(box) {
			return true
		}
	}
	return false
}
