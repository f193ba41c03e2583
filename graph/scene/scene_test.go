package scene_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"dotline/graph/graphviz/worker"
	"dotline/graph/layout"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
)

var pool *worker.Pool

func TestMain(m *testing.M) {
	pool = worker.NewPool()
	code := m.Run()
	pool.Close()
	os.Exit(code)
}

func build(t *testing.T, text string, o scene.Options) *scene.Scene {
	t.Helper()
	return scenetest.Build(t, pool, text, o)
}

func card(t *testing.T, s *scene.Scene, id string) scene.Card {
	t.Helper()
	i := slices.IndexFunc(s.Cards, func(c scene.Card) bool { return c.ID == id })
	if i < 0 {
		t.Fatalf("no card %q", id)
	}
	return s.Cards[i]
}

func texts(c scene.Card, name string) string {
	var list []string
	for _, m := range c.Marks {
		if m.Kind == scene.Text && m.Name == name {
			list = append(list, m.Text)
		}
	}
	return strings.Join(list, "|")
}

func TestWhatACardSays(t *testing.T) {
	s := build(t, `
positions:
  - {id: ceo, name: Ines Valde, title: CEO}
  - {id: cfo, names: [Tomo Arai, Bo Lind], title: CFO, reports_to: ceo, department: Finance, location: Oslo}
  - {id: hr, title: Head of People, reports_to: ceo, vacant: true}
  - {id: clerk, title: Clerk, reports_to: cfo}
  - {id: lost, reports_to: nobody}
`, scene.Options{})
	for _, tc := range []struct{ id, holder, title, department, counts, classes, tooltip string }{
		{"ceo", "Ines Valde", "CEO", "", "2 / 3", "", "Ines Valde\nCEO\n2 direct reports, 3 in all"},
		{"cfo", "Tomo Arai|Bo Lind", "CFO", "Finance", "1", "shared", "Tomo Arai and Bo Lind\nCFO\nFinance, Oslo\nReports to Ines Valde, CEO\n1 direct report, 1 in all"},
		{"hr", "Vacant", "Head of People", "", "", "vacant", "Vacant\nHead of People\nReports to Ines Valde, CEO"},
		{"clerk", "Clerk", "", "", "", "", "Clerk\nReports to Tomo Arai and Bo Lind, CFO"},
		{"nobody", "nobody", "not in this chart", "", "1", "ghost", "nobody: a line names this manager, and the chart has no such position\n1 direct report, 1 in all"},
	} {
		c := card(t, s, tc.id)
		got := fmt.Sprintf("%q", []string{texts(c, "holder"), texts(c, "title"), texts(c, "department"), texts(c, "counts"), strings.Join(c.Classes, " "), c.Tooltip})
		want := fmt.Sprintf("%q", []string{tc.holder, tc.title, tc.department, tc.counts, tc.classes, tc.tooltip})
		if got != want {
			t.Errorf("%s:\n got %s\nwant %s", tc.id, got, want)
		}
	}
}

func TestAFindingIsSeenOnCardAndLine(t *testing.T) {
	s := build(t, `
positions:
  - {id: ceo, title: CEO}
  - {id: cfo, title: CFO, reports_to: ceo}
  - {id: cio, title: CIO, reports_to: cfo}
`, scene.Options{})
	c := card(t, s, "cio")
	if !slices.Contains(c.Classes, "finding-warning") || texts(c, "rule") != "cio-reports-to-ceo" || texts(c, "sign") != "!" {
		t.Errorf("the card says %v, %q, %q", c.Classes, texts(c, "rule"), texts(c, "sign"))
	}
	var kinds []string
	for _, l := range s.Lines {
		if l.ID == "cio" {
			kinds = append(kinds, fmt.Sprint(l.Kind, l.Dash, l.Width > 2, s.Cards[l.From].ID))
		}
	}
	if want := fmt.Sprint([]string{fmt.Sprint(scene.Suggested, scene.Spotted, true, "ceo"), fmt.Sprint(scene.Solid, scene.LongDashed, true, "cfo")}); fmt.Sprint(kinds) != want {
		t.Errorf("lines %v, want %s", kinds, want)
	}
}

