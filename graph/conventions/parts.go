package conventions

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/roles"
)

// markPartChiefs finds the chiefs who are a part's though their titles do not say so,
// because the head of one is above.
func (ix *index) markPartChiefs() {
	ix.severalTops = len(ix.chart.Tops()) > 1
	ix.partHeads = chain{ix: ix, whole: true, is: func(p *org.Position) bool {
		return ix.headsPart(p) && (ix.severalTops || ix.belowOthers(p))
	}}
	for _, role := range roles.All() {
		if role.Rank() != roles.RankChief {
			continue
		}
		for _, p := range ix.holders[role] {
			if !ix.saidWhole(p) && ix.partHead(p) != nil {
				ix.partChief[p.Index] = true
			}
		}
	}
	ix.markPartITLeads()
}

// markPartITLeads finds who leads the IT of a part, where that is no chief: right below
// the part's head, and nobody of IT in the part ranks higher.
func (ix *index) markPartITLeads() {
	highest := map[*org.Position]roles.Rank{} // by the head of the part
	var leads []*org.Position
	for _, role := range []roles.Role{roles.CIO, roles.CTO, roles.VPTechnology, roles.ITDirector, roles.ITManager} {
		for _, p := range ix.holders[role] {
			head := ix.partHead(p)
			if head == nil {
				continue
			}
			highest[head] = max(highest[head], ix.read(p).Rank)
			if p.TreeManager() == head && !ix.saidWhole(p) {
				leads = append(leads, p)
			}
		}
	}
	for _, p := range leads {
		if ix.read(p).Rank == highest[ix.partHead(p)] {
			ix.partChief[p.Index] = true
		}
	}
}

// saidWhole reports whether the chart or the title says that the position is the whole's,
// wherever it stands.
func (ix *index) saidWhole(p *org.Position) bool {
	return p.Scope.Text == "enterprise" || p.Scope.Text == "" && ix.group(p) && !ix.readings[p.Index].divisional
}

// partHead returns the head of the part of the chart that the position is in, nil where
// none is drawn above it.
func (ix *index) partHead(p *org.Position) *org.Position {
	if m := p.TreeManager(); m != nil {
		return ix.partHeads.leadsTo(m)
	}
	return nil
}

// inOtherPart reports whether p is in a part of the chart that q is not in.
func (ix *index) inOtherPart(p, q *org.Position) bool {
	head := ix.partHead(p)
	return head != nil && head != ix.partHead(q)
}

// ownPart returns the head of the part that the position belongs to by more than a line
// that may be wrong, nil where there is none.
func (ix *index) ownPart(p *org.Position) *org.Position {
	if ix.saidWhole(p) || ix.wholeLacks(p) {
		return nil
	}
	return ix.partHead(p)
}

// belowOthers reports whether the chart shows somebody of the organization above, not only
// a board: else the division is all that it shows.
func (ix *index) belowOthers(p *org.Position) bool {
	m := p.TreeManager()
	for m != nil && !m.Ghost && ix.readings[m.Index].isSubsidiary() {
		m = m.TreeManager() // the company's own box
	}
	return m != nil && (m.Ghost || ix.postRank(m) != roles.RankBoard)
}

// staffFunctions serve the whole: a Director General of Corporate Services heads no part of it.
var staffFunctions = []roles.Function{roles.Administration, roles.Finance, roles.HR, roles.IT, roles.Legal}

// headsPart reports whether the position heads a division or a region.
func (ix *index) headsPart(p *org.Position) bool {
	return ix.has(p, roles.DivisionHead) && !slices.Contains(staffFunctions, ix.read(p).Function) || ix.hasAny(p, chiefExecutives) && ix.divisional(p)
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

// headsCompany reports whether the position is the top of a company: declared to be one
// of several, or a chief executive, below a board of several only where each says whose.
// That there are several such tops is another rule's finding.
func (ix *index) headsCompany(p *org.Position) bool {
	if m := p.TreeManager(); m != nil && !m.Ghost {
		if ix.readings[m.Index].isSubsidiary() {
			return ix.hasAny(p, chiefExecutives)
		}
		company := ix.company(p)
		return company != "" && (ix.read(m).Body || ix.read(m).Rank == roles.RankBoard) && slices.ContainsFunc(m.Reports, func(q *org.Position) bool {
			other := ix.company(q)
			return other != "" && other != company
		})
	}
	return p.Manager == nil && (tagged(p, holding) || ix.hasAny(p, chiefExecutives))
}

// company returns what a chief executive with reports is the head of by title, "" where that
// says no more than the post.
func (ix *index) company(p *org.Position) string {
	if !ix.hasAny(p, chiefExecutives) || len(p.Reports) == 0 || declaredJoint(p, *ix.read(p)) {
		return ""
	}
	return strings.Join(slices.DeleteFunc(titleWords(p), func(w string) bool { return slices.Contains(wordsOfHeads, w) }), " ")
}

// wordsOfHeads are words by which those are called who head an organization, whichever it is.
var wordsOfHeads = []string{
	"ceo", "chief", "executive", "officer", "managing", "general", "director", "md", "gm", "manager", "president", "chair", "chairman", "and",
	"of", "the", "acting", "interim", "group", "geschäftsführer", "geschäftsführerin", "vorstandsvorsitzender", "vorstandsvorsitzende", "pdg", "directeur", "directrice", "général", "générale",
}

// companyHead returns the head of the company that p is in, nil where the chart shows one
// company or several head it together.
func (ix *index) companyHead(p *org.Position) *org.Position {
	head := top(p)
	if !ix.severalTops || !ix.headsCompany(head) || declaredJoint(head, *ix.read(head)) {
		return nil
	}
	return head
}
