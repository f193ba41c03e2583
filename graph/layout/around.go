package layout

import "slices"

// The shape that a side would have if all grew to there, for that of the drawing: of the
// left or right one, and of an upper or lower one times the square of how many sides
// there are. With these, drawings of 15 to 1,500 cards come nearest to theirs.
const (
	lying    = 1.0 / 3
	standing = 0.2
)

// lay stands the head, then what is at its left and right, and what is above and below
// these.
func (c *compass) lay() {
	upper := upper(c.Forest)
	across := c.roomFor(Right, c.asked()*lying, upper)
	c.layMiddle()
	for _, side := range []int{leftward, rightward} {
		c.layPart(side, across, upper)
	}
	n := 0 // of sides
	for part := range inMiddle {
		if slices.Contains(c.part, part) && part != overhead {
			n++
		}
	}
	upright := c.roomFor(Down, c.asked()*standing*float64(n*n), upper)
	for _, part := range []int{upward, downward, overhead} {
		c.layPart(part, upright, upper)
	}
}

// roomFor is the room of all in a drawing of that direction and shape: that of what is
// at one side, as wide as if everybody grew to there.
func (c *compass) roomFor(d Direction, shape float64, upper []bool) *room {
	f := c.Forest
	f.Direction, f.Shape = d, shape
	begun, _ := begin(f, 0, upper)
	return newRoom(begun)
}

// layMiddle stands the head with the assistants.
func (c *compass) layMiddle() {
	cards := c.cardsOf(inMiddle)
	a := Arrange(c.forestOf(cards, inMiddle))
	plan := a.plan("", placeAsTree(a))
	c.center(plan, cards)
	for i, card := range cards {
		c.plan.Cards[card], c.plan.Cells[card], c.plan.Lines[card], c.plan.Joints[card] = plan.Cards[i], plan.Cells[i], plan.Lines[i], plan.Joints[i]
	}
}

// cardsOf are the head and all of a part, in order.
func (c *compass) cardsOf(part int) []int {
	var cards []int
	for i, p := range c.part {
		if p == part || slices.Contains(c.middle, i) {
			cards = append(cards, i)
		}
	}
	return cards
}

// forestOf is the forest of a part's cards. Where these are not below the head, a port
// keeps all below it free.
func (c *compass) forestOf(cards []int, part int) Forest {
	f, number := c.Forest.part(cards)
	f.Direction = growth[part]
	for i, card := range cards {
		dealt := part < overhead && slices.Contains(c.middle, c.Boss[card])
		f.Assistant[i] = f.Assistant[i] && !dealt && !slices.Contains(c.middle, card)
	}
	if part == overhead {
		f.addPort(number[c.middle[0]])
	}
	return f
}

// center moves a plan of some cards so that the head's middle is at the origin.
func (c *compass) center(plan *Plan, cards []int) {
	at := plan.Cards[slices.Index(cards, c.middle[0])].Center()
	plan.move(Point{-at.X, -at.Y})
}

// layPart stands a part beyond what stands already.
func (c *compass) layPart(part int, in *room, upper []bool) {
	cards := c.cardsOf(part)
	if len(cards) == len(c.middle) {
		return
	}
	f := c.forestOf(cards, part)
	ports := len(f.Boss) - len(cards)
	high := make([]bool, len(f.Boss))
	for i, card := range cards {
		high[i] = upper[card] || c.part[card] == inMiddle
	}
	a := arrange(f, ports, high, true, func(*chooser) *room { return in.of(cards, ports) })
	plan := a.plan("", placeAsTree(a))
	c.center(plan, cards)
	c.join(plan, cards, c.outwards(plan, cards, part))
}

// outwards is how far a part of the drawing is to move off the head.
func (c *compass) outwards(plan *Plan, cards []int, part int) (by Point) {
	head, own := c.plan.Cards[c.middle[0]], c.plan.Cells[c.middle[0]]
	switch part {
	case rightward:
		return Point{own.Max.X - head.Max.X, 0}
	case leftward:
		return Point{own.Min.X - head.Min.X, 0}
	}
	var all Rect
	for i, card := range cards {
		if box := taken(plan, i); c.part[card] == part {
			if all == (Rect{}) {
				all = box
			}
			all = all.Union(box)
		}
	}
	for card, p := range c.part {
		box := taken(c.plan, card) // the head's own middle, of what does not stand yet
		switch {
		case p == part, p == overhead, box.Max.X+BesideGap <= all.Min.X || box.Min.X-BesideGap >= all.Max.X:
		case part == downward:
			by.Y = max(by.Y, box.Max.Y-head.Max.Y)
		case part == upward:
			by.Y = min(by.Y, box.Min.Y-head.Min.Y)
		default:
			by.Y = min(by.Y, box.Min.Y-BelowGap-all.Max.Y)
		}
	}
	return by
}

// taken is what a card, what stands in one slot with it, and its line take of a plan, a
// part of the line's way to the head aside.
func taken(plan *Plan, card int) Rect {
	box := plan.Cells[card]
	for _, p := range plan.Lines[card][min(1, len(plan.Lines[card])):] {
		box = box.Union(Rect{p, p})
	}
	return box
}

// join takes a part into the drawing, moved outwards, with the lines between it and the
// head made longer.
func (c *compass) join(plan *Plan, cards []int, by Point) {
	inner := make([][]Point, len(cards)) // the lines to or from the head, where they were
	for i, card := range cards {
		if b := c.Boss[card]; c.part[card] == inMiddle || b >= 0 && c.part[b] == inMiddle {
			inner[i] = slices.Clone(plan.Lines[i])
		}
	}
	plan.move(by)
	for i, card := range cards {
		line, was := plan.Lines[i], inner[i]
		if c.part[card] == inMiddle {
			if last := len(line) - 1; last > 0 {
				c.plan.Lines[card] = corners(append(line[:last:last], was[last])...)
			}
			continue
		}
		if was != nil {
			line = corners(slices.Concat(c.way(was[0], by), line[1:])...)
		}
		c.plan.Cards[card], c.plan.Cells[card], c.plan.Lines[card], c.plan.Joints[card] = plan.Cards[i], plan.Cells[i], line, plan.Joints[i]
	}
}

// way leads from the head's edge to where the bar begins that its reports share: below
// the assistants, where these stand in between.
func (c *compass) way(start, by Point) []Point {
	if by.X == 0 {
		return []Point{start}
	}
	out, drop := AssistantGap/2.0, float64(busDrop)
	if by.X < 0 {
		out, drop = -out, -drop
	}
	under := c.plan.Cards[c.middle[0]].Max.Y + passBy
	bar := start.X + by.X + drop
	return []Point{start, {start.X + out, start.Y}, {start.X + out, under}, {bar, under}, {bar, start.Y}}
}
