package scene

import (
	"slices"

	"dotline/graph/layout"
	"dotline/graph/org"
)

// jointWidth is how thick the bar between co-heads is: seen to be no line, in points.
const jointWidth = 5

// coHeads are those who head something together, of each who does, in order.
type coHeads map[*org.Position][]*org.Position

// gatherCoHeads finds who heads what together.
func (d *drawer) gatherCoHeads() {
	d.coHeads = coHeads{}
	for _, group := range d.report.CoHeads() {
		for _, p := range group {
			d.coHeads[p] = group
		}
	}
}

// together returns peers in their order, but for co-heads: they follow the first of
// theirs.
func (c coHeads) together(peers []*org.Position) []*org.Position {
	if !slices.ContainsFunc(peers, func(p *org.Position) bool { return c[p] != nil }) {
		return peers
	}
	first := map[*org.Position]int{} // of each group, by its first: the place among the peers
	place := func(p *org.Position) int { return first[c.leader(p)] }
	for i, p := range slices.Backward(peers) {
		first[c.leader(p)] = i
	}
	order := slices.Clone(peers)
	slices.SortStableFunc(order, func(p, q *org.Position) int { return place(p) - place(q) })
	return order
}

// leader is the first of a position's co-heads, or the position itself.
func (c coHeads) leader(p *org.Position) *org.Position {
	if group := c[p]; group != nil {
		return group[0]
	}
	return p
}

// joints draws the bars between co-heads.
func (b *builder) joints(plan *layout.Plan) []Line {
	var lines []Line
	for i, points := range plan.Joints {
		if points == nil {
			continue
		}
		from := b.forest.CoHead[i]
		lines = append(lines, Line{
			ID: b.ids[i], Kind: Joint, From: from, To: i, Points: points, Color: b.theme.Line, Width: jointWidth,
			Classes: []string{"line", "joint"}, Tooltip: b.tie("%s and %s are co-heads", b.positions[from], b.positions[i]),
		})
	}
	return lines
}
