package scene

import (
	"cmp"
	"context"
	"slices"

	"dotline/graph/compare"
	"dotline/graph/graphviz/worker"
	"dotline/graph/org"
	"dotline/graph/phrase"
)

// BuildComparison draws two charts as one: the later chart whole, with what became
// of each position, and in it those who have left, where they reported. Of the
// findings those are drawn that the change caused; what it cured is told in words.
// Of the overlays there are findings and departments: the others count people or
// tell of roles, and would count those who have left. Folded is what the options
// say, the chart's own view apart, and only where nothing changed: see [Unchanged].
func BuildComparison(ctx context.Context, pool *worker.Pool, c *compare.Comparison, o Options) (*Scene, error) {
	o = o.forChart(c.After.Chart)
	o.Overlays = slices.DeleteFunc(slices.Clone(o.Overlays), func(o Overlay) bool { return o != Findings && o != Departments })
	caused := c.After
	caused.Findings = c.Caused
	became := newChanges(c)
	d, err := newDrawer(pool, c.After.Chart, &caused, became, o)
	if err != nil {
		return nil, err
	}
	s := scope{changes: became, collapsed: became.folded(o.Folded)}
	if tops := s.tops(c.After.Chart); len(tops) == 1 {
		s.head = tops[0]
	}
	return d.build(ctx, s)
}

// changes is what became of a chart, as far as it is drawn. A nil one is of a
// drawing that compares nothing.
type changes struct {
	*compare.Comparison
	now    map[*org.Position]*org.Position // where those of the chart before are drawn: what they are now, or themselves
	left   map[*org.Position]bool
	below  map[*org.Position][]*org.Position // of each manager, the reports that have left
	tops   []*org.Position                   // who have left from under nobody who is drawn
	become map[*org.Position][]compare.Change
	cured  map[*org.Position][]phrase.Phrase // the messages of findings

	stirred map[*org.Position]bool // who has somebody below that the comparison says something about
}

func newChanges(c *compare.Comparison) *changes {
	d := &changes{
		Comparison: c, now: map[*org.Position]*org.Position{}, left: map[*org.Position]bool{},
		below: map[*org.Position][]*org.Position{}, become: map[*org.Position][]compare.Change{}, cured: map[*org.Position][]phrase.Phrase{},
		stirred: map[*org.Position]bool{},
	}
	for i, p := range c.Before.Chart.Positions {
		if d.now[p] = c.Now[i]; c.Now[i] == nil {
			d.now[p], d.left[p] = p, true
		}
	}
	ghosts := map[string]*org.Position{}
	for _, g := range c.After.Chart.Ghosts {
		ghosts[g.ID] = g
	}
	for _, g := range c.Before.Chart.Ghosts {
		d.now[g] = cmp.Or(ghosts[g.ID], c.After.Chart.ByID(g.ID))
	}
	for _, p := range c.Before.Chart.Positions {
		if !d.left[p] {
			continue
		}
		if boss := d.boss(p); boss != nil {
			d.below[boss] = append(d.below[boss], p)
		} else {
			d.tops = append(d.tops, p)
		}
	}
	for _, ch := range c.Changes {
		d.become[ch.Position()] = append(d.become[ch.Position()], ch)
	}
	for _, f := range c.Cured {
		for _, p := range f.Positions {
			d.cured[p] = append(d.cured[p], f.Message)
		}
	}
	d.stir()
	return d
}

// hasLeft reports whether the later chart has a position no more.
func (d *changes) hasLeft(p *org.Position) bool { return d != nil && d.left[p] }

// hasLeft reports whether a position is drawn that the chart has no more.
func (b *builder) hasLeft(p *org.Position) bool { return b.changes.hasLeft(p) }

// ownID is a position's id. Where one has left, its id may be another's by now.
func (b *builder) ownID(p *org.Position) string {
	if b.hasLeft(p) && b.chart.ByID(p.ID) != nil {
		return p.ID + "~left"
	}
	return p.ID
}

// boss is who a position stands under in the drawing.
func (d *changes) boss(p *org.Position) *org.Position {
	if d.hasLeft(p) {
		return d.now[p.TreeManager()]
	}
	return p.TreeManager()
}

// isAbove reports whether p is on q's chain of managers in the drawing (not q itself).
func (d *changes) isAbove(p, q *org.Position) bool {
	for m := d.boss(q); m != nil; m = d.boss(m) {
		if m == p {
			return true
		}
	}
	return false
}

// reportsOf are those who stand under a position in the drawing, those who have left
// after the others.
func (d *changes) reportsOf(p *org.Position) []*org.Position {
	switch {
	case d == nil:
		return p.Reports
	case d.left[p]:
		return d.below[p]
	}
	return slices.Concat(p.Reports, d.below[p])
}

// leads reports whether anybody stands under a position in the drawing.
func (d *changes) leads(p *org.Position) bool {
	return !d.hasLeft(p) && len(p.Reports) > 0 || d != nil && len(d.below[p]) > 0
}

// kindsOf are the kinds of changes of a position, each once, in their order.
func (b *builder) kindsOf(p *org.Position) (kinds []compare.Kind) {
	if b.changes == nil {
		return nil
	}
	for _, ch := range b.changes.become[p] {
		kinds = append(kinds, ch.Kind)
	}
	return slices.Compact(kinds)
}

func (b *builder) became(p *org.Position, k compare.Kind) bool {
	return slices.Contains(b.kindsOf(p), k)
}
