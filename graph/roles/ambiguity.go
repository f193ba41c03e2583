package roles

import (
	"slices"
	"strings"
	"unicode"
)

// readAcronym tells which of the roles that share an acronym is meant: the one
// whose function the title, else the department, else the boss's function or
// that of most reports names, else the sector. Where none or several fit, the usual
// meaning counts if there is one.
func (r *reader) readAcronym(h headed) part {
	roles := h.head.roles
	h.means = roles
	meant := r.meant(h, roles)
	if meant == "" && h.head.usual && !(roles[0] == CIO && r.invests()) {
		meant = roles[0]
	}
	if meant == "" && len(roles) == 1 {
		meant = roles[0]
	}
	if meant == "" {
		p := h.part
		p.rank, p.candidates = RankUnknown, roles
		if r.trace != nil {
			r.say("%q may mean %v, and nothing tells which", h.head.name(), join(roles))
		}
		return p
	}
	if len(roles) > 1 {
		// The word that told the meaning is no doubt about it.
		h.near.before = without(h.near.before, meant.Function())
		h.near.after = without(h.near.after, meant.Function())
	}
	return r.readRoleName(h, meant, RankChief, meant.Function())
}

func (r *reader) meant(h headed, roles []Role) Role {
	for _, run := range [...][]lexeme{h.near.before, h.near.after, h.post} {
		if role := oneOf(roles, run); role != "" {
			return role
		}
	}
	if role := oneOf(roles, r.aside(r.ctx.Department)); role != "" {
		return role
	}
	boss := r.ctx.BossFunction
	if boss == Innovation {
		boss = "" // a transformation has its officer of information as well
	}
	for _, neighbours := range [...]Function{boss, r.ctx.TeamFunction} {
		for _, role := range roles {
			if neighbours != "" && role.Function() == neighbours {
				return role
			}
		}
	}
	for _, usual := range sectorRoles {
		if slices.Contains(roles, usual.role) && inSector(r.ctx.Sector, usual.sectors) {
			return usual.role
		}
	}
	return ""
}

// sectorRoles are roles that an acronym means in some sectors without a word about it;
// sectors are how a word of their names begins.
var sectorRoles = []struct {
	role    Role
	sectors []string
}{
	{CRO, []string{"bank", "banque", "insur", "financ", "versicher", "assuranc", "银行", "保险"}},
	{ChiefMedical, []string{"health", "hospital", "medic", "biotech", "pharma", "krankenh", "klinik", "santé", "医院", "医疗"}},
	{ChiefScientific, []string{"biotech", "pharma"}},
}

// otherTrades are words beside which a sector's name says what is made for it, or
// is only a figure of speech: "medical devices", "food bank".
var otherTrades = []string{"software", "technology", "tech", "device", "devices", "equipment", "supplies", "food", "seed", "blood"}

// inSector reports whether a word of the sector begins with one of these, unless the
// sector is said not to be one, or is another trade.
func inSector(sector string, begins []string) bool {
	words := strings.FieldsFunc(strings.ToLower(sector), func(c rune) bool { return !unicode.IsLetter(c) })
	if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(otherTrades, w) }) {
		return false
	}
	for i, w := range words {
		negated := i > 0 && words[i-1] == "non"
		if !negated && slices.ContainsFunc(begins, func(b string) bool { return strings.HasPrefix(w, b) }) {
			return true
		}
	}
	return false
}

// oneOf returns the one role whose function the words name. When they name the
// first role's, that is the one.
func oneOf(roles []Role, words []lexeme) Role {
	var found Role
	for i, role := range roles {
		f := role.Function()
		if !has(words, func(l lexeme) bool { return l.kind == functionWord && l.entry.function == f }) {
			continue
		}
		if i == 0 {
			return role
		}
		if found != "" {
			return ""
		}
		found = role
	}
	return found
}

func without(lex []lexeme, f Function) []lexeme {
	if !has(lex, func(l lexeme) bool { return l.kind == functionWord && l.entry.function == f }) {
		return lex
	}
	kept := make([]lexeme, 0, len(lex))
	for _, l := range lex {
		if l.kind != functionWord || l.entry.function != f {
			kept = append(kept, l)
		}
	}
	return kept
}

// invests reports whether an organization of this sector, or a boss of this
// function, makes an investment officer of a CIO as likely as the other.
func (r *reader) invests() bool {
	return r.ctx.BossFunction == Investment || fieldOf(r.aside(r.ctx.Sector)).function == Investment
}

