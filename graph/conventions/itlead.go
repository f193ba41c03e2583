package conventions

import (
	"cmp"
	"slices"
	"strings"

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
	return ix.read(p).Function == roles.IT || ix.has(p, roles.CIO) || ix.has(p, roles.CTO) || ix.has(p, roles.ITDirector) // a CFO and Head of IT
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

// perhapsNoIT reports whether p, who outranks q, may be of another work than IT, while q's
// title names IT as a whole.
func (ix *index) perhapsNoIT(p, q *org.Position) bool {
	return ix.allOfIT(q) && (ix.perhapsOther(p) || ix.builds(p) && !ix.builds(q))
}

// builds reports whether the position heads technology, not IT by name, and at least half of
// its reports build what the organization sells, as in an agency, or its clients have.
func (ix *index) builds(p *org.Position) bool {
	words := titleWords(p)
	if len(p.Reports) == 0 || ix.read(p).Rank >= roles.RankVP || !slices.Contains(words, "technology") || slices.ContainsFunc(wordsOfIT, func(w string) bool { return slices.Contains(words, w) }) {
		return false
	}
	builders := 0
	for _, q := range p.Reports {
		switch {
		case ix.ofIT(q):
			return false
		case slices.ContainsFunc(titleWords(q), func(w string) bool { return slices.Contains(wordsOfBuilders, w) }):
			builders++
		}
	}
	return 2*builders >= len(p.Reports)
}

// wordsOfBuilders are in the titles of those who make software and sites.
var wordsOfBuilders = []string{
	"developer", "developers", "development", "engineer", "engineers", "engineering", "software", "architect", "qa", "ux", "web", "frontend", "backend", "creative", "product",
}

// perhapsOther reports whether the position has nothing of IT but the name of a group that
// other works have as well, and nobody of IT above or below: an Infrastructure Director may
// build roads, and an airline's VP Network plans flights. Networks below an infrastructure
// are IT's, though: other works have one of the two.
func (ix *index) perhapsOther(p *org.Position) bool {
	group := groupOfAny(p)
	if group == "" || ix.read(p).Function != roles.IT || ix.allOfIT(p) {
		return false
	}
	if m := p.TreeManager(); m != nil && !m.Ghost && ix.ofIT(m) && groupOfAny(m) == "" {
		return false
	}
	return !slices.ContainsFunc(p.Reports, func(q *org.Position) bool {
		of := groupOfAny(q)
		return ix.inIT(q) && (of == "" || of != group && ix.hasAny(q, itStaff))
	})
}

// otherWork reports whether the position, whose line leads to boss, is not to be told that it
// is IT's. Straight under the head, finance or operations such a director or manager is,
// and hands-on work under anybody, but where networks are what the organization runs.
func (ix *index) otherWork(p, boss *org.Position) bool {
	return ix.perhapsOther(p) && (ix.networked || ix.perhapsOther(boss) ||
		!ix.has(p, roles.ITTechnician) && ix.match(boss, topBosses) == "")
}

// groupOfAny returns, of a title that is read as IT's, the beginning of the name of a group
// that other works have as well; "" where it, or the department, says more of IT than that.
func groupOfAny(p *org.Position) string {
	group := ""
	for _, w := range titleWords(p) {
		if slices.Contains(wordsOfIT, w) {
			return ""
		}
		if i := slices.IndexFunc(groupsOfAny, func(g string) bool { return strings.HasPrefix(w, g) }); i >= 0 && group == "" {
			group = groupsOfAny[i]
		}
	}
	if group != "" && allOfIT(p.Department.Text) {
		return ""
	}
	return group
}

// groupsOfAny are how the names of those groups of IT begin that other works have, too.
var groupsOfAny = []string{"infrastru", "network", "netz", "réseau", "redes", "system", "storage", "hardware", "server", "backup"}

// wordsOfIT say beside such a name that the group is one of IT: machines have administrators.
var wordsOfIT = []string{
	"it", "ict", "is", "mis", "administrator", "administrators", "administratorin", "administrateur", "administratrice", "administrador", "sysadmin", "admin",
	"edv", "informatik", "informatique", "informática", "information", "computer", "cloud", "lan", "wan", "si", "ti", "desk",
	"application", "applications", "data", "erp",
}

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
