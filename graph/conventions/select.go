package conventions

import (
	"maps"
	"path"
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/roles"
)

// named reports whether the position holds what a rule names: a role, also one
// of the chart's own that only its title or role field spells; "it-lead"; or
// "deputy-X", a deputy who reports to an X. "ceo" means whoever heads the
// organization under another name, too; "agency-head" whoever does so with
// nobody but a board above; "vp-technology" any vice president who is certainly of IT; and
// "finance-director" one of finance, who is above nobody of it but perhaps a CFO.
func (ix *index) named(p *org.Position, name string) bool {
	switch name {
	case "it-lead":
		return p == ix.itLead
	case "ceo":
		return ix.hasAny(p, chiefExecutives)
	case string(roles.AgencyHead):
		if m := p.Manager; ix.heads(p) && (m == nil || !m.Ghost && ix.read(m).Rank == roles.RankBoard) {
			return true
		}
	case string(roles.FinanceDirector):
		if r := ix.read(p); r.Function == roles.Finance && (r.Rank == roles.RankVP || r.Rank == roles.RankSVP) && !ix.support(p) {
			return true
		}
	case string(roles.VPTechnology):
		if rank := ix.read(p).Rank; ix.inIT(p) && (rank == roles.RankVP || rank == roles.RankSVP) && !ix.perhapsOther(p) {
			return true
		}
	}
	if ix.has(p, roles.Role(name)) {
		return true
	}
	if of, deputy := strings.CutPrefix(name, "deputy-"); deputy {
		m := p.TreeManager()
		return m != nil && !m.Ghost && ix.qualified(p, roles.Deputy, roles.Vice, roles.Associate) && ix.named(m, of)
	}
	return len(p.Title.Text) == len(name) && roles.Role(name).Rank() == roles.RankUnknown && titled(p, name)
}

// titled reports whether the title itself, written as an id, is the name.
func titled(p *org.Position, name string) bool { return strings.EqualFold(titleAsID(p), name) }

func titleAsID(p *org.Position) string { return strings.ReplaceAll(p.Title.Text, " ", "-") }

// match returns the first of the names that the position holds, else "".
func (ix *index) match(p *org.Position, names []string) string {
	for _, name := range names {
		if ix.named(p, name) {
			return name
		}
	}
	return ""
}

// present reports whether each of the names is held by some position, vacant or not, of
// the part that one heads, or of the whole organization where that is nil.
func (ix *index) present(names []string, head *org.Position) bool {
	within := func(p *org.Position) bool {
		if head == nil {
			return !ix.divisional(p)
		}
		return ix.partHead(p) == head
	}
	for _, name := range names {
		if !slices.ContainsFunc(ix.mayBe(name), func(p *org.Position) bool { return ix.named(p, name) && within(p) }) {
			return false
		}
	}
	return true
}

// mayBe returns the positions among which those that the name means are, so that
// a question about a few does not go through the whole chart.
func (ix *index) mayBe(name string) []*org.Position {
	role := roles.Role(name)
	switch {
	case name == "ceo" || role == roles.AgencyHead:
		heads := slices.Clone(ix.holders[roles.President])
		for _, r := range chiefExecutives {
			heads = append(heads, ix.holders[r]...)
		}
		return heads
	case role == roles.VPTechnology || role.Rank() == roles.RankUnknown:
		return ix.chart.Positions
	}
	return ix.holders[role]
}

// mayBeAny returns the same for several names, in the order of the text; without a
// name, everybody.
func (ix *index) mayBeAny(names []string) []*org.Position {
	if len(names) == 0 {
		return ix.chart.Positions
	}
	var all []*org.Position
	for _, name := range names {
		all = append(all, ix.mayBe(name)...)
	}
	slices.SortFunc(all, func(p, q *org.Position) int { return p.Index - q.Index })
	return slices.Compact(all)
}

// onlyNamed returns the one position of the whole organization that holds what
// the name says, nil where none or several do.
func (ix *index) onlyNamed(name string) *org.Position {
	switch name {
	case "it-lead":
		return ix.itLead
	case "ceo":
		var one *org.Position
		for _, role := range chiefExecutives {
			if len(ix.holders[role]) == 0 {
				continue
			}
			p := ix.only(role)
			if p == nil || one != nil && one != p {
				return nil
			}
			one = p
		}
		return one
	case string(roles.AgencyHead):
		if p := ix.onlyNamed("ceo"); p != nil && ix.named(p, name) {
			return p
		}
		return nil
	}
	return ix.only(roles.Role(name))
}

// concerns reports whether a position that is so read may be one of those the rule
// is about.
func (e *lineRule) concerns(r *roles.Reading) bool {
	return !r.Body && (len(e.Role) == 0 || slices.ContainsFunc(e.Role, func(name string) bool { return mayName(r, name) }))
}

// mayName reports whether a position that is so read may be what the name means.
func mayName(r *roles.Reading, name string) bool {
	role := roles.Role(name)
	switch {
	case name == "ceo" || role == roles.AgencyHead:
		return r.Has(roles.President) || slices.ContainsFunc(chiefExecutives, r.Has)
	case role == roles.VPTechnology:
		return r.Has(role) || r.Rank == roles.RankVP || r.Rank == roles.RankSVP
	case role.Rank() == roles.RankUnknown:
		return true
	}
	return r.Has(role)
}

// selector returns whether a position is one of those a line rule is about.
func (ix *index) selector(e *lineRule) func(*org.Position) bool {
	titles := make([]string, len(e.Title))
	for i, t := range e.Title {
		titles[i] = globText(t)
	}
	return func(p *org.Position) bool {
		r := ix.read(p)
		switch {
		case len(e.Role) > 0 && ix.match(p, e.Role) == "",
			ix.match(p, e.Except) != "",
			len(e.Function) > 0 && !slices.Contains(e.Function, string(r.Function)),
			len(e.Department) > 0 && !slices.ContainsFunc(e.Department, func(d string) bool { return strings.EqualFold(d, p.Department.Text) }),
			len(e.Rank) > 0 && !slices.Contains(e.Rank, rankName(r.Rank)),
			len(e.Title) > 0 && !slices.ContainsFunc(titles, func(t string) bool { ok, err := path.Match(t, globText(p.Title.Text)); return ok && err == nil }):
			return false
		}
		return !r.Body
	}
}

// globText prepares a title or a pattern for path.Match, in which a slash would
// be more than a letter.
func globText(s string) string {
	return strings.ReplaceAll(strings.ToLower(strings.Join(strings.Fields(s), " ")), "/", "|")
}

// rankNames are the ladder's steps as "rank:" writes them.
var rankNames = map[roles.Rank]string{
	roles.RankBoard: "board", roles.RankCEO: "ceo", roles.RankChief: "chief", roles.RankSVP: "svp", roles.RankVP: "vp",
	roles.RankDirector: "director", roles.RankAssistantDirector: "assistant-director",
	roles.RankSeniorManager: "senior-manager", roles.RankManager: "manager", roles.RankSupervisor: "supervisor",
	roles.RankSenior: "senior", roles.RankIndividual: "individual", roles.RankSupport: "support",
}

func rankName(r roles.Rank) string { return rankNames[r] }

var rankByName = func() map[string]roles.Rank {
	m := make(map[string]roles.Rank, len(rankNames))
	for r, name := range rankNames {
		m[name] = r
	}
	return m
}()

// ranksDown returns the names of the ranks, from the highest down.
func ranksDown() []string {
	names := slices.Collect(maps.Keys(rankByName))
	slices.SortFunc(names, func(a, b string) int { return int(rankByName[b] - rankByName[a]) })
	return names
}
