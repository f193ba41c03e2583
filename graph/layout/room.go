package layout

import (
	"math"
	"slices"
)

// room is what a drawing aims at: to fill an area of a given shape. Each branch gets
// its share of the width by what it holds, and the height that its bosses leave; it
// folds itself as it fits best there. So what a branch does follows from how much is
// drawn in all, from its level and from what is in it, and a move elsewhere leaves it
// as it is.
type room struct {
	Size
	area   float64   // of all cards, as a rule: a frame that grows leaves others their room
	share  []float64 // and, of each card, of its branch
	top    []float64 // of each card, where its reports begin if nothing is in the way
	stands []bool    // of each card with reports, whether its branch is large enough to have a place of its own
}

// screen is the shape of most of them.
const screen = 1.6

const (
	waste      = 2.2 // how many times the area of its cards a drawing takes,
	framed     = 1.7 // and how many times that area its frames take, if it has some, as a rule;
	highFrame  = 2   // how many cards high one is, as a rule, so that one that grows folds nothing below it;
	spare      = 20  // and for how many cards more it has room if it runs sideways, so that small teams stay lists there
	fill       = 0.8 // how many times its share of the width a branch may take that stands, far down,
	fillHigh   = 0.9 // and how much more below the tops, half of it on each level below that;
	fillBlocks = 0.7 // times this among blocks, since their ports keep them apart
	fillOwn    = 0.7 // for how many cards more than it holds a branch has room there, so that in a small chart few hang
	lowTeam    = 2   // how many cards high a stack may be wherever it is
)

// newRoom is the room for what is to be arranged.
func newRoom(c *chooser) *room {
	n := len(c.pieces)
	r := &room{share: make([]float64, n), top: make([]float64, n), stands: make([]bool, n)}
	one := c.area(piece{Size: c.card})
	if c.port != nil {
		one *= framed
	}
	for i, p := range slices.Backward(c.pieces) {
		r.area += float64(p.cards) * one
		r.share[i] += c.area(p)
		if b := c.Boss[i]; b >= 0 {
			r.share[b] += r.share[i]
		}
	}
	shape, cards := c.asked(), r.area
	if c.Direction.Sideways() {
		shape = 1 / shape
		cards += spare * one
	}
	r.Height = math.Sqrt(waste * cards / shape)
	r.Width = r.Height * shape
	for i, p := range c.pieces {
		r.top[i] = p.Height + c.below
		if c.port != nil {
			r.top[i] = highFrame*c.card.Height + c.below
		}
		if b := c.Boss[i]; b >= 0 {
			r.top[i] += r.top[b]
		}
	}
	r.choose(c)
	return r
}

// choose decides whose branches stand: those whose own card fits their share of the
// width. So what stands side by side fits, and a branch that hangs holds none that
// stands.
func (r *room) choose(c *chooser) {
	more := make([]float64, len(c.pieces)) // of each card, how much more than its share it may take
	tops := 0
	for i, p := range c.pieces {
		switch b := c.Boss[i]; {
		case b < 0:
			tops++
		case c.Boss[b] < 0:
			more[i] = fillHigh
		default:
			more[i] = more[b] / 2
		}
		width := fill * (1 + more[i]) * r.Width * (r.share[i] + fillOwn*c.area(p)) / r.area
		if c.port != nil {
			width *= fillBlocks
		}
		r.stands[i] = p.Width+c.beside <= width
	}
	if tops == 1 { // beside whom nobody could hang
		r.stands[0] = true
	}
}

// area is what a piece takes with the gaps around it, in a stack.
func (a *Arrangement) area(p piece) float64 {
	return (p.Width + a.beside) * (p.Height + a.stacked)
}

// of is the room for some of the cards, followed by ports.
func (r *room) of(cards []int, ports int) *room {
	n := len(cards) + ports
	part := *r
	part.share, part.top, part.stands = make([]float64, n), make([]float64, n), make([]bool, n)
	for k, i := range cards {
		part.share[k], part.top[k], part.stands[k] = r.share[i], r.top[i], r.stands[i]
	}
	return &part
}

// asked is the width over the height that a drawing of the forest should have.
func (f Forest) asked() float64 {
	if f.Shape == 0 {
		return screen
	}
	return f.Shape
}

// turned is the forest for the side of the sheet on which it is seen at the larger
// scale, told how large it is for either. Without a sheet that turns it is the same.
func (f Forest) turned(size func(Forest) Size) Forest {
	if !f.Turns {
		return f
	}
	shape := f.asked()
	across, upright := f, f
	across.Shape, upright.Shape = shape, 1/shape
	if (Size{1, shape}).times(size(upright)) < (Size{shape, 1}).times(size(across)) {
		return upright
	}
	return across
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

// below is the room for cards below one boss, or for tops if there is none, told how
// high a card is in a stack.
func (r *room) below(boss int, cards []int, card float64) Size {
	share, top := 0.0, 0.0
	for _, i := range cards {
		share += r.share[i]
	}
	if boss >= 0 {
		top = r.top[boss]
	}
	return Size{r.Width * share / r.area, max(r.Height-top, lowTeam*card)}
}

// times is how many times larger a size is than this one, the way in which it is most.
func (room Size) times(s Size) float64 { return max(s.Width/room.Width, s.Height/room.Height) }
