package layout

// A slot's cell is what its own cards take, assistants included: a box in which
// the boss above centers over the core.

const portWidth = 4

// AssistantGap is between a boss and the assistants at the side, in points.
const AssistantGap = 26

// width is what a slot's own cards take from left to right.
func (a *Arrangement) width(s Slot) float64 {
	if s.Stack {
		deepest := 0
		for _, c := range s.Cards {
			deepest = max(deepest, a.Indent[c])
		}
		return float64(deepest+1)*SpineGap + a.card.Width
	}
	return a.widthOf(s.Cards[0]) + float64(len(a.Beside[s.Cards[0]]))*(a.card.Width+AssistantGap)
}

// core is where in its cell, from left to right, a slot's cards stand without the
// assistants: the first of those stands right of the boss, the second left, and so on.
func (a *Arrangement) core(s Slot) (from, to float64) {
	if s.Stack {
		return 0, a.width(s)
	}
	left := len(a.Beside[s.Cards[0]]) / 2
	from = float64(left) * (a.card.Width + AssistantGap)
	return from, from + a.widthOf(s.Cards[0])
}

// widthOf is how wide a card is.
func (a *Arrangement) widthOf(card int) float64 {
	if a.isPort(card) {
		return portWidth
	}
	return a.card.Width
}

// height is what a slot's own cards take from top to bottom.
func (a *Arrangement) height(s Slot) float64 {
	y := 0.0
	for i := range s.Cards {
		y += a.above(s, i) + a.card.Height
	}
	return y
}

// above is the gap above the i-th card of a slot.
func (a *Arrangement) above(s Slot, i int) float64 {
	switch {
	case i == 0:
		return 0
	case a.Indent[s.Cards[i]] < a.Indent[s.Cards[i-1]]:
		return StackGap + blockGap
	}
	return StackGap
}

// stand puts a slot's own cards into cards, the cell's top left corner at p.
func (a *Arrangement) stand(s Slot, p Point, cards []Rect) {
	put := func(card int, at Point) {
		cards[card] = Rect{at, Point{at.X + a.widthOf(card), at.Y + a.card.Height}}
	}
	from, _ := a.core(s)
	for i, c := range s.Cards {
		p.Y += a.above(s, i)
		x := p.X + from
		if s.Stack {
			x += float64(a.Indent[c]+1) * SpineGap
		}
		put(c, Point{x, p.Y})
		for k, assistant := range a.Beside[c] {
			steps := float64(k/2 + 1)
			if k%2 == 1 {
				steps = -steps
			}
			put(assistant, Point{x + steps*(a.card.Width+AssistantGap), p.Y})
		}
		p.Y += a.card.Height
	}
}

// cells returns the box around each card's slot.
func (a *Arrangement) cells(cards []Rect) []Rect {
	cells := make([]Rect, len(cards))
	a.all(func(s Slot, _ int) {
		cell := cards[s.Cards[0]]
		for _, c := range s.Cards {
			cell = cell.Union(cards[c])
			for _, assistant := range a.Beside[c] {
				cell = cell.Union(cards[assistant])
			}
		}
		for _, c := range s.Cards {
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
