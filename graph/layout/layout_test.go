package layout_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"dotline/graph/graphviz/worker"
	"dotline/graph/layout"
)

var card = layout.Size{Width: 180, Height: 64}

// shapes are forests of every kind that breaks layouts.
func shapes() map[string]layout.Forest {
	m := map[string][]int{
		"nobody": {}, "one": {-1}, "pair": {-1, 0}, "two tops": {-1, -1, 0, 1},
		"many tops": make([]int, 40), "star": make([]int, 60), "chain": make([]int, 120),
	}
	for i := range m["many tops"] {
		m["many tops"][i] = -1
	}
	for i := range m["chain"] {
		m["chain"][i] = i - 1
	}
	m["star"][0] = -1
	for seed := range uint64(60) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		n := 2 + rnd.IntN(120)
		reach := 1 + rnd.IntN(n) // small: deep, large: wide
		boss := make([]int, n)
		for i := range boss {
			boss[i] = i - 1 - rnd.IntN(min(i, reach)+1)
			if i > 0 && boss[i] < 0 && rnd.IntN(4) > 0 {
				boss[i] = 0
			}
			boss[i] = max(boss[i], -1)
		}
		m[fmt.Sprint("random ", seed)] = boss
	}
	m["assistants"] = []int{-1, 0, 0, 0, 0, 0, 0, 1, 1, 7, 2, 2, 2}
	// The third, the fifth and the sixth of the top's have staffs, as has one far below
	// with an assistant in it; and the next is above the limit.
	m["staffs"] = []int{-1, 0, 0, 0, 3, 3, 5, 0, 0, 8, 0, 10, 10, 10, 0, 14, 15, 15, 14, 18, 18, 18, 18, 19, 15, 15, 24}
	m["large staffs"] = slices.Concat([]int{-1, 0, 0, 0}, slices.Repeat([]int{1}, layout.StaffLimit), slices.Repeat([]int{2}, layout.StaffLimit+1), []int{3, 3})
	assistants := map[string][]int{"assistants": {3, 4, 5, 6, 9}, "staffs": {1, 2, 3, 7, 8, 10, 16, 24, 26}, "large staffs": {1, 2}}
	forests := map[string]layout.Forest{}
	for name, boss := range m {
		f := layout.Forest{Boss: boss, Card: card, Assistant: make([]bool, len(boss))}
		rnd := rand.New(rand.NewPCG(uint64(len(boss)), 8))
		for i := range f.Assistant {
			f.Assistant[i] = rnd.IntN(7) == 0 && assistants[name] == nil || slices.Contains(assistants[name], i)
		}
		f.Labels = []float64{30, 90, 150, 40, 60, 80, 100, 120, 140}
		scattered := rnd.IntN(2) == 0 // departments do not follow the lines
		f.CoHead = coHeads(f, rnd)
		for _, b := range boss {
			d := rnd.IntN(len(f.Labels)+1) - 1
			if b >= 0 && !scattered && rnd.IntN(4) > 0 {
				d = f.Department[b]
			}
			f.Department = append(f.Department, d)
		}
		forests[name] = f
	}
	// Where the line to a co-head's report leaves a frame beside the one that goes down.
	forests["co-heads in a frame"] = layout.Forest{
		Boss: []int{-1, 0, 1, 1, 2, 3}, Card: card, Assistant: make([]bool, 6), CoHead: []int{-1, -1, -1, 2, -1, -1},
		Department: []int{-1, -1, 2, 2, -1, -1}, Labels: []float64{40, 90, 200},
	}
	// Where co-heads in a stack of frames lead to others aside of where they stand.
	crowded := layout.Forest{
		Boss: []int{-1, 0, 0, 1, 0, 3, 0, 3, 4, 2, 3, 3, 6, 6, 2, 1, 5, 12, 3, 8, 2, 7, 10, 13, 19, 2, 3, 16, 2}, Card: card, Shape: 2.4,
		Department: []int{1, 1, 5, 3, 2, 5, 2, 5, 2, 2, 5, 4, 0, 1, 0, 3, -1, 3, 5, -1, 5, 2, 1, -1, 4, 3, 1, 0, 5},
		Labels:     []float64{30, 90, 150, 40, 60, 80},
	}
	crowded.Assistant, crowded.CoHead = make([]bool, len(crowded.Boss)), slices.Repeat([]int{-1}, len(crowded.Boss))
	for i, left := range map[int]int{7: 5, 11: 10, 15: 3, 25: 20, 28: 25} {
		crowded.CoHead[i] = left
	}
	crowded.Assistant[9], crowded.Assistant[27] = true, true
	forests["co-heads in a stack of frames"] = crowded
	// Where two frames end at one height, and what is below one stands under the other.
	level := layout.Forest{
		Boss: []int{-1, 0, 1, 2, 1, 2, 5, 6, 3, 4, 6, 9, 8, 11, 8, 12, 15, 11, 10, 13, 17, 19, 19, 21, 22, 18, 23, 26, 26, 25, 25, 26, 30, 29}, Card: card, Turns: true,
		Department: []int{6, 6, 0, 0, 6, 0, 0, 0, 0, 6, 0, 5, 0, 5, 0, 0, 7, 5, 0, 5, -1, 5, 5, 5, 7, 0, 5, 8, 7, 0, 0, 5, 8, 0},
		Labels:     []float64{30, 90, 150, 40, 60, 80, 100, 120, 140},
	}
	level.Assistant, level.CoHead = make([]bool, len(level.Boss)), slices.Repeat([]int{-1}, len(level.Boss))
	level.Assistant[33] = true
	forests["frames that end at one height"] = level
	return forests
}

