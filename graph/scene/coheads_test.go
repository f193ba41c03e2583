package scene_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/layout"
	"dotline/graph/scene"
)

const twin = `
positions:
  - {id: a, title: Co-CEO, name: Ada Lund}
  - {id: advisor, title: Board Advisor}
  - {id: b, title: Co-CEO, name: Bo Berg}
  - {id: cfo, title: CFO, reports_to: a}
  - {id: cio, title: CIO, reports_to: b}
  - {id: x1, title: Co-Head of Desk, reports_to: cio}
  - {id: m, title: Agent, reports_to: cio}
  - {id: n, title: Agent, reports_to: cio}
  - {id: x2, title: Co-Head of Desk, reports_to: cio}
`

func joints(s *scene.Scene) (list []scene.Line) {
	return slices.DeleteFunc(slices.Clone(s.Lines), func(l scene.Line) bool { return l.Kind != scene.Joint })
}

// Co-heads stand next to each other whoever is declared between them, as leaves too.
func TestCoHeadsStandSideBySide(t *testing.T) {
	for _, engine := range []string{"dot", "tree", "departments"} {
		for _, d := range layout.Directions {
			s := build(t, twin, scene.Options{Layout: engine, Direction: d})
			list := joints(s)
			if len(list) != 2 || !strings.Contains(panelTexts(s), "Co-heads") {
				t.Fatalf("%s %s: %d joints, legend %q", engine, d, len(list), panelTexts(s))
			}
			for i, want := range []string{"Ada Lund, Co-CEO and Bo Berg, Co-CEO are co-heads", "Co-Head of Desk and Co-Head of Desk are co-heads"} {
				l := list[i]
				from, to := d.UnturnRect(s.Cards[l.From].Box), d.UnturnRect(s.Cards[l.To].Box)
				if gap := to.Min.X - from.Max.X; from.Min.Y != to.Min.Y || gap <= 0 || gap > layout.BesideGap || l.Tooltip != want {
					t.Errorf("%s %s: %q joins %v and %v", engine, d, l.Tooltip, from, to)
				}
			}
		}
	}
}

func TestOneCoHeadAloneIsNotJoined(t *testing.T) {
	s := build(t, twin, scene.Options{Focus: "a"})
	if len(joints(s)) > 0 || strings.Contains(panelTexts(s), "Co-heads") {
		t.Errorf("joints %v, legend %q", joints(s), panelTexts(s))
	}
}
