package graphviz_test

import (
	"fmt"
	"math"
	"strconv"
	"testing"

	"dotline/graph/layout"
	"dotline/graph/scene"
	"github.com/google/go-cmp/cmp"
)

func TestCardsStandWhereTheSceneHasThem(t *testing.T) {
	s := build(t, small, scene.Options{})
	root := parse(t, svg(t, s))
	for _, c := range s.Cards {
		var frame *element
		root.find("position-" + c.ID).walk(func(e *element) {
			if e.XMLName.Local == "rect" && frame == nil {
				frame = e
			}
		})
		x, _ := strconv.ParseFloat(frame.attr("x"), 64)
		y, _ := strconv.ParseFloat(frame.attr("y"), 64)
		if x != c.Box.Min.X || y != c.Box.Min.Y {
			t.Errorf("%s stands at %v,%v, want %v", c.ID, x, y, c.Box.Min)
		}
	}
}

func TestLinesRunWhereTheSceneHasThem(t *testing.T) {
	s := build(t, small, scene.Options{})
	root := parse(t, svg(t, s))
	for _, l := range s.Lines {
		if l.ID != "cfo" {
			continue
		}
		var d string
		root.find("line-cfo").walk(func(e *element) { d += e.attr("d") })
		p := l.Points
		if want := fmt.Sprintf("M%v,%vV%vH%vV%v", p[0].X, p[0].Y, p[1].Y, p[2].X, p[3].Y); d != want {
			t.Errorf("got %s, want %s", d, want)
		}
		return
	}
	t.Error("no line from the CFO")
}

// What lines of one boss share is painted once: viewers add up a stroke's soft edges.
// Each line has all of its way even so, unseen.
func TestAWayThatIsSharedIsPaintedOnce(t *testing.T) {
	for _, direction := range []layout.Direction{layout.Down, layout.Right} {
		s := build(t, `
- {id: ceo, title: CEO}
- {id: a, title: A, reports_to: ceo}
- {id: b, title: B, reports_to: ceo}
- {id: c, title: C, reports_to: ceo}
- {id: d, title: D, reports_to: ceo}
- {id: e, title: E, reports_to: c}
- {id: f, title: F, reports_to: c}
- {id: g, title: G, reports_to: c}
- {id: h, title: H, reports_to: ceo, assistant: true}
`, scene.Options{Direction: direction})
		root := parse(t, svg(t, s))
		painted, length := 0.0, 0.0
		between := map[string]bool{} // of points on painted segments, one in each space of a point
		for _, l := range s.Lines {
			ways := 0
			root.find("line-" + l.ID).walk(func(e *element) {
				if e.XMLName.Local != "path" {
					return
				}
				points := pointsOf(t, e.attr("d"))
				if ways++; ways == 1 && !cmp.Equal(points, l.Points) {
					t.Errorf("%s, %s: the way is %v, want %v", direction, l.ID, points, l.Points)
				}
				if e.attr("stroke") == "" {
					return
				}
				for i, to := range points[1:] {
					from := points[i]
					far := math.Abs(to.X-from.X) + math.Abs(to.Y-from.Y)
					painted += far
					for at := 0.5; at < far; at++ {
						share := at / far
						between[fmt.Sprint(math.Floor(from.X+share*(to.X-from.X)), math.Floor(from.Y+share*(to.Y-from.Y)))] = true
					}
				}
			})
			for i, to := range l.Points[1:] {
				length += math.Abs(to.X-l.Points[i].X) + math.Abs(to.Y-l.Points[i].Y)
			}
		}
		if covered := float64(len(between)); painted > covered+20 || covered < 100 || length < painted+100 {
			t.Errorf("%s: %v points of ways are painted %v long, of %v in all", direction, covered, painted, length)
		}
	}
}
