package scene_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dotline/graph/scene"
)

// staff is a chart of n positions at random below one top, or below three.
func staff(n, tops int, seed uint64) string {
	rnd := rand.New(rand.NewPCG(seed, 5))
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "- {id: p%d, title: Clerk %d", i, i)
		if i >= tops {
			fmt.Fprintf(&b, ", reports_to: p%d", rnd.IntN(1+i/3))
		}
		b.WriteString("}\n")
	}
	return b.String()
}

// On pages that hold so many cards everybody stands once, and again where a branch goes
// on; what says where is right.
func TestPages(t *testing.T) {
	for seed := range uint64(20) {
		n, most, tops := 10+int(seed)*9, 12+int(seed)%9, 1+int(seed)%2*2
		first := build(t, staff(n, tops, seed), scene.Options{Fits: func(s *scene.Scene) bool { return len(s.Cards) <= most }})
		pages := append([]*scene.Scene{first}, first.Pages...)
		stands := map[string]int{}
		for i, s := range pages {
			fact := fmt.Sprintf("age %d of %d", i+1, len(pages))
			if got := panelTexts(s); strings.Contains(got, fact) != (len(pages) > 1) {
				t.Errorf("seed %d: page %d says %q", seed, i+1, got)
			}
			for k, c := range s.Cards {
				if stands[c.ID]++; i > 0 && s.Forest.Boss[k] < 0 {
					stands[c.ID]--
					if l := c.PageLinks; len(l) == 0 || !holds(pages[l[len(l)-1].Page-1], c.ID) {
						t.Errorf("seed %d: the head %s on page %d leads back to %v", seed, c.ID, i+1, l)
					}
					continue
				}
				continued := strings.Contains(texts(c, "more"), "continued on page")
				if continued != (len(c.PageLinks) == 1) || continued && !isHead(pages[c.PageLinks[0].Page-1], c.ID) {
					t.Errorf("seed %d: %s on page %d says %q and leads to %v", seed, c.ID, i+1, texts(c, "more"), c.PageLinks)
				}
				if reports := len(c.Position.Reports); !continued && reports > 0 && !holds(s, c.Position.Reports[0].ID) {
					t.Errorf("seed %d: the reports of %s are nowhere", seed, c.ID)
				}
			}
			if len(s.Cards) > most {
				t.Errorf("seed %d: page %d has %d cards, %d fit", seed, i+1, len(s.Cards), most)
			}
		}
		for i := range n {
			if got := stands[fmt.Sprintf("p%d", i)]; got != 1 {
				t.Errorf("seed %d: p%d stands on %d pages", seed, i, got)
			}
		}
	}
}

// What needs a sheet of its own is begun on the one before as far as it fits, and small
// branches that go on share a sheet.
func TestPagesAreFilled(t *testing.T) {
	const chart = `
- {id: board, title: Board}
- {id: ceo, title: CEO, reports_to: board}
- {id: a, title: A, reports_to: ceo}
- {id: b, title: B, reports_to: ceo}
- {id: c, title: C, reports_to: ceo}
- {title: A1, reports_to: a}
- {title: A2, reports_to: a}
- {title: B1, reports_to: b}
- {title: B2, reports_to: b}
- {title: C1, reports_to: c}
- {title: C2, reports_to: c}
`
	first := build(t, chart, scene.Options{Fits: func(s *scene.Scene) bool { return len(s.Cards) <= 6 }})
	if len(first.Cards) != 5 || len(first.Pages) != 2 || len(first.Pages[0].Cards) != 6 || len(first.Pages[1].Cards) != 3 {
		t.Errorf("%d cards on the first page, then %d pages", len(first.Cards), len(first.Pages))
	}
}

// A page shows a level more of all the branches that need several pages each, where their
// own would begin with little else.
func TestAPageGoesAsDeepAsFits(t *testing.T) {
	var b strings.Builder
	b.WriteString("- {id: ceo, title: CEO}\n")
	for i := range 9 {
		if i%3 == 0 {
			fmt.Fprintf(&b, "- {id: c%d, title: Chief, reports_to: ceo}\n", i/3)
		}
		fmt.Fprintf(&b, "- {id: m%d, title: Manager, reports_to: c%d}\n", i, i/3)
		for range 5 {
			fmt.Fprintf(&b, "- {title: Clerk, reports_to: m%d}\n", i)
		}
	}
	first := build(t, b.String(), scene.Options{Fits: func(s *scene.Scene) bool { return len(s.Cards) <= 14 }})
	if len(first.Cards) != 1+3+9 || len(first.Pages) != 5 {
		t.Errorf("%d cards on the first page and %d more pages, want 13 and 5", len(first.Cards), len(first.Pages))
	}
}

