package pdf

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"dotline/graph/layout"
)

// extent is from where to where something reaches along one axis.
type extent struct{ from, to float64 }

const (
	// beside is how far behind a card a cut goes: in the middle of the narrowest gap.
	beside = layout.StackGap / 2
	// What a cut costs through a card, and through a title block or a legend, where one
	// more sheet costs 1.
	cardWeight, wholeWeight = 5, 5000
)

// cuts divides what is between from and to into parts of at most span, and returns where
// they begin and end, and what the cuts go through, by its weight: as few cards, and as few
// parts, as can be. Of equal ways it takes the one that cuts the fewest cards, and then the
// one with parts as long as each other.
func cuts(from, to, span float64, cards, wholes []extent) (at []float64, cut int) {
	starts := make([]float64, len(cards))
	ends := make([]float64, len(cards))
	for i, e := range cards {
		starts[i], ends[i] = e.from, e.to
	}
	slices.Sort(starts)
	slices.Sort(ends)
	crossed := func(at float64) int {
		n := sort.SearchFloat64s(starts, at) - sort.Search(len(ends), func(i int) bool { return ends[i] > at })
		n *= cardWeight
		for _, w := range wholes {
			if w.from < at && at < w.to {
				n += wholeWeight
			}
		}
		return n
	}
	places := placesToCut(from, to, span, ends, wholes)
	type way struct { // the best one that ends at a place
		cost, cut int
		uneven    float64
		before    int // the place of the cut before
	}
	ways := make([]way, len(places))
	for i := 1; i < len(places); i++ {
		through := 0
		if i+1 < len(places) {
			through = crossed(places[i])
		}
		for k := i - 1; k >= 0 && places[i]-places[k] <= span; k-- {
			w := ways[k]
			length := places[i] - places[k]
			w = way{w.cost + through + 1, w.cut + through, w.uneven + length*length, k}
			if ways[i].cost == 0 || cmp.Or(w.cost-ways[i].cost, w.cut-ways[i].cut, cmp.Compare(w.uneven, ways[i].uneven)) < 0 {
				ways[i] = w
			}
		}
	}
	for i := len(places) - 1; i > 0; i = ways[i].before {
		at = append(at, places[i])
	}
	at = append(at, from)
	slices.Reverse(at)
	return at, ways[len(places)-1].cut
}

// placesToCut are where a cut may be, with where all begins and ends: beside the cards
// and the wholes, and, since there may be none in reach, in equal steps.
func placesToCut(from, to, span float64, ends []float64, wholes []extent) []float64 {
	const steps = 8 // to a part
	var inside []float64
	for _, end := range ends {
		inside = append(inside, end+beside)
	}
	for _, w := range wholes {
		inside = append(inside, w.from-beside, w.to+beside)
	}
	n := math.Ceil((to-from)/span) * steps
	for i := 1.0; i < n; i++ {
		inside = append(inside, from+(to-from)*i/n)
	}
	inside = slices.DeleteFunc(inside, func(at float64) bool { return at <= from || at >= to })
	slices.Sort(inside)
	return slices.Concat([]float64{from}, slices.Compact(inside), []float64{to})
}
