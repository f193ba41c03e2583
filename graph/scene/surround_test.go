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

// onSheet fits what goes onto a sheet of that size, or of its shape if that is larger.
func onSheet(width, height float64) func(*scene.Scene) bool {
	return func(s *scene.Scene) bool {
		w, h := s.Bounds.Width(), s.Bounds.Height()
		return w <= width && h <= height || w <= height && h <= width
	}
}

func pagesOf(first *scene.Scene) []*scene.Scene { return append([]*scene.Scene{first}, first.Pages...) }

// Side lines take no more room on a page than was thought when it was filled.
func TestPagesFitWithSideLines(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 12))
	pages := 0
	for i := range 60 {
		text, d := matrixChart(rnd), layout.Directions[i%4]
		fits := onSheet(900+float64(i), 640+float64(i*7%60))
		for _, engine := range []string{"tree", "departments"} {
			for k, s := range pagesOf(build(t, text, scene.Options{Layout: engine, Direction: d, Fits: fits})) {
				if pages++; !fits(s) {
					t.Errorf("%s, %s: page %d is too large, %v:\n%s", engine, d, k+1, s.Bounds, text)
				}
				for _, l := range s.Lines {
					if len(l.Points) < 2 {
						t.Fatalf("%s, %s: on page %d the line %s has no way", engine, d, k+1, l.ID)
					}
				}
			}
		}
	}
	if pages < 200 {
		t.Errorf("only %d pages", pages)
	}
}

// Ways of side lines are searched for pages, and not for each drawing that tells what
// fits on one.
func TestSideLinesAreLaidForPages(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 1))
	laid, tried, pages := 0, 0, 0
	fits := onSheet(900, 640)
	for range 20 {
		pages += len(pagesOf(build(t, matrixChart(rnd), scene.Options{Fits: func(s *scene.Scene) bool {
			isDotted := func(l scene.Line) bool { return l.Kind == scene.Dotted }
			if i := slices.IndexFunc(s.Lines, isDotted); i >= 0 && s.Lines[i].Points != nil {
				laid++
			} else {
				tried++
			}
			return fits(s)
		}})))
	}
	// A page is asked for twice at most with its lines, and so is the whole in both its forms.
	if laid > 2*pages+4*20 || tried < 3*pages {
		t.Errorf("%d drawings had lines that were laid, and %d had none, for %d pages", laid, tried, pages)
	}
}

// chains is a chart of people below each other, in columns, each with a second boss.
func chains() string {
	var b strings.Builder
	b.WriteString("- {id: top, title: CEO}\n")
	for column := range 5 {
		for i := range 7 {
			fmt.Fprintf(&b, "- {id: p%d-%d, title: Clerk, reports_to: %s, dotted_line_to: [%s, %s]}\n", column, i, above(column, i-1), above(column, i-3), above(column, i-4))
		}
	}
	return b.String()
}

func above(column, i int) string {
	if i < 0 {
		return "top"
	}
	return fmt.Sprintf("p%d-%d", column, i)
}

// Where side lines leave their drawing no room on the sheet as they run best, they run
// nearer to the rest; and what has no room even so is divided.
func TestSideLinesRunNearerToFit(t *testing.T) {
	free := build(t, chains(), scene.Options{Layout: "tree", Fits: func(*scene.Scene) bool { return true }})
	cards := free.Cards[0].Box
	for _, c := range free.Cards {
		cards = cards.Union(c.Box)
	}
	width, height := free.Bounds.Width(), free.Bounds.Height()+20
	nearer, divided := 0, 0
	for ; width > cards.Width(); width -= 3 {
		fits := func(s *scene.Scene) bool { return s.Bounds.Width() < width && s.Bounds.Height() <= height }
		pages := pagesOf(build(t, chains(), scene.Options{Layout: "tree", Fits: fits}))
		for k, s := range pages {
			if !fits(s) {
				t.Errorf("page %d of %d is too large for %v: %v", k+1, len(pages), width, s.Bounds)
			}
		}
		switch {
		case len(pages) > 1:
			divided++
		case pages[0].Cards[len(free.Cards)-1].Box == free.Cards[len(free.Cards)-1].Box:
			nearer++
		}
	}
	if nearer == 0 || divided == 0 {
		t.Errorf("nearer on %d sheets, divided on %d", nearer, divided)
	}
}
