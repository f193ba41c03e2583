package conventions

import (
	"cmp"
	"slices"

	"dotline/graph/org"
	"dotline/graph/roles"
)

// inIT reports whether the position is a person's whose function is IT. A CTO
// is one unless this one looks outward, at the product, as the chart says or, in a
// technology company, does not deny.
func (ix *index) inIT(p *org.Position) bool {
	if !ix.known(p) || p.Faces.Text == "product" {
		return false
	}
	if ix.has(p, roles.CTO) && !ix.has(p, roles.CIO) && p.Faces.Text == "" && isTechnology(ix.chart.Organization.Sector.Text) {
		return false
	}
	return ix.read(p).Function == roles.IT || ix.has(p, roles.CIO) || ix.has(p, roles.CTO)
}

// isExecutive reports whether the position speaks for IT at the level of a vice
// president or above, as a CTO may who does not lead it.
func (ix *index) isExecutive(p *org.Position) bool {
	return (ix.inIT(p) || ix.has(p, roles.CTO) && p.Faces.Text == "") && ix.read(p).Rank >= roles.RankVP
}

// ofIT reports whether the position is IT's, be it a person's or the box of a
// team or a department.
func (ix *index) ofIT(p *org.Position) bool {
	return ix.inIT(p) || ix.read(p).Body && ix.read(p).Function == roles.IT
}

// executiveMissing reports whether IT is known to have nobody at the level of a
// vice president or above, vacant posts included. A chief digital officer above whoever
// leads IT may be that one.
func (ix *index) executiveMissing() bool {
	digital := slices.ContainsFunc(ix.holders[roles.ChiefDigital], func(p *org.Position) bool {
		return ix.itLead != nil && ix.above(p, ix.itLead)
	})
	return ix.executive == nil && !digital && !ix.perhapsCIO()
}

// leads reports whether p rather than q is the head of IT: of the whole rather
// than of a division, then by rank, the CIO first among chiefs, all of IT before
// one of its groups, then by how near they are to the top, then by who makes its
// strategy.
func (ix *index) leads(p, q *org.Position) bool { return ix.seniority(p, q) > 0 }

// seniority compares two positions of IT, above 0 where p is the head rather
// than q, 0 where nothing tells them apart.
func (ix *index) seniority(p, q *org.Position) int {
	if c := -compareBool(ix.divisional(p), ix.divisional(q)); c != 0 {
		return c
	}
	if c := cmp.Compare(ix.read(p).Rank, ix.read(q).Rank); c != 0 { // so for nearly everybody
		if c > 0 && ix.perhapsNoIT(p, q) || c < 0 && ix.perhapsNoIT(q, p) {
			return -c
		}
		return c
	}
	return cmp.Or(
		compareBool(ix.has(p, roles.CIO), ix.has(q, roles.CIO)),
		compareBool(ix.allOfIT(p), ix.allOfIT(q)),
		compareBool(ix.group(p), ix.group(q)),
		cmp.Compare(q.Depth, p.Depth),
		compareBool(makesStrategy(p.AccountableFor), makesStrategy(q.AccountableFor)),
	)
}

// allOfIT reports whether the position's title names IT as a whole.
func (ix *index) allOfIT(p *org.Position) bool {
	return ix.hasAny(p, []roles.Role{roles.CIO, roles.CTO, roles.VPTechnology, roles.ITDirector, roles.ITManager})
}

// perhapsNoIT reports whether p, who outranks q, has nothing of IT but the name of a group
// that other works have as well, while q's title names IT as a whole: an Infrastructure
// Director may build roads.
func (ix *index) perhapsNoIT(p, q *org.Position) bool {
	if !ix.allOfIT(q) || ix.allOfIT(p) || slices.ContainsFunc(p.Reports, ix.inIT) {
		return false
	}
	if m := p.TreeManager(); m != nil && !m.Ghost && ix.ofIT(m) {
		return false
	}
	words := titleWords(p)
	named := func(names []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(names, w) })
	}
	return named(groupsOfAny) && !named([]string{"it", "ict"})
}

// groupsOfAny are the groups of IT whose names are those of other works, too.
var groupsOfAny = []string{"infrastructure", "network", "networks", "system", "systems", "storage", "hardware", "server", "servers"}

// compareBool orders true above false.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// oneLeads reports whether the head of IT is the only one who may be it, beside whoever
// acts in that post.
func (ix *index) oneLeads() bool {
	return !slices.ContainsFunc(ix.itPosts, func(p *org.Position) bool {
		return p != ix.itLead && ix.seniority(p, ix.itLead) == 0 && !ix.actsFor(p, ix.itLead)
	})
}

// onlyLead returns whom to suggest where a line is to lead to the head of IT: nobody where
// several may be it.
func (ix *index) onlyLead() []*org.Position {
	if ix.itLead == nil || !ix.oneLeads() {
		return nil
	}
	return []*org.Position{ix.itLead}
}
