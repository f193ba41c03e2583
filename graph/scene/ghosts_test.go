package scene_test

import (
	"slices"
	"strings"
	"testing"

	"dotline/graph/scene"
)

// Whom a dotted line or a second solid one names, and no position is, is drawn as a ghost
// with that line, where the line's other end is drawn; it counts as no position.
func TestGhostsAtTheEndOfLinesBeside(t *testing.T) {
	const text = `
- {id: ceo, title: CEO}
- {id: cio, title: CIO, reports_to: ceo, dotted_line_to: [bord, ceo]}
- {id: cfo, title: CFO, reports_to: [ceo, audit], dotted_line_to: [bord, lost]}
- {id: clerk, title: Clerk, reports_to: lost}
`
	for focus, want := range map[string]struct {
		lines, count string
		ghosts       int
	}{
		"":    {"audit>cfo bord>cfo bord>cio lost>cfo lost>clerk", "4 positions", 3},
		"cio": {"bord>cio", "2 of 4 positions", 1},
	} {
		s := build(t, text, scene.Options{Focus: focus})
		var lines []string
		ghosts := 0
		for _, l := range s.Lines {
			if from := s.Cards[l.From]; from.Position.Ghost {
				lines = append(lines, from.ID+">"+s.Cards[l.To].ID)
			}
		}
		slices.Sort(lines)
		if got := strings.Join(lines, " "); got != want.lines {
			t.Errorf("focus %q: lines are %s, want %s", focus, got, want.lines)
		}
		for _, c := range s.Cards {
			if c.Position.Ghost {
				ghosts++
			}
		}
		if ghosts != want.ghosts {
			t.Errorf("focus %q: %d ghosts, want %d", focus, ghosts, want.ghosts)
		}
		says := func(m scene.Mark) bool { return strings.HasPrefix(m.Text, want.count+" ") }
		if !slices.ContainsFunc(s.Panels, func(p scene.Panel) bool { return slices.ContainsFunc(p.Marks, says) }) {
			t.Errorf("focus %q: the title block does not say %q", focus, want.count)
		}
	}
}
