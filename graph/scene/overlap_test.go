package scene_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dotline/graph/layout"
	"dotline/graph/scene"
)

// In charts of 1 to 3,000 positions, of every form, in each layout and direction, no two
// cards overlap, no reporting line runs through another's card, and no text is wider than
// its box.
func TestNothingOverlapsInAnyChart(t *testing.T) {
	charts := 3000
	if testing.Short() {
		charts = 300
	}
	engines := layout.Engines[1:]
	for k := range charts {
		rnd := rand.New(rand.NewPCG(uint64(k), 9))
		engine, d := engines[k%len(engines)], layout.Directions[k/len(engines)%len(layout.Directions)]
		text := anyChart(rnd, engine)
		s := build(t, text, scene.Options{Layout: engine, Direction: d})
		if fault := overlapping(s); fault != "" {
			t.Fatalf("chart %d, %s %s: %s in\n%.3000s", k, engine, d, fault, text)
		}
	}
}

// anyChart is a chart of some form and size: most are small.
func anyChart(rnd *rand.Rand, engine string) string {
	n := 1 + rnd.IntN(40)
	switch rare := rnd.IntN(1000); {
	case rare < 12 && engine != "dot" || rare < 1:
		n = 600 + rnd.IntN(2401)
	case rare < 40:
		n = 150 + rnd.IntN(450)
	case rare < 200:
		n = 40 + rnd.IntN(110)
	}
	form, span := rnd.IntN(6), 2+rnd.IntN(12)
	assistants, departments, tops := rnd.IntN(3) == 0, rnd.IntN(2) == 0, 1+rnd.IntN(2)*rnd.IntN(3)
	names := []string{"Ana Li", "Wilhelmina-Margarethe Oberndorfer", "日本語の長い名前です", "سلمى البحراوي", "X"}
	titles := []string{"Clerk", "Chief Information Officer", "Verwaltungsdirektionsassistenz der Hauptstelle", "Co-Head of Desk", "IT Manager"}
	var b strings.Builder
	b.WriteString("positions:\n")
	for i := range n {
		fmt.Fprintf(&b, "- {id: p%d, title: %s", i, titles[rnd.IntN(len(titles))])
		if rnd.IntN(3) > 0 {
			fmt.Fprintf(&b, ", name: %s", names[rnd.IntN(len(names))])
		}
		if i >= tops {
			boss := 0
			switch form {
			case 0: // a chain
				boss = i - 1
			case 1: // wide and low
				boss = (i - 1) / (4 * span)
			case 2: // at random
				boss = rnd.IntN(i)
			case 3: // deep, with short branches
				boss = max(0, i-1-rnd.IntN(3))
			case 4: // even, such as in an organization
				boss = max(0, (i-1)/span-rnd.IntN(2))
			} // and a star
			fmt.Fprintf(&b, ", reports_to: p%d", boss)
		}
		if departments {
			fmt.Fprintf(&b, ", department: D%d%s", i*7/n, strings.Repeat(" Verwaltung", i*7/n))
		}
		if assistants && i > 0 && rnd.IntN(8) == 0 {
			b.WriteString(", assistant: true")
		}
		switch rnd.IntN(20) {
		case 0:
			b.WriteString(", vacant: true")
		case 1:
			b.WriteString(", acting_since: 2026-01-01")
		case 2:
			fmt.Fprintf(&b, ", names: [%s, %s, %s]", names[rnd.IntN(5)], names[rnd.IntN(5)], names[rnd.IntN(5)])
		case 3:
			fmt.Fprintf(&b, ", headcount: %d", 2+rnd.IntN(30))
		}
		b.WriteString("}\n")
	}
	return b.String()
}

// overlapping tells of two cards that overlap, of a reporting line that runs through
// another's card, or of a text that is not within its card.
func overlapping(s *scene.Scene) string {
	order := make([]int, len(s.Cards))
	widest := 0.0
	for i, c := range s.Cards {
		order[i], widest = i, max(widest, c.Box.Width())
		for _, m := range c.Marks {
			if m.Kind == scene.Text && (m.Box.Min.X < c.Box.Min.X || m.Box.Max.X > c.Box.Max.X) {
				return fmt.Sprintf("%q at %v leaves %s at %v", m.Text, m.Box, c.ID, c.Box)
			}
		}
	}
	left := func(i int) float64 { return s.Cards[i].Box.Min.X }
	slices.SortFunc(order, func(i, k int) int { return cmp.Compare(left(i), left(k)) })
	// near calls visit with each card between two places across.
	near := func(from, to float64, visit func(i int)) {
		first, _ := slices.BinarySearchFunc(order, from-widest, func(i int, x float64) int { return cmp.Compare(left(i), x) })
		for _, i := range order[first:] {
			if left(i) > to {
				return
			}
			visit(i)
		}
	}
	fault := ""
	for k, c := range s.Cards {
		near(c.Box.Min.X, c.Box.Max.X, func(i int) {
			if i != k && c.Box.Overlaps(s.Cards[i].Box) {
				fault = fmt.Sprintf("%s at %v and %s at %v overlap", c.ID, c.Box, s.Cards[i].ID, s.Cards[i].Box)
			}
		})
	}
	for _, l := range s.Lines {
		if l.Kind != scene.Solid {
			continue
		}
		for k := 1; k < len(l.Points); k++ {
			way := scene.Rect{Min: l.Points[k-1], Max: l.Points[k-1]}.Union(scene.Rect{Min: l.Points[k], Max: l.Points[k]})
			if way.Width() > 0 && way.Height() > 0 {
				return fmt.Sprintf("%s is slanted from %v to %v", l.ID, way.Min, way.Max)
			}
			near(way.Min.X, way.Max.X, func(i int) {
				if i != l.From && i != l.To && way.Overlaps(s.Cards[i].Box.Inset(0.5)) {
					fault = fmt.Sprintf("%s, at %v, runs through %s at %v", l.ID, l.Points, s.Cards[i].ID, s.Cards[i].Box)
				}
			})
		}
	}
	return fault
}
