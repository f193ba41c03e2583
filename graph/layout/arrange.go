package layout

import "math"

// Slot is one place below a boss: a single card with all that is below it, or a
// stack of cards that have nobody below them.
type Slot struct {
	Cards []int
	Stack bool
}

// Arrangement is a forest with the reports of each card in slots, from left to
// right. Tops are in slots too, below nobody.
type Arrangement struct {
	Forest
	Tops  []Slot
	Below [][]Slot // of each card
}

const (
	topRow      = 6 // a top has up to this many leaves side by side
	stackAlone  = 2 // a team of leaves is stacked from this size on
	stackMixed  = 4 // leaves among larger branches are stacked from this number on
	stackHeight = 8 // a stack of up to this many stands in one column
)

// Arrange decides which cards stand side by side and which are stacked.
func Arrange(f Forest) *Arrangement {
	n := len(f.Boss)
	reports := make([][]int, n)
	var tops []int
	for i, b := range f.Boss {
		if b < 0 {
			tops = append(tops, i)
		} else {
			reports[b] = append(reports[b], i)
		}
	}
	isLeaf := func(i int) bool { return len(reports[i]) == 0 }
	a := &Arrangement{Forest: f, Below: make([][]Slot, n)}
	a.Tops = slots(tops, isLeaf, topRow+1)
	for i, rs := range reports {
		from := stackMixed
		switch leaves := count(rs, isLeaf); {
		case f.Boss[i] < 0:
			from = topRow + 1
		case leaves == len(rs):
			from = stackAlone
		}
		a.Below[i] = slots(rs, isLeaf, from)
	}
	return a
}

func count(cards []int, is func(int) bool) (n int) {
	for _, c := range cards {
		if is(c) {
			n++
		}
	}
	return n
}

// slots puts cards into slots. Leaves are stacked, at the place of the first of
// them, if there are at least from many.
func slots(cards []int, isLeaf func(int) bool, from int) []Slot {
	if len(cards) == 0 {
		return nil
	}
	stacked := count(cards, isLeaf) >= from
	var list []Slot
	var stack []int
	place := -1
	for _, c := range cards {
		if stacked && isLeaf(c) {
			if stack = append(stack, c); place < 0 {
				place = len(list)
			}
			continue
		}
		list = append(list, Slot{Cards: []int{c}})
	}
	if place < 0 {
		return list
	}
	return append(list[:place:place], append(columns(stack), list[place:]...)...)
}

// columns breaks a stack into columns of nearly equal height, so many that the
// whole is about as high as it is wide on paper.
func columns(stack []int) []Slot {
	n := len(stack)
	count := 1
	if n > stackHeight {
		height := max(stackHeight, int(math.Ceil(math.Sqrt(2*float64(n)))))
		count = (n + height - 1) / height
	}
	var list []Slot
	for i := range count {
		from, to := i*n/count, (i+1)*n/count
		list = append(list, Slot{Cards: stack[from:to], Stack: true})
	}
	return list
}

// width is what a slot's own cards take from left to right.
func (a *Arrangement) width(s Slot) float64 {
	if s.Stack {
		return SpineGap + a.Card.Width
	}
	return a.Card.Width
}

// height is what a slot's own cards take from top to bottom.
func (a *Arrangement) height(s Slot) float64 {
	n := float64(len(s.Cards))
	return n*a.Card.Height + (n-1)*StackGap
}

// stand puts a slot's own cards into cards, the slot's top left corner at p.
func (a *Arrangement) stand(s Slot, p Point, cards []Rect) {
	if s.Stack {
		p.X += SpineGap
	}
	for _, c := range s.Cards {
		cards[c] = Rect{p, Point{p.X + a.Card.Width, p.Y + a.Card.Height}}
		p.Y += a.Card.Height + StackGap
	}
}
