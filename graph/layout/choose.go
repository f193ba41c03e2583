package layout

import (
	"iter"
	"math"
	"slices"
	"sort"
)

const (
	rowOfHead   = 6    // the highest boss has up to this many reports side by side, however wide
	stackOfHead = 4    // and no stack of fewer leaves
	rowOfBlocks = 2    // a port always has up to this many blocks side by side
	plain       = 1.25 // how many times larger than its room a row may be that is not folded
)

// shape is what is known of a branch when its boss decides where it goes.
type shape struct {
	standing Size    // with its card, and all below in slots
	cards    int     // how many cards it hangs in a stack; 0 where it stands
	length   float64 // about how long it is in a stack
}

// chooser arranges each branch, from the lowest up.
type chooser struct {
	*Arrangement
	reports [][]int // of each card, without the assistants beside it
	port    []int   // by which port of the boss's block each is reached; nil where there are no blocks
	shapes  []shape
	upper   []bool
	seated  []bool // tells which assistants stand beside the boss,
	staffed []bool // and who is below these
	drawn   []Rect // where staffs are laid out
	room    *room
}

func newChooser(a *Arrangement, upper []bool) *chooser {
	n := len(a.Boss)
	return &chooser{
		Arrangement: a, reports: make([][]int, n), shapes: make([]shape, n), upper: upper,
		seated: make([]bool, n), staffed: make([]bool, n), drawn: make([]Rect, n),
	}
}

// run arranges all, told who the tops are, whether they are the heads of all, and what
// room they have.
func (c *chooser) run(tops []int, head bool, in *room) {
	c.room = in
	for i := len(c.Boss) - 1; i >= 0; i-- {
		c.choose(i)
	}
	c.Tops, _ = c.slots(-1, tops, head)
}

// choose arranges the reports of a card, who have been arranged before.
func (c *chooser) choose(i int) {
	var below Size
	for team := range c.teams(i) {
		slots, size := c.slots(i, team, c.upper[i] && !c.seated[i])
		if c.Below[i] = append(c.Below[i], slots...); below.Width > 0 {
			below.Width += c.beside
		}
		below = Size{below.Width + size.Width, max(below.Height, size.Height)}
	}
	own := Slot{Cards: []int{i}}
	p := c.pieces[i]
	s := shape{standing: Size{max(c.width(own), below.Width), c.height(own)}, cards: p.cards, length: p.Height + c.stacked}
	if len(c.reports[i]) > 0 {
		s.standing.Height += c.below + below.Height
	}
	for _, r := range c.reports[i] {
		s.cards += c.shapes[r].cards
		s.length += c.shapes[r].length
	}
	if p.alone || c.team(i) && c.room.stands[i] && !c.staffed[i] || !c.canHang(c.reports[i]) {
		s.cards = 0
	}
	c.shapes[i] = s
	if c.seated[i] && c.team(i) {
		c.staff[i] = c.box(i)
	}
}

// teams are the reports of a card that are reached by one port each.
func (c *chooser) teams(i int) iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		for rest := c.reports[i]; len(rest) > 0; {
			n := len(rest)
			if c.port != nil {
				n = 1
				for n < len(rest) && c.port[rest[n]] == c.port[rest[0]] {
					n++
				}
			}
			if !yield(rest[:n]) {
				return
			}
			rest = rest[n:]
		}
	}
}

func (c *chooser) canHang(cards []int) bool {
	for _, r := range cards {
		if c.shapes[r].cards == 0 {
			return false
		}
	}
	return true
}

// joined reports whether a card has a co-head beside it.
func (a *Arrangement) joined(card int) bool { return a.before[card] || a.coHead(card) >= 0 }

// slots puts cards that have one boss into slots, and returns what they take together.
// Branches that hang do so in stacks of several, but for those of a highest boss who has
// few; with them, or where there is no room in a row, so do those who lead nobody.
func (c *chooser) slots(boss int, cards []int, head bool) ([]Slot, Size) {
	widest, least := 1, 2
	if head = head && !c.Folds; head {
		widest, least = rowOfHead, stackOfHead
	}
	hung := slices.ContainsFunc(cards, c.hangs)
	row := c.row(cards)
	size := c.extent(row)
	room := c.room.below(boss, cards, c.card.Height+c.stacked)
	if boss >= 0 && c.seated[boss] {
		room = c.staffRoom()
	}
	switch {
	case hung && len(cards) <= widest:
		c.hangEach(row)
		size = c.extent(row)
	case hung:
		row = c.stackSmall(cards, 1, room)
		size = c.extent(row)
	case len(cards) > widest && (c.port == nil || len(cards) > rowOfBlocks) && room.times(size) > plain:
		row = c.stackSmall(cards, least, room)
		size = c.extent(row)
	}
	for _, s := range row {
		c.gather(s)
	}
	return row, size
}

// team tells whether a card has reports that do not stand beside it.
func (c *chooser) team(card int) bool { return len(c.reports[card]) > 0 }

