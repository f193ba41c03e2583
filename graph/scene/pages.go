package scene

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sort"

	"dotline/graph/org"
)

// paged draws a chart on as many sheets as it takes: the first is given, and does not
// fit. A branch too large for its sheet goes on, from each of its own large branches'
// heads, on another.
func (d *drawer) paged(ctx context.Context, first scope) (*Scene, error) {
	if d.options.Layout == "" || d.options.Layout == "auto" {
		d.options.Layout = "tree" // drawn many times over
	}
	d.sizes = branchSizes(d.chart)
	var pages []scope
	number := map[*org.Position]int{} // of the page on which a branch goes on
	var split func(s scope, from int) error
	split = func(s scope, from int) error {
		s, cut, err := d.fill(ctx, s)
		if err != nil {
			return err
		}
		s.from = from
		pages = append(pages, s)
		own := len(pages)
		for _, p := range cut {
			number[p] = len(pages) + 1
			if err := split(scope{focus: p, head: p, alone: true, collapsed: s.collapsed, sizes: d.sizes}, own); err != nil {
				return err
			}
		}
		return nil
	}
	first.sizes = d.sizes
	if err := split(first, 0); err != nil {
		return nil, err
	}
	var drawn []*Scene
	for i, p := range pages {
		p.pages, p.page = number, fmt.Sprintf("page %d of %d", i+1, len(pages))
		s, err := d.draw(ctx, p)
		if err != nil {
			return nil, err
		}
		drawn = append(drawn, s)
	}
	drawn[0].Pages = drawn[1:]
	return drawn[0], nil
}

// fill finds how much of a branch goes onto one sheet, and returns who goes on
// elsewhere: first as large branches within it as fit are drawn whole, and then, of
// those that are not, as many as fit are drawn down to their own large branches.
func (d *drawer) fill(ctx context.Context, s scope) (scope, []*org.Position, error) {
	whole, err := d.draw(ctx, s)
	if err != nil || d.options.Fits(whole) {
		return s, nil, err
	}
	// most is how many of n steps can be taken, the first of them in any case.
	most := func(n int, take func(k int) scope) int {
		return sort.Search(n, func(k int) bool {
			var tried *Scene
			if err == nil {
				tried, err = d.draw(ctx, take(k))
			}
			return err != nil || !d.options.Fits(tried)
		})
	}
	var sizes []int
	for i := range whole.Cards {
		sizes = append(sizes, d.sizes[whole.Cards[i].Position])
	}
	slices.Sort(sizes)
	sizes = slices.Compact(sizes)
	// The largest is the whole; the least is 1, of those who lead nobody.
	n := most(len(sizes)-1, func(k int) scope { s.limit = sizes[k]; return s })
	s.limit = sizes[max(n-1, 0)]
	for s.opened = map[*org.Position]bool{}; err == nil; {
		var drawn *Scene
		if drawn, err = d.draw(ctx, s); err != nil {
			break
		}
		cut := s.cut(drawn)
		bySize := slices.Clone(cut)
		slices.SortStableFunc(bySize, func(p, q *org.Position) int { return d.sizes[p] - d.sizes[q] })
		n := most(len(bySize), func(k int) scope { return s.open(bySize[:k+1]) })
		if n == 0 {
			return s, cut, err
		}
		s = s.open(bySize[:n])
	}
	return s, nil, err
}

// cut are those in a drawing who go on elsewhere.
func (s *scope) cut(drawn *Scene) (cut []*org.Position) {
	for i := range drawn.Cards {
		if p := drawn.Cards[i].Position; s.goesOn(p) {
			cut = append(cut, p)
		}
	}
	return cut
}

// open returns a scope in which these, too, have their reports on the page.
func (s scope) open(positions []*org.Position) scope {
	s.opened = maps.Clone(s.opened)
	for _, p := range positions {
		s.opened[p] = true
	}
	return s
}

// branchSizes counts, for everybody in a chart, the position and all below it.
func branchSizes(c *org.Chart) map[*org.Position]int {
	sizes := make(map[*org.Position]int, len(c.Positions))
	lowestFirst := slices.Concat(c.Positions, c.Ghosts)
	slices.SortStableFunc(lowestFirst, func(p, q *org.Position) int { return q.Depth - p.Depth })
	for _, p := range lowestFirst {
		sizes[p]++
		if m := p.TreeManager(); m != nil {
			sizes[m] += sizes[p]
		}
	}
	return sizes
}
