package scene_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"dotline/graph/conventions"
	"dotline/graph/phrase"
	"dotline/graph/scene"
)

// TestEveryWordIsSaid: the drawing's own words go through Options.Say, so that nothing
// but the chart's words and the names of rules is left of them.
func TestEveryWordIsSaid(t *testing.T) {
	o := scene.Options{Overlays: scene.Overlays, Say: func(phrase.Phrase) string { return "§" }}
	folded, onPages := o, o
	folded.Folded = map[string]bool{"ceo": true}
	onPages.Fits = func(s *scene.Scene) bool { return len(s.Cards) < 4 }
	for _, drawn := range []*scene.Scene{
		build(t, overlaid, o), build(t, overlaid+"view: {collapsed: [cio]}\n", o), build(t, overlaid, onPages),
		compared(t, earlier, later, o), compared(t, later, later, o), compared(t, later, later, folded),
	} {
		unsaid(t, drawn)
	}
}

var word = regexp.MustCompile(`[A-Za-z]{3,}`)

func unsaid(t *testing.T, s *scene.Scene) {
	t.Helper()
	known := word.FindAllString(overlaid+earlier+later, -1)
	for _, r := range conventions.Rules() {
		known = append(known, strings.Split(r.ID, "-")...)
	}
	check := func(text string) {
		for _, w := range word.FindAllString(text, -1) {
			if !slices.Contains(known, w) {
				t.Errorf("%q is said by nobody in %q", w, text)
			}
		}
	}
	marks := func(list []scene.Mark) {
		for _, m := range list {
			check(m.Text)
		}
	}
	for _, c := range s.Cards {
		check(c.Tooltip)
		marks(c.Marks)
	}
	for _, l := range s.Lines {
		check(l.Tooltip)
	}
	for _, p := range s.Panels {
		check(p.Tooltip)
		marks(p.Marks)
	}
	for _, page := range s.Pages {
		unsaid(t, page)
	}
}