// coHeads makes a quarter of all co-heads of the peer before.
func coHeads(f layout.Forest, rnd *rand.Rand) []int {
	last := map[int]int{} // of each boss, who may be one
	coHead := make([]int, len(f.Boss))
	for i, b := range f.Boss {
		coHead[i] = -1
		if f.Assistant[i] && b >= 0 {
			if slices.Contains(f.Boss, i) {
				delete(last, b) // may stand in the row
			}
			continue
		}
		if before, has := last[b]; has && rnd.IntN(4) == 0 {
			coHead[i] = before
		}
		last[b] = i
	}
	return coHead
}

func TestNothingOverlaps(t *testing.T) {
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	for name, f := range shapes() {
		for _, engine := range []string{"dot", "tree", "departments"} {
			for _, f.Direction = range layout.Directions {
				t.Run(fmt.Sprint(name, "/", engine, "/", f.Direction), func(t *testing.T) {
					p, err := layout.Lay(t.Context(), pool, f, engine)
					if err != nil {
						t.Fatal(err)
					}
					check(t, f, p)
				})
			}
		}
	}
}

func TestBossesStandInTheMiddle(t *testing.T) {
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	for name, f := range shapes() {
		f.Assistant, f.CoHead = nil, nil
		for _, engine := range []string{"dot", "tree"} {
			p, err := layout.Lay(t.Context(), pool, f, engine)
			if err != nil {
				t.Fatal(err)
			}
			from, to := make([]float64, len(f.Boss)), make([]float64, len(f.Boss))
			for i := len(f.Boss) - 1; i >= 0; i-- {
				b := f.Boss[i]
				if b < 0 || p.Cells[b] != p.Cards[b] {
					continue // within a stack reports are indented; a spine counts, and nearly straight lines are made so
				}
				reached := p.Cards[i]
				if line := p.Lines[i]; line[len(line)-1].X == reached.Min.X {
					reached = p.Cells[i] // from a spine
				}
				if from[b] == 0 && to[b] == 0 {
					from[b], to[b] = reached.Min.X, reached.Max.X
				}
				from[b], to[b] = min(from[b], reached.Min.X), max(to[b], reached.Max.X)
			}
			for b := range from {
				middle := (from[b] + to[b]) / 2
				if off := math.Abs(p.Cards[b].Center().X - middle); from[b] != to[b] && off > 1.5*layout.SpineGap {
					t.Errorf("%s, %s: card %d stands %v off the middle of its reports", name, engine, b, off)
				}
			}
		}
	}
}

func TestAutoCountsCards(t *testing.T) {
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	for n, want := range map[int]string{10: "dot", 5000: "tree"} {
		boss := make([]int, n)
		for i := range boss {
			boss[i] = (i+6)/7 - 1
		}
		p, err := layout.Lay(t.Context(), pool, layout.Forest{Boss: boss, Card: card}, "auto")
		if err != nil || p.Engine != want {
			t.Errorf("%d cards: %v, %v", n, p.Engine, err)
		}
	}
}

func lay(t *testing.T, boss []int) *layout.Plan {
	t.Helper()
	p, err := layout.Lay(t.Context(), nil, layout.Forest{Boss: boss, Card: card}, "tree")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestUnknownEngine(t *testing.T) {
	if _, err := layout.Lay(t.Context(), nil, layout.Forest{}, "spiral"); err == nil {
		t.Error("no error")
	}
}

func BenchmarkTree10000(b *testing.B) {
	boss := make([]int, 10000)
	for i := range boss {
		boss[i] = (i+6)/7 - 1
	}
	f := layout.Forest{Boss: boss, Card: card}
	for b.Loop() {
		if _, err := layout.Lay(b.Context(), nil, f, "tree"); err != nil {
			b.Fatal(err)
		}
	}
}

// A line that would turn aside by very little is straight.
func TestLinesHaveNoKinks(t *testing.T) {
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	for name, f := range shapes() {
		f.CoHead = nil // whose lines run side by side
		for _, engine := range []string{"dot", "tree", "radial"} {
			p, err := layout.Lay(t.Context(), pool, f, engine)
			if err != nil {
				t.Fatal(err)
			}
			for i, line := range p.Lines {
				for k := 1; k < len(line); k++ {
					aside := math.Abs(line[k].X-line[k-1].X) + math.Abs(line[k].Y-line[k-1].Y)
					if aside < 6 {
						t.Errorf("%s, %s: the line of card %d has a kink of %.1f: %v", name, engine, i, aside, line)
					}
				}
			}
		}
	}
}
