package scene

import (
	"context"
	"slices"

	"dotline/graph/org"
)

// share is the part of a list, of one's reports or of the tops, that is on a page. Before
// one's reports the list has the ghosts that stand beside. A nil one is of a page with no
// such list.
type share struct {
	boss     *org.Position          // whose reports they are; nil for tops
	place    map[*org.Position]int  // of each in the whole list
	from, to int                    // the places of those on the page, the last not included
	open     map[*org.Position]bool // the boss and all above, without whom the list were not there
}

func (s *share) has(p *org.Position) bool {
	at, listed := s.place[p]
	return listed && at >= s.from && at < s.to
}

// draws tells whether a report stands with the boss.
func (s *share) draws(report, boss *org.Position) bool {
	return s == nil || s.boss != boss || s.has(report)
}

// before tells whether somebody is in the list, and on a page before.
func (s *share) before(p *org.Position) bool {
	if s == nil {
		return false
	}
	at, listed := s.place[p]
	return listed && at < s.from
}

// ghostsAfter counts the ghosts beside somebody that are in the list, and on a page after.
func (s *share) ghostsAfter(boss *org.Position) (n int) {
	if s == nil || s.boss != boss {
		return 0
	}
	for p, at := range s.place {
		if p.Ghost && at >= s.to {
			n++
		}
	}
	return n
}

// leadsTo tells whether the list stands below somebody.
func (s *share) leadsTo(p *org.Position) bool { return s != nil && s.open[p] }

// tops are those of a drawing's tops that are on the page.
func (s *share) tops(all []*org.Position) (tops []*org.Position) {
	if s == nil || s.boss != nil {
		return all
	}
	for _, p := range all {
		if s.has(p) {
			tops = append(tops, p)
		}
	}
	return tops
}

// ghostsElsewhere are, of those whom further lines of somebody name, by id, who stand
// beside on another page: where a list is divided on one of its pages, and where a branch
// goes on on the page before.
func (s *scope) ghostsElsewhere(p *org.Position) map[string]bool {
	listed := s.share != nil && s.share.boss == p
	again := slices.Contains(s.heads, p)
	if !listed && !again {
		return nil
	}
	elsewhere := map[string]bool{}
	if again {
		for _, v := range p.FurtherLines() {
			elsewhere[v.Text] = true
		}
	}
	if listed {
		for g := range s.share.place {
			if g.Ghost {
				elsewhere[g.ID] = !s.share.has(g)
			}
		}
	}
	return elsewhere
}

// goesOnAt is the page on which the reports of somebody go on who are not here.
func (s *scope) goesOnAt(p *org.Position) (page int, goesOn bool) {
	if s.share != nil && s.share.boss == p {
		return s.next, s.next > 0
	}
	page, goesOn = s.pages[p]
	return page, goesOn && s.goesOn(p)
}

// leader is whose reports a page begins with; nil where it begins with tops.
func (s *scope) leader() *org.Position {
	if s.heads != nil {
		return s.heads[0]
	}
	return s.head
}

// beginList begins, on a page from which only one branch goes on elsewhere, with the
// list of that one's reports, if that is to be divided, takes no more sheets then, and
// leaves the page what is on it.
func (d *drawer) beginList(ctx context.Context, s scope, filled sheet) ([]sheet, error) {
	own := s.goOn(filled.cut)
	own.opened = map[*org.Position]bool{}
	fits, err := d.fits(ctx, own)
	if err != nil || fits {
		return []sheet{filled}, err
	}
	apart, err := d.divide(ctx, s.goOn(filled.cut), filled.cut[0])
	if err != nil {
		return nil, err
	}
	here, err := d.divide(ctx, s, filled.cut[0])
	if err != nil {
		return nil, err
	}
	displaced := slices.ContainsFunc(here[0].cut, func(p *org.Position) bool { return !here[0].share.has(p) })
	if displaced || len(here) > 1+len(apart) {
		return []sheet{filled}, nil
	}
	return here, nil
}

// ghostsBeside are those whom further lines of somebody name and no position is, who stand
// beside on a page and not on one before.
func (d *drawer) ghostsBeside(s scope, p *org.Position) (beside []*org.Position) {
	if slices.Contains(s.heads, p) || d.changes.hasLeft(p) {
		return nil
	}
	named := map[string]bool{}
	for _, v := range p.FurtherLines() {
		named[v.Text] = true
	}
	for _, g := range d.chart.Ghosts {
		if named[g.ID] && len(g.Reports) == 0 {
			beside = append(beside, g)
		}
	}
	return beside
}

// divide makes several pages of one that cannot hold even all reports of a boss, or all
// tops where that is nil: each with some of them. Small branches are kept with these
// lists, the others go on elsewhere. There is one page where there is nothing to divide.
func (d *drawer) divide(ctx context.Context, s scope, boss *org.Position) ([]sheet, error) {
	const small = 4 // or more of them are as many cards as stand on a sheet where all go on elsewhere
	list := s.tops(d.chart)
	if boss != nil {
		list = slices.Concat(d.ghostsBeside(s, boss), d.changes.reportsOf(boss))
	}
	if len(list) == 0 {
		return []sheet{{scope: s}}, nil
	}
	above := map[*org.Position]bool{}
	for p := boss; p != nil; p = d.changes.boss(p) {
		above[p] = true
	}
	list = d.coHeads.together(list)
	var starts []int // of each group of co-heads, as one who heads alone is
	place := make(map[*org.Position]int, len(list))
	for i, p := range list {
		place[p] = i
		if i == 0 || d.coHeads.leader(p) != d.coHeads.leader(list[i-1]) {
			starts = append(starts, i)
		}
	}
	starts = append(starts, len(list))
	part := func(from, to int) scope {
		page := s
		if from > 0 && boss != nil {
			page = s.goOn([]*org.Position{boss})
		} else if from > 0 {
			page.from = 1
		}
		page.share = &share{boss, place, starts[from], starts[to], above}
		return page
	}
	closed := map[*org.Position]bool{}
	fits := func(from, to int) (bool, error) {
		page := part(from, to)
		page.opened = closed
		return d.fits(ctx, page)
	}
	ends, err := runs(len(starts)-1, fits)
	if err != nil {
		return nil, err
	}
	var open func(p *org.Position)
	opened := map[*org.Position]bool{}
	open = func(p *org.Position) {
		opened[p] = true
		for _, r := range d.changes.reportsOf(p) {
			open(r)
		}
	}
	for _, p := range list {
		if d.branches.size(p).drawn*small <= starts[ends[0]] {
			open(p)
		}
	}
	closed = opened
	if ends, err = runs(len(starts)-1, fits); err != nil {
		return nil, err
	}
	var sheets []sheet
	from := 0
	for _, to := range ends {
		filled, _, err := d.fill(ctx, part(from, to))
		if err != nil {
			return nil, err
		}
		sheets, from = append(sheets, filled), to
	}
	return sheets, nil
}