func TestSideLinesKeepToThemselves(t *testing.T) {
	var b strings.Builder
	b.WriteString("positions:\n- {id: ceo, title: CEO}\n")
	for i := range 5 {
		fmt.Fprintf(&b, "- {id: m%d, title: Manager, reports_to: ceo}\n", i)
	}
	for i := range 8 {
		fmt.Fprintf(&b, "- {id: p%d, title: Clerk, reports_to: m%d, dotted_line_to: m%d}\n", i, i%3, (i*2+1)%5)
	}
	for _, d := range layout.Directions {
		type segment struct{ a, b scene.Point }
		var all []segment
		s := build(t, b.String(), scene.Options{Direction: d})
		for _, l := range s.Lines {
			for k := 1; l.Kind == scene.Dotted && k < len(l.Points); k++ {
				p, q := d.Unturn(l.Points[k-1]), d.Unturn(l.Points[k])
				if p.X > q.X || p.Y > q.Y {
					p, q = q, p
				}
				for _, o := range all {
					level := p.Y == q.Y && o.a.Y == o.b.Y && p.Y == o.a.Y && p.X < o.b.X && o.a.X < q.X
					upright := p.X == q.X && o.a.X == o.b.X && p.X == o.a.X && p.Y < o.b.Y && o.a.Y < q.Y
					if level || upright {
						t.Fatalf("%s: %s shares %v–%v with another line", d, l.ID, p, q)
					}
				}
				all = append(all, segment{p, q})
			}
		}
	}
}

func TestATagIsWhereTheLineArrives(t *testing.T) {
	for d, want := range map[layout.Direction]string{layout.Down: "top left", layout.Right: "top left", layout.Up: "bottom left", layout.Left: "top right"} {
		c := card(t, build(t, "[{id: ceo, title: CEO}, {id: cfo, title: CFO, reports_to: ceo}, {id: cio, title: CIO, reports_to: cfo}]", scene.Options{Direction: d}), "cio")
		at := c.Marks[slices.IndexFunc(c.Marks, func(m scene.Mark) bool { return m.Name == "tag" })].Box.Center()
		got := "top"
		if at.Y > c.Box.Center().Y {
			got = "bottom"
		}
		if at.X > c.Box.Center().X {
			got += " right"
		} else {
			got += " left"
		}
		if got != want {
			t.Errorf("%s: the tag is %s", d, got)
		}
	}
}

func TestWhatCannotStandIsDrawn(t *testing.T) {
	s := build(t, `
- {id: a, title: A, reports_to: c}
- {id: b, title: B, reports_to: a}
- {id: c, title: C, reports_to: b}
- {id: x, title: X}
- {id: x, title: again, reports_to: [x, a]}
- {id: self, title: Self, reports_to: self}
`, scene.Options{})
	if len(s.Cards) != 6 {
		t.Fatalf("%d cards", len(s.Cards))
	}
	card(t, s, "x~2")
	red := 0
	for _, l := range s.Lines {
		if slices.Contains(l.Classes, "finding-error") {
			red++
		}
	}
	if red < 2 {
		t.Errorf("%d lines are marked as errors; the loop and the second boss should be", red)
	}
}

