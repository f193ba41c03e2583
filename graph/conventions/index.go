package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/roles"
)

// chiefExecutives are the roles of those who head an organization, under whatever
// name; a rule that says "ceo" means any of them. The president is not one of
// them, because the sources name both.
var chiefExecutives = []roles.Role{roles.CEO, roles.ManagingDirector, roles.AgencyHead}

// index is what rules ask about a chart. It is built in one pass over the
// positions, and no rule walks the chart to find the same out again.
type index struct {
	chart    *org.Chart
	readings []*reading                     // by Position.Index; equal titles in equal context share one
	holders  map[roles.Role][]*org.Position // in the order of the text, vacant posts included
	dotted   map[string]int                 // position id → number of dotted lines to it
	faulty   []bool                         // by Position.Index: the position's own lines or id are in error
	repeated map[string]bool                // ids that several positions have

	networked   bool // see isNetworked
	severalTops bool
	partHeads   chain        // who heads a part of the chart
	partChief   map[int]bool // by Position.Index: a chief, or the lead of IT, of a part, by where it stands

	itLead      *org.Position                // the highest-ranking position of IT, nil where none is drawn
	itPosts     []*org.Position              // all of IT, in the order of the text
	executive   *org.Position                // the first one of IT at the level of a vice president or above, nil where none is drawn
	underIT     chain                        // who of IT, a team's box included, is above a position
	accountable map[string][]*org.Position   // item → who is accountable for it, in the order of the text
	onlyHolders map[roles.Role]*org.Position // see only; nil where none or several hold the role
	onlyInPart  map[inPart]*org.Position     // see onlyIn; nil in the same way
	ambiguous   []*roles.Reading             // titles that may mean several roles

	first, last []int32 // an interval for each subtree; see above
}

func newIndex(c *org.Chart, kept *Readings) *index {
	ix := &index{
		chart:    c,
		readings: make([]*reading, len(c.Positions)),
		holders:  map[roles.Role][]*org.Position{},
		dotted:   map[string]int{},
		faulty:   make([]bool, len(c.Positions)),
		repeated: map[string]bool{},

		networked:   isNetworked(c.Organization.Sector.Text),
		partChief:   map[int]bool{},
		accountable: map[string][]*org.Position{},
		onlyHolders: map[roles.Role]*org.Position{},
		onlyInPart:  map[inPart]*org.Position{},
	}
	ix.underIT = chain{ix: ix, whole: true, is: ix.ofIT}
	ix.readTitles(kept)
	for _, p := range c.Positions {
		for _, role := range ix.read(p).Roles {
			ix.holders[role] = append(ix.holders[role], p)
		}
	}
	ix.markPartChiefs()
	for _, p := range c.Positions {
		for _, id := range org.Distinct(p.DottedLineTo) {
			ix.dotted[id.Text]++
		}
		if r := ix.read(p); len(r.Candidates) > 0 {
			ix.ambiguous = append(ix.ambiguous, r)
		}
		for _, v := range p.AccountableFor {
			name := item(v)
			if by := ix.accountable[name]; !slices.Contains(by, p) {
				ix.accountable[name] = append(by, p)
			}
		}
		if ix.executive == nil && ix.isExecutive(p) {
			ix.executive = p
		}
		if ix.inIT(p) {
			ix.itPosts = append(ix.itPosts, p)
			if ix.itLead == nil || ix.leads(p, ix.itLead) {
				ix.itLead = p
			}
		}
	}
	ix.markFaults()
	return ix
}

// markFaults finds the positions whose id or lines are in error: what their
// lines say is not to be judged before that is put right.
func (ix *index) markFaults() {
	met := newSieve(len(ix.chart.Positions))
	for _, p := range ix.chart.Positions {
		if met.mayHave(p.ID) && ix.chart.ByID(p.ID) != p {
			ix.repeated[p.ID] = true
			ix.faulty[p.Index], ix.faulty[ix.chart.ByID(p.ID).Index] = true, true
		}
		if len(org.Distinct(p.ReportsTo)) > 1 || p.Manager != nil && p.Manager.Ghost {
			ix.faulty[p.Index] = true
		}
	}
	for _, loop := range ix.chart.Loops() {
		for _, p := range loop {
			ix.faulty[p.Index] = true
		}
	}
}

// read returns how the position's title was read.
func (ix *index) read(p *org.Position) *roles.Reading { return &ix.readings[p.Index].Reading }

// has reports whether the position holds the role.
func (ix *index) has(p *org.Position, role roles.Role) bool {
	return slices.Contains(ix.readings[p.Index].Roles, role)
}

