package layout_test

import (
	"math"
	"slices"
	"testing"

	"dotline/graph/layout"
)

// check holds a plan of cards in ranks to all that such a plan promises.
func check(t *testing.T, f layout.Forest, p *layout.Plan) {
	t.Helper()
	f.CoHead = slices.Clone(f.CoHead)
	for i, left := range f.CoHead {
		if left >= 0 && p.Engine == "departments" && f.Department[i] != f.Department[left] {
			f.CoHead[i] = -1 // each stands in a frame of the own
		}
	}
	checkCards(t, p)
	checkLines(t, f, p)
	checkCorners(t, f, p)
	checkFrames(t, f, p)
	checkCoHeads(t, f, p)
	seats := besides(f, p.Engine == "departments")
	for i, a := range p.Cards {
		if b := f.Boss[i]; b >= 0 {
			boss, own := f.Direction.UnturnRect(p.Cards[b]), f.Direction.UnturnRect(a)
			if beside := seats[i]; beside != (boss.Min.Y == own.Min.Y) || !beside && boss.Max.Y > own.Min.Y {
				t.Fatalf("card %d stands at %v, its boss %d at %v", i, a, b, p.Cards[b])
			}
		}
		for k := 1; k < len(p.Lines[i]); k++ {
			if a, b := p.Lines[i][k-1], p.Lines[i][k]; a.X != b.X && a.Y != b.Y {
				t.Fatalf("the line of card %d is slanted: %v", i, p.Lines[i])
			}
		}
	}
}

// besides tells which assistants are to stand beside their boss.
func besides(f layout.Forest, framed bool) []bool {
	staff, apart := make([]int, len(f.Boss)), make([]bool, len(f.Boss)) // of each: how many are below, and whether one is in another frame
	for i := len(f.Boss) - 1; i >= 0; i-- {
		if b := f.Boss[i]; b >= 0 {
			staff[b] += staff[i] + 1
			lone := f.Assistant[i] && staff[i] == 0
			apart[b] = apart[b] || apart[i] || framed && !lone && f.Department[i] != f.Department[b]
		}
	}
	is, within := make([]bool, len(f.Boss)), make([]bool, len(f.Boss))
	staffs := make([]int, len(f.Boss))
	for i, b := range f.Boss {
		if b < 0 {
			continue
		}
		within[i] = within[b] || is[b]
		joined := func(c int) bool { return f.CoHead[c] >= 0 || slices.Contains(f.CoHead, c) }
		is[i] = f.Assistant[i] && !within[i] && !joined(i) && !between(f, b)
		if is[i] && staff[i] > 0 {
			elsewhere := apart[i] || framed && f.Department[i] != f.Department[b]
			if is[i] = !elsewhere && staff[i] <= layout.StaffLimit && !joined(b) && staffs[b] < 2; is[i] {
				staffs[b]++
			}
		}
	}
	return is
}

// between reports whether a card has a co-head at either side.
func between(f layout.Forest, card int) bool {
	return f.CoHead[card] >= 0 && slices.Contains(f.CoHead, card)
}

// checkCoHeads tells co-heads who do not stand side by side, joined.
func checkCoHeads(t *testing.T, f layout.Forest, p *layout.Plan) {
	t.Helper()
	for i, left := range f.CoHead {
		if left < 0 {
			if p.Joints[i] != nil {
				t.Fatalf("card %d is joined to %d", i, left)
			}
			continue
		}
		a, b := f.Direction.UnturnRect(p.Cards[left]), f.Direction.UnturnRect(p.Cards[i])
		if gap := b.Min.X - a.Max.X; a.Min.Y != b.Min.Y || gap < 0 || gap > layout.BesideGap+1e-6 {
			t.Fatalf("%d stands at %v, and %d, with whom it heads, at %v", left, a, i, b)
		}
		if line := p.Joints[i]; len(line) != 2 || !p.Cards[left].Contains(line[0]) || !p.Cards[i].Contains(line[1]) {
			t.Fatalf("cards %d and %d are joined by %v", left, i, line)
		}
	}
}

func checkCards(t *testing.T, p *layout.Plan) {
	t.Helper()
	for i, a := range p.Cards {
		if math.Abs(a.Width()-card.Width) > 1e-6 || math.Abs(a.Height()-card.Height) > 1e-6 {
			t.Fatalf("card %d is %v", i, a)
		}
		for j, b := range p.Cards[:i] {
			if a.Overlaps(b) {
				t.Fatalf("cards %d and %d overlap: %v %v", j, i, b, a)
			}
		}
	}
}

