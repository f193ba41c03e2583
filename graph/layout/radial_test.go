package layout_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"dotline/graph/graphviz/worker"
	"dotline/graph/layout"
)

// Around the head, too, nothing overlaps and lines are right-angled; each branch grows
// outwards in one direction, with its co-heads side by side and assistants beside their
// boss.
func TestBranchesGrowAroundTheHead(t *testing.T) {
	for name, f := range shapes() {
		t.Run(name, func(t *testing.T) {
			p, err := layout.Lay(t.Context(), nil, f, "radial")
			if err != nil {
				t.Fatal(err)
			}
			checkCards(t, p)
			checkLines(t, f, p)
			checkCorners(t, f, p)
			checkGrowth(t, f, p)
		})
	}
}

// heads are who stands in the middle: who is there, with the co-heads.
func heads(f layout.Forest, p *layout.Plan) []bool {
	is := make([]bool, len(p.Cards))
	for i, c := range p.Cards {
		is[i] = c.Center() == layout.Point{} || f.CoHead != nil && f.CoHead[i] >= 0 && is[f.CoHead[i]]
	}
	return is
}

func checkGrowth(t *testing.T, f layout.Forest, p *layout.Plan) {
	t.Helper()
	head := heads(f, p)
	if len(head) > 0 && !slices.Contains(head, true) {
		t.Fatal("nobody is in the middle")
	}
	f.Assistant = slices.Clone(f.Assistant)
	for i, b := range f.Boss {
		if b >= 0 && head[b] && slices.Contains(f.Boss, i) {
			f.Assistant[i] = false // leads a branch at one of the sides
		}
		for above := i; head[i] && above >= 0; above = f.Boss[above] {
			f.Assistant[above] = false // has the head below
		}
	}
	seats := besides(f, false)
	growth := make([][]layout.Direction, len(p.Cards)) // of each card's branch, what it may be
	for i, b := range f.Boss {
		growth[i] = []layout.Direction{layout.Down}
		if b >= 0 {
			growth[i] = slices.Clone(growth[b])
		}
		growth[i] = slices.DeleteFunc(growth[i], func(d layout.Direction) bool {
			own := d.UnturnRect(p.Cards[i])
			if left := f.CoHead[i]; left >= 0 {
				beside := d.UnturnRect(p.Cards[left])
				if gap := own.Min.X - beside.Max.X; own.Min.Y != beside.Min.Y || gap < 0 || gap > layout.BesideGap+1e-6 {
					return true
				}
			}
			if b < 0 {
				return false
			}
			boss := d.UnturnRect(p.Cards[b])
			return seats[i] != (boss.Min.Y == own.Min.Y) || !seats[i] && boss.Max.Y > own.Min.Y
		})
		if len(growth[i]) == 0 {
			t.Fatalf("card %d stands at %v, its boss %d at %v", i, p.Cards[i], b, p.Cards[max(b, 0)])
		}
		if head[i] {
			growth[i] = slices.Clone(layout.Directions)
		}
		if left := f.CoHead[i]; left >= 0 && (len(p.Joints[i]) != 2 || !p.Cards[left].Contains(p.Joints[i][0]) || !p.Cards[i].Contains(p.Joints[i][1])) {
			t.Fatalf("cards %d and %d are joined by %v", left, i, p.Joints[i])
		}
		for k := 1; k < len(p.Lines[i]); k++ {
			if a, b := p.Lines[i][k-1], p.Lines[i][k]; a.X != b.X && a.Y != b.Y {
				t.Fatalf("the line of card %d is slanted: %v", i, p.Lines[i])
			}
		}
	}
}

// Thousands below one boss, below nobody, or each below the one before, have places of
// their own.
func TestRadialOfThousands(t *testing.T) {
	for _, boss := range []int{-1, 0, 1} {
		f := layout.Forest{Boss: slices.Repeat([]int{boss}, 4200), Card: card, CoHead: slices.Repeat([]int{-1}, 4200)}
		f.Boss[0] = -1
		for i := range f.Boss {
			if boss == 1 {
				f.Boss[i] = i - 1
			}
		}
		p, err := layout.Lay(t.Context(), nil, f, "radial")
		if err != nil {
			t.Fatal(err)
		}
		checkCards(t, p)
	}
}

// Branches share the sides evenly.
func TestBranchesAreOnAllSides(t *testing.T) {
	boss := []int{-1}
	for range 8 {
		b := len(boss)
		boss = append(boss, 0, b, b, b)
	}
	p, err := layout.Lay(t.Context(), nil, layout.Forest{Boss: boss, Card: card}, "radial")
	if err != nil {
		t.Fatal(err)
	}
	sides := map[layout.Point]int{}
	for i, b := range boss {
		if b == 0 {
			sides[p.Lines[i][0]]++
		}
	}
	if len(sides) != 4 {
		t.Fatalf("lines leave the head at %v", sides)
	}
	for side, n := range sides {
		if n != 2 {
			t.Errorf("%d branches grow from %v", n, side)
		}
	}
}

// Who moves leaves all others where they stood, seen from their bosses, unless it is to the
// head's own reports or away from them, who share the sides, or an assistant beside the
// head comes to lead somebody, or no longer does.
func TestAMoveLeavesOtherBranchesAroundTheHead(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 5))
	elsewhere := 0
	for run := range 2000 {
		n := []int{20, 40, 80, 150, 300}[rnd.IntN(5)]
		boss, moved, who := anyMove(n, rnd)
		assistant := make([]bool, n)
		for i := range assistant {
			assistant[i] = run%2 > 0 && rnd.IntN(6) == 0
		}
		from, to := boss[who], moved[who]
		seated := func(i int) bool { return assistant[i] && boss[i] == 0 }
		if from == 0 || to == 0 || seated(from) && !slices.Contains(moved, from) || seated(to) && !slices.Contains(boss, to) {
			continue
		}
		elsewhere++
		if other := standsElsewhere(t, nil, boss, moved, assistant, who, "radial"); other >= 0 {
			t.Errorf("%d people: %d moves from %d to %d, and %d stands elsewhere below %d", n, who, boss[who], moved[who], other, boss[other])
		}
	}
	if elsewhere < 1000 {
		t.Errorf("only %d moves were not to the head's reports or from them", elsewhere)
	}
}

// standsElsewhere finds somebody who is not concerned when one moves, and who stands
// elsewhere then, seen from the boss; -1 for nobody.
func standsElsewhere(t *testing.T, pool *worker.Pool, boss, moved []int, assistant []bool, who int, engine string) int {
	t.Helper()
	related := slices.Concat(bosses(boss, who), bosses(moved, who))
	before, after := fromBosses(t, pool, engine, boss, assistant, layout.Down), fromBosses(t, pool, engine, moved, assistant, layout.Down)
	seats, movedSeats := seated(boss, assistant), seated(moved, assistant)
	reseated := func(c int) bool { return seats[c] != movedSeats[c] }
	for i := 1; i < len(boss); i++ {
		if i == who || slices.Contains(bosses(boss, i), who) || slices.Contains(related, i) || slices.Contains(related, boss[i]) {
			continue
		}
		if slices.ContainsFunc(bosses(boss, i), reseated) {
			continue // an assistant's staff, beside another boss or grown beyond the limit
		}
		if a, b := before[i], after[i]; a.X-b.X > 0.5 || b.X-a.X > 0.5 || a.Y-b.Y > 0.5 || b.Y-a.Y > 0.5 {
			return i
		}
	}
	return -1
}
