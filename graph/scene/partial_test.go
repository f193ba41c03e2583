package scene_test

import (
	"strings"
	"testing"

	"dotline/graph/scene"
)

// Of a part of a chart, the title block says how many findings are elsewhere, and the
// legend explains what this drawing shows.
func TestAPartSaysWhatIsElsewhere(t *testing.T) {
	const text = `
positions:
  - {id: board, title: Board of Directors}
  - {id: ceo, title: CEO, name: Ines Valde, reports_to: board}
  - {id: cfo, title: CFO, reports_to: ceo}
  - {id: cio, title: CIO, reports_to: cfo}
  - {id: clerk, title: Clerk, reports_to: nobody}
  - {id: coo, title: COO, vacant: true, reports_to: ceo}
  - {id: porter, title: Porter, reports_to: coo}
`
	for _, tc := range []struct {
		name   string
		o      scene.Options
		facts  string
		legend []string
	}{
		{"all", scene.Options{}, "7 positions · 1 error, 1 warning, 1 note · ",
			[]string{"Error", "Warning", "Note", "Suggested line", "Vacant", "Named by a line, not in this chart", "Board, committee or other body"}},
		{"a branch", scene.Options{Focus: "cio"}, "4 of 7 positions · 1 error, 1 warning, 1 note · 2 of them not shown · ",
			[]string{"Warning", "Suggested line", "Board, committee or other body"}},
		{"levels", scene.Options{Levels: 2}, "3 of 7 positions · 1 error, 1 warning, 1 note · 2 of them not shown · ",
			[]string{"Error", "Named by a line, not in this chart", "Board, committee or other body"}},
		{"no findings drawn", scene.Options{Focus: "cio", Overlays: []scene.Overlay{}}, "4 of 7 positions", []string{"Board, committee or other body"}},
	} {
		s := build(t, text, tc.o)
		said := map[string]string{}
		for _, p := range s.Panels {
			for _, m := range p.Marks {
				if m.Name == "facts" || m.Name == "legend" {
					said[m.Name] += m.Text + "|"
				}
			}
		}
		if !strings.HasPrefix(said["facts"], tc.facts) || strings.Contains(said["facts"], "not shown") != strings.Contains(tc.facts, "not shown") {
			t.Errorf("%s: the title block says %q, want %q", tc.name, said["facts"], tc.facts)
		}
		got := strings.Split(said["legend"], "Direct reports / all|")[0]
		for _, more := range []string{"So many below", "Above the branch"} {
			got = strings.Split(got, more)[0]
		}
		if want := strings.Join(tc.legend, "|") + "|"; got != want {
			t.Errorf("%s: the legend explains %q, want %q", tc.name, got, want)
		}
	}
}

// What the title block says does not make a narrow drawing wide.
func TestFactsKeepToTheDrawing(t *testing.T) {
	s := build(t, `
organization: {name: Acme, as_of: 2026-11-01}
positions:
  - {id: ceo, title: CEO}
  - {id: cfo, title: CFO, reports_to: ceo}
  - {id: cio, title: CIO, reports_to: cfo}
`, scene.Options{Focus: "cfo", Overlays: scene.Overlays})
	if s.Bounds.Width() > 500 {
		t.Errorf("the drawing is %v wide", s.Bounds.Width())
	}
	if text := panelTexts(s); !strings.Contains(text, "As of 2026-11-01") || !strings.Contains(text, "profile default") {
		t.Errorf("facts are missing in %q", text)
	}
}