// checkLines tells lines that do not join a card to its boss, or run through others.
func checkLines(t *testing.T, f layout.Forest, p *layout.Plan) {
	t.Helper()
	for i, line := range p.Lines {
		boss := f.Boss[i]
		if boss < 0 {
			if line != nil {
				t.Fatalf("top %d has a line", i)
			}
			continue
		}
		if len(line) < 2 || !p.Cards[boss].Contains(line[0]) || !p.Cards[i].Contains(line[len(line)-1]) {
			t.Fatalf("the line %v of card %d does not join it to its boss", line, i)
		}
		for k := 1; k < len(line); k++ {
			a, b := line[k-1], line[k]
			for j, c := range p.Cards {
				if j != i && j != boss && meets(a, b, c.Inset(-0.5)) {
					t.Fatalf("the line of card %d runs through card %d: %v, %v", i, j, line, c)
				}
			}
		}
	}
}

// checkCorners tells lines of different bosses that turn at one place or run along each
// other: they may cross, and share no way, where nobody could tell them apart.
func checkCorners(t *testing.T, f layout.Forest, p *layout.Plan) {
	t.Helper()
	turns := map[layout.Point]int{}
	for i, line := range p.Lines {
		for _, q := range line {
			if boss, taken := turns[q]; taken && boss != f.Boss[i] {
				t.Fatalf("lines from %d and %d meet at %v", boss, f.Boss[i], q)
			}
			turns[q] = f.Boss[i]
		}
	}
	type run struct {
		from, to float64
		boss     int
	}
	lanes := map[[2]float64][]run{} // level ones by (0, y), upright ones by (1, x)
	for i, line := range p.Lines {
		for k := 1; k < len(line); k++ {
			a, b := line[k-1], line[k]
			lane, r := [2]float64{0, a.Y}, run{min(a.X, b.X), max(a.X, b.X), f.Boss[i]}
			if a.X == b.X {
				lane, r = [2]float64{1, a.X}, run{min(a.Y, b.Y), max(a.Y, b.Y), f.Boss[i]}
			}
			for _, o := range lanes[lane] {
				if o.boss != r.boss && r.from < o.to && o.from < r.to {
					t.Fatalf("lines from %d and %d run together from %v to %v", o.boss, r.boss, a, b)
				}
			}
			lanes[lane] = append(lanes[lane], r)
		}
	}
}

// checkFrames tells frames that meet, or do not hold just the cards of their department.
func checkFrames(t *testing.T, f layout.Forest, p *layout.Plan) {
	t.Helper()
	if (p.Engine == "departments") != (p.Frames != nil) && slices.Max(append(f.Department, -1)) >= 0 {
		t.Fatalf("%d frames by %s", len(p.Frames), p.Engine)
	}
	for _, frame := range p.Frames {
		at := layout.Point{X: frame.Box.Min.X + layout.FramePad, Y: frame.Box.Min.Y + 1}
		label := layout.Rect{Min: at, Max: layout.Point{X: at.X + f.Labels[frame.Department], Y: at.Y + layout.FrameLabel - 1}}
		if frame.Box.Union(label) != frame.Box {
			t.Fatalf("no room for the name of %v", frame)
		}
		for i, line := range p.Lines {
			for k := 1; k < len(line); k++ {
				if meets(line[k-1], line[k], label) {
					t.Fatalf("the line of card %d runs through the name of %v", i, frame)
				}
			}
		}
	}
	framed := make([]bool, len(p.Cards))
	for k, frame := range p.Frames {
		for _, other := range p.Frames[:k] {
			if frame.Box.Overlaps(other.Box) {
				t.Fatalf("frames %v and %v overlap", frame, other)
			}
		}
		for i, c := range p.Cards {
			within := frame.Box.Union(c) == frame.Box
			if !within && frame.Box.Overlaps(c) {
				t.Fatalf("card %d at %v is half in frame %v", i, c, frame)
			}
			beside := f.Assistant[i] && f.Boss[i] >= 0 // may be of another department than the boss
			if within && f.Department[i] != frame.Department && !beside {
				t.Fatalf("card %d of department %d is in frame %v", i, f.Department[i], frame)
			}
			framed[i] = framed[i] || within
		}
	}
	for i, is := range framed {
		if p.Engine == "departments" && is != (f.Department[i] >= 0) && !f.Assistant[i] {
			t.Fatalf("card %d of department %d: in a frame is %v", i, f.Department[i], is)
		}
	}
}

// meets reports whether the way from a to b runs through r.
func meets(a, b layout.Point, r layout.Rect) bool {
	from, to := 0.0, 1.0
	for _, side := range [][3]float64{{a.X, b.X - a.X, r.Min.X}, {-a.X, a.X - b.X, -r.Max.X}, {a.Y, b.Y - a.Y, r.Min.Y}, {-a.Y, a.Y - b.Y, -r.Max.Y}} {
		start, way, edge := side[0], side[1], side[2]
		switch share := (edge - start) / way; {
		case way == 0 && start <= edge:
			return false
		case way > 0:
			from = max(from, share)
		case way < 0:
			to = min(to, share)
		}
	}
	return from < to
}