func (ix *index) hasAny(p *org.Position, list []roles.Role) bool {
	return slices.ContainsFunc(list, ix.read(p).Has)
}

// heads reports whether the position heads the organization: as its CEO, under
// whatever name, or as its president.
func (ix *index) heads(p *org.Position) bool {
	return ix.hasAny(p, chiefExecutives) || ix.has(p, roles.President)
}

// mayHead reports whether the position may head the organization though its
// title does not say so: the Director of a museum or an Administrator, whom
// nobody is above and no field of work limits.
func (ix *index) mayHead(p *org.Position) bool {
	r := ix.read(p)
	return p.Manager == nil && r.Function == "" && (r.Rank == roles.RankDirector || r.Rank <= roles.RankSenior)
}

// secondToHead reports whether the position is the deputy of somebody who may head the
// organization: a museum's Deputy Director.
func (ix *index) secondToHead(p *org.Position) bool {
	r := ix.read(p)
	second := r.Rank == roles.RankAssistantDirector || ix.qualified(p, roles.Deputy, roles.Vice, roles.Associate, roles.Assistant)
	return second && r.Function == "" && p.Manager != nil && !p.Manager.Ghost && ix.mayHead(p.Manager)
}

// known reports whether the position's rank is known, and a person's.
func (ix *index) known(p *org.Position) bool {
	r := ix.read(p)
	return r.Rank > roles.RankSupport && !r.Body && !ix.support(p) && len(r.Candidates) == 0
}

// support reports whether the position assists a boss rather than leads.
func (ix *index) support(p *org.Position) bool { return p.Assistant || ix.read(p).Support }

func (ix *index) qualified(p *org.Position, qualifiers ...roles.Qualifier) bool {
	return slices.ContainsFunc(qualifiers, ix.read(p).Is)
}

// divisional reports whether the position is one part's, not the whole's.
func (ix *index) divisional(p *org.Position) bool {
	return p.Scope.Text == "department" || ix.readings[p.Index].divisional || ix.partChief[p.Index]
}

// group reports whether the position is above divisions that have their own.
func (ix *index) group(p *org.Position) bool { return ix.qualified(p, roles.Group, roles.Global) }

// only returns the one position that holds the role, nil where none or several
// do. Divisions' own holders do not count beside the whole's, nor a board's
// members beside the board.
func (ix *index) only(role roles.Role) *org.Position {
	one, known := ix.onlyHolders[role]
	if !known {
		one = ix.findOnly(role)
		ix.onlyHolders[role] = one
	}
	return one
}

func (ix *index) findOnly(role roles.Role) *org.Position {
	var one *org.Position
	several := false
	for _, p := range ix.holders[role] {
		switch {
		case ix.divisional(p), one != nil && ix.read(one).Body && !ix.read(p).Body:
		case one == nil || ix.read(p).Body && !ix.read(one).Body:
			one, several = p, false
		default:
			several = true
		}
	}
	if several {
		return nil
	}
	return one
}

// boss returns the position at the other end of p's solid line, where that line
// is sound enough to be judged; else nil.
func (ix *index) boss(p *org.Position) *org.Position {
	m := p.Manager
	if m == nil || m.Ghost || ix.faulty[p.Index] || ix.repeated[m.ID] {
		return nil
	}
	return m
}

// above reports whether p is on q's chain of managers, in constant time.
func (ix *index) above(p, q *org.Position) bool {
	if ix.first == nil {
		ix.numberSubtrees()
	}
	return p != q && ix.first[p.Index] <= ix.first[q.Index] && ix.last[q.Index] <= ix.last[p.Index]
}

// numberSubtrees gives every position the interval of its subtree's numbers.
func (ix *index) numberSubtrees() {
	n := len(ix.chart.Positions)
	ix.first, ix.last = make([]int32, n), make([]int32, n)
	type step struct {
		p    *org.Position
		next int // the report to go down to
	}
	var number int32
	var path []step
	for _, top := range ix.chart.Positions {
		if m := top.TreeManager(); m != nil && !m.Ghost {
			continue
		}
		path = append(path, step{p: top})
		ix.first[top.Index] = number
		number++
		for len(path) > 0 {
			s := &path[len(path)-1]
			if s.next == len(s.p.Reports) {
				ix.last[s.p.Index] = number
				path = path[:len(path)-1]
				continue
			}
			r := s.p.Reports[s.next]
			s.next++
			ix.first[r.Index] = number
			number++
			path = append(path, step{p: r})
		}
	}
}
