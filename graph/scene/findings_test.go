package scene_test

import (
	"slices"
	"testing"

	"dotline/graph/scene"
)

// All lines of a loop are at fault, that at which it is cut and the others.
func TestALoopIsMarkedWhole(t *testing.T) {
	s := build(t, `
- {id: ceo, title: CEO}
- {id: a, title: A, reports_to: c}
- {id: b, title: B, reports_to: a}
- {id: c, title: C, reports_to: b}
- {id: d, title: D, reports_to: c}
- {id: e, title: E, reports_to: e}
`, scene.Options{})
	marked := map[string]bool{}
	for _, l := range s.Lines {
		if slices.Contains(l.Classes, "finding-error") {
			marked[s.Cards[l.To].ID+" to "+s.Cards[l.From].ID] = true
		}
	}
	for line, want := range map[string]bool{"a to c": true, "b to a": true, "c to b": true, "d to c": false} {
		if marked[line] != want {
			t.Errorf("the line of %s is marked: %v, want %v", line, marked[line], want)
		}
	}
}

// A pattern has a ground of its own, where it does not lie on a department's.
func TestPatternsAtFaultHaveAGround(t *testing.T) {
	const text = `
- {id: ceo, title: CEO}
- {id: cfo, title: CFO, reports_to: ceo, department: Finance}
- {id: cio, title: CIO, reports_to: cfo, department: IT}
- {id: lost, title: Clerk, reports_to: nobody}
`
	for layout, want := range map[string]bool{"tree": true, "departments": false} {
		s := build(t, text, scene.Options{Layout: layout})
		for _, l := range s.Lines {
			got := l.Gap == s.Background
			if pattern := l.Kind == scene.Solid && l.Dash != scene.Unbroken; got != (pattern && want) {
				t.Errorf("%s: the line of %s has a ground: %v", layout, s.Cards[l.To].ID, got)
			}
		}
	}
}

// Where no line at fault is drawn, the legend shows none beside the badge.
func TestTheLegendHasNoLineThatIsNotDrawn(t *testing.T) {
	for text, want := range map[string]bool{
		"- {id: a, title: A}\n- {id: a, title: B}\n":                               false,
		"- {id: a, title: A, reports_to: a}\n":                                     true,
		"- {id: a, title: A, reports_to: b}\n- {id: b, title: B, reports_to: a}\n": true,
	} {
		for _, p := range build(t, text, scene.Options{}).Panels {
			line := slices.ContainsFunc(p.Marks, func(m scene.Mark) bool { return m.Kind == scene.Polyline })
			if p.Name == "legend" && line != want {
				t.Errorf("%s: the legend has a line: %v, want %v", text, line, want)
			}
		}
	}
}

// A second solid line is at fault as the findings say: not where it is allowed, and not
// in a comparison that it did not come with.
func TestASecondLineIsAtFaultAsFound(t *testing.T) {
	const text = `
- {id: a, title: CEO}
- {id: b, title: COO, reports_to: a}
- {id: c, title: Surveyor, reports_to: [a, b]}
- {id: d, title: Smith, reports_to: [a, b], exceptions: [{rule: multiple-managers, reason: Both pay.}]}
`
	for name, s := range map[string]*scene.Scene{
		"drawn": build(t, text, scene.Options{}), "compared": compared(t, text, text, scene.Options{}),
	} {
		seen := 0
		for _, l := range s.Lines {
			if to := s.Cards[l.To].ID; s.Cards[l.From].ID == "b" {
				seen++
				if got, want := slices.Contains(l.Classes, "finding-error"), name == "drawn" && to == "c"; got != want {
					t.Errorf("%s: the line of %s to b is at fault: %v, want %v", name, to, got, want)
				}
			}
		}
		if seen != 2 {
			t.Errorf("%s: %d lines to b", name, seen)
		}
	}
}
