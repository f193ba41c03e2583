package layout

import "math"

// style is how readily branches are stacked.
type style struct {
	levels int     // a branch with up to this many levels below its own may hang in a stack,
	cards  int     // and up to this many cards
	page   float64 // how wide stacks are, with 1 for those of a small chart; above 1 only teams' are
	row    int     // how many reports stand in a row, in a drawing that runs sideways
}

// screen is the shape of most of them.
const screen = 1.6

// gain is how many times larger a drawing has to become for another style than those
// with most cards side by side, where lines are followed best.
const gain = 1.25

// styles lists those that are tried. The larger the forest, the longer stacks are to
// be for one shape; by powers of two, so that one card more rarely changes a thing.
func (f Forest) styles() []style {
	around := math.Exp2(math.Ceil(math.Log2(float64(max(len(f.Boss), 64)))))
	long := func(times float64) int { return int(times * math.Sqrt(around)) }
	if f.Direction.Sideways() {
		return []style{
			{cards: 1, page: 1, row: 5}, {cards: 1, page: 0.5, row: 2},
			{cards: 1, page: 0.25, row: 2}, {cards: 1, page: 0.12, row: 1}, {cards: 1, page: 0.06, row: 1},
			{levels: 1, cards: 40, page: 0.25, row: 1}, {levels: 1, cards: 40, page: 0.1, row: 1},
			{levels: 2, cards: long(0.7), page: 0.1, row: 1}, {levels: 3, cards: long(1), page: 0.15, row: 1}, {levels: 3, cards: long(0.7), page: 0.05, row: 1},
			{levels: 4, cards: long(1), page: 0.05, row: 1}, {levels: 6, cards: long(1.4), page: 0.03, row: 1},
		}
	}
	return []style{
		{levels: 2, cards: 40, page: 1}, {levels: 2, cards: 40, page: 2}, {levels: 3, cards: long(2.5), page: 1}, {levels: 4, cards: long(1.8), page: 0.5},
		{levels: 5, cards: long(4), page: 0.5}, {levels: 4, cards: long(1.3), page: 0.25}, {levels: 5, cards: long(1.8), page: 0.25}, {levels: 6, cards: long(2.5), page: 0.15},
	}
}

// style chooses the style in which the drawing is seen at the largest scale, told how
// large it is in each.
func (f Forest) style(size func(style) Size) style {
	shape := f.Shape
	if shape == 0 {
		shape = screen
	}
	styles := f.styles()
	best, most := styles[0], 0.0
	for _, s := range styles {
		drawn := size(s)
		scale := min(shape/drawn.Width, 1/drawn.Height)
		if f.Turns {
			scale = max(scale, min(1/drawn.Width, shape/drawn.Height))
		}
		if s.page >= 1 && s.levels <= styles[0].levels {
			scale *= gain
		}
		if scale > most {
			best, most = s, scale
		}
	}
	return best
}

// extentOf is the size of the drawing of these cards, as it is seen.
func (f Forest) extentOf(cards []Rect) Size {
	if len(cards) == 0 {
		return f.Card
	}
	all := cards[0]
	for _, c := range cards {
		all = all.Union(c)
	}
	return f.Direction.turnSize(Size{all.Width(), all.Height()})
}
