package roles

import (
	"slices"
	"strings"
)

// near is what stands around a head, before any "of".
type near struct{ before, after []lexeme }

func (n near) each(do func(lexeme)) {
	for _, l := range n.before {
		do(l)
	}
	for _, l := range n.after {
		do(l)
	}
}

// field is the function that the words around the head name; those before it
// count first ("Sales Director Europe").
func (n near) field() field {
	if f := fieldOf(n.before); f.function != "" {
		return f
	}
	f := fieldOf(n.after)
	f.silent = f.silent && fieldOf(n.before).silent
	return f
}

// headed is a segment with a head, taken apart.
type headed struct {
	part
	head  lexeme
	near  near
	far   []lexeme // from the first "of" on
	post  []lexeme // chunks behind the head's own
	chunk chunk
	// listed: an "and" opens post, so that it lists more of the same.
	listed bool
	// apart: what post says is set apart by a comma or a dash.
	apart bool
}

func (r *reader) readHead(h headed) part {
	switch h.kind {
	case acronym:
		h.part = r.readAcronym(h)
	case roleName:
		h.part = r.readRoleName(h, h.head.role, h.head.rank, h.head.entry.function)
	case headship:
		h.part = r.readHeadship(h)
	case rankNoun:
		h.part = r.readRankNoun(h)
	case solo:
		h.part = r.readSolo(h)
	case support:
		if h.head.text == "secretary" && !h.chunk.serves && (r.ctx.Leads && len(h.near.before) > 0 || len(h.near.before) == 0 && (r.ctx.Top || h.ofField())) {
			// A ministry's: of a field, or with nobody above to assist. Or a diocese's,
			// with people below.
			h.kind = looseHead
			h.part = r.readLoose(h)
			if len(h.near.before) > 0 {
				h.candidates = nil
			}
			break
		}
		h.rank, h.role, h.sure = RankSupport, h.head.role, true
		h.function = h.near.field().function
		if h.chunk.serves || len(h.far) > 0 || len(h.post) > 0 || holdsRole(h.near.before, 0, len(h.near.before)) || has(h.near.after, canBeServed) {
			h.quals |= qualifierBit[AssistantTo]
		}
		h.quals &^= qualifierBit[Assistant]
		if r.trace != nil {
			r.say("%q supports somebody and holds nobody's role", h.head.name())
		}
	case bodyNoun:
		h.part = r.readBody(h)
	case looseHead:
		h.part = r.readLoose(h)
	}
	return h.part
}

// canBeServed reports whether the lexeme, behind an assistant, says whom that one assists.
// Before it, a rank is the assistant's own: a head assistant.
func canBeServed(l lexeme) bool {
	return l.kind == roleName || l.kind == acronym || l.kind == headship || l.kind == rankNoun
}

// ofField reports whether what the head is "of" is no person, body or unit, whom
// somebody may serve.
func (h headed) ofField() bool {
	return len(h.far) > 1 && strings.HasPrefix(h.far[0].text, "of") && !has(h.far, func(l lexeme) bool {
		return l.kind.isHead() || l.kind == unitWord
	})
}

// readRoleName reads the holder of a role by name. A word nearby that is not
// understood, or that names a field, may make another job of it ("CIO Liaison",
// "Finance CIO"): then the role is a candidate only.
func (r *reader) readRoleName(h headed, role Role, rank Rank, f Function) part {
	p := h.part
	p.rank, p.role, p.function, p.sure, p.vague = rank, role, f, true, h.head.vague
	p.quals |= h.head.bit
	if r.trace != nil {
		r.say("%q is %s, rank %d", h.head.name(), orNoRole(role), rank)
	}
	switch {
	case h.ofDivision() || role == CEO && r.underHead() && h.saysWhose():
		p.quals |= qualifierBit[Divisional]
		h.near.after = nil
	case role == CEO && r.leads() && r.ctx.Leads && h.saysWhose():
		h.near.after = nil // the company's name
	}
	if slices.Contains(r.ctx.BossRoles, DivisionHead) && len(h.near.before) == 0 && h.namesCompany() {
		h.near.after = nil
	}
	doubt := ""
	h.near.each(func(l lexeme) {
		switch {
		case l.kind == unknownWord, l.kind == functionWord && rank >= RankChief,
			l.kind.isHead() && !(l.kind == solo && l.text == "associate"),
			l.kind == seniority && rank >= RankChief, l.kind == unitWord && l.qual == "":
			doubt = l.name()
		}
	})
	if rank < RankChief {
		if role == ITTechnician {
			p.rank = gradeOf(h.near.before, rank)
		}
		return p
	}
	if role == Chair && strings.HasPrefix(h.head.text, "chair") && !chairsBoard(h) {
		f, _ := r.fieldOfHead(h)
		return part{kind: looseHead, join: p.join, quals: p.quals, function: f.function, rank: RankUnknown}
	}
	if doubt != "" {
		if r.trace != nil {
			r.say("%q beside it may make it another job", doubt)
		}
		p.rank, p.role, p.sure, p.doubt = RankUnknown, "", false, true
		if role != "" {
			p.candidates = []Role{role}
		}
		return p
	}
	// A CTO's field is what the technology is for; any other chief's is a part
	// of the organization that is not theirs as a whole. So is a division, unless
	// it is the one of the chief's own field.
	for i, run := range [...][]lexeme{h.far, h.post} {
		if i == 1 && h.listed {
			break // another field of the same chief
		}
		if role == CEO && p.quals&qualifierBit[Joint] != 0 {
			break // which of the two, not a part
		}
		g := fieldOf(run).function
		division := has(run, func(l lexeme) bool { return l.kind == unitWord && l.qual == Divisional })
		if division && (f == "" || g != f) || g != f && g != "" && role != "" && role != CTO {
			p.quals |= qualifierBit[Divisional]
		}
	}
	return p
}