// hangs tells whether a card with reports hangs in a stack, wherever that is.
func (c *chooser) hangs(card int) bool { return c.team(card) && c.shapes[card].cards > 0 }

// hangEach makes a stack of each branch in a row that hangs.
func (c *chooser) hangEach(row []Slot) {
	for k, s := range row {
		if i := s.Cards[0]; c.hangs(i) {
			row[k] = c.split([]int{i}, 1)[0]
		}
	}
}

// row stands cards side by side, co-heads in one slot.
func (c *chooser) row(cards []int) []Slot {
	row := make([]Slot, 0, len(cards))
	from := 0
	for k, i := range cards {
		if c.coHead(i) >= 0 {
			row[len(row)-1].Cards = cards[from : k+1 : k+1]
			continue
		}
		from = k
		row = append(row, Slot{Cards: cards[k : k+1 : k+1]})
	}
	return row
}

// gather stands all that is below any of the co-heads in a slot below the slot.
func (c *chooser) gather(s Slot) {
	if s.Stack {
		return
	}
	first := s.Cards[0]
	for _, i := range s.Cards[1:] {
		c.Below[first] = append(c.Below[first], c.Below[i]...)
		c.Below[i] = nil
	}
}

// stackSmall stacks those branches that can hang, at the place of the first, if there
// are so many of them at least; the others stand side by side.
func (c *chooser) stackSmall(cards []int, least int, room Size) []Slot {
	var large, small []int
	place := 0
	for _, i := range cards {
		if c.shapes[i].cards == 0 {
			large = append(large, i)
			continue
		}
		if small == nil {
			place = len(c.row(large))
		}
		small = append(small, i)
	}
	stacked := c.row(small)
	if len(small) >= least {
		stacked = c.stacks(small, c.row(large), room)
	}
	return slices.Insert(c.row(large), place, stacked...)
}

// stacks hangs branches, beside others, in as many stacks as fit the room best.
func (c *chooser) stacks(cards []int, beside []Slot, room Size) []Slot {
	extent := func(n int) Size { return c.extent(append(c.split(cards, n), beside...)) }
	// More stacks are wider together, and lower.
	n := 1 + sort.Search(len(cards)-1, func(fewer int) bool {
		s := extent(fewer + 1)
		return s.Width/room.Width >= s.Height/room.Height
	})
	if n > 1 && room.times(extent(n-1)) <= room.times(extent(n)) {
		n--
	}
	return c.split(cards, n)
}

// split breaks a run of branches into n stacks of about the same height, the higher ones
// first.
func (c *chooser) split(cards []int, n int) []Slot {
	rest, shortest, all := 0.0, math.Inf(1), 0
	for _, i := range cards {
		rest += c.shapes[i].length
		shortest = min(shortest, c.shapes[i].length)
		all += c.shapes[i].cards
	}
	slots := make([]Slot, 0, n)
	hung := make([]int, 0, all)
	single := len(cards) == 1
	for left := n; len(cards) > 0; left-- {
		// A branch stands above the mean of what is left if at least half of it fits,
		// and one of the shortest if any of it does.
		mean, height, from, taken := rest/float64(left), 0.0, len(hung), 0
		for _, i := range cards {
			length := c.shapes[i].length
			least := length / 2
			if length == shortest {
				least = length / 100 // not what is rounded
			}
			if taken > 0 && mean-height < least {
				break
			}
			hung = c.hang(hung, i, 0)
			height += length
			taken++
		}
		cards, rest = cards[taken:], rest-height
		slots = append(slots, Slot{Stack: true, Single: single, Cards: hung[from:len(hung):len(hung)]})
	}
	return slots
}

// hang appends a branch to the cards of a stack.
func (c *chooser) hang(stack []int, card, indent int) []int {
	c.Indent[card], c.Below[card] = indent, nil
	stack = append(stack, card)
	if c.port == nil {
		return c.hangAll(stack, c.reports[card], indent+1)
	}
	// The last first, so that no line to them crosses another.
	for _, team := range slices.Backward(slices.Collect(c.teams(card))) {
		stack = c.hangAll(stack, team, indent+1)
	}
	return stack
}

func (c *chooser) hangAll(stack, cards []int, indent int) []int {
	for _, i := range cards {
		stack = c.hang(stack, i, indent)
	}
	return stack
}

// extent is what slots side by side take with all below them, if none goes under
// another.
func (c *chooser) extent(slots []Slot) Size {
	var size Size
	for i, s := range slots {
		if i > 0 {
			size.Width += c.beside
		}
		if s.Stack {
			size.Width += c.width(s)
			size.Height = max(size.Height, c.height(s))
			continue
		}
		for k, i := range s.Cards {
			if k > 0 {
				size.Width += c.beside
			}
			size.Width += c.shapes[i].standing.Width
			size.Height = max(size.Height, c.shapes[i].standing.Height)
		}
	}
	return size
}