// Branches of so many cards that these alone would cover more than a sheet are not drawn
// to see that they do not fit.
func TestWhatCannotFitIsNotTried(t *testing.T) {
	const n = 600
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "- {id: p%d, title: Clerk, reports_to: p%d}\n", i, i-1-i%2)
	}
	tried := 0
	build(t, strings.Replace(b.String(), ", reports_to: p-1", "", 1), scene.Options{Layout: "tree", Shape: 1, Fits: func(s *scene.Scene) bool {
		tried += len(s.Cards)
		return s.Bounds.Width() < 1000 && s.Bounds.Height() < 1000
	}})
	if tried > 200*n {
		t.Errorf("to divide %d positions, %d were drawn", n, tried)
	}
}

// Where the last sheet would have a single small branch, the sheets share alike.
func TestPagesAreEven(t *testing.T) {
	var b strings.Builder
	b.WriteString("- {id: ceo, title: CEO}\n- {id: coo, title: COO, reports_to: ceo}\n")
	for i := range 9 {
		fmt.Fprintf(&b, "- {id: m%d, title: Manager, reports_to: coo}\n- {title: Clerk %d, reports_to: m%d}\n", i, i, i)
	}
	first := build(t, b.String(), scene.Options{Fits: func(s *scene.Scene) bool {
		return s.Forest.Boss[0] < 0 && len(s.Cards) <= 8 || len(s.Cards) == 11
	}})
	var cards []int
	for _, s := range first.Pages {
		cards = append(cards, len(s.Cards))
	}
	if got := fmt.Sprint(cards); len(first.Cards) != 11 || got != "[6 6 6]" {
		t.Errorf("%d cards on the first page, then %s, want 11 and [6 6 6]", len(first.Cards), got)
	}
}

// A team too wide for the sheet is folded before a page goes on elsewhere.
func TestATeamIsFoldedToFit(t *testing.T) {
	chart := "- {id: ceo, title: CEO}\n"
	for i := range 6 {
		chart += fmt.Sprintf("- {title: Clerk %d, reports_to: ceo}\n", i)
	}
	for wide, folded := range map[float64]bool{2000: false, 600: true} {
		s := build(t, chart, scene.Options{Fits: func(s *scene.Scene) bool { return s.Bounds.Width() <= wide }})
		if got := s.Cards[1].Box.Min.Y != s.Cards[6].Box.Min.Y; got != folded || len(s.Pages) > 0 {
			t.Errorf("on a sheet of %v the team is folded: %v, want %v, and %d more pages", wide, got, folded, len(s.Pages))
		}
	}
}

// What is not laid out otherwise when it is folded is not drawn again for that.
func TestFoldingIsTriedWhereItHelps(t *testing.T) {
	for clerks, want := range map[int]int{1: 1, 2: 2, 6: 2, 8: 1} {
		drawn, chart := 0, "- {id: ceo, title: CEO}\n"
		for i := range clerks {
			chart += fmt.Sprintf("- {title: Clerk %d, reports_to: ceo}\n", i)
		}
		build(t, chart, scene.Options{Levels: 2, Fits: func(*scene.Scene) bool { drawn++; return false }})
		if drawn != want {
			t.Errorf("%d clerks were drawn %d times, want %d", clerks, drawn, want)
		}
	}
}

func isHead(s *scene.Scene, id string) bool {
	for i, c := range s.Cards {
		if c.ID == id {
			return s.Forest.Boss[i] < 0
		}
	}
	return false
}

func holds(s *scene.Scene, id string) bool {
	for _, c := range s.Cards {
		if c.ID == id {
			return true
		}
	}
	return false
}

// Who asks for some levels has them on one page.
func TestLevelsAreNotDividedOverPages(t *testing.T) {
	s := build(t, staff(60, 1, 1), scene.Options{Levels: 2, Fits: func(*scene.Scene) bool { return false }})
	if len(s.Pages) > 0 {
		t.Errorf("%d more pages", len(s.Pages))
	}
}
