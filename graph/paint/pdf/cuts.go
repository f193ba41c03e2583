package pdf

import (
	"math"
	"slices"
	"sort"

	"dotline/graph/layout"
)

// extent is from where to where something reaches along one axis.
type extent struct{ from, to float64 }

// beside is how far behind a card a cut goes: in the middle of the narrowest gap.
const beside = layout.StackGap / 2

// cuts divides what is between from and to into parts of at most span, and
// returns where they begin and end. The parts are about as long as each other,
// and each ends where the fewest of the extents are cut: that is what the slack
// is for.
func cuts(from, to, span float64, extents []extent) []float64 {
	const slack = 0.12 // of span, which parts are planned shorter
	starts := make([]float64, len(extents))
	ends := make([]float64, len(extents))
	for i, e := range extents {
		starts[i], ends[i] = e.from, e.to
	}
	slices.Sort(starts)
	slices.Sort(ends)
	crossed := func(at float64) int {
		return sort.SearchFloat64s(starts, at) - sort.Search(len(ends), func(i int) bool { return ends[i] > at })
	}
	at := []float64{from}
	for last := from; to-last > span; {
		left := math.Ceil((to - last) / (span * (1 - slack)))
		even := min(last+(to-last)/left, last+span)
		cut, fewest := even, crossed(even)
		earliest := max(last+span/2, to-(left-1)*span)
		for i := sort.SearchFloat64s(ends, earliest-beside); i < len(ends) && ends[i]+beside <= last+span; i++ {
			at := ends[i] + beside
			n := crossed(at)
			if n < fewest || n == fewest && math.Abs(at-even) < math.Abs(cut-even) {
				cut, fewest = at, n
			}
		}
		at = append(at, cut)
		last = cut
	}
	return append(at, to)
}
