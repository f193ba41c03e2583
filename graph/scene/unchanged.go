package scene

import (
	"dotline/graph/compare"
	"dotline/graph/conventions"
	"dotline/graph/org"
)

// Unchanged are the positions of the later chart that have reports, none of whom a
// comparison says anything about, at any depth: nobody there joined, left, moved or
// is told otherwise, nobody reported there who moved away, and no finding about them
// was cured or caused. They are in the order of the chart.
func Unchanged(c *compare.Comparison) (list []*org.Position) {
	d := newChanges(c)
	for _, p := range c.After.Chart.Positions {
		if d.unchangedBelow(p) {
			list = append(list, p)
		}
	}
	return list
}

func (d *changes) unchangedBelow(p *org.Position) bool { return len(p.Reports) > 0 && !d.stirred[p] }

// stir notes whose reports, at any depth, the comparison says something about.
func (d *changes) stir() {
	for _, ch := range d.Changes {
		d.stirAbove(ch.Position())
		if ch.Kind == compare.Moved {
			d.stirAbove(d.now[ch.Before.Manager]) // at whom the line before begins
		}
	}
	for _, findings := range [][]conventions.Finding{d.Cured, d.Caused} {
		for _, f := range findings {
			for _, p := range f.Positions {
				d.stirAbove(p)
			}
		}
	}
}

func (d *changes) stirAbove(p *org.Position) {
	if p == nil {
		return
	}
	for m := d.boss(p); m != nil && !d.stirred[m]; m = d.boss(m) {
		d.stirred[m] = true
	}
}

// folded are those whose reports are not drawn: of those that are asked for, where
// nothing changed, so that no change is ever out of the picture.
func (d *changes) folded(asked map[string]bool) map[*org.Position]bool {
	list := map[*org.Position]bool{}
	for id, folded := range asked {
		if p := d.After.Chart.ByID(id); p != nil && folded && d.unchangedBelow(p) {
			list[p] = true
		}
	}
	return list
}
