package scene

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"slices"
	"sync"

	"dotline/graph/layout"
)

// Ways keeps the ways of side lines for who draws the same chart again and again: where
// there are many, to search for them takes longer than all else, and most edits leave
// every card where it was. It is safe for several goroutines. A nil Ways keeps none.
type Ways struct {
	mu   sync.Mutex
	kept []searchedWays // the newest last
}

// searchedWays are those that were found for what the search goes by.
type searchedWays struct {
	by   [sha256.Size]byte
	ways [][]Point
}

// mostWays is how many searches are kept: a drawing takes a few, to see its size.
const mostWays = 8

// routes does what [routes] does, once for the same cards, lines and joins.
func (w *Ways) routes(plan *layout.Plan, d layout.Direction, stray float64, tags []Rect, loops [][]Point, joins []join) [][]Point {
	if w == nil {
		return routes(plan, d, stray, tags, loops, joins)
	}
	by := searchKey(plan, d, stray, tags, loops, joins)
	w.mu.Lock()
	i := slices.IndexFunc(w.kept, func(k searchedWays) bool { return k.by == by })
	if i >= 0 {
		defer w.mu.Unlock()
		return copied(w.kept[i].ways)
	}
	w.mu.Unlock()
	ways := routes(plan, d, stray, tags, loops, joins)
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.kept) >= mostWays {
		w.kept = slices.Delete(w.kept, 0, 1)
	}
	w.kept = append(w.kept, searchedWays{by, copied(ways)})
	return ways
}

// copied are ways that may be moved without moving the others.
func copied(ways [][]Point) [][]Point {
	own := make([][]Point, len(ways))
	for i, w := range ways {
		own[i] = slices.Clone(w)
	}
	return own
}

// searchKey stands for all that the search for the ways of side lines goes by.
func searchKey(plan *layout.Plan, d layout.Direction, stray float64, tags []Rect, loops [][]Point, joins []join) [sha256.Size]byte {
	k := keyWriter(make([]byte, 0, 64*len(plan.Cards)))
	k.text(string(d))
	k.number(stray)
	k.boxes(plan.Cards)
	k.boxes(plan.Cells)
	k.lines(plan.Lines)
	k.lines(plan.Joints)
	k.lines(loops)
	k.boxes(tags)
	k.count(len(plan.Frames))
	for _, f := range plan.Frames {
		k.boxes([]Rect{f.Box})
	}
	k.count(len(joins))
	for _, j := range joins {
		k.count(j.boss)
		k.count(j.report)
	}
	return sha256.Sum256(k)
}

// keyWriter writes what makes a key, each with its length, so that no two are alike.
type keyWriter []byte

func (k *keyWriter) count(n int)      { *k = binary.AppendVarint(*k, int64(n)) }
func (k *keyWriter) number(x float64) { *k = binary.LittleEndian.AppendUint64(*k, math.Float64bits(x)) }

func (k *keyWriter) text(s string) {
	k.count(len(s))
	*k = append(*k, s...)
}

func (k *keyWriter) points(list []Point) {
	k.count(len(list))
	for _, p := range list {
		k.number(p.X)
		k.number(p.Y)
	}
}

func (k *keyWriter) lines(list [][]Point) {
	k.count(len(list))
	for _, l := range list {
		k.points(l)
	}
}

func (k *keyWriter) boxes(list []Rect) {
	k.count(len(list))
	for _, r := range list {
		k.points([]Point{r.Min, r.Max})
	}
}
