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
// and each ends where none of the wholes is cut, if that can be, and the fewest of
// the extents: that is what the slack is for.
func cuts(from, to, span float64, extents, wholes []extent) []float64 {
	const slack = 0.12 // of span, which parts are planned shorter
	starts := make([]float64, len(extents))
	ends := make([]float64, len(extents))
	for i, e := range extents {
		starts[i], ends[i] = e.from, e.to
	}
	slices.Sort(starts)
	slices.Sort(ends)
	crossed := func(at float64) int {
		n := sort.SearchFloat64s(starts, at) - sort.Search(len(ends), func(i int) bool { return ends[i] > at })
		for _, w := range wholes {
			if w.from < at && at < w.to {
				n += len(extents) + 1
			}
		}
		return n
	}
	at := []float64{from}
	for last := from; to-last > span; {
		left := math.Ceil((to - last) / (span * (1 - slack)))
		even := min(last+(to-last)/left, last+span)
		cut, fewest := even, crossed(even)
		earliest := max(last+span/2, to-(left-1)*span)
		try := func(at float64) {
			n := crossed(at)
			if n < fewest || n == fewest && math.Abs(at-even) < math.Abs(cut-even) {
				cut, fewest = at, n
			}
		}
		for i := sort.SearchFloat64s(ends, earliest-beside); i < len(ends) && ends[i]+beside <= last+span; i++ {
			try(ends[i] + beside)
		}
		for _, w := range wholes {
			for _, at := range []float64{w.from - beside, w.to + beside} {
				if at >= earliest && at <= last+span {
					try(at)
				}
			}
		}
		at = append(at, cut)
		last = cut
	}
	return append(at, to)
}
