package scene

// Index finds what lies in a part of a scene. It is built once and then only
// read, by any number of goroutines; it sees no later change of the scene.
//
// It is a hierarchy of bounding boxes over runs of neighbours in painting order.
// Cards come in the order of the tree, so neighbours mostly lie together; where
// they do not, a search looks at each extent, which 100,000 cards still allow in
// every frame. In return results come in painting order, each once, and no
// search allocates.
type Index struct {
	cards    hierarchy
	boxes    []Rect // of the cards, without what sticks out
	segments hierarchy
	lineOf   []int32 // the line that each segment belongs to
}

// NewIndex returns the index of s.
func NewIndex(s *Scene) *Index {
	x := &Index{}
	extents := make([]Rect, len(s.Cards))
	x.boxes = make([]Rect, len(s.Cards))
	for i := range s.Cards {
		extents[i] = s.Cards[i].extent()
		x.boxes[i] = s.Cards[i].Box
	}
	x.cards = newHierarchy(extents)

	// A line's own extent would be mostly empty: it is a long bend.
	var segments []Rect
	for i, l := range s.Lines {
		for j := 1; j < len(l.Points); j++ {
			segments = append(segments, around(l.Points[j-1:j+1]).Inset(-l.Width/2))
			x.lineOf = append(x.lineOf, int32(i))
		}
	}
	x.segments = newHierarchy(segments)
	return x
}

// Cards calls yield with the index of each card that has something in r, badges
// that stick out of the box included.
func (x *Index) Cards(r Rect, yield func(i int)) {
	x.cards.search(r, yield)
}

// Lines calls yield with the index of each line of which a segment passes
// through r.
func (x *Index) Lines(r Rect, yield func(i int)) {
	last := int32(-1)
	x.segments.search(r, func(i int) {
		if line := x.lineOf[i]; line != last {
			last = line
			yield(int(line))
		}
	})
}

// CardAt returns the index of the topmost card whose box holds p.
func (x *Index) CardAt(p Point) (int, bool) {
	found := -1
	x.cards.search(Rect{Min: p, Max: p}, func(i int) {
		if x.boxes[i].Contains(p) {
			found = i
		}
	})
	return found, found >= 0
}

// extent holds all that is painted of the card.
func (c *Card) extent() Rect {
	r := c.Box.Union(c.Frame.extent(c.Box))
	for i := range c.Marks {
		r = r.Union(c.Marks[i].extent(c.Box))
	}
	return r
}

// sticking are the boxes of tags and pills, which stick out of the card.
func (c *Card) sticking() (boxes []Rect) {
	for i := range c.Marks {
		if m := &c.Marks[i]; m.Kind == Box && m.Box.Union(c.Box) != c.Box {
			boxes = append(boxes, m.Box)
		}
	}
	return boxes
}

// extent holds all that is painted of the mark; a mark that does not say where
// it is lies within box.
func (m *Mark) extent(box Rect) Rect {
	switch {
	case len(m.Points) > 0:
		return around(m.Points).Inset(-m.Width / 2)
	case m.Box == Rect{}:
		return box
	case m.Kind == Text:
		return m.Box
	}
	return m.Box.Inset(-m.Width / 2)
}

// around is the smallest rectangle that holds points, of which there is one.
func around(points []Point) Rect {
	r := Rect{Min: points[0], Max: points[0]}
	for _, p := range points[1:] {
		r = r.Union(Rect{Min: p, Max: p})
	}
	return r
}

// touches reports whether the two share a point, be it on an edge.
func touches(a, b Rect) bool {
	return a.Min.X <= b.Max.X && b.Min.X <= a.Max.X && a.Min.Y <= b.Max.Y && b.Min.Y <= a.Max.Y
}

// hierarchy is a static tree of bounding boxes: level 0 holds the extents
// themselves, each box of a level above holds fanOut neighbours of the one below.
type hierarchy [][]Rect

const (
	fanOutBits = 4
	fanOut     = 1 << fanOutBits
)

func newHierarchy(extents []Rect) hierarchy {
	h := hierarchy{extents}
	for below := extents; len(below) > fanOut; {
		above := make([]Rect, 0, (len(below)+fanOut-1)/fanOut)
		for i := range below {
			if i%fanOut == 0 {
				above = append(above, below[i])
			} else {
				last := &above[len(above)-1]
				*last = last.Union(below[i])
			}
		}
		h = append(h, above)
		below = above
	}
	return h
}

// search calls yield with the index of each extent that touches r, ascending.
func (h hierarchy) search(r Rect, yield func(i int)) {
	for i := 0; i < len(h[0]); {
		if n := h.skip(i, r); n > 0 {
			i += n
			continue
		}
		if touches(h[0][i], r) {
			yield(i)
		}
		i++
	}
}

// skip returns how many extents from i on are in the largest box that begins
// with i and lies off r, 0 where there is none.
func (h hierarchy) skip(i int, r Rect) int {
	if i%fanOut != 0 {
		return 0
	}
	for level := len(h) - 1; level > 0; level-- {
		shift := level * fanOutBits
		if i&(1<<shift-1) == 0 && !touches(h[level][i>>shift], r) {
			return 1 << shift
		}
	}
	return 0
}
