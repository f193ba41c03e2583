package layout

import (
	"math"
	"slices"
)

// An assistant's staff, all who are below an assistant beside the boss, hangs in stacks
// below the assistant. What is below the boss begins below it. An assistant stands in a
// row, as a manager does, whose staff is larger than StaffLimit or partly in another
// department's frame, who is the third with a staff beside one boss, or who has a staff
// and assists a co-head. In a staff nobody stands beside another.

// Limits of staffs beside a boss.
const (
	StaffLimit = 12 // an assistant with more people below stands in a row, as a manager does
	staffs     = 2  // a boss has up to so many assistants with staffs at the sides: one at each
	staffRows  = 2  // of cards in the room for a staff,
	staffList  = 6  // and how long a list is there where ranks run sideways
)

// staff is an assistant with all below, in a box of their own.
type staff struct {
	Size
	own   Point // where in the box the assistant stands
	cards []int
	at    []Point // where each of the others stands, from the assistant
}

// seat decides where each assistant stands: beside the boss, or in a row or a stack as
// others do. Those with a staff stand behind those without, so that no line to one of
// these is in its way.
func (c *chooser) seat() {
	people, out := c.branches()
	leading := make([]int, len(c.Boss)) // of each card: how many at its sides have a staff
	for i, b := range c.Boss {
		if b < 0 {
			continue
		}
		c.staffed[i] = c.staffed[b] || c.seated[b]
		switch {
		case !c.isAssistant(i), c.staffed[i], c.joined(i), c.before[b] && c.coHead(b) >= 0:
			continue
		case people[i] > 0:
			if out[i] || people[i] > StaffLimit || c.joined(b) || leading[b] == staffs {
				continue
			}
			leading[b]++
		}
		c.seated[i] = true
		c.Beside[b] = append(c.Beside[b], i)
	}
	for _, beside := range c.Beside {
		slices.SortStableFunc(beside, func(i, k int) int { return min(people[i], 1) - min(people[k], 1) })
	}
}

// branches counts who is below each card, and tells below whom a line leads out of the
// drawing.
func (a *Arrangement) branches() (people []int, out []bool) {
	people, out = make([]int, len(a.Boss)), make([]bool, len(a.Boss))
	for i, b := range slices.Backward(a.Boss) {
		if b >= 0 {
			people[b] += people[i] + 1
			out[b] = out[b] || out[i] || a.isPort(i)
		}
	}
	return people, out
}

// staffRoom is the room for the reports of an assistant beside the boss: little, so that
// most are stacked; and where ranks run sideways, a list of them.
func (c *chooser) staffRoom() Size {
	height := staffRows * (c.card.Height + c.stacked)
	if c.Direction.Sideways() {
		return Size{staffList * (c.card.Width + c.beside), height}
	}
	return Size{c.asked() * height, height}
}

// box lays an assistant's staff out, as a tree of its own.
func (c *chooser) box(assistant int) *staff {
	s := &staff{}
	top := newBranch(c.Arrangement, Slot{Cards: []int{assistant}}, 0)
	all := Rect{Point{math.Inf(1), 0}, Point{math.Inf(-1), 0}}
	c.walkTree(&branch{below: []*branch{top}}, func(own Slot, at Point) {
		all = all.Union(Rect{at, Point{at.X + c.width(own), at.Y + c.height(own)}})
		c.stand(own, at, c.drawn)
		s.cards = append(s.cards, own.Cards...)
	})
	s.Size = Size{all.Width(), all.Height()}
	origin := c.drawn[assistant].Min
	s.own = Point{origin.X - all.Min.X, origin.Y - all.Min.Y}
	for _, i := range s.cards {
		s.at = append(s.at, Point{c.drawn[i].Min.X - origin.X, c.drawn[i].Min.Y - origin.Y})
	}
	return s
}

// aside is how wide an assistant is, with the staff, and where in that the assistant
// stands, from the left.
func (a *Arrangement) aside(assistant int) (width, own float64) {
	if s := a.staff[assistant]; s != nil {
		return s.Width, s.own.X
	}
	return a.card.Width, 0
}

// sides is how far the assistants of a card reach beyond it, to the left and right.
func (a *Arrangement) sides(card int) (left, right float64) {
	for k, assistant := range a.Beside[card] {
		x := a.offset(card, k)
		width, own := a.aside(assistant)
		left = max(left, own-x)
		right = max(right, x-own+width-a.pieces[card].Width)
	}
	return left, right
}

// offset is how far right of a card its k-th assistant stands; those left of it stand
// less than 0.
func (a *Arrangement) offset(card, k int) float64 {
	step := a.step(card, k)
	width, own := a.aside(a.Beside[card][k])
	x := float64(step) * (a.card.Width + AssistantGap)
	if step < 0 {
		return x - (width - a.card.Width) + own
	}
	return x + own
}

// drop is how far the assistants' staffs reach below their boss, to the end of a rank
// where all ranks are level.
func (a *Arrangement) drop(boss int) (drop float64) {
	for _, assistant := range a.Beside[boss] {
		if s := a.staff[assistant]; s != nil {
			drop = max(drop, s.Height-a.card.Height)
		}
	}
	if a.level > 0 {
		return math.Ceil(drop/a.level) * a.level
	}
	return drop
}
