package conventions

import (
	"slices"
	"strings"
	"unicode"

	"dotline/graph/org"
	"dotline/graph/roles"
)

// itHeadcount returns how many people work in IT, where the chart tells: by
// it_headcount, or by its positions where it is complete. Whoever stands below
// the head of IT counts, whatever the title.
func (ix *index) itHeadcount() (staff float64, known bool) {
	o := &ix.chart.Organization
	if o.ITHeadcount.Known {
		return o.ITHeadcount.N, true
	}
	if !o.Complete {
		return 0, false
	}
	return ix.count(func(p *org.Position) bool {
		return ix.read(p).Function == roles.IT || p == ix.itLead || ix.itLead != nil && ix.above(ix.itLead, p)
	})
}

// headcount returns how many people work in the organization, where the chart
// tells: by headcount, or by its positions where it is complete.
func (ix *index) headcount() (people float64, known bool) {
	o := &ix.chart.Organization
	if o.Headcount.Known || !o.Complete {
		return o.Headcount.N, o.Headcount.Known
	}
	return ix.count(func(p *org.Position) bool { return ix.read(p).Rank != roles.RankBoard })
}

// count returns how many people the positions stand for. A team drawn as one box
// of unknown size leaves the number unknown.
func (ix *index) count(counts func(*org.Position) bool) (people float64, known bool) {
	for _, p := range ix.chart.Positions {
		r := ix.read(p)
		switch {
		case !counts(p):
		case p.Headcount.Known:
			people += p.Headcount.N
		case r.Body && len(p.Reports) == 0:
			return 0, false
		case !r.Body && !p.Vacant:
			people += float64(max(1, len(p.Names)))
		}
	}
	return people, true
}

// perhapsCIO reports whether an ambiguous title may hide an executive of IT.
func (ix *index) perhapsCIO() bool {
	return !ix.rulesOut(roles.CIO) || !ix.rulesOut(roles.CTO)
}

// rulesOut reports whether no ambiguous title may hide a holder of the role.
func (ix *index) rulesOut(role roles.Role) bool {
	for _, r := range ix.ambiguous {
		if slices.Contains(r.Candidates, role) {
			return false
		}
	}
	return true
}

// isTechnology reports whether the sector is that of technology companies.
func isTechnology(sector string) bool {
	words := strings.FieldsFunc(strings.ToLower(sector), func(c rune) bool { return !unicode.IsLetter(c) })
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(technologyWords, w) })
}

var technologyWords = []string{"technology", "tech", "software", "it", "saas", "logiciel", "logiciels", "软件", "科技", "互联网"}

// isNetworked reports whether organizations of the sector have networks and an
// infrastructure of another kind than those of computers, or more of them.
func isNetworked(sector string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(sector), func(c rune) bool { return !unicode.IsLetter(c) }), func(w string) bool {
		return slices.ContainsFunc(networkedSectors, func(begin string) bool { return strings.HasPrefix(w, begin) })
	})
}

// networkedSectors are how a word of their names begins.
var networkedSectors = []string{
	"energ", "électricité", "electric", "power", "gas", "water", "wasser", "eau", "utilit", "stadtwerke", "versorg",
	"construct", "airport", "harbour", "harbor", "ports", "municip", "rail", "bahn", "ferroviaire", "transport", "verkehr", "telecom", "telekom", "télécom", "broadcast", "能源", "电力", "电信", "铁路",
}
