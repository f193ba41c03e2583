package window

import (
	"dotline/graph/conventions"
	"dotline/graph/org"
)

// outlineTree is what the outline lists: the positions of a chart below their
// managers, without those under closed ones or, while something is looked for,
// with none but what was found and the managers above that.
type outlineTree struct {
	chart  *org.Chart
	grave  map[*org.Position]conventions.Severity // the gravest finding about each
	toggle map[string]bool                        // ids of branches that are closed or open unlike at first
	depth  int                                    // branches above this depth are open at first

	found map[*org.Position]bool // nil while nothing is looked for
	kept  map[*org.Position]bool // those found, and the managers above them
	first *org.Position          // of those found, the likeliest
}

// outlineEntry is one row of the outline.
type outlineEntry struct {
	position *org.Position
	depth    int
	open     bool
}

// newOutlineTree makes the tree of a report's chart. Branches stay as they were
// toggled before.
func newOutlineTree(r *conventions.Report, toggle map[string]bool) *outlineTree {
	const all, small, first = 1 << 30, 300, 2
	t := &outlineTree{chart: r.Chart, grave: map[*org.Position]conventions.Severity{}, toggle: toggle, depth: all}
	if len(r.Chart.Positions) > small {
		t.depth = first
	}
	for i := range r.Findings {
		for _, p := range r.Findings[i].Positions {
			t.grave[p] = max(t.grave[p], r.Findings[i].Severity)
		}
	}
	return t
}

// lookFor keeps only what was found, the likeliest first.
func (t *outlineTree) lookFor(found []*org.Position) {
	t.found, t.kept, t.first = map[*org.Position]bool{}, map[*org.Position]bool{}, nil
	if len(found) > 0 {
		t.first = found[0]
	}
	for _, p := range found {
		t.found[p] = true
		for q := p; q != nil && !t.kept[q]; q = q.TreeManager() {
			t.kept[q] = true
		}
	}
}

// lookForNothing lists all again.
func (t *outlineTree) lookForNothing() { t.found, t.kept, t.first = nil, nil, nil }

func (t *outlineTree) isOpen(p *org.Position, depth int) bool {
	return t.kept != nil || (depth < t.depth) != t.toggle[p.ID]
}

// entries are the rows, from the top.
func (t *outlineTree) entries() []outlineEntry {
	var all []outlineEntry
	var add func(p *org.Position, depth int)
	add = func(p *org.Position, depth int) {
		if t.kept != nil && !t.kept[p] {
			return
		}
		open := t.isOpen(p, depth)
		all = append(all, outlineEntry{p, depth, open})
		if open {
			for _, r := range p.Reports {
				add(r, depth+1)
			}
		}
	}
	for _, p := range t.chart.Tops() {
		add(p, 0)
	}
	return all
}

// show opens what hides a position.
func (t *outlineTree) show(p *org.Position) {
	above := chainOf(p)
	for i, m := range above {
		if depth := len(above) - 1 - i; !t.isOpen(m, depth) {
			t.toggle[m.ID] = !t.toggle[m.ID]
		}
	}
}

// chainOf are the managers above a position, the nearest first.
func chainOf(p *org.Position) []*org.Position {
	var above []*org.Position
	for m := p.TreeManager(); m != nil; m = m.TreeManager() {
		above = append(above, m)
	}
	return above
}
