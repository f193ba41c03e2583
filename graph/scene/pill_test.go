package scene_test

import (
	"fmt"
	"strings"
	"testing"

	"dotline/graph/layout"
	"dotline/graph/scene"
)

// What says where a branch goes on covers no text, its own card's or another's, whatever
// the direction.
func TestPillsCoverNoText(t *testing.T) {
	var b strings.Builder
	b.WriteString("- {id: ceo, title: Chief Executive Officer, name: Ines Valde}\n")
	for i := range 5 {
		fmt.Fprintf(&b, "- {id: m%d, title: Regional Manager of the North, name: Wilhelmina Tavara, department: Stores, reports_to: ceo}\n", i)
		for k := range 3 {
			fmt.Fprintf(&b, "- {title: Clerk %d%d, department: Stores, reports_to: m%d}\n", i, k, i)
		}
	}
	b.WriteString("- {id: cio, title: Chief Information Officer, name: Tomo Arai, reports_to: m0}\n")
	for k := range 5 {
		fmt.Fprintf(&b, "- {title: Developer %d, reports_to: cio}\n", k)
	}
	pills := 0
	for _, d := range layout.Directions {
		first := build(t, b.String(), scene.Options{Direction: d, Fits: func(s *scene.Scene) bool { return len(s.Cards) <= 6 }})
		for i, s := range append([]*scene.Scene{first}, first.Pages...) {
			for _, c := range s.Cards {
				for _, m := range c.Marks {
					if m.Name != "pill" {
						continue
					}
					pills++
					for _, o := range s.Cards {
						for _, text := range o.Marks {
							if text.Kind == scene.Text && text.Name != "more" && text.Box.Inset(1).Overlaps(m.Box) {
								t.Errorf("%s, page %d: the pill on %s covers %q on %s", d, i+1, c.ID, text.Text, o.ID)
							}
						}
					}
				}
			}
		}
	}
	if pills < 20 {
		t.Errorf("there are %d pills only", pills)
	}
}
