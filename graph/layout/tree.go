package layout

import "math"

// placeAsTree stands every boss in the middle above the reports and moves
// branches as close together as their outlines allow, in linear time: the
// algorithm for trees with nodes of different sizes in A. van der Ploeg, "Drawing
// non-layered tidy trees in linear time" (Software: Practice and Experience 44,
// 2014). A stack is one node of its height.
func placeAsTree(a *Arrangement) []Rect {
	root := &branch{}
	for _, s := range a.Tops {
		root.below = append(root.below, newBranch(a, s, 0))
	}
	cards := make([]Rect, len(a.Boss))
	a.walkTree(root, func(s Slot, at Point) { a.stand(s, at, cards) })
	return cards
}

// walkTree calls visit with every slot below a root and where it is to stand.
func (a *Arrangement) walkTree(root *branch, visit func(s Slot, at Point)) {
	if len(root.below) == 0 {
		return
	}
	root.firstWalk()
	root.secondWalk(0, func(b *branch) {
		if b != root {
			// Half points keep every later sum exact.
			visit(b.slot, Point{math.Round(2*(b.prelim+b.at))/2 + a.beside/2, b.top})
		}
	})
}

// branch is a slot with all that is below it. Its box includes the gaps to its
// right neighbour and to what is below. The fields' names are the paper's.
type branch struct {
	slot          Slot
	below         []*branch
	width, height float64
	middle        float64 // of the cards that a boss centers over, from the box's left side
	core          float64 // half the width of those
	over          float64 // what stands in the middle above those below, from the box's left side
	reached       float64 // by the line from above, from the box's left side
	top           float64
	at            float64 // the sum of mod from the root down, in the second walk

	prelim, mod, shift, change float64
	threadLeft, threadRight    *branch
	extremeLeft, extremeRight  *branch
	modsLeft, modsRight        float64 // sums of mod at the extremes
}

func newBranch(a *Arrangement, s Slot, top float64) *branch {
	from, to := a.core(s)
	b := &branch{
		slot: s, top: top, width: a.width(s) + a.beside, height: a.height(s) + a.below,
		middle: (from + to + a.beside) / 2, core: (to - from) / 2,
	}
	if a.isPort(s.Cards[0]) {
		b.height = math.MaxInt32
	}
	b.over = a.over(s) + a.beside/2
	if b.reached = b.middle; s.aside() {
		b.reached = a.place(s, 0) - spineAt + a.beside/2
	}
	if !s.Stack {
		for _, t := range a.Below[s.Cards[0]] {
			b.below = append(b.below, newBranch(a, t, b.bottom()+a.extraBelow(s)))
		}
	}
	return b
}

func (b *branch) bottom() float64 { return b.top + b.height }

func (b *branch) firstWalk() {
	if len(b.below) == 0 {
		b.setExtremes()
		return
	}
	b.below[0].firstWalk()
	low := (*lowest)(nil).update(b.below[0].extremeLeft.bottom(), 0)
	for i := 1; i < len(b.below); i++ {
		b.below[i].firstWalk()
		y := b.below[i].extremeRight.bottom()
		b.separate(i, low)
		low = low.update(y, i)
	}
	first, last := b.below[0], b.below[len(b.below)-1]
	left := first.prelim + first.mod + first.middle - first.core
	right := last.prelim + last.mod + last.middle + last.core
	b.prelim = b.straight((left+right)/2) - b.over
	b.setExtremes()
}

// straight is where a boss stands who is to stand at x: above one of those below to whom
// the line would have a kink.
func (b *branch) straight(x float64) float64 {
	at := x
	var shift, sum float64
	for _, c := range b.below {
		shift += c.shift
		sum += shift + c.change
		if reached := c.prelim + c.mod + sum + c.reached; math.Abs(reached-x) <= smallKink {
			at = reached
		}
	}
	return at
}

func (b *branch) setExtremes() {
	if len(b.below) == 0 {
		b.extremeLeft, b.extremeRight = b, b
		b.modsLeft, b.modsRight = 0, 0
		return
	}
	first, last := b.below[0], b.below[len(b.below)-1]
	b.extremeLeft, b.modsLeft = first.extremeLeft, first.modsLeft
	b.extremeRight, b.modsRight = last.extremeRight, last.modsRight
}

// separate moves the i-th branch below b to the right until its left outline
// clears the right outline of those before it.
func (b *branch) separate(i int, low *lowest) {
	right, left := b.below[i-1], b.below[i]
	rightMods, leftMods := right.mod, left.mod
	for right != nil && left != nil {
		if right.bottom() > low.y {
			low = low.next
		}
		if overlap := (rightMods + right.prelim + right.width) - (leftMods + left.prelim); overlap > 0 {
			leftMods += overlap
			b.move(i, low.index, overlap)
		}
		rightBottom, leftBottom := right.bottom(), left.bottom()
		if rightBottom <= leftBottom {
			if right = right.nextRight(); right != nil {
				rightMods += right.mod
			}
		}
		if rightBottom >= leftBottom {
			if left = left.nextLeft(); left != nil {
				leftMods += left.mod
			}
		}
	}
	switch {
	case right == nil && left != nil:
		b.threadToLeft(i, left, leftMods)
	case right != nil && left == nil:
		b.threadToRight(i, right, rightMods)
	}
}

func (b *branch) nextLeft() *branch {
	if len(b.below) == 0 {
		return b.threadLeft
	}
	return b.below[0]
}

func (b *branch) nextRight() *branch {
	if len(b.below) == 0 {
		return b.threadRight
	}
	return b.below[len(b.below)-1]
}

// move shifts the i-th branch and shares the way among those between it and the
// one that it bumped into.
func (b *branch) move(i, bumped int, by float64) {
	c := b.below[i]
	c.mod += by
	c.modsLeft += by
	c.modsRight += by
	if bumped != i-1 {
		share := by / float64(i-bumped)
		b.below[bumped+1].shift += share
		c.shift -= share
		c.change -= by - share
	}
}

func (b *branch) threadToLeft(i int, to *branch, mods float64) {
	first, c := b.below[0], b.below[i]
	from := first.extremeLeft
	from.threadLeft = to
	diff := (mods - to.mod) - first.modsLeft
	from.mod += diff
	from.prelim -= diff
	first.extremeLeft, first.modsLeft = c.extremeLeft, c.modsLeft
}

func (b *branch) threadToRight(i int, to *branch, mods float64) {
	c, before := b.below[i], b.below[i-1]
	from := c.extremeRight
	from.threadRight = to
	diff := (mods - to.mod) - c.modsRight
	from.mod += diff
	from.prelim -= diff
	c.extremeRight, c.modsRight = before.extremeRight, before.modsRight
}

func (b *branch) secondWalk(mods float64, visit func(*branch)) {
	mods += b.mod
	b.at = mods
	visit(b)
	var shift, sum float64
	for _, c := range b.below {
		shift += c.shift
		sum += shift + c.change
		c.mod += sum
	}
	for _, c := range b.below {
		c.secondWalk(mods, visit)
	}
}

// lowest lists, from the highest up, which earlier branch reaches down how far:
// the paper's "index of the highest left sibling that causes a shift".
type lowest struct {
	y     float64
	index int
	next  *lowest
}

func (l *lowest) update(y float64, index int) *lowest {
	for l != nil && y >= l.y {
		l = l.next
	}
	return &lowest{y, index, l}
}
