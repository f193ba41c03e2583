package conventions

import (
	"slices"
	"strings"

	"dotline/graph/roles"
)

// itHeadcount returns how many people work in IT, where the chart tells: by
// it_headcount, or by its positions where it is complete. Whoever stands below
// the head of IT counts, whatever the title. A team drawn as one box of unknown
// size leaves the number unknown.
func (ix *index) itHeadcount() (staff float64, known bool) {
	o := &ix.chart.Organization
	if o.ITHeadcount.Known {
		return o.ITHeadcount.N, true
	}
	if !o.Complete {
		return 0, false
	}
	for _, p := range ix.chart.Positions {
		r := ix.read(p)
		below := ix.itLead != nil && ix.above(ix.itLead, p)
		switch {
		case r.Function != roles.IT && p != ix.itLead && !below:
		case p.Headcount.Known:
			staff += p.Headcount.N
		case r.Body && len(p.Reports) == 0:
			return 0, false
		case !r.Body && !p.Vacant:
			staff += float64(max(1, len(p.Names)))
		}
	}
	return staff, true
}

// perhapsCIO reports whether an ambiguous title may hide an executive of IT.
func (ix *index) perhapsCIO() bool {
	for _, r := range ix.ambiguous {
		if slices.Contains(r.Candidates, roles.CIO) || slices.Contains(r.Candidates, roles.CTO) {
			return true
		}
	}
	return false
}

// isTechnology reports whether the sector is that of technology companies.
func isTechnology(sector string) bool {
	switch strings.ToLower(strings.TrimSpace(sector)) {
	case "technology", "tech", "software", "it", "information technology", "saas":
		return true
	}
	return false
}
