package scene

import (
	"slices"

	"dotline/graph/org"
)

// count puts the positions in order and counts who is below whom.
func (b *builder) count() {
	stack := slices.Clone(b.coHeads.together(b.scope.tops(b.chart)))
	slices.Reverse(stack)
	var levels []int                  // of each position: how far below where levels are counted from
	before := map[*org.Position]int{} // of each group of co-heads, by its first: the last who has been put
	taken := ids{}                    // of each id: how many positions have asked for it
	for named := false; len(stack) > 0 || !named; {
		if len(stack) == 0 { // all are drawn but whom only a line beside names
			stack, named = b.ghostsBeside(), true
			continue
		}
		p := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		boss := -1
		if m := b.changes.boss(p); m != nil {
			if n, drawn := b.number[m]; drawn {
				boss = n
			}
		}
		b.number[p] = len(b.positions)
		if p.Ghost {
			b.ghosts[p.ID] = p
		}
		b.positions = append(b.positions, p)
		b.forest.Boss = append(b.forest.Boss, boss)
		b.forest.Assistant = append(b.forest.Assistant, p.Assistant)
		left := -1
		if b.coHeads[p] != nil {
			if n, has := before[b.coHeads.leader(p)]; has {
				left = n
			}
			before[b.coHeads.leader(p)] = b.number[p]
		}
		b.forest.CoHead = append(b.forest.CoHead, left)
		// The chart may repeat an id; the drawing must not.
		b.ids = append(b.ids, taken.unique(b.ownID(p)))
		level, hidden, beyond := 0, 0, 0
		if boss >= 0 && !b.scope.chain[b.positions[boss]] {
			level = levels[boss] + 1
		}
		levels = append(levels, level)
		for _, r := range slices.Backward(b.coHeads.together(b.changes.reportsOf(p))) {
			if b.scope.draws(r, p, level) {
				stack = append(stack, r)
				continue
			}
			branch := b.branches.size(r)
			hidden += branch.chart
			if !b.scope.share.before(r) {
				beyond += branch.drawn
			}
		}
		beyond += b.scope.share.ghostsAfter(p)
		b.hidden, b.beyond = append(b.hidden, hidden), append(b.beyond, beyond)
	}
	b.all = make([]int, len(b.positions))
	for i := len(b.positions) - 1; i >= 0; i-- {
		b.all[i] += b.hidden[i]
		if boss := b.forest.Boss[i]; boss >= 0 && !b.hasLeft(b.positions[i]) {
			b.all[boss] += b.all[i] + 1
		}
	}
}

// ghostsBeside are those whom further lines of what is drawn name and no position is, as
// far as they are not drawn as managers; the last first.
func (b *builder) ghostsBeside() []*org.Position {
	if len(b.chart.Ghosts) == 0 {
		return nil
	}
	named := map[string]bool{}
	for _, p := range b.positions {
		if b.hasLeft(p) {
			continue // and its lines beside
		}
		elsewhere := b.scope.ghostsElsewhere(p)
		for _, v := range p.FurtherLines() {
			if !elsewhere[v.Text] {
				named[v.Text] = true
			}
		}
	}
	var beside []*org.Position
	for _, g := range slices.Backward(b.chart.Ghosts) {
		if named[g.ID] && b.ghosts[g.ID] == nil {
			beside = append(beside, g)
		}
	}
	return beside
}
