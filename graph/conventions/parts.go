package conventions

import (
	"dotline/graph/org"
	"dotline/graph/roles"
)

// markPartChiefs finds the chiefs who are a part's though their titles do not say so: the
// head of a division is above, and outside of it somebody holds the same role. Whom the
// chart says to be the enterprise's is not one of them.
func (ix *index) markPartChiefs() {
	heads := chain{ix: ix, whole: true, is: ix.headsPart}
	part := func(p *org.Position) *org.Position {
		if m := p.TreeManager(); m != nil {
			return heads.leadsTo(m)
		}
		return nil
	}
	for _, role := range roles.All() {
		held := ix.holders[role]
		if role.Rank() != roles.RankChief || len(held) < 2 {
			continue
		}
		own, several := make([]*org.Position, len(held)), false
		for i, p := range held {
			own[i] = part(p)
			several = several || own[i] != own[0]
		}
		if !several {
			continue
		}
		for i, p := range held {
			if own[i] != nil && p.Scope.Text != "enterprise" {
				ix.partChief[p.Index] = true
			}
		}
	}
}

// headsPart reports whether the position heads a division or a region.
func (ix *index) headsPart(p *org.Position) bool {
	return ix.has(p, roles.DivisionHead) || ix.hasAny(p, chiefExecutives) && ix.divisional(p)
}
