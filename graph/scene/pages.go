package scene

import (
	"context"
	"maps"
	"math"
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
	d.alone = map[*org.Position]bool{}
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
	branch := whole.branchSizes()
	sizes := slices.Sorted(maps.Values(branch))
	sizes = slices.Compact(sizes)
	upTo := func(most int) scope {
		return s.open(whole, func(p *org.Position) bool { return branch[p] <= most })
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
	if err != nil {
		return sheet{}, false, err
	}
	refused := map[*org.Position]bool{} // does not fit, and less so beside more
	most := d.mostCards(whole)
	for p, size := range branch {
		if size > most {
			refused[p], d.alone[p] = true, false
		}
	}
	for deeper := true; deeper; {
		if s, err = d.widen(ctx, s, whole, branch, refused); err != nil {
			return sheet{}, false, err
		}
		if s, deeper, err = d.deepen(ctx, s, whole); err != nil {
			return sheet{}, false, err
		}
	}
	return sheet{s, s.cut(whole)}, n > 0, nil
}

// widen opens those branches on a page, the smaller first, that fit there whole, and
// marks the others as refused.
func (d *drawer) widen(ctx context.Context, s scope, whole *Scene, branch map[*org.Position]int, refused map[*org.Position]bool) (scope, error) {
	for wider := true; wider; {
		wider = false
		cut := s.cut(whole)
		slices.SortStableFunc(cut, func(p, q *org.Position) int { return branch[p] - branch[q] })
		for _, p := range cut {
			if refused[p] {
				continue
			}
			wide := s.open(whole, func(q *org.Position) bool { return q == p || d.changes.isAbove(p, q) })
			fits, err := d.fits(ctx, wide)
			if err != nil {
				return s, err
			}
			if refused[p] = !fits; fits {
				s, wider = wide, true
			}
		}
	}
	return s, nil
}

// deepen shows a level more of all those branches that need more than a sheet elsewhere,
// too, if that fits, and tells whether it does: their own pages would begin with little
// but that level.
func (d *drawer) deepen(ctx context.Context, s scope, whole *Scene) (scope, bool, error) {
	large := map[*org.Position]bool{}
	for _, p := range s.cut(whole) {
		alone, known := d.alone[p]
		if !known {
			var err error
			if alone, err = d.fits(ctx, s.goOn([]*org.Position{p})); err != nil {
				return s, false, err
			}
			d.alone[p] = alone
		}
		if !alone {
			large[p] = true
		}
	}
	if len(large) == 0 {
		return s, false, nil
	}
	deep := s.open(whole, func(p *org.Position) bool { return large[p] })
	fits, err := d.fits(ctx, deep)
	if err != nil || !fits {
		return s, false, err
	}
	return deep, true, nil
}

// mostCards is how many cards like those of a drawing go onto a sheet on which nothing
// else is, not even gaps; at most as many as the drawing has.
func (d *drawer) mostCards(whole *Scene) int {
	if d.options.Shape == 0 {
		return len(whole.Cards)
	}
	area := math.Inf(1)
	for i := range whole.Cards {
		area = min(area, whole.Cards[i].Box.Width()*whole.Cards[i].Box.Height())
	}
	full := Scene{Cards: whole.Cards[:1]}
	return sort.Search(len(whole.Cards), func(n int) bool {
		height := math.Sqrt(float64(n+1) * area / d.options.Shape)
		full.Bounds = Rect{Max: Point{X: height * d.options.Shape, Y: height}}
		return !d.options.Fits(&full)
	})
}

// branchSizes counts the cards of each branch in the drawing.
func (s *Scene) branchSizes() map[*org.Position]int {
	sizes := make(map[*org.Position]int, len(s.Cards))
	for i := len(s.Cards) - 1; i >= 0; i-- {
		p := s.Cards[i].Position
		sizes[p]++
		if b := s.Forest.Boss[i]; b >= 0 {
			sizes[s.Cards[b].Position] += sizes[p]
		}
	}
	return sizes
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