// ofDivision reports whether the words right behind the head name a division.
func (h headed) ofDivision() bool {
	return !opensService(h.near.after) && has(h.near.after, func(l lexeme) bool { return l.kind == unitWord && l.qual == Divisional })
}

// namesCompany reports whether nothing but words that are not understood stand right behind
// the head: below a company's head, "CFO Northwind" is Northwind's.
func (h headed) namesCompany() bool {
	return len(h.near.after) > 0 && !opensService(h.near.after) && !has(h.near.after, func(l lexeme) bool { return l.kind != unknownWord })
}

// saysWhose reports whether words behind the head say what it is the head of.
func (h headed) saysWhose() bool {
	says := func(l lexeme) bool { return l.kind == unknownWord || l.kind == functionWord }
	return has(h.near.after, says) || has(h.far, says) || has(h.post, says)
}

// chairsBoard tells the chair of the board from that of a committee, of a
// department or of a meeting.
func chairsBoard(h headed) bool {
	board := true
	check := func(l lexeme) {
		switch l.kind {
		case unknownWord, functionWord, unitWord, bodyNoun:
			board = board && l.qual == Group
		}
	}
	h.near.each(check)
	for _, l := range h.far {
		check(l)
	}
	for _, l := range h.post {
		if l.kind == functionWord || l.kind == unitWord || l.kind == bodyNoun {
			check(l)
		}
	}
	return board
}

func (r *reader) readBody(h headed) part {
	p := h.part
	p.function, p.sure = h.near.field().function, true
	if p.function == "" {
		p.function = fieldOf(h.far).function
	}
	if h.head.qual == OfficeOf {
		p.quals |= qualifierBit[OfficeOf]
	}
	if r.trace != nil {
		r.say("%q names a body, no person's position", h.head.name())
	}
	if h.head.kind != bodyNoun || h.head.role == "" || len(h.far) > 0 {
		return p
	}
	plain := true
	h.near.each(func(l lexeme) {
		plain = plain && (l.kind == noise || l.kind == scopeWord || l.kind == qualifier || l.bit != 0)
	})
	if plain {
		p.role, p.rank = h.head.role, h.head.rank
	}
	return p
}

// readLoose reads nouns of no certain rank. "IT Chief" may well be the CIO. An owner
// or founder whom nobody is above runs the organization; where somebody else does, an
// owner is above that one as a board is.
func (r *reader) readLoose(h headed) part {
	p := h.part
	p.rank = RankUnknown
	f := h.near.field()
	if f.function == "" {
		f = fieldOf(h.far)
	}
	p.function = f.function
	switch name := h.head.text; {
	case name == "chief" && f.core:
		p.candidates = chiefCandidates[f.function]
	case name == "secretary" && r.ctx.Top && r.ctx.Leads && h.ofField():
		return r.head(p, h, AgencyHead)
	case name == "secretary" && (f.silent || !r.ctx.Top):
		p.candidates = []Role{AgencyHead}
	case !r.ctx.Top || !f.silent:
	case r.ctx.Headed:
		if name == "owner" || name == "proprietor" {
			p.rank, p.role, p.sure = RankBoard, Shareholders, true
		}
	case h.head.role == AgencyHead:
		return r.head(p, h, AgencyHead)
	case slices.Contains(owners, name):
		return r.head(p, h, CEO)
	case slices.Contains(coOwners, name):
		p.candidates = []Role{CEO}
	}
	if r.trace != nil {
		r.say("%q gives no certain rank", h.head.name())
	}
	return p
}

// head reads one whom nobody is above: the head of the organization, if it is said
// whom they lead.
func (r *reader) head(p part, h headed, role Role) part {
	if !r.ctx.Leads {
		p.candidates = []Role{role}
		return p
	}
	p.rank, p.role, p.sure = RankCEO, role, true
	if r.trace != nil {
		r.say("nobody is above, so %q is the role %s", h.head.text, role)
	}
	return p
}

var (
	owners   = []string{"owner", "founder", "proprietor"}
	coOwners = []string{"co founder", "cofounder", "co owner"}
)

var chiefCandidates = map[Function][]Role{IT: {CIO}, Finance: {CFO}, HR: {CHRO}}

func orNoRole(role Role) string {
	if role == "" {
		return "a chief officer without a role in the catalogue"
	}
	return "the role " + string(role)
}
