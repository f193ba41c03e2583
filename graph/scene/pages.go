package scene

import (
	"context"
	"maps"
	"slices"
	"sort"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

// paged draws a chart on as many sheets as it takes: the first is given, and does not
// fit. A branch too large for its sheet goes on, from each of its own large branches'
// heads, on another, where neighbours stand together as far as they fit.
func (d *drawer) paged(ctx context.Context, first scope) (*Scene, error) {
	if d.options.Layout == "" || d.options.Layout == "auto" {
		d.options.Layout = "tree" // drawn many times over
	}
	first.page, first.trial = somePage, true
	var pages []scope
	number := map[*org.Position]int{} // of the page on which a branch goes on
	var split func(s scope, from int) error
	split = func(s scope, from int) error {
		sheets, err := d.sheets(ctx, s)
		if err != nil {
			return err
		}
		before := len(pages)
		for i, sheet := range sheets {
			if sheet.from = from; i+1 < len(sheets) {
				sheet.next = len(pages) + 2
			}
			pages = append(pages, sheet.scope)
			from = len(pages)
		}
		for i, sheet := range sheets {
			goOn := func(from, to int) scope { return s.goOn(sheet.cut[from:to]) }
			ends, err := runs(len(sheet.cut), func(from, to int) (bool, error) { return d.fits(ctx, goOn(from, to)) })
			if err != nil {
				return err
			}
			from := 0
			for _, to := range ends {
				for _, p := range sheet.cut[from:to] {
					number[p] = len(pages) + 1
				}
				if err := split(goOn(from, to), before+i+1); err != nil {
					return err
				}
				from = to
			}
		}
		return nil
	}
	if err := split(first, 0); err != nil {
		return nil, err
	}
	var drawn []*Scene
	for i, p := range pages {
		p.trial, p.pages, p.page = false, number, phrase.New("page %d of %d", phrase.Ordinal(i+1), phrase.Ordinal(len(pages)))
		s, _, err := d.drawToFit(ctx, p)
		if err != nil {
			return nil, err
		}
		drawn = append(drawn, s)
	}
	drawn[0].Pages = drawn[1:]
	return drawn[0], nil
}

// sheet is a page with who goes on elsewhere.
type sheet struct {
	scope
	cut []*org.Position
}

// sheets fills a page, or several where even the heads' own reports need them.
func (d *drawer) sheets(ctx context.Context, s scope) ([]sheet, error) {
	if len(s.heads) > 1 {
		return []sheet{{scope: s}}, nil // they are together since they fit
	}
	filled, fits, err := d.fill(ctx, s)
	switch {
	case err != nil:
		return nil, err
	case !fits:
		return d.divide(ctx, s, s.leader())
	case len(filled.cut) == 1:
		return d.beginList(ctx, s, filled)
	}
	return []sheet{filled}, nil
}

// runs divides n neighbours over sheets, as many to each as fit, and evenly where that
// takes no more sheets: no last one with a single small branch. It returns where each
// run ends; fits is told where one begins and ends.
func runs(n int, fits func(from, to int) (bool, error)) (ends []int, err error) {
	for from, before := 0, 1; from < n; {
		// It ends at least here and at most there: probably so far on as the one before.
		least, most := from+1, n
		for try := from + before; least < most; {
			try = min(max(try, least+1), most)
			more, err := fits(from, try)
			switch {
			case err != nil:
				return nil, err
			case more:
				least, try = try, try+1
			default:
				most, try = try-1, (least+try)/2
			}
		}
		ends, from, before = append(ends, least), least, least-from
	}
	even := make([]int, len(ends))
	from, evenFrom := 0, 0
	for k, to := range ends {
		even[k] = ((k+1)*n + len(ends) - 1) / len(ends)
		if from != evenFrom || to != even[k] { // with which it was seen to fit
			if fits, err := fits(evenFrom, even[k]); err != nil || !fits {
				return ends, err
			}
		}
		from, evenFrom = to, even[k]
	}
	return even, nil
}

// drawToFit draws a part of the chart and tells whether it fits on a sheet: with the
// reports of the highest side by side, or else folded, if that helps.
func (d *drawer) drawToFit(ctx context.Context, s scope) (*Scene, bool, error) {
	drawn, err := d.draw(ctx, s)
	if err != nil || d.options.Fits == nil || d.options.Fits(drawn) {
		return drawn, true, err
	}
	if drawn.Engine != "departments" && !drawn.Forest.CanFold() {
		return drawn, false, nil
	}
	s.folds = true
	folded, err := d.draw(ctx, s)
	if err != nil || !d.options.Fits(folded) {
		return drawn, false, err
	}
	return folded, true, nil
}

func (d *drawer) fits(ctx context.Context, s scope) (bool, error) {
	_, fits, err := d.drawToFit(ctx, s)
	return fits, err
}

// fill finds how much of a branch goes onto one sheet, and returns who goes on
// elsewhere: first as large branches within it as fit are drawn whole, and then, of
// those that are not, the smaller first, what fits after all. It tells whether anything
// fits.
func (d *drawer) fill(ctx context.Context, s scope) (sheet, bool, error) {
	whole, fits, err := d.drawToFit(ctx, s)
	if err != nil || fits {
		return sheet{scope: s}, true, err
	}
	size := func(p *org.Position) int { return d.branches.size(p).drawn }
	var sizes []int
	for i := range whole.Cards {
		sizes = append(sizes, size(whole.Cards[i].Position))
	}
	slices.Sort(sizes)
	sizes = slices.Compact(sizes)
	upTo := func(most int) scope {
		return s.open(whole, func(p *org.Position) bool { return size(p) <= most })
	}
	// The largest is the whole; the least is 1, of those who lead nobody.
	n := sort.Search(len(sizes)-1, func(k int) bool {
		if err != nil {
			return true
		}
		var fits bool
		fits, err = d.fits(ctx, upTo(sizes[k]))
		return !fits
	})
	s = upTo(sizes[max(n-1, 0)])
	refused := map[*org.Position]bool{} // does not fit, and less so beside more
	for wider := n > 0; wider && err == nil; {
		wider = false
		cut := s.cut(whole)
		only := len(cut) == 1
		slices.SortStableFunc(cut, func(p, q *org.Position) int { return size(p) - size(q) })
		for _, p := range cut {
			if refused[p] && !only {
				continue
			}
			var opened bool
			if s, opened, err = d.widen(ctx, s, whole, p, only); err != nil {
				break
			}
			refused[p] = !opened
			wider = wider || opened
		}
	}
	return sheet{s, s.cut(whole)}, n > 0, err
}

// widen opens a branch on a page if it fits. Where it is the only one that goes on
// elsewhere, and needs more than a sheet there too, it need not be whole.
func (d *drawer) widen(ctx context.Context, s scope, whole *Scene, p *org.Position, only bool) (scope, bool, error) {
	apart := false
	if only {
		alone, err := d.fits(ctx, s.goOn([]*org.Position{p}))
		if err != nil {
			return s, false, err
		}
		apart = !alone
	}
	wide := s.open(whole, func(q *org.Position) bool { return q == p || !apart && d.changes.isAbove(p, q) })
	fits, err := d.fits(ctx, wide)
	if err != nil || !fits {
		return s, false, err
	}
	return wide, true, nil
}

// somePage takes the room of a page's number before that is known.
var somePage = phrase.New("page %d of %d", phrase.Ordinal(9999), phrase.Ordinal(9999))

// goOn is the scope of a page on which branches go on.
func (s *scope) goOn(heads []*org.Position) scope {
	return scope{heads: heads, collapsed: s.collapsed, changes: s.changes, page: somePage, trial: true, from: 1}
}

// cut are those on a page, of all that is below its heads, who go on elsewhere.
func (s *scope) cut(whole *Scene) (cut []*org.Position) {
	s.onPage(whole, func(p *org.Position) {
		if s.goesOn(p) {
			cut = append(cut, p)
		}
	})
	return cut
}

// open returns a scope in which these, too, have their reports on the page, as far as
// they are on it themselves.
func (s scope) open(whole *Scene, these func(*org.Position) bool) scope {
	before := s.opened
	s.opened = map[*org.Position]bool{}
	maps.Copy(s.opened, before)
	s.onPage(whole, func(p *org.Position) {
		if these(p) {
			s.opened[p] = true
		}
	})
	return s
}

// onPage visits who is on a page, of all that is below its heads, each boss before the
// reports.
func (s *scope) onPage(whole *Scene, visit func(*org.Position)) {
	on := make([]bool, len(whole.Cards))
	for i := range whole.Cards {
		boss := whole.Forest.Boss[i]
		if on[i] = boss < 0 || on[boss] && !s.goesOn(whole.Cards[boss].Position); on[i] {
			visit(whole.Cards[i].Position)
		}
	}
}
