package layout_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"dotline/graph/graphviz/worker"
	"dotline/graph/layout"
)

// team is a random forest in which boss[i] < i, of one top.
func team(n, span int, rnd *rand.Rand) []int {
	boss := []int{-1}
	for i := 1; i < n; i++ {
		high := min(i-1, i/span)
		low := max(0, high-3)
		boss = append(boss, low+rnd.IntN(high-low+1))
	}
	return boss
}

// inOrder numbers people so that each stands after the boss and before the next peer,
// and returns their numbers.
func inOrder(boss []int) (ordered, number []int) {
	reports := make([][]int, len(boss))
	for i, b := range boss[1:] {
		reports[b] = append(reports[b], i+1)
	}
	number = make([]int, len(boss))
	var visit func(i, above int)
	visit = func(i, above int) {
		number[i] = len(ordered)
		ordered = append(ordered, above)
		for _, r := range reports[i] {
			visit(r, number[i])
		}
	}
	visit(0, -1)
	return ordered, number
}

// A move disturbs nobody else: below all who are not a boss of the old or the new place,
// however far up, people stand where they stood, seen from their boss.
func TestAMoveLeavesOtherBranchesAsTheyAre(t *testing.T) {
	for _, d := range []layout.Direction{layout.Down, layout.Right} {
		rnd := rand.New(rand.NewPCG(3, 4))
		for run := range 2000 {
			n := []int{20, 40, 80, 150, 300}[rnd.IntN(5)]
			boss := team(n, []int{4, 6, 9}[rnd.IntN(3)], rnd)
			assistant := make([]bool, n)
			for i := range assistant {
				assistant[i] = run%2 > 0 && rnd.IntN(6) == 0
			}
			moved := slices.Clone(boss)
			who, to := 0, 0
			for to == who || to == boss[who] || slices.Contains(bosses(boss, to), who) {
				who, to = 1+rnd.IntN(n-1), rnd.IntN(n)
			}
			moved[who] = to
			related := slices.Concat(bosses(boss, who), []int{to}, bosses(boss, to))
			before, after := fromBosses(t, nil, "tree", boss, assistant, d), fromBosses(t, nil, "tree", moved, assistant, d)
			seats, movedSeats := seated(boss, assistant), seated(moved, assistant)
			reseated := func(c int) bool { return seats[c] != movedSeats[c] }
			for i := 1; i < n; i++ {
				if i == who || slices.Contains(bosses(boss, i), who) || slices.Contains(related, i) || slices.Contains(related, boss[i]) {
					continue
				}
				if slices.ContainsFunc(bosses(boss, i), reseated) {
					continue // an assistant's staff, beside another boss or grown beyond the limit
				}
				if math.Abs(before[i].X-after[i].X) > 0.5 || math.Abs(before[i].Y-after[i].Y) > 0.5 {
					t.Fatalf("%s, %d people: %d moves from %d to %d, and %d from %v to %v below %d", d, n, who, boss[who], to, i, before[i], after[i], boss[i])
				}
			}
		}
	}
}

// Graphviz keeps what it is told to keep in order, and we centre it.
func TestAMoveLeavesOtherBranchesByDot(t *testing.T) {
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 100 {
		n := []int{20, 40, 80, 150}[rnd.IntN(4)]
		boss, moved, who := anyMove(n, rnd)
		if other := standsElsewhere(t, pool, boss, moved, make([]bool, n), who, "dot"); other >= 0 {
			t.Fatalf("%d people: %d moves from %d to %d, and %d stands elsewhere below %d", n, who, boss[who], moved[who], other, boss[other])
		}
	}
}

// anyMove is a team before and after one of them goes to another boss.
func anyMove(n int, rnd *rand.Rand) (boss, moved []int, who int) {
	boss = team(n, []int{4, 6, 9}[rnd.IntN(3)], rnd)
	to := 0
	for to == who || to == boss[who] || slices.Contains(bosses(boss, to), who) {
		who, to = 1+rnd.IntN(n-1), rnd.IntN(n)
	}
	moved = slices.Clone(boss)
	moved[who] = to
	return boss, moved, who
}

// bosses are all above somebody, the nearest first.
func bosses(boss []int, of int) (all []int) {
	for b := boss[of]; b >= 0; b = boss[b] {
		all = append(all, b)
	}
	return all
}

