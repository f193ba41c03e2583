package conventions

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"dotline/graph/org"
	"dotline/graph/roles"
)

// coHead is the tag of those who head one thing together.
const coHead = "co-head"

// declaredJoint reports whether the position is said to be held with others, by its title
// or by a tag.
func declaredJoint(p *org.Position, r roles.Reading) bool {
	return r.Is(roles.Joint) || tagged(p, coHead)
}

// joint reports whether two of one boss are both said to be held with others.
func (ix *index) joint(p, q *org.Position) bool {
	return p.TreeManager() == q.TreeManager() && declaredJoint(p, *ix.read(p)) && declaredJoint(q, *ix.read(q))
}

// CoHeads returns the positions that are said to head one thing together, each group
// in the order of the text: peers who hold one role, or have one title where it gives
// none, and are joint by title ("Co-CEO", "Joint Head of Sales") or tagged co-head.
// Those of one boss whom nothing but the tag joins are a group too, whatever their
// titles. Assistants are in none.
func (r Report) CoHeads() [][]*org.Position {
	type post struct {
		boss *org.Position
		what string // "" for whatever it is
	}
	of := map[post]int{} // each one's group, by number
	var groups [][]*org.Position
	add := func(k post, p *org.Position) {
		n, known := of[k]
		if !known {
			n = len(groups)
			of[k], groups = n, append(groups, nil)
		}
		groups[n] = append(groups[n], p)
	}
	for _, p := range r.Chart.Positions {
		read := r.Reading(p)
		switch {
		case p.Assistant || !declaredJoint(p, read):
		case tagged(p, coHead) || read.Rank >= roles.RankSupervisor || len(read.Candidates) > 0:
			add(post{p.TreeManager(), heads(read)}, p)
		}
	}
	for _, g := range groups {
		if len(g) == 1 && tagged(g[0], coHead) {
			add(post{boss: g[0].TreeManager()}, g[0])
		}
	}
	groups = slices.DeleteFunc(groups, func(g []*org.Position) bool { return len(g) < 2 })
	slices.SortFunc(groups, func(g, h []*org.Position) int { return cmp.Compare(g[0].Index, h[0].Index) })
	return groups
}

// heads is what the holder of a title heads, for comparison: the role, else the
// title's words without those that say that there is another.
func heads(r roles.Reading) string {
	if len(r.Roles) > 0 {
		return string(r.Roles[0])
	}
	words := strings.FieldsFunc(strings.ToLower(r.Title), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	words = slices.DeleteFunc(words, func(w string) bool { return w == "co" || w == "joint" })
	return "title " + strings.Join(words, " ")
}
