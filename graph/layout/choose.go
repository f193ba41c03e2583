package layout

import (
	"iter"
	"math"
	"slices"
	"sort"
)

const (
	rowOfHead   = 6   // the highest boss has up to this many reports side by side, however wide,
	wideHead    = 3.5 // how many times wider than high a row may be below the highest boss,
	wideBranch  = 1.3 // and below any other
	pageHead    = 1.6 // the same of stacks below the highest boss, if there must be some,
	pageBranch  = 0.5 // and below any other: those stand beside each other
	rowOfBlocks = 2   // a port always has up to this many blocks side by side
	stackMixed  = 4   // leaves among larger branches are stacked from this number on
)

// shape is what is known of a branch when its boss decides where it goes.
type shape struct {
	standing Size    // with its card, and all below in slots
	cards    int     // how many cards it hangs in a stack; 0 where it cannot
	levels   int     // how many levels are below its card
	length   float64 // about how long it is in a stack
}

// chooser arranges each branch, from the lowest up.
type chooser struct {
	*Arrangement
	reports [][]int // of each card, without the assistants beside it
	port    []int   // by which port of the boss's block each is reached; nil where there are no blocks
	shapes  []shape
	upper   []bool
	style   style
}

func newChooser(a *Arrangement, upper []bool, st style) *chooser {
	n := len(a.Boss)
	return &chooser{Arrangement: a, reports: make([][]int, n), shapes: make([]shape, n), upper: upper, style: st}
}

// run arranges all, told who the tops are and whether they are the heads of all.
func (c *chooser) run(tops []int, head bool) {
	for i := len(c.Boss) - 1; i >= 0; i-- {
		c.choose(i)
	}
	c.Tops, _ = c.slots(tops, head)
}

// choose arranges the reports of a card, who have been arranged before.
func (c *chooser) choose(i int) {
	var below Size
	for team := range c.teams(i) {
		slots, size := c.slots(team, c.upper[i])
		if c.Below[i] = append(c.Below[i], slots...); below.Width > 0 {
			below.Width += c.beside
		}
		below = Size{below.Width + size.Width, max(below.Height, size.Height)}
	}
	own := Slot{Cards: []int{i}}
	p := c.pieces[i]
	s := shape{standing: Size{max(c.width(own), below.Width), p.Height}, cards: p.cards, length: p.Height + c.stacked}
	if len(c.reports[i]) > 0 {
		s.standing.Height += c.below + below.Height
	}
	for _, r := range c.reports[i] {
		s.cards += c.shapes[r].cards
		s.levels = max(s.levels, c.shapes[r].levels+1)
		s.length += c.shapes[r].length
	}
	if p.alone || s.levels > c.style.levels || s.cards > c.style.cards || !c.canHang(c.reports[i]) {
		s.cards = 0
	}
	c.shapes[i] = s
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

// slots puts cards that have one boss into slots: side by side as long as that is
// not too wide, else in stacks, co-heads aside. It returns what they take together.
func (c *chooser) slots(cards []int, head bool) ([]Slot, Size) {
	narrow, wide, page := 1, wideBranch, pageBranch
	if head {
		narrow, wide, page = rowOfHead, wideHead, pageHead
	}
	if head && c.style.page > 1 {
		narrow = len(cards)
	}
	page *= c.style.page
	if c.Direction.Sideways() {
		narrow, wide, page = c.style.row, 0, 1/page
	}
	if c.port != nil {
		narrow = max(narrow, rowOfBlocks)
	}
	row := c.row(cards)
	size := c.extent(row)
	if len(cards) > narrow && c.aspect(size) > wide {
		levels, from := 0, max(stackMixed, narrow+1)
		if single := slices.DeleteFunc(slices.Clone(cards), c.joined); c.canHang(single) {
			levels, from = c.style.levels, 2
		}
		if head {
			// It may be enough that those hang who lead nobody.
			row = c.stackSmall(cards, 0, from, page)
			size = c.extent(row)
		}
		if !head || c.aspect(size) > wide {
			row = c.stackSmall(cards, levels, from, page)
			size = c.extent(row)
		}
	}
	for _, s := range row {
		c.gather(s)
	}
	return row, size
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

// stackSmall stacks those branches that can hang and have up to so many levels below
// their heads, at the place of the first, if there are at least from many; the others
// stand side by side.
func (c *chooser) stackSmall(cards []int, levels, from int, page float64) []Slot {
	var large, small []int
	place := 0
	for _, i := range cards {
		if s := c.shapes[i]; s.cards == 0 || s.levels > levels {
			large = append(large, i)
			continue
		}
		if small == nil {
			place = len(c.row(large))
		}
		small = append(small, i)
	}
	stacked := c.row(small)
	if len(small) >= from {
		stacked = c.stacks(small, page)
	}
	return slices.Insert(c.row(large), place, stacked...)
}

// stacks hangs branches in as many stacks as come nearest to a page's shape, its
// width over its height.
func (c *chooser) stacks(cards []int, page float64) []Slot {
	// Before they are turned sideways, more stacks are wider together and lower.
	if c.Direction.Sideways() {
		page = 1 / page
	}
	shape := func(n int) float64 {
		s := c.extent(c.split(cards, n))
		return math.Log(s.Width / s.Height / page)
	}
	n := 1 + sort.Search(len(cards)-1, func(fewer int) bool { return shape(fewer+1) >= 0 })
	if n > 1 && math.Abs(shape(n-1)) <= math.Abs(shape(n)) {
		n--
	}
	best := c.split(cards, n)
	for _, s := range best {
		for _, i := range s.Cards {
			c.Below[i] = nil
		}
	}
	return best
}

// split breaks a run of branches into n stacks of about the same height.
func (c *chooser) split(cards []int, n int) []Slot {
	total, all := 0.0, 0
	for _, i := range cards {
		total += c.shapes[i].length
		all += c.shapes[i].cards
	}
	slots := make([]Slot, n)
	sum := 0.0
	hung, from := make([]int, 0, all), 0
	for _, i := range cards {
		s := &slots[int((2*sum+c.shapes[i].length)*float64(n)/(2*total))]
		if !s.Stack {
			s.Stack, from = true, len(hung)
		}
		hung = c.hang(hung, i, 0)
		s.Cards = hung[from:len(hung):len(hung)]
		sum += c.shapes[i].length
	}
	used := slots[:0]
	for _, s := range slots {
		if s.Stack {
			used = append(used, s)
		}
	}
	return used
}

// hang appends a branch to the cards of a stack.
func (c *chooser) hang(stack []int, card, indent int) []int {
	c.Indent[card] = indent
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

// aspect is a size's width over its height, as it will be seen.
func (c *chooser) aspect(s Size) float64 {
	s = c.Direction.turnSize(s)
	return s.Width / s.Height
}