// Nor do the departments of others: a frame that holds nobody who is concerned has
// those of its reports where they stood, but for the half points to which that is rounded.
func TestAMoveLeavesOtherFramesAsTheyAre(t *testing.T) {
	for _, d := range []layout.Direction{layout.Down, layout.Right} {
		rnd := rand.New(rand.NewPCG(5, 6))
		shifted, all := 0, 0
		for range 1000 {
			n := []int{20, 40, 80, 150, 300}[rnd.IntN(5)]
			boss := team(n, []int{4, 6, 9}[rnd.IntN(3)], rnd)
			department := make([]int, n)
			for i, b := range boss {
				if department[i] = rnd.IntN(6); b > 0 && rnd.IntN(8) > 0 {
					department[i] = department[b]
				}
			}
			who, to := 0, 0
			for to == who || to == boss[who] || slices.Contains(boss, who) {
				who, to = 1+rnd.IntN(n-1), rnd.IntN(n)
			}
			moved := slices.Clone(boss)
			moved[who] = to
			related := slices.Concat([]int{who, to}, bosses(boss, who), bosses(boss, to))
			before, frame := framed(t, boss, department, d)
			after, _ := framed(t, moved, department, d)
			touched := map[int]bool{}
			for _, r := range related {
				touched[frame[r]] = true
			}
			for i := 1; i < n; i++ {
				b := boss[i]
				if slices.Contains(related, i) || slices.Contains(related, b) || frame[i] != frame[b] && touched[frame[b]] {
					continue
				}
				all++
				if math.Abs(before[i].X-after[i].X) > 0.51 || math.Abs(before[i].Y-after[i].Y) > 0.51 {
					shifted++
				}
			}
		}
		if shifted > 0 || all < 50_000 {
			t.Errorf("%s: %d of %d who are not concerned stand elsewhere", d, shifted, all)
		}
	}
}

// framed is where everybody stands in the layout of departments, seen from the boss, and
// in which frame.
func framed(t *testing.T, boss, department []int, d layout.Direction) (at []layout.Point, frame []int) {
	t.Helper()
	ordered, number := inOrder(boss)
	f := layout.Forest{Boss: ordered, Card: card, Direction: d, Department: make([]int, len(boss)), Labels: make([]float64, 6)}
	for i, k := range number {
		f.Department[k] = department[i]
	}
	p, err := layout.Lay(t.Context(), nil, f, "departments")
	if err != nil {
		t.Fatal(err)
	}
	frame = make([]int, len(boss))
	for i, k := range number {
		frame[i] = slices.IndexFunc(p.Frames, func(f layout.Frame) bool { return f.Box.Union(p.Cards[k]) == f.Box })
	}
	return seenFromBosses(p, boss, number), frame
}

// seated tells which assistants stand beside their boss.
func seated(boss []int, assistant []bool) []bool {
	ordered, number := inOrder(boss)
	all := besides(layout.Forest{Boss: ordered, Assistant: renumbered(assistant, number), CoHead: slices.Repeat([]int{-1}, len(boss))}, false)
	is := make([]bool, len(boss))
	for i, k := range number {
		is[i] = all[k]
	}
	return is
}

// renumbered is by other numbers what is known of people.
func renumbered(of []bool, number []int) []bool {
	by := make([]bool, len(of))
	for i, k := range number {
		by[k] = of[i]
	}
	return by
}

// fromBosses is where everybody stands, seen from the boss.
func fromBosses(t *testing.T, pool *worker.Pool, engine string, boss []int, assistant []bool, d layout.Direction) []layout.Point {
	t.Helper()
	ordered, number := inOrder(boss)
	f := layout.Forest{Boss: ordered, Card: card, Direction: d, Assistant: renumbered(assistant, number)}
	p, err := layout.Lay(t.Context(), pool, f, engine)
	if err != nil {
		t.Fatal(err)
	}
	return seenFromBosses(p, boss, number)
}

// seenFromBosses is where everybody stands in a plan that has them by other numbers.
func seenFromBosses(p *layout.Plan, boss, number []int) []layout.Point {
	at := make([]layout.Point, len(boss))
	for i, b := range boss {
		if b >= 0 {
			own, above := p.Cards[number[i]].Min, p.Cards[number[b]].Min
			at[i] = layout.Point{X: own.X - above.X, Y: own.Y - above.Y}
		}
	}
	return at
}
