package scene

import (
	"math"
	"slices"
)

// tracks are where the search for a line's way looks: along the edges of all cards,
// and through the middles of those that lines are to join. Where a level one meets an
// upright one is a node.
type tracks struct {
	xs, ys []float64 // of the upright tracks and of the level ones, in order
	pieces []piece   // of each node, row by row: to the next one at the right, and below
}

// piece is what is known of a track between two nodes.
type piece struct{ right, below usage }

type usage struct {
	behind  bool  // a card
	crossed uint8 // by so many lines,
	beside  uint8 // and beside so many
}

const (
	besideCard = 7 // from a card's edge to the track beside it; in the middle of the gap in a stack
	clearance  = 4 // from a card's edge to the nearest line
	besideLine = 3 // how near a line is to a track that runs beside it
)

// newTracks returns the tracks among cards, of which some are to be joined; nil where
// there would be more nodes than are worth it.
func newTracks(cards []Rect, joined []int) *tracks {
	const most = 1 << 20
	t := &tracks{xs: make([]float64, 0, 2*len(cards)), ys: make([]float64, 0, 2*len(cards))}
	for _, c := range cards {
		t.xs = append(t.xs, c.Min.X-besideCard, c.Max.X+besideCard)
		t.ys = append(t.ys, c.Min.Y-besideCard, c.Max.Y+besideCard)
	}
	for _, i := range joined {
		middle := cards[i].Center()
		t.xs, t.ys = append(t.xs, middle.X), append(t.ys, middle.Y)
	}
	t.xs, t.ys = distinct(t.xs), distinct(t.ys)
	if len(t.xs)*len(t.ys) > most {
		return nil
	}
	t.pieces = make([]piece, len(t.xs)*len(t.ys))
	for _, c := range cards {
		t.cover(c.Inset(-clearance))
	}
	return t
}

// distinct sorts places and leaves out what is nearly another.
func distinct(places []float64) []float64 {
	const nearly = 1
	slices.Sort(places)
	kept := places[:0]
	for _, p := range places {
		if len(kept) == 0 || p-kept[len(kept)-1] > nearly {
			kept = append(kept, p)
		}
	}
	return kept
}

// cover marks what is behind a card.
func (t *tracks) cover(c Rect) {
	left, right := after(t.xs, c.Min.X), before(t.xs, c.Max.X)
	top, bottom := after(t.ys, c.Min.Y), before(t.ys, c.Max.Y)
	for y := top; y <= bottom; y++ {
		for x := max(left-1, 0); x <= right; x++ {
			t.pieces[t.node(x, y)].right.behind = true
		}
	}
	for y := max(top-1, 0); y <= bottom; y++ {
		for x := left; x <= right; x++ {
			t.pieces[t.node(x, y)].below.behind = true
		}
	}
}

// add takes a line's way, of level and upright segments, into account.
func (t *tracks) add(line []Point) {
	for i, q := range line[1:] {
		p := line[i]
		left, right := after(t.xs, min(p.X, q.X)), before(t.xs, max(p.X, q.X))
		top, bottom := after(t.ys, min(p.Y, q.Y)), before(t.ys, max(p.Y, q.Y))
		if p.Y == q.Y {
			if y := before(t.ys, p.Y); y >= 0 {
				for x := left; x <= right; x++ {
					count(&t.pieces[t.node(x, y)].below.crossed)
				}
			}
			for y := after(t.ys, p.Y-besideLine); y < len(t.ys) && t.ys[y] < p.Y+besideLine; y++ {
				for x := left; x < right; x++ {
					count(&t.pieces[t.node(x, y)].right.beside)
				}
			}
			continue
		}
		if x := before(t.xs, p.X); x >= 0 {
			for y := top; y <= bottom; y++ {
				count(&t.pieces[t.node(x, y)].right.crossed)
			}
		}
		for x := after(t.xs, p.X-besideLine); x < len(t.xs) && t.xs[x] < p.X+besideLine; x++ {
			for y := top; y < bottom; y++ {
				count(&t.pieces[t.node(x, y)].below.beside)
			}
		}
	}
}

func count(n *uint8) {
	if *n < math.MaxUint8 {
		*n++
	}
}

func (t *tracks) node(x, y int) int { return y*len(t.xs) + x }

// after is the first of places that is beyond at; before is the last that is not yet there.
func after(places []float64, at float64) int {
	i, found := slices.BinarySearch(places, at)
	if found {
		i++
	}
	return i
}

func before(places []float64, at float64) int {
	i, _ := slices.BinarySearch(places, at)
	return i - 1
}
