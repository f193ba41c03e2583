package scene_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"dotline/graph/scene"
)

// grid is a scene of n cards in rows of a hundred, each with a line from the
// card before it, in the given order of places.
func grid(places []int) *scene.Scene {
	s := &scene.Scene{}
	for i, place := range places {
		at := scene.Point{X: float64(place%100) * 200, Y: float64(place/100) * 100}
		box := scene.Rect{Min: at, Max: scene.Point{X: at.X + 160, Y: at.Y + 60}}
		s.Cards = append(s.Cards, scene.Card{
			Box:   box,
			Frame: scene.Mark{Kind: scene.Box, Box: box, Width: 1},
			Marks: []scene.Mark{{Kind: scene.Box, Box: scene.Rect{
				Min: scene.Point{X: box.Max.X - 6, Y: at.Y - 6},
				Max: scene.Point{X: box.Max.X + 6, Y: at.Y + 6},
			}}},
		})
		if i == 0 {
			continue
		}
		from, to := s.Cards[i-1].Box.Center(), box.Center()
		s.Lines = append(s.Lines, scene.Line{
			From: i - 1, To: i, Width: 1.5,
			Points: []scene.Point{from, {X: from.X, Y: to.Y}, to},
		})
	}
	return s
}

func inOrder(n int) []int {
	places := make([]int, n)
	for i := range places {
		places[i] = i
	}
	return places
}

func shuffled(n int) []int { return rand.New(rand.NewPCG(1, 2)).Perm(n) }

func TestIndexFindsWhatLooking(t *testing.T) {
	for _, test := range []struct {
		name   string
		places []int
	}{
		{"none", nil}, {"one", inOrder(1)}, {"sixteen", inOrder(16)}, {"seventeen", inOrder(17)},
		{"rows", inOrder(3000)}, {"anywhere", shuffled(3000)},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := grid(test.places)
			x := scene.NewIndex(s)
			random := rand.New(rand.NewPCG(3, 4))
			for range 200 {
				min := scene.Point{X: random.Float64()*22000 - 1000, Y: random.Float64()*4000 - 500}
				r := scene.Rect{Min: min, Max: scene.Point{X: min.X + random.Float64()*3000, Y: min.Y + random.Float64()*900}}
				check(t, "cards", r, collect(x.Cards, r), cardsIn(s, r))
				check(t, "lines", r, collect(x.Lines, r), linesIn(s, r))
			}
		})
	}
}

func collect(search func(scene.Rect, func(int)), r scene.Rect) (found []int) {
	search(r, func(i int) { found = append(found, i) })
	return found
}

func check(t *testing.T, what string, r scene.Rect, got, want []int) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Fatalf("%s in %v: got %v, want %v", what, r, got, want)
	}
}

func cardsIn(s *scene.Scene, r scene.Rect) (found []int) {
	for i, c := range s.Cards {
		// The box with half its border, and the badge on its corner.
		if c.Box.Inset(-0.5).Union(c.Marks[0].Box).Overlaps(r) {
			found = append(found, i)
		}
	}
	return found
}

func linesIn(s *scene.Scene, r scene.Rect) (found []int) {
	for i, l := range s.Lines {
		for j := 1; j < len(l.Points); j++ {
			a, b := l.Points[j-1], l.Points[j]
			segment := scene.Rect{Min: a, Max: a}.Union(scene.Rect{Min: b, Max: b})
			if segment.Inset(-l.Width / 2).Overlaps(r) {
				found = append(found, i)
				break
			}
		}
	}
	return found
}

func TestIndexCardAt(t *testing.T) {
	s := grid(inOrder(300))
	over := s.Cards[7]
	over.Box = scene.Rect{Min: scene.Point{X: 1450, Y: 30}, Max: scene.Point{X: 1500, Y: 200}}
	s.Cards = append(s.Cards, over)
	x := scene.NewIndex(s)
	for _, test := range []struct {
		name  string
		at    scene.Point
		card  int
		found bool
	}{
		{"inside", scene.Point{X: 210, Y: 110}, 101, true},
		{"on the edge", scene.Point{X: 400, Y: 0}, 2, true},
		{"between cards", scene.Point{X: 380, Y: 30}, 0, false},
		{"on a badge that sticks out", scene.Point{X: 363, Y: -3}, 0, false},
		{"where two overlap, the upper", scene.Point{X: 1460, Y: 40}, 300, true},
		{"beside the upper one", scene.Point{X: 1410, Y: 40}, 7, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			card, found := x.CardAt(test.at)
			if found != test.found || found && card != test.card {
				t.Errorf("CardAt(%v) = %d, %v; want %d, %v", test.at, card, found, test.card, test.found)
			}
		})
	}
}

func TestIndexSearchAllocatesNothing(t *testing.T) {
	x := scene.NewIndex(grid(inOrder(3000)))
	view := scene.Rect{Max: scene.Point{X: 2000, Y: 1000}}
	n := 0
	allocs := testing.AllocsPerRun(10, func() {
		x.Cards(view, func(int) { n++ })
		x.Lines(view, func(int) { n++ })
		if i, ok := x.CardAt(scene.Point{X: 10, Y: 10}); ok {
			n += i
		}
	})
	if allocs != 0 || n == 0 {
		t.Errorf("a search of %d results made %v allocations, want none", n, allocs)
	}
}

func BenchmarkIndex(b *testing.B) {
	view := scene.Rect{Min: scene.Point{X: 3000, Y: 40000}, Max: scene.Point{X: 5000, Y: 41000}}
	for _, bench := range []struct {
		name   string
		places []int
	}{
		{"rows", inOrder(100_000)}, {"anywhere", shuffled(100_000)},
	} {
		x := scene.NewIndex(grid(bench.places))
		b.Run(bench.name, func(b *testing.B) {
			for b.Loop() {
				x.Cards(view, func(int) {})
				x.Lines(view, func(int) {})
			}
		})
	}
}
