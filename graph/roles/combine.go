package roles

import "slices"

// settle lets the parts of a combined title decide what one alone could not,
// and applies the qualifiers.
func (r *reader) settle() {
	parts := r.parts
	shareFunction(parts)
	r.spellOut(parts)
	r.settleHeadships(parts)
	var past, deputy qualifiers
	for i := range parts {
		p := &parts[i]
		if past != 0 && p.quals&notNow == 0 {
			p.quals |= past
		}
		if deputy != 0 && p.join == byAnd && p.quals == 0 && p.rank >= RankChief && p.role != "" {
			// "Deputy CIO and CTO": deputy of both, or CTO?
			p.candidates, p.role, p.also = []Role{p.role}, "", ""
			p.rank, p.sure, p.doubt = RankUnknown, false, true
			if r.trace != nil {
				r.say("the deputy may be a deputy in this as well")
			}
		}
		past |= p.leading & notNow
		if p.role != CEO {
			// A deputy CEO commonly heads a field as well.
			deputy |= p.leading & oneBelow
		}
		*p = r.qualify(*p)
	}
}

// shareFunction gives a bare rank its neighbour's function: "IT Director/Manager".
func shareFunction(parts []part) {
	for i := range parts {
		p := &parts[i]
		if !p.bare || p.kind != rankNoun || p.rank > RankDirector {
			continue
		}
		for _, j := range [...]int{i - 1, i + 1} {
			if j < 0 || j >= len(parts) || parts[j].kind != rankNoun || parts[j].bare || parts[max(i, j)].join != byAnd {
				continue
			}
			p.function, p.role = parts[j].function, roleOf(p.rank, p.rank, parts[j].field)
			break
		}
	}
}

// spellOut reads an acronym beside the name that it is short for: "Chief Investment
// Officer (CIO)" is one post, and so is "Chief Impact Officer (CIO)".
func (r *reader) spellOut(parts []part) {
	for i := range parts {
		p := &parts[i]
		if p.kind != acronym {
			continue
		}
		for _, j := range [...]int{i - 1, i + 1} {
			if j < 0 || j >= len(parts) || parts[max(i, j)].join == byAnd {
				continue
			}
			short := func(name *part) bool {
				return slices.Contains(p.means, name.role) || name.role == "" && name.rank == RankChief && parts[max(i, j)].join == byParen
			}
			if name := &parts[j]; name.kind == roleName && short(name) {
				p.rank, p.role, p.function, p.candidates, p.sure = name.rank, name.role, name.function, nil, name.sure
				p.quals |= name.quals
				name.quals = p.quals
				if r.trace != nil && p.role != "" && p.role != p.means[0] {
					r.say("the name beside the acronym says that it is the role %s", p.role)
				}
			}
		}
	}
}

// settleHeadships reads "President and CEO": the same person holds a chief's
// role, which tells that the presidency is the whole organization's.
func (r *reader) settleHeadships(parts []part) {
	highest := RankUnknown
	for _, p := range parts {
		if p.sure && p.role != "" && p.role != DivisionHead {
			highest = max(highest, p.rank)
		}
	}
	if highest < RankChief {
		return
	}
	for i := range parts {
		p := &parts[i]
		if !p.open {
			continue
		}
		p.role, p.also, p.candidates = p.also, "", nil
		p.rank, p.sure, p.open = min(highest, RankCEO), true, false
		if highest == RankBoard {
			p.role, p.also = CEO, p.role
		}
		if r.trace != nil {
			r.say("the same person is a chief, so it is the whole organization's %s", p.role)
		}
	}
}

// combine makes one reading of the parts.
func (r *reader) combine() Reading {
	reading := Reading{Rank: RankUnknown}
	var (
		quals            qualifiers
		held, candidates roleSet
		supports         int
		doubt, loose     bool
		best             = RankUnknown - 1
	)
	for _, p := range r.parts {
		quals |= p.quals
		doubt = doubt || p.doubt
		candidates.add(p.candidates...)
		loose = loose || p.kind == looseHead
		if p.kind == support {
			supports++
		}
		if p.sure {
			held.add(p.role, p.also)
			reading.Confident = true
			if p.rank >= reading.Rank {
				reading.Vague = p.vague && (p.rank > reading.Rank || reading.Vague)
				reading.Rank = p.rank
			}
		}
		if p.function != "" && p.rank > best {
			reading.Function, best = p.function, p.rank
		}
	}
	reading.Qualifiers = quals.list()
	reading.Body = len(r.parts) > 0 && !slices.ContainsFunc(r.parts, func(p part) bool { return p.kind != bodyNoun })
	chief := held.highest() >= RankChief
	// A chief's title stands though a second one beside it is ambiguous; one
	// that may be another job, or that an assistant may only serve, does not.
	if doubt || candidates != 0 && !chief || supports > 0 && chief {
		support := roleSet(0)
		support.add(ChiefOfStaff, ExecutiveAssistant, Adviser)
		reading.Candidates = (candidates | held&^support).list()
		reading.Confident, reading.Rank = false, RankUnknown
	} else {
		if loose && held == 0 {
			// A founder who is an engineer stands where founders stand.
			reading.Confident, reading.Rank = false, RankUnknown
		}
		if reading.Rank == RankUnknown && !reading.Body {
			reading.Confident = false // an office beside something that is not known
		}
		reading.Roles = held.list()
		reading.Support = supports > 0 && reading.Rank == RankSupport
	}
	if reading.Function == "" && r.ctx.Department != "" && reading.Rank < RankCEO {
		reading.Function = fieldOf(r.aside(r.ctx.Department)).function
		if r.trace != nil && reading.Function != "" {
			r.say("the department gives the function %s", reading.Function)
		}
	}
	return reading
}
