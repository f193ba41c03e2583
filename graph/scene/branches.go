package scene

import (
	"slices"

	"dotline/graph/org"
)

// branches tells how large the branches of a drawing are, that is, a position and all
// below it. They are counted when that is first asked for.
type branches struct {
	chart   *org.Chart
	changes *changes
	sizes   map[*org.Position]branchSize
}

// branchSize is of how many a branch is.
type branchSize struct {
	chart int // positions that the chart has
	drawn int // and with them those that have left
}

func (b *branches) size(p *org.Position) branchSize {
	if b.sizes == nil {
		b.count()
	}
	return b.sizes[p]
}

func (b *branches) count() {
	b.sizes = make(map[*org.Position]branchSize, len(b.chart.Positions))
	all := scope{changes: b.changes}
	var order []*org.Position // each boss before the reports
	for stack := slices.Clone(all.tops(b.chart)); len(stack) > 0; {
		p := stack[len(stack)-1]
		stack = append(stack[:len(stack)-1], b.changes.reportsOf(p)...)
		order = append(order, p)
	}
	for _, p := range slices.Backward(order) {
		size := b.sizes[p]
		if size.drawn++; !b.changes.hasLeft(p) {
			size.chart++
		}
		b.sizes[p] = size
		if m := b.changes.boss(p); m != nil {
			above := b.sizes[m]
			b.sizes[m] = branchSize{above.chart + size.chart, above.drawn + size.drawn}
		}
	}
}
