package conventions

import "dotline/graph/org"

// chain finds to whom of a kind lines lead: the boss, or any manager above, each
// position looked at once.
type chain struct {
	ix    *index
	whole bool // any manager above counts
	is    func(*org.Position) bool
	known []*org.Position // by Position.Index: nil not yet, nobody where there is none
}

// nobody is the answer of a chain that has none of the kind.
var nobody = &org.Position{}

// leadsTo returns the first of the kind to whom a line to boss leads, nil where
// none is there.
func (c *chain) leadsTo(boss *org.Position) *org.Position {
	if !c.whole {
		if c.is(boss) {
			return boss
		}
		return nil
	}
	if c.known == nil {
		c.known = make([]*org.Position, len(c.ix.chart.Positions))
	}
	q, answer := boss, nobody
	for ; q != nil && !q.Ghost; q = q.TreeManager() {
		if c.known[q.Index] == nil && c.is(q) {
			c.known[q.Index] = q
		}
		if c.known[q.Index] != nil {
			answer = c.known[q.Index]
			break
		}
	}
	for s := boss; s != q; s = s.TreeManager() {
		c.known[s.Index] = answer
	}
	if answer == nobody {
		return nil
	}
	return answer
}
