package session_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"dotline/graph/edit"
	"dotline/graph/scene"
	"dotline/ui/session"
)

// said writes down a slide: its number, how many cards it shows, whether findings are
// drawn, and what it is about.
func said(s session.Slide) string {
	text := fmt.Sprintf("%d/%d %d cards", s.At, s.Count, len(s.Scene.Cards))
	if slices.ContainsFunc(s.Scene.Cards, func(c scene.Card) bool { return slices.Contains(c.Classes, "finding-warning") }) {
		text += " judged"
	}
	if s.Finding != nil {
		text += " " + s.Finding.Rule.ID
	}
	if s.Suggested {
		text += " suggested"
	}
	for _, i := range s.Cards {
		text += " " + s.Scene.Cards[i].ID
	}
	return text
}

// presented are the slides that were shown.
type presented struct {
	*desk
	t      *testing.T
	slides []string
	failed error
	*session.Presentation
}

func present(t *testing.T, text string, prepare func(*desk)) *presented {
	p := &presented{desk: newDesk(t), t: t}
	p.Open(p.file("chart.yaml", text))
	p.settle()
	prepare(p.desk)
	p.settle()
	p.Presentation = p.Present(func(s session.Slide) { p.slides = append(p.slides, said(s)) }, func(err error) { p.failed = err })
	return p
}

// expect does something and waits until there are as many slides.
func (p *presented) expect(do func(), want ...string) {
	p.t.Helper()
	p.slides = nil
	do()
	for len(p.slides) < len(want) && p.failed == nil {
		(<-p.queue)()
	}
	if !slices.Equal(p.slides, want) || p.failed != nil {
		p.t.Errorf("shown are %q, want %q; %v", p.slides, want, p.failed)
	}
}

const presentable = head + `
  - {id: cfo, title: CFO, reports_to: ceo}
  - {id: ceo, title: CEO}
  - {id: cio, title: CIO, reports_to: cfo, reports: [{id: itm, title: IT Manager}]}
  - {id: x, title: Buyer, reports_to: x}
`

func TestPresent(t *testing.T) {
	p := present(t, presentable, func(*desk) {})
	p.expect(func() {}, "1/7 2 cards")
	p.expect(p.Back)
	p.expect(p.Next, "2/7 3 cards")
	p.expect(p.Next, "3/7 4 cards")
	p.expect(p.Next, "4/7 5 cards")
	p.expect(p.Next, "5/7 5 cards judged self-report x")
	p.expect(p.Next, "6/7 5 cards judged cio-reports-to-ceo cio")
	p.expect(p.Next, "7/7 5 cards judged cio-reports-to-ceo suggested cio ceo")
	p.expect(p.Next)
	p.expect(p.Back, "6/7 5 cards judged cio-reports-to-ceo cio")
	p.expect(p.First, "1/7 2 cards")
	p.expect(p.Last, "7/7 5 cards judged cio-reports-to-ceo suggested cio ceo")
}

// What is presented is what was shown: the branch in focus without what is folded,
// whatever is edited meanwhile.
func TestPresentWhatIsShown(t *testing.T) {
	p := present(t, presentable, func(d *desk) { d.Focus("cfo") })
	if err := p.Do(edit.SetField{ID: "cio", Field: "title", Value: "Clerk"}); err != nil {
		t.Fatal(err)
	}
	p.expect(func() {}, "1/6 2 cards")
	p.expect(p.Next, "2/6 3 cards")
	p.expect(p.Next, "3/6 4 cards")
	p.expect(p.Next, "4/6 4 cards judged self-report")
	p.expect(p.Last, "6/6 4 cards judged cio-reports-to-ceo suggested cio ceo")

	p = present(t, strings.Replace(presentable, "layout: tree", "layout: tree, collapsed: [cio]", 1), func(*desk) {})
	p.expect(func() {}, "1/6 2 cards")
	p.expect(p.Last, "6/6 4 cards judged cio-reports-to-ceo suggested cio ceo")
}

// Of a large chart, which opens folded, all levels are walked, but for what somebody
// has folded.
func TestPresentALargeChart(t *testing.T) {
	p := present(t, tree(8, 4), func(d *desk) {
		d.Select(d.State().Chart.ByID("a-1"))
		d.Fold()
	})
	var cards []int
	for range 5 {
		for len(p.slides) == 0 {
			select {
			case f := <-p.queue:
				f()
			case <-time.After(10 * time.Second):
				t.Fatalf("after %d cards nothing more is shown", cards)
			}
		}
		var step, count, n int
		if _, err := fmt.Sscanf(p.slides[0], "%d/%d %d", &step, &count, &n); err != nil {
			t.Fatal(err)
		}
		cards = append(cards, n)
		p.slides = nil
		p.Next()
	}
	if want := []int{1, 9, 9 + 7*8, 9 + 7*(8+64), 9 + 7*(8+64+512)}; !slices.Equal(cards, want) {
		t.Errorf("shown are %d cards, want %d", cards, want)
	}
}

// Only the step that was asked for last is shown.
func TestHurriedSteps(t *testing.T) {
	p := present(t, presentable, func(*desk) {})
	p.expect(func() {}, "1/7 2 cards")
	p.expect(func() { p.Next(); p.Next(); p.Next() }, "4/7 5 cards")
}

func TestPresentNothing(t *testing.T) {
	d := newDesk(t)
	if p := d.Present(func(session.Slide) {}, func(error) {}); p != nil {
		t.Error("a presentation of no chart has begun")
	}
	p := present(t, presentable, func(*desk) {})
	p.End()
	(<-p.queue)()
	if p.slides != nil || p.failed != nil {
		t.Errorf("after the end are shown %q, %v", p.slides, p.failed)
	}
}
