package conventions

import (
	"dotline/graph/org"
	"dotline/graph/roles"
)

// ranks returns the two ranks of a line where they can be compared. Below the
// supervisors a title's rank is seniority in a craft, which says nothing about
// who leads; and a division's ladder is not the whole's.
func (ix *index) ranks(p, boss *org.Position) (of, above roles.Rank, comparable bool) {
	if !ix.known(p) || !ix.known(boss) || ix.divisional(p) && !ix.divisional(boss) {
		return 0, 0, false
	}
	of, above = ix.read(p).Rank, ix.read(boss).Rank
	return of, above, of >= roles.RankSupervisor
}

// dottedUp mentions a dotted line to somebody who does rank above.
func (ix *index) dottedUp(p *org.Position, rank roles.Rank) string {
	for _, d := range p.DottedLineTo {
		if q := ix.chart.ByID(d.Text); q != nil && ix.known(q) && ix.read(q).Rank > rank {
			return "; the dotted line to " + who(q) + " does not change that"
		}
	}
	return ""
}
