package scene_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dotline/graph/layout"
	"dotline/graph/scene"
)

// matrixChart is a chart in which many have a second boss.
func matrixChart(rnd *rand.Rand) string {
	var b strings.Builder
	n, span := 5+rnd.IntN(60), 2+rnd.IntN(7)
	b.WriteString("positions:\n- {id: p0, title: CEO}\n")
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, "- {id: p%d, title: Clerk, department: D%d, reports_to: p%d", i, i%4, (i-1)/span)
		if rnd.IntN(5) == 0 {
			fmt.Fprintf(&b, ", dotted_line_to: p%d", rnd.IntN(i))
		}
		b.WriteString("}\n")
	}
	return b.String()
}

// Side lines join their cards at the edges, by level and upright segments that pass
// behind no card nor close to another; those that end at one card do so at points of their own.
func TestSideLinesKeepOffCards(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	lines := 0
	for range 60 {
		text := matrixChart(rnd)
		for _, d := range layout.Directions {
			for _, engine := range []string{"tree", "departments", "radial"} {
				s := build(t, text, scene.Options{Layout: engine, Direction: d})
				ends := map[scene.Point]string{}
				for _, l := range s.Lines {
					if l.Kind != scene.Dotted {
						continue
					}
					lines++
					where := fmt.Sprintf("%s, %s: %s at %v in\n%s", engine, d, l.ID, l.Points, text)
					for end, of := range map[scene.Point]int{l.Points[0]: l.From, l.Points[len(l.Points)-1]: l.To} {
						if box := s.Cards[of].Box; !box.Contains(end) || box.Inset(1).Contains(end) {
							t.Fatalf("does not end at the edge of %v: %s", box, where)
						}
						if other, taken := ends[end]; taken {
							t.Fatalf("ends where %s does: %s", other, where)
						}
						ends[end] = l.ID
					}
					for k, q := range l.Points[1:] {
						p := l.Points[k]
						if (p.X == q.X) == (p.Y == q.Y) {
							t.Fatalf("not level or upright from %v: %s", p, where)
						}
						way := scene.Rect{Min: p, Max: p}.Union(scene.Rect{Min: q, Max: q})
						for _, c := range s.Cards {
							if c.Position != s.Cards[l.From].Position && c.Position != s.Cards[l.To].Position && way.Inset(-2).Overlaps(c.Box) {
								t.Fatalf("behind %s from %v: %s", c.ID, p, where)
							}
						}
					}
				}
			}
		}
	}
	if lines < 1000 {
		t.Errorf("only %d lines", lines)
	}
}

// A line of one who stands beside the second boss goes there at once.
func TestASideLineToANeighbourIsStraight(t *testing.T) {
	s := build(t, "[{id: a, title: CEO}, {id: b, title: CFO, reports_to: a}, {id: c, title: COO, reports_to: a, dotted_line_to: b}]", scene.Options{Layout: "tree"})
	for _, l := range s.Lines {
		if l.Kind == scene.Dotted && len(l.Points) != 2 {
			t.Errorf("the line is %v", l.Points)
		}
	}
}

// What a tag says is not struck through where there is room beside it.
func TestSideLinesKeepOffTags(t *testing.T) {
	text := `
- {id: ceo, title: CEO}
- {id: coo, title: COO, reports_to: ceo}
- {id: cfo, title: CFO, reports_to: ceo}
- {id: a, title: Clerk, reports_to: cfo}
- {id: cio, title: CIO, reports_to: cfo}
- {id: itm, title: IT Manager, reports_to: cfo, dotted_line_to: coo}
- {id: z, title: Clerk, reports_to: cfo, dotted_line_to: [coo, ceo]}
`
	for _, d := range layout.Directions {
		s := build(t, text, scene.Options{Layout: "tree", Direction: d})
		tags := 0
		for _, c := range s.Cards {
			for _, m := range c.Marks {
				if m.Name != "tag" {
					continue
				}
				tags++
				for _, l := range s.Lines {
					for k, q := range l.Points[1:] {
						way := scene.Rect{Min: q, Max: q}.Union(scene.Rect{Min: l.Points[k], Max: l.Points[k]})
						if l.Kind != scene.Solid && way.Inset(-0.5).Overlaps(m.Box) {
							t.Errorf("%s: %s runs behind the tag of %s", d, l.ID, c.ID)
						}
					}
				}
			}
		}
		if tags < 2 {
			t.Errorf("%s: %d tags", d, tags)
		}
	}
}

// Where most have a second boss, no line is left without a way of its own: the search
// goes on as long as the lines are many.
func TestManySideLinesKeepOffCards(t *testing.T) {
	rnd := rand.New(rand.NewPCG(10, 8))
	var b strings.Builder
	b.WriteString("- {id: p0, title: CEO}\n")
	for i := 1; i < 50; i++ {
		fmt.Fprintf(&b, "- {id: p%d, title: Clerk, department: D%d, reports_to: p%d, dotted_line_to: [p%d, p%d, p%d]}\n", i, i%6, rnd.IntN(i), rnd.IntN(50), rnd.IntN(50), rnd.IntN(50))
	}
	for k, d := range slices.Concat(layout.Directions, layout.Directions) {
		engine := []string{"tree", "departments"}[k/len(layout.Directions)]
		s := build(t, b.String(), scene.Options{Layout: engine, Direction: d})
		for _, l := range s.Lines {
			if l.Kind != scene.Dotted || l.From == l.To {
				continue
			}
			for k, q := range l.Points[1:] {
				way := scene.Rect{Min: q, Max: q}.Union(scene.Rect{Min: l.Points[k], Max: l.Points[k]})
				for i, c := range s.Cards {
					if i != l.From && i != l.To && way.Inset(-1).Overlaps(c.Box) {
						t.Errorf("%s, %s: %s runs behind %s", engine, d, l.ID, c.ID)
					}
				}
			}
		}
	}
}
