package layout

import "slices"

// A radial layout has the head of all in the middle and the branches on four sides of
// it, each a tree that grows outwards. So lines are right-angled, teams are stacked and
// assistants stand beside their boss as everywhere, and what a branch looks like does
// not depend on the others. What is above the head, and beside that, stands above.

// The parts of such a drawing: the sides, in the order in which branches are dealt to
// them, those who are not below the head, and the head.
const (
	upward = iota
	leftward
	rightward
	downward
	overhead
	inMiddle
)

// growth is where to a part runs.
var growth = [...]Direction{Up, Left, Right, Down, Down, Down}

// compass is a forest around its head.
type compass struct {
	Forest
	reports [][]int // of each card
	teams   []int   // of each card, how many in its branch lead somebody
	after   []int   // of each card, the co-head at its right, or -1
	middle  []int   // the head, or the co-heads who are it, from left to right
	part    []int   // of each card, where it stands
	plan    *Plan
}

// placeRadially lays the forest around its head.
func placeRadially(f Forest) *Plan {
	f.Direction = Down
	around := func(f Forest) *Plan {
		c := newCompass(f)
		if len(f.Boss) > 0 {
			c.settle()
			c.lay()
		}
		return c.plan
	}
	return around(f.turned(func(f Forest) Size { return f.extentOf(around(f).Cards) }))
}

func newCompass(f Forest) *compass {
	n := len(f.Boss)
	c := &compass{Forest: f, reports: make([][]int, n), teams: make([]int, n), after: slices.Repeat([]int{-1}, n), part: make([]int, n)}
	c.plan = &Plan{Engine: "radial", Cards: make([]Rect, n), Cells: make([]Rect, n), Lines: make([][]Point, n), Joints: make([][]Point, n)}
	for i, b := range f.Boss {
		if b >= 0 {
			c.reports[b] = append(c.reports[b], i)
		}
		if left := f.coHead(i); left >= 0 {
			c.after[left] = i
		}
	}
	for i, b := range slices.Backward(f.Boss) {
		if c.leads(i) {
			c.teams[i]++
		}
		if b >= 0 {
			c.teams[b] += c.teams[i]
		}
	}
	return c
}

func (c *compass) leads(card int) bool { return len(c.reports[card]) > 0 }

// settle decides in which part everybody stands.
func (c *compass) settle() {
	c.middle = c.heads()
	for i, b := range c.Boss {
		c.part[i] = overhead
		switch {
		case slices.Contains(c.middle, i):
			c.part[i] = inMiddle
		case b >= 0 && c.part[b] != overhead:
			c.part[i] = downward // or wherever it is dealt to
		}
	}
	var units [][]int // co-heads in one
	for _, m := range c.middle {
		for _, r := range c.reports[m] {
			switch {
			case c.besideMiddle(r):
				c.part[r] = inMiddle
			case c.coHead(r) >= 0:
				units[len(units)-1] = append(units[len(units)-1], r)
			default:
				units = append(units, []int{r})
			}
		}
	}
	c.deal(units)
	for i, b := range c.Boss {
		if b >= 0 && c.part[i] < overhead && c.part[b] < overhead {
			c.part[i] = c.part[b]
		}
	}
}

// fewBeside is how many may stand beside who alone leads all teams below a top, and is the
// head then, such as the executive below a board.
const fewBeside = 2

// heads finds who is in the middle: the top with most teams, or further down who leads
// those.
func (c *compass) heads() []int {
	head := -1
	for i, b := range c.Boss {
		if b < 0 && (head < 0 || c.teams[i] > c.teams[head]) {
			head = i
		}
	}
	for {
		abreast := c.abreast(head)
		var leaders []int
		beside := 0
		for _, m := range abreast {
			for _, r := range c.reports[m] {
				switch {
				case c.leads(r):
					leaders = append(leaders, r)
				case !c.isAssistant(r):
					beside++
				}
			}
		}
		if len(leaders) != 1 || beside > fewBeside || c.teams[leaders[0]] == 1 {
			return abreast
		}
		head = leaders[0]
	}
}

// abreast are all co-heads of a card, itself included, from left to right.
func (c *compass) abreast(card int) []int {
	for c.coHead(card) >= 0 {
		card = c.coHead(card)
	}
	abreast := []int{card}
	for card = c.after[card]; card >= 0; card = c.after[card] {
		abreast = append(abreast, card)
	}
	return abreast
}

// besideMiddle tells whether a report of the head is an assistant who stands beside it.
func (c *compass) besideMiddle(card int) bool {
	first, last := c.middle[0], c.middle[len(c.middle)-1]
	atEnd := c.Boss[card] == first || c.Boss[card] == last
	return c.isAssistant(card) && !c.leads(card) && atEnd && len(c.abreast(card)) == 1
}

// deal gives each side its share of the head's reports. Shares go by number alone, and
// not by what is below each: so nobody is sent to another side but by who comes to the
// head's own reports or leaves them.
func (c *compass) deal(units [][]int) {
	sides := c.sides(len(units))
	for k, u := range units {
		for _, i := range u {
			c.part[i] = sides[k*len(sides)/len(units)]
		}
	}
}

// sides are those to which so many branches grow.
func (c *compass) sides(n int) []int {
	covered := slices.Contains(c.part, overhead)
	switch {
	case n == 1 || len(c.middle) > 1 && covered:
		return []int{downward}
	case len(c.middle) > 1:
		return []int{upward, downward}
	case n == 2:
		return []int{leftward, rightward}
	case n == 3 || covered:
		return []int{leftward, rightward, downward}
	}
	return []int{upward, leftward, rightward, downward}
}
