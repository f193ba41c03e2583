package layout_test

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"dotline/graph/layout"
)

// staff is a forest of n cards under one top, each boss of whom has from least to most
// reports.
func staff(n, least, most int) []int {
	rnd := rand.New(rand.NewPCG(uint64(n), uint64(most)))
	boss := []int{-1}
	for b := 0; len(boss) < n; b++ {
		for range min(least+rnd.IntN(most-least+1), n-len(boss)) {
			boss = append(boss, b)
		}
	}
	return boss
}

func seen(t *testing.T, f layout.Forest) layout.Size { return seenBy(t, f, "tree") }

func seenBy(t *testing.T, f layout.Forest, engine string) layout.Size {
	t.Helper()
	p, err := layout.Lay(t.Context(), nil, f, engine)
	if err != nil {
		t.Fatal(err)
	}
	all := p.Cards[0]
	for _, c := range p.Cards {
		all = all.Union(c)
	}
	return layout.Size{Width: all.Width(), Height: all.Height()}
}

// A drawing is neither a ribbon nor a tower, whatever the size of the chart.
func TestDrawingsComeNearAScreensShape(t *testing.T) {
	for _, d := range []struct {
		layout.Direction
		sizes []int
		off   float64 // how many times too wide or too high
	}{{layout.Down, []int{60, 300, 1000, 2000}, 2}, {layout.Right, []int{12, 60, 300, 1000, 2000}, 2}} {
		for _, n := range d.sizes {
			for _, span := range [][2]int{{2, 4}, {3, 8}, {5, 12}, {1, 20}} {
				size := seen(t, layout.Forest{Boss: staff(n, span[0], span[1]), Card: card, Direction: d.Direction})
				aspect := size.Width / size.Height
				if off := math.Exp(math.Abs(math.Log(aspect / 1.6))); off > d.off {
					t.Errorf("%s, %d cards in spans of %v: %.2f to 1", d.Direction, n, span, aspect)
				}
			}
		}
	}
}

// Nor is it where departments do not follow the lines, so that nearly each card has a
// frame of its own.
func TestScatteredDepartmentsComeNearAScreensShape(t *testing.T) {
	for _, n := range []int{60, 300, 1000} {
		for _, span := range [][2]int{{2, 4}, {3, 8}, {5, 12}, {8, 8}} {
			f := layout.Forest{Boss: staff(n, span[0], span[1]), Card: card, Labels: []float64{40, 60, 80, 100, 120}}
			for c := range f.Boss {
				f.Department = append(f.Department, c%5)
			}
			for _, f.Direction = range []layout.Direction{layout.Down, layout.Right} {
				size := seenBy(t, f, "departments")
				if aspect := size.Width / size.Height; aspect > 2.6*1.6 || aspect < 1.6/2.6 {
					t.Errorf("%s, %d cards in spans of %v: %.2f to 1", f.Direction, n, span, aspect)
				}
			}
		}
	}
}

// One large team among small ones stands in two columns, where one would make the
// drawing high.
func TestALargeTeamIsNoTower(t *testing.T) {
	f := layout.Forest{Boss: []int{-1, 0, 0, 0, 0, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4}, Card: card}
	if size := seen(t, f); size.Width/size.Height < 1.4 {
		t.Errorf("it is %v", size)
	}
}

// Who asks for a narrow or a wide drawing gets one that is seen larger there.
func TestDrawingsComeNearTheShapeAskedFor(t *testing.T) {
	for _, n := range []int{300, 1000} {
		f := layout.Forest{Boss: staff(n, 3, 8), Card: card}
		f.Shape = 0.6
		narrow := seen(t, f)
		f.Shape = 4
		wide := seen(t, f)
		if narrow.Width/narrow.Height >= wide.Width/wide.Height {
			t.Errorf("%d cards: for 0.6 to 1 it is %v, for 4 to 1 %v", n, narrow, wide)
		}
	}
}

