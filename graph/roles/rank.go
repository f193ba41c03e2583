package roles

import (
	"slices"
	"strings"
)

// banks is how the sectors of banks begin.
var banks = []string{"bank", "banc", "banq"}

// readRankNoun reads rank and function: "VP, IT", "Head of Finance".
func (r *reader) readRankNoun(h headed) part {
	p := h.part
	p.rank, p.sure = h.head.rank, true
	p.quals |= h.head.bit
	if h.head.bankRank < h.head.rank && inSector(r.ctx.Sector, banks) {
		p.rank = h.head.bankRank
		if r.trace != nil {
			r.say("a bank's %q is of lower rank", h.head.name())
		}
	}
	f, where := r.fieldOfHead(h)
	if f.function == IT && h.perhapsOther() && r.ctx.BossFunction != IT && fieldOf(r.aside(r.ctx.Department)).function != IT {
		f = field{}
		if r.trace != nil {
			r.say("words that are not understood may make another field of it")
		}
	}
	if f.function == IT && r.sold(h) {
		f = field{}
		if r.trace != nil {
			r.say("below sales, services of IT are what is sold")
		}
	}
	p.function, p.field = f.function, f
	p.bare = len(h.near.before)+len(h.near.after)+len(h.far)+len(h.post) == 0
	if h.deputizes() && f.function == "" && r.ctx.Department == "" {
		// A school's second, or the second in any team.
		p.rank, p.sure = RankUnknown, false
		return p
	}
	if managesNobody(h) {
		p.rank = gradeOf(h.near.before, RankIndividual)
		if r.ctx.Leads { // people after all
			p.rank = RankSupervisor
		}
		if r.trace != nil {
			r.say("%q of this kind manages no people", h.head.name())
		}
		return p
	}
	if p.rank == RankManager && has(h.near.before, func(l lexeme) bool { return l.kind == seniority && l.rank == RankSenior }) {
		p.rank = RankSeniorManager
	}
	if own := h.head.entry.function; own != "" {
		switch {
		case f.function == own, f.function == "" && h.near.field().silent:
			// Of some firms' controllers it is the head of finance, of others' an analyst.
			p.function, p.role, p.vague = own, h.head.entry.role, own == Finance
		default:
			p.rank, p.sure = RankUnknown, false
			if r.trace != nil {
				r.say("%q of this kind is of no certain rank", h.head.name())
			}
			return p
		}
	}
	if f.lent && f.function == IT || h.serves(f.function) || h.ofDivision() || h.ofNamed(f) {
		p.quals |= qualifierBit[Divisional]
	}
	if !h.head.stands {
		p.role = roleOf(p.rank, h.head.rank, f)
	}
	p.vague = p.vague || h.head.vague && p.role == ""
	if inOffice(h.far) || inOffice(h.post) {
		p.quals |= qualifierBit[OfficeOf]
	}
	if r.trace != nil {
		r.say("%q is a rank (%s)%s", h.head.name(), p.rank, where)
		if p.role != "" {
			r.say("rank and function make it %s", p.role)
		}
	}
	return p
}

// deputizes reports whether the title is "Deputy Head", of nothing that it names.
func (h headed) deputizes() bool {
	return h.head.text == "head" && len(h.near.after)+len(h.far)+len(h.post) == 0 &&
		len(h.near.before) > 0 && !has(h.near.before, func(l lexeme) bool { return l.bit&oneBelow == 0 })
}

// fieldOfHead finds the function: before the head, right behind it, behind
// "of", and behind a comma or in parentheses. Words that are not understood
// before the place where it was found, and fields of another kind behind it,
// leave the function but no role: a director of IT operations does not direct IT.
func (r *reader) fieldOfHead(h headed) (field, string) {
	runs := [...][]lexeme{h.near.before, h.near.after, h.far, h.post}
	const post = len(runs) - 1
	var f field
	where := ""
	clear := true
	for i, run := range runs {
		if len(run) == 0 {
			continue
		}
		g := fieldOf(run)
		switch {
		case f.function == "" && g.function != "":
			f = g
			f.core, f.narrow = g.core && clear, g.narrow && clear
			where = [...]string{" in the function before it", " in the function behind it",
				" of the function behind it", " in the function set apart"}[i]
		case f.function == "":
			clear = clear && g.silent
		case g.function == "" || i == post && h.listed:
		case i == post && g.function != f.function:
			// for whom: a division's
		case g.narrow && f.function == IT:
			f.core, f.narrow = false, f.core || f.narrow
		case !g.core || g.function != f.function:
			f.core, f.narrow = false, false
		}
	}
	return f, where
}

// serves reports whether what is set apart behind a head of IT is another field,
// whose IT it then is: "IT Director, Finance".
func (h headed) serves(f Function) bool {
	other := fieldOf(h.post).function
	return f == IT && !h.listed && other != "" && other != IT
}

// perhapsOther reports whether what looks like a field of IT may be another one, for the
// words around it: a dealer network, food technology, cold storage.
func (h headed) perhapsOther() bool {
	other := false
	for i, run := range [...][]lexeme{h.post, h.near.before, h.near.after, h.far} {
		for j, l := range run {
			if l.kind == functionWord && l.entry.function == IT && !slices.Contains(inAnyField, l.text) && (l.core || strings.HasPrefix(l.text, "it ")) {
				return false
			}
			// In what is set apart, a place is no field: IT Manager, London.
			other = other || l.kind == unknownWord && (i > 0 || j+1 < len(run) && run[j+1].narrow)
		}
	}
	return other
}

