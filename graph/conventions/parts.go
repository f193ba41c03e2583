package conventions

import (
	"dotline/graph/org"
	"dotline/graph/roles"
)

// markPartChiefs finds the chiefs who are a part's though their titles do not say so,
// because the head of one is above. Whom the chart says to be the enterprise's is not one
// of them.
func (ix *index) markPartChiefs() {
	several := len(ix.chart.Tops()) > 1
	ix.partHeads = chain{ix: ix, whole: true, is: func(p *org.Position) bool {
		return ix.headsPart(p) && (several || ix.belowOthers(p))
	}}
	for _, role := range roles.All() {
		if role.Rank() != roles.RankChief {
			continue
		}
		for _, p := range ix.holders[role] {
			if p.Scope.Text != "enterprise" && ix.partHead(p) != nil {
				ix.partChief[p.Index] = true
			}
		}
	}
}

// partHead returns the head of the part of the chart that the position is in, nil where
// none is drawn above it.
func (ix *index) partHead(p *org.Position) *org.Position {
	if m := p.TreeManager(); m != nil {
		return ix.partHeads.leadsTo(m)
	}
	return nil
}

// belowOthers reports whether the chart shows somebody of the organization above, not only
// a board: else the division is all that it shows.
func (ix *index) belowOthers(p *org.Position) bool {
	m := p.TreeManager()
	return m != nil && (m.Ghost || ix.read(m).Rank != roles.RankBoard)
}

// headsPart reports whether the position heads a division or a region.
func (ix *index) headsPart(p *org.Position) bool {
	return ix.has(p, roles.DivisionHead) || ix.hasAny(p, chiefExecutives) && ix.divisional(p)
}

// inPart is a role in a part of the chart.
type inPart struct {
	head *org.Position
	name string
}

// onlyIn returns the one position of the part that head heads which holds the role, nil
// where none or several do, or there is no such part. The CEO of a part is its head.
func (ix *index) onlyIn(head *org.Position, name string) *org.Position {
	if head == nil || name == "ceo" {
		return head
	}
	key := inPart{head, name}
	one, known := ix.onlyInPart[key]
	if !known {
		one = ix.findOnlyIn(key)
		ix.onlyInPart[key] = one
	}
	return one
}

func (ix *index) findOnlyIn(part inPart) *org.Position {
	var one *org.Position
	for _, p := range ix.holders[roles.Role(part.name)] {
		if ix.partHead(p) != part.head {
			continue
		}
		if one != nil {
			return nil
		}
		one = p
	}
	return one
}
