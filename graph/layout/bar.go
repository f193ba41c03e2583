package layout

import (
	"cmp"
	"iter"
	"math"
	"slices"
)

// bar is the level part of the lines from one boss.
type bar struct {
	boss     int     // whose it is: the number of a card, or among ports
	stem     float64 // where it is reached from above
	from, to float64 // how far it goes, the stem included
	lane     int     // counted downwards
}

// newBar is one that has not left its stem.
func newBar(boss int, stem float64) bar { return bar{boss: boss, stem: stem, from: stem, to: stem} }

func byStem(b, c bar) int { return cmp.Compare(b.stem, c.stem) }

func (b *bar) reach(x float64) { b.from, b.to = min(b.from, x), max(b.to, x) }

// spread lets bars run in lanes in which they neither share a way nor cross what leads
// to or from another: one that passes below another's stem runs lower than that one.
// Stems, and what the bars lead to, are in one order, so that no two pass below each
// other. It returns how many lanes there are.
func spread(bars []bar) int {
	lanes := 1
	below := func(b *bar, other bar) {
		b.lane = max(b.lane, other.lane+1)
		lanes = max(lanes, b.lane+1)
	}
	for i := len(bars) - 1; i >= 0; i-- {
		b := &bars[i]
		for k := i + 1; k < len(bars) && bars[k].stem <= b.to; k++ {
			below(b, bars[k])
		}
	}
	for i := range bars {
		b := &bars[i]
		for k := i - 1; k >= 0 && bars[k].stem >= b.from; k-- {
			below(b, bars[k])
		}
	}
	return lanes
}

// spreadBars lowers the bars that would otherwise run along each other: co-heads stand
// in the middle above all their teams, and not each above the own one.
func (a *Arrangement) spreadBars(lines [][]Point) {
	lane := make([]int, len(lines)) // of each boss
	a.spreadBelow(a.Tops, lines, lane)
	for assistant, s := range a.staff {
		if s != nil {
			a.spreadBelow([]Slot{{Cards: []int{assistant}}}, lines, lane)
		}
	}
}

// spreadBelow lowers the bars below these slots, rank by rank.
func (a *Arrangement) spreadBelow(rank []Slot, lines [][]Point, lane []int) {
	for len(rank) > 0 {
		var below []Slot
		for _, s := range rank {
			if !s.Stack {
				below = append(below, a.Below[s.Cards[0]]...)
			}
		}
		bars := a.bars(below, lines)
		slices.SortStableFunc(bars, byStem)
		if lanes := spread(bars); lanes > 1 {
			for _, b := range bars {
				lane[b.boss] = b.lane
			}
			step := min(busStep, (BelowGap-busDrop-passBy)/float64(lanes-1))
			for _, s := range below {
				for _, c := range s.barred(a) {
					lower(lines[c], busDrop+a.drop(a.Boss[c]), float64(lane[a.Boss[c]])*step)
				}
			}
		}
		rank = below
	}
}

// chooseLanes lets the lines from the ports of blocks run in lanes. Blocks that end at one
// height share theirs: what is below one may stand under its neighbour.
func chooseLanes(blocks []*block) {
	type end struct {
		block *block
		port  *port
	}
	level := map[float64][]*block{}
	for _, b := range blocks {
		if bottom := math.Round(b.at.Y + b.size.Height); !b.stacked {
			level[bottom] = append(level[bottom], b)
		}
	}
	for _, row := range level {
		var bars []bar
		var ends []end // whose the bars are
		for _, b := range row {
			b.lanes = 0
			for i := range b.ports {
				p := &b.ports[i]
				own := newBar(len(ends), b.at.X+p.exit())
				for _, below := range p.blocks {
					own.reach(below.reached())
				}
				bars, ends = append(bars, own), append(ends, end{b, p})
			}
		}
		slices.SortStableFunc(bars, byStem)
		spread(bars)
		for some := range tangles(bars) {
			lanes, extra := 0, math.Inf(1)
			for _, own := range some {
				lanes, extra = max(lanes, own.lane+1), min(extra, ends[own.boss].block.extra)
			}
			for _, own := range some {
				e := ends[own.boss]
				e.block.lanes = max(e.block.lanes, lanes)
				e.port.lane, e.port.step = own.lane, min(busStep, laneRoom(BelowGap+extra)/float64(max(lanes-1, 1)))
			}
		}
	}
}

// tangles are the bars in groups that have no place across in common.
func tangles(bars []bar) iter.Seq[[]bar] {
	bars = slices.Clone(bars)
	slices.SortStableFunc(bars, func(b, c bar) int { return cmp.Compare(b.from, c.from) })
	return func(yield func([]bar) bool) {
		for len(bars) > 0 {
			to, n := bars[0].to, 1
			for n < len(bars) && bars[n].from <= to {
				to = max(to, bars[n].to)
				n++
			}
			if !yield(bars[:n]) {
				return
			}
			bars = bars[n:]
		}
	}
}

// bars are those that lead to the slots of one rank.
func (a *Arrangement) bars(below []Slot, lines [][]Point) []bar {
	var bars []bar
	for _, s := range below {
		for _, c := range s.barred(a) {
			if boss := a.Boss[c]; len(bars) == 0 || bars[len(bars)-1].boss != boss {
				bars = append(bars, newBar(boss, lines[c][0].X))
			}
			for _, p := range lines[c][:len(lines[c])-1] {
				bars[len(bars)-1].reach(p.X)
			}
		}
	}
	return bars
}

// barred are the cards of a slot who are joined to a bar.
func (s Slot) barred(a *Arrangement) []int {
	if !s.Stack {
		return s.Cards
	}
	return slices.DeleteFunc(slices.Clone(s.Cards), func(c int) bool { return a.Indent[c] > 0 })
}

// lower moves the part of a line that is on the bar so far below the boss.
func lower(line []Point, drop, by float64) {
	bar := line[0].Y + drop
	for i := range line {
		if line[i].Y == bar {
			line[i].Y += by
		}
	}
}

// joints joins each co-head to the one at the left.
func (a *Arrangement) joints(cards []Rect) [][]Point {
	joints := make([][]Point, len(cards))
	for c := range cards {
		if left := a.coHead(c); left >= 0 {
			y := cards[c].Center().Y
			joints[c] = []Point{{cards[left].Max.X, y}, {cards[c].Min.X, y}}
		}
	}
	return joints
}