// sold reports whether what looks like all of IT is a service that the boss's field sells.
func (r *reader) sold(h headed) bool {
	if r.ctx.BossFunction != Sales && r.ctx.BossFunction != Product && r.ctx.BossFunction != Customer {
		return false
	}
	service := func(l lexeme) bool { return l.kind == functionWord && strings.HasSuffix(l.text, " services") }
	return has(h.near.before, service) || has(h.near.after, service) || has(h.far, service) || has(h.post, service)
}

// inAnyField are words for all of IT that other fields have as well.
var inAnyField = []string{"technology", "technologies", "computing"}

// ofNamed reports whether nothing but a name is set apart behind a director of IT, whose IT
// it then is: "IT Director - Northwind".
func (h headed) ofNamed(f field) bool {
	return f.function == IT && f.core && h.head.rank >= RankDirector && h.apart && len(h.post) > 0 && !has(h.post, func(l lexeme) bool { return l.kind != unknownWord && l.kind != solo })
}

// roleOf gives the role that a rank in a function makes. The noun's own rank is
// asked too, since a bank's VP of IT is no head of technology.
func roleOf(rank, noun Rank, f field) Role {
	switch {
	case f.function == IT && f.core:
		switch {
		case rank == RankVP || rank == RankSVP:
			return VPTechnology
		case rank == RankDirector && noun == RankDirector:
			return ITDirector
		case (rank == RankManager || rank == RankSeniorManager) && noun <= RankSeniorManager:
			return ITManager
		case rank == RankSupervisor && noun == RankSupervisor:
			return ITSupervisor
		}
	case f.function == IT && f.narrow:
		switch {
		case (rank == RankManager || rank == RankSeniorManager) && noun <= RankSeniorManager:
			return ITGroupManager
		case rank == RankSupervisor && noun == RankSupervisor:
			return ITSupervisor
		}
	case f.function == Finance && f.core:
		switch {
		case rank == RankDirector && noun == RankDirector:
			return FinanceDirector
		case (rank == RankManager || rank == RankSeniorManager) && noun <= RankSeniorManager:
			return FinanceManager
		}
	case f.function == HR && f.core && rank == RankDirector && noun == RankDirector:
		return HRDirector
	case f.function == Marketing && f.core && rank == RankDirector && noun == RankDirector:
		return MarketingDirector
	case f.function == Audit && f.core && rank >= RankDirector && rank == noun:
		return ChiefAuditExecutive
	}
	return ""
}

// managesNobody reports whether the word before "manager" makes it the manager
// of a thing: an account, a product, a project.
func managesNobody(h headed) bool {
	b := h.near.before
	if h.head.rank != RankManager && h.head.rank != RankSeniorManager || len(b) == 0 || !b[len(b)-1].single {
		return false
	}
	return !has(b, func(l lexeme) bool { return l.bit == qualifierBit[Group] && l.bit != 0 })
}

// readSolo reads an individual contributor.
func (r *reader) readSolo(h headed) part {
	p := h.part
	p.rank, p.sure, p.vague = gradeOf(h.near.before, h.head.rank), true, h.head.vague || servesPublic(h.near.before)
	f, where := r.fieldOfHead(h)
	p.function = f.function
	if own := h.head.entry.function; own != "" {
		p.function, where = own, ""
	}
	p.vague = p.vague || h.head.text == "administrator" && p.function == "" // of a nursing home, or of papers
	if h.head.text == "chef" && len(h.near.after)+len(h.far) > 0 {
		// A cook in English; in French and German the head of what follows.
		p.rank, p.sure = RankUnknown, false
	}
	if has(h.near.before, func(l lexeme) bool { return l.text == "chief" }) {
		// Between the most senior engineer and the head of all engineering.
		p.rank, p.sure = RankUnknown, false
	}
	guards := h.head.text == "officer" && has(h.near.before, func(l lexeme) bool { return l.text == "it security" })
	if h.head.hands && f.function == IT && (f.core || f.narrow) && !guards {
		p.role = ITTechnician
	}
	if r.trace != nil {
		r.say("%q is an individual contributor%s", h.head.name(), where)
	}
	return p
}

// servesPublic reports whether the noun behind these words is of a whole city or state,
// which has one: a City Engineer heads the engineers.
func servesPublic(before []lexeme) bool {
	return len(before) > 0 && slices.Contains(publicBodies, before[len(before)-1].name())
}

var publicBodies = []string{"city", "county", "state", "town", "borough", "village", "municipal", "diocesan"}

// gradeOf is an individual contributor's rank with what stands before the noun.
func gradeOf(before []lexeme, rank Rank) Rank {
	for _, l := range before {
		switch {
		case l.kind == rankNoun && (l.rank == RankSupervisor || l.text == "head"):
			return RankSupervisor
		case l.kind == seniority:
			return l.rank
		case l.kind == looseHead && l.text == "principal":
			return RankSenior
		}
	}
	return rank
}

func inOffice(lex []lexeme) bool {
	return has(lex, func(l lexeme) bool { return l.qual == OfficeOf }) && holdsRole(lex, 0, len(lex))
}

func has(lex []lexeme, want func(lexeme) bool) bool {
	for _, l := range lex {
		if want(l) {
			return true
		}
	}
	return false
}