// Where it is enough that those hang who lead nobody, the others keep their rank.
func TestHeadsOfTeamsStandInARow(t *testing.T) {
	boss := []int{-1, 0, 0, 0, 0, 0, 0, 0} // seven reports, the last three without a team
	for head := 1; head <= 4; head++ {
		boss = append(boss, head, head, head)
	}
	p := lay(t, boss)
	for i := 2; i <= 4; i++ {
		if p.Cards[i].Min.Y != p.Cards[1].Min.Y {
			t.Errorf("card %d is at %v, and card 1 at %v", i, p.Cards[i].Min, p.Cards[1].Min)
		}
	}
}

// On a sheet that may lie either way a drawing is seen as large as on one that lies
// across, or larger.
func TestDrawingsFitASheetEitherWay(t *testing.T) {
	const sheet = 1.414
	larger := 0
	for n := 20; n < 120; n += 10 {
		for _, most := range []int{4, 8, 12} {
			f := layout.Forest{Boss: staff(n, 3, most), Card: card, Shape: sheet}
			scale := func() float64 {
				s := seen(t, f)
				return max(min(sheet/s.Width, 1/s.Height), min(1/s.Width, sheet/s.Height))
			}
			across := scale()
			f.Turns = true
			switch either := scale(); {
			case either < across*0.8: // what is easier to follow may be a fifth smaller
				t.Errorf("%d cards: the scale is %v, and %v across", n, either, across)
			case either > across:
				larger++
			}
		}
	}
	if larger == 0 {
		t.Error("it never matters")
	}
}

// A small team below the highest boss stands in a row however wide, unless it is to fold.
func TestTheHighestTeamFoldsWhereAsked(t *testing.T) {
	for _, folds := range []bool{false, true} {
		f := layout.Forest{Boss: []int{-1, 0, 0, 0, 0, 0, 0}, Card: card, Shape: 1, Folds: folds}
		p, err := layout.Lay(t.Context(), nil, f, "tree")
		if err != nil {
			t.Fatal(err)
		}
		if row := p.Cards[1].Min.Y == p.Cards[6].Min.Y; row == folds {
			t.Errorf("folds %v: in a row: %v", folds, row)
		}
	}
}

// What cannot fold is laid out the same, asked to or not.
func TestWhatCannotFoldIsTheSameFolded(t *testing.T) {
	can := 0
	for n := 2; n < 40; n++ {
		for spread := 1; spread < 12; spread++ {
			f := layout.Forest{Boss: make([]int, n), Card: card, Shape: 1}
			for i := range f.Boss {
				f.Boss[i] = (i+spread-1)/spread - 1
			}
			folded := f
			folded.Folds = true
			a, b := layout.Arrange(f), layout.Arrange(folded)
			if f.CanFold() {
				can++
			} else if !reflect.DeepEqual(a.Tops, b.Tops) || !reflect.DeepEqual(a.Below, b.Below) {
				t.Errorf("%d cards, %d to a boss: cannot fold, and does", n, spread)
			}
		}
	}
	if can == 0 || can == 38*11 {
		t.Errorf("%d of %d can fold", can, 38*11)
	}
}

// Of the columns of a list, those with one fewer are the last.
func TestFullColumnsComeFirst(t *testing.T) {
	for n := 5; n < 300; n++ {
		f := layout.Forest{Boss: make([]int, n+1), Card: card}
		f.Boss[0] = -1
		p, err := layout.Lay(t.Context(), nil, f, "tree")
		if err != nil {
			t.Fatal(err)
		}
		var columns []int // how many cards each has
		for i := 1; i <= n; i++ {
			if i == 1 || p.Cards[i].Min.X > p.Cards[i-1].Min.X {
				columns = append(columns, 0)
			}
			columns[len(columns)-1]++
		}
		if !slices.IsSortedFunc(columns, func(a, b int) int { return b - a }) || columns[0]-columns[len(columns)-1] > 1 {
			t.Errorf("%d stand in columns of %v", n, columns)
		}
	}
}