// readHeadship tells the head of the whole from the head of a division.
func (r *reader) readHeadship(h headed) part {
	p := h.part
	f, where := r.fieldOfHead(h)
	p.function, p.sure = f.function, true
	named := func(l lexeme) bool { return l.kind == unknownWord }
	elsewhere := len(h.far) > 0 || has(h.post, named) || has(h.near.after, named)
	switch {
	case f.function == "" && p.quals&oneBelow != 0 && r.underHead():
		p.rank = RankCEO // the boss's own deputy
	case (f.function != "" || elsewhere) && p.quals&oneBelow != 0 && p.quals&partial == 0 && !r.underHead():
		// The deputy of the whole's head, for a field, or of a division's.
		p.rank, p.sure = RankUnknown, false
		if r.trace != nil {
			r.say("%q may head the whole or a division, and nothing tells which", h.head.name())
		}
	case f.function != "" || p.quals&partial != 0 || elsewhere && !r.leads():
		r.division(&p, h, where)
		if p.role == "" {
			p.role = roleOf(p.rank, RankDirector, f)
		}
	case r.leads() && r.ctx.CEOBeside && h.head.rank == RankVP:
		p.rank, p.role = RankCEO, h.head.role
		if r.trace != nil {
			r.say("somebody else is the chief executive, so %q is another seat at the top", h.head.name())
		}
	case r.leads():
		p.rank, p.role = RankCEO, CEO
		if h.head.rank == RankVP {
			p.also = h.head.role
		}
		if r.trace != nil {
			r.say("nobody but a board is above, so %q is the chief executive", h.head.name())
		}
	case h.head.rank == RankDirector:
		p.rank = RankDirector
		if r.trace != nil {
			r.say("%q with a boss above has a director's rank", h.head.name())
		}
	case r.ctx.Department != "" && !generalDepartment(r.ctx.Department):
		p.function = fieldOf(r.aside(r.ctx.Department)).function
		r.division(&p, h, " in a department")
	case h.head.role == President && r.underHead():
		p.rank, p.role = RankChief, President
		if r.trace != nil {
			r.say("the chief executive is the boss, so %q is the second of the whole", h.head.name())
		}
	default:
		p.rank, p.sure, p.open = RankUnknown, false, true
		p.candidates, p.also = headshipCandidates, h.head.role
		if r.trace != nil {
			r.say("%q may head the whole or a division, and nothing tells which", h.head.name())
		}
	}
	return p
}

var headshipCandidates = []Role{CEO, DivisionHead}

// executiveDirector is one of an executive's team as well as the head of a charity, and
// names a field of work rather than a division.
const executiveDirector = "executive director"

func (r *reader) division(p *part, h headed, where string) {
	p.rank = h.head.rank
	if p.rank == RankVP || p.function == "" && h.head.text != executiveDirector {
		p.role = DivisionHead
	}
	if r.trace != nil {
		r.say("%q%s heads a division, not the whole", h.head.name(), where)
	}
}

// leads reports whether nobody but owners and their board is above. A chair who is the
// CEO as well is more than that.
func (r *reader) leads() bool {
	owner := func(boss Role) bool { return boss == Board || boss == Shareholders || boss == Chair }
	return r.ctx.Top || slices.ContainsFunc(r.ctx.BossRoles, owner) && !r.underHead()
}

// underHead reports whether the boss is the chief executive.
func (r *reader) underHead() bool { return slices.Contains(r.ctx.BossRoles, CEO) }

// generalDepartment reports whether a department is where the heads of the
// whole sit.
func generalDepartment(s string) bool {
	name := string(kebab(s))
	switch name {
	case "executive", "executives", "management", "leadership", "board", "corporate", "c-suite", "c-level",
		"headquarters", "hq", "head-office", "executive-team", "general-management", "presidency", "rectorate",
		"directorate", "chancellery", "direction-generale", "geschaeftsleitung", "geschäftsleitung":
		return true
	}
	// The President's Office, the office of the CEO.
	words := strings.Split(name, "-")
	return slices.Contains(words, "office") && slices.ContainsFunc(words, func(w string) bool {
		switch strings.TrimRight(strings.TrimSuffix(w, "s"), "'’") {
		case "executive", "president", "ceo", "chancellor", "rector", "director", "chairman", "mayor", "principal":
			return true
		}
		return false
	})
}
