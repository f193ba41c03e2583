package conventions

import (
	"strings"

	"dotline/graph/org"
	"dotline/graph/roles"
)

// site is where the position is, without what writing changes in it; "" is
// unknown.
func site(p *org.Position) string {
	return strings.ToLower(strings.Join(strings.Fields(p.Location.Text), " "))
}

// elsewhere reports whether p is known to be at another site than q, or to
// belong to a division or region of its own.
func (ix *index) elsewhere(p, q *org.Position) bool {
	return ix.divisional(p) && !ix.divisional(q) || apart(p, q)
}

// apart reports whether the locations of the two are given, and differ.
func apart(p, q *org.Position) bool {
	return site(p) != "" && site(q) != "" && site(p) != site(q)
}

// inDivision reports whether p's line leads to the head of a division or to
// somebody of one: whom the organization as a whole reports to is not asked there.
func (ix *index) inDivision(p, boss *org.Position) bool {
	return ix.divisional(p) || ix.divisional(boss) || ix.has(boss, roles.DivisionHead)
}

// steered reports whether p has a line, solid or dotted, into the organization
// of whoever leads IT, by itself or by somebody of IT above.
func (ix *index) steered(p *org.Position) bool {
	lead := ix.itLead
	if p == lead || ix.above(lead, p) {
		return true
	}
	for q := p; q != nil && !q.Ghost && ix.ofIT(q); q = q.TreeManager() {
		for _, d := range q.DottedLineTo {
			if to := ix.chart.ByID(d.Text); to == nil || to == lead || ix.above(lead, to) {
				return true
			}
		}
	}
	return false
}
