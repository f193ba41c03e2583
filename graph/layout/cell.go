package layout

import "slices"

// A slot's cell is what its own cards take, assistants included: a box in which
// the boss above centers over the core.

const portWidth = 4

// AssistantGap is between a boss and the assistants at the side, in points.
const AssistantGap = 26

// width is what a slot's own cards take from left to right.
func (a *Arrangement) width(s Slot) float64 {
	if s.Stack {
		width := 0.0
		for k, c := range s.Cards {
			width = max(width, a.place(s, k)+a.pieces[c].Width)
		}
		return width
	}
	to := a.begin(s) + a.place(s, len(s.Cards)-1) + a.pieces[s.rightmost()].Width
	_, right := a.sides(s.rightmost())
	return to + right
}

// last is the place among a slot's cards of the last co-head, or of a stack's first card.
func (s Slot) last() int {
	if s.Stack {
		return 0
	}
	return len(s.Cards) - 1
}

// rightmost is the last of co-heads, or the first of a stack.
func (s Slot) rightmost() int { return s.Cards[s.last()] }

// step is how many places to the right of a card its k-th assistant stands: the first
// of them right of the boss, the second left, and so on; those of co-heads, who stand
// beside each other, at the free side.
func (a *Arrangement) step(card, k int) int {
	switch {
	case a.before[card]:
		return -k - 1
	case a.coHead(card) >= 0:
		return k + 1
	case k%2 == 1:
		return -(k + 1) / 2
	}
	return k/2 + 1
}

// core is the part of a cell, from left to right, that the boss above centers over: all
// but assistants, and of a single branch its head.
func (a *Arrangement) core(s Slot) (from, to float64) {
	if s.aside() {
		return 0, a.width(s)
	}
	begin := a.begin(s)
	return begin + a.place(s, 0) + a.pieces[s.Cards[0]].from, begin + a.place(s, s.last()) + a.pieces[s.rightmost()].to
}

// begin is where in its cell, from the left, a slot's cards stand, right of assistants.
func (a *Arrangement) begin(s Slot) float64 {
	left, _ := a.sides(s.Cards[0])
	return left
}

// place is where the k-th of a slot's cards begins, from where they all do.
func (a *Arrangement) place(s Slot, k int) float64 {
	if s.Stack {
		return float64(a.Indent[s.Cards[k]]+1) * SpineGap
	}
	return float64(k) * (a.card.Width + a.beside)
}

// over is what in the cell of a slot stands in the middle above those below: of
// co-heads, the middle between the first and the last who have any.
func (a *Arrangement) over(s Slot) float64 {
	first, last := 0, s.last()
	if below := a.Below[s.Cards[0]]; !s.Stack && len(below) > 0 {
		first = slices.Index(s.Cards, a.Boss[below[0].Cards[0]])
		last = slices.Index(s.Cards, a.Boss[below[len(below)-1].Cards[0]])
	}
	from := a.place(s, first) + a.pieces[s.Cards[first]].exit
	to := a.place(s, last) + a.pieces[s.Cards[last]].exit
	return a.begin(s) + (from+to)/2
}

// height is what a slot's own cards take from top to bottom.
func (a *Arrangement) height(s Slot) float64 {
	if !s.Stack {
		return a.pieces[s.Cards[0]].Height + a.drop(s.Cards[0])
	}
	y := 0.0
	for i, c := range s.Cards {
		y += a.above(s, i) + a.pieces[c].Height
	}
	return y
}

// above is the gap above the i-th card of a stack.
func (a *Arrangement) above(s Slot, i int) float64 {
	switch {
	case i == 0:
		return 0
	case a.Indent[s.Cards[i]] < a.Indent[s.Cards[i-1]]:
		return a.stacked + blockGap
	}
	return a.stacked
}

// stand puts a slot's own cards into cards, the cell's top left corner at p.
func (a *Arrangement) stand(s Slot, p Point, cards []Rect) {
	put := func(card int, at Point) {
		cards[card] = Rect{at, Point{at.X + a.pieces[card].Width, at.Y + a.pieces[card].Height}}
	}
	begin := a.begin(s)
	for i, c := range s.Cards {
		if s.Stack {
			p.Y += a.above(s, i)
		}
		x := p.X + begin + a.place(s, i)
		put(c, Point{x, p.Y})
		for k, assistant := range a.Beside[c] {
			at := Point{x + a.offset(c, k), p.Y}
			put(assistant, at)
			if s := a.staff[assistant]; s != nil {
				for n, i := range s.cards {
					put(i, Point{at.X + s.at[n].X, at.Y + s.at[n].Y})
				}
			}
		}
		if s.Stack {
			p.Y += a.pieces[c].Height
		}
	}
}

// cells returns the box around each stack, and around each boss with the assistants.
func (a *Arrangement) cells(cards []Rect) []Rect {
	cells := make([]Rect, len(cards))
	a.all(func(s Slot, _ int) {
		stack := cards[s.Cards[0]]
		for _, c := range s.Cards {
			stack = stack.Union(cards[c])
		}
		for _, c := range s.Cards {
			cell := stack
			if !s.Stack {
				cell = cards[c]
			}
			for _, assistant := range a.Beside[c] {
				cell = cell.Union(cards[assistant])
				if s := a.staff[assistant]; s != nil {
					for _, i := range s.cards {
						cell = cell.Union(cards[i])
					}
				}
			}
			cells[c] = cell
			for _, assistant := range a.Beside[c] {
				cells[assistant] = cell
			}
		}
	})
	return cells
}

// all calls visit with every slot and its boss, -1 for tops.
func (a *Arrangement) all(visit func(s Slot, boss int)) {
	for _, s := range a.Tops {
		visit(s, -1)
	}
	for boss, below := range a.Below {
		for _, s := range below {
			visit(s, boss)
		}
	}
}