// Texts of every length and script, and every state, must stay in their boxes.
func TestNoTextIsCutByItsBox(t *testing.T) {
	words := []string{"Ana", "Wilhelmina-Margarethe", "日本語の長い名前です", "العربية", "Chief", "Information", "Verwaltungsdirektionsassistenz", "👩🏽‍🚀", "of", "x"}
	rnd := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		var list []string
		for range 1 + rnd.IntN(9) {
			list = append(list, words[rnd.IntN(len(words))])
		}
		return strings.Join(list, " ")
	}
	for range 40 {
		var b strings.Builder
		fmt.Fprintf(&b, "organization: {name: %q}\npositions:\n", text())
		for i := range 1 + rnd.IntN(12) {
			fmt.Fprintf(&b, "- {id: p%d, title: %q, department: %q, reports_to: p%d", i, text(), text(), rnd.IntN(i+1))
			switch rnd.IntN(4) {
			case 0:
				b.WriteString(", vacant: true")
			case 1:
				fmt.Fprintf(&b, ", names: [%q, %q, %q]", text(), text(), text())
			case 2:
				fmt.Fprintf(&b, ", name: %q", text())
			}
			b.WriteString("}\n")
		}
		s := build(t, b.String(), scene.Options{Layout: "tree"})
		for _, c := range s.Cards {
			for _, m := range c.Marks {
				if m.Kind == scene.Text && (m.Box.Max.X > c.Box.Max.X || m.Box.Min.X < c.Box.Min.X || m.Box.Max.Y > c.Box.Max.Y) {
					t.Fatalf("%q at %v leaves its card %v in\n%s", m.Text, m.Box, c.Box, b.String())
				}
			}
		}
		for _, p := range s.Panels {
			for _, m := range p.Marks {
				if m.Kind == scene.Text && (m.Box.Max.X > s.Bounds.Max.X || m.Box.Max.Y > s.Bounds.Max.Y) {
					t.Fatalf("%q leaves the drawing", m.Text)
				}
			}
		}
	}
}

// A page and a picture of the drawing end with a whole pixel.
func TestBoundsAreWholePoints(t *testing.T) {
	b := build(t, "[{id: a, title: Chief Information Officer}, {title: B, reports_to: a}]", scene.Options{Direction: layout.Right}).Bounds
	for _, at := range []float64{b.Min.X, b.Min.Y, b.Max.X, b.Max.Y} {
		if at != math.Trunc(at) {
			t.Errorf("the bounds are %v", b)
			return
		}
	}
}

func TestUnknownTheme(t *testing.T) {
	if _, err := scene.FindTheme("neon"); err == nil {
		t.Error("no error")
	}
}

// Whoever wants to know hears how far drawing is, and can end it.
func TestDrawingIsWatched(t *testing.T) {
	text := "positions:\n- {id: a, title: CEO}\n" + strings.Repeat("- {title: Clerk, reports_to: a}\n", 50)
	var told []float64
	scenetest.Build(t, pool, text, scene.Options{Layout: "tree", Watch: func(done, total int) error {
		told = append(told, float64(done)/float64(total))
		return nil
	}})
	if last := len(told) - 1; last < 50 || !slices.IsSorted(told) || told[0] <= 0 || told[last] < 0.8 || told[last] > 1 {
		t.Errorf("told are %v", told)
	}
	enough := errors.New("enough")
	report := scenetest.Judge(t, text)
	_, err := scene.Build(t.Context(), pool, report.Chart, &report, scene.Options{Watch: func(int, int) error { return enough }})
	if !errors.Is(err, enough) {
		t.Errorf("where it is ended it says %v", err)
	}
}

// Numbers are written as the drawing's language does, in English with commas.
func TestThousandsAreParted(t *testing.T) {
	var b strings.Builder
	b.WriteString("- {id: ceo, title: CEO}\n- {id: coo, title: COO, reports_to: ceo}\n")
	for range 1203 {
		b.WriteString("- {title: Clerk, reports_to: coo, headcount: 2}\n")
	}
	s := build(t, b.String(), scene.Options{Layout: "tree", Levels: 2, Overlays: []scene.Overlay{scene.Headcount}})
	if got := texts(s.Cards[0], "counts"); got != "1 / 1,204" {
		t.Errorf("the reports of the CEO are %q", got)
	}
	if got := texts(s.Cards[1], "people"); got != "2,407 people" {
		t.Errorf("the people of the COO are %q", got)
	}
	if got := texts(s.Cards[1], "more"); got != "+1,203" {
		t.Errorf("not shown are %q", got)
	}
	if got := panelTexts(s); !strings.Contains(got, "2 of 1,205 positions") {
		t.Errorf("the title block says %q", got)
	}
}
