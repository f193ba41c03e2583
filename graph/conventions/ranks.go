package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

// ranks returns the two ranks of a line where they can be compared. Below the
// supervisors a title's rank is seniority in a craft, which says nothing about
// who leads; a division, whose head has chiefs below, has a ladder of its own; and a chief
// of a few days a month is looked after by whoever has the time.
func (ix *index) ranks(p, boss *org.Position) (of, above roles.Rank, comparable bool) {
	if !ix.known(p) || !ix.known(boss) || ix.mayHead(boss) || ix.secondToHead(boss) ||
		ix.qualified(p, roles.Fractional) || ix.divisional(p) && !ix.divisional(boss) || ix.has(boss, roles.DivisionHead) && !ix.heads(p) {
		return 0, 0, false
	}
	of, above = ix.postRank(p), ix.read(boss).Rank
	if of > above && ix.perhapsLevel(p, boss) {
		return 0, 0, false
	}
	return of, above, of >= roles.RankSupervisor && (of < roles.RankVP || !ix.executiveDirector(boss)) && (of != roles.RankChief || !ix.firstBelowHead(boss))
}

// perhapsLevel reports whether a report who seems to outrank the boss may not do so in
// fact: a head of something may be a manager, whoever has a craft may lead others of it, and in
// a hotel the manager is who leads all.
func (ix *index) perhapsLevel(p, boss *org.Position) bool {
	above := ix.read(boss)
	return ix.read(p).Vague && above.Rank >= roles.RankManager || above.Vague && above.Rank <= roles.RankSenior ||
		ix.read(p).Rank <= roles.RankDirector && managesHouse(boss, above)
}

// managesHouse reports whether the position is the manager of a whole house, such as a hotel
// or a plant, which may have directors for its fields of work.
func managesHouse(p *org.Position, r *roles.Reading) bool {
	return r.Rank == roles.RankManager && r.Function == "" && slices.ContainsFunc(titleWords(p), func(w string) bool { return slices.Contains(houses, w) })
}

var houses = []string{
	"branch", "camp", "center", "centre", "clinic", "club", "depot", "factory", "farm", "home", "hospital", "hotel", "laboratory", "mill", "mine", "museum",
	"plant", "practice", "refinery", "resort", "school", "shop", "site", "stadium", "station", "store", "terminal", "theater", "theatre", "venue", "yard",
}

// executiveDirector reports whether the position is the director of a field who, as a
// hospital's or an agency's, may be one of its executives: right below the head, and
// called executive. From a vice president on nobody knows which of the two ranks above.
func (ix *index) executiveDirector(p *org.Position) bool {
	m := p.TreeManager()
	return ix.read(p).Rank == roles.RankDirector && m != nil && !m.Ghost && (ix.heads(m) || ix.read(m).Rank == roles.RankBoard) &&
		slices.Contains(titleWords(p), "executive")
}

// firstBelowHead reports whether the position is a senior or executive vice president right
// below the head: as at a university, chiefs of a field may well be theirs.
func (ix *index) firstBelowHead(p *org.Position) bool {
	m := p.TreeManager()
	return ix.read(p).Rank == roles.RankSVP && m != nil && !m.Ghost && ix.heads(m)
}

// ranked reports whether a position that is so read may be one whose rank ranks
// compares with the boss's.
func ranked(r *roles.Reading) bool { return r.Rank >= roles.RankSupervisor }

// postRank returns the position's rank without a seat on the board that comes
// with it: who is a board member and the CFO reports, and is reported to, as CFO.
func (ix *index) postRank(p *org.Position) roles.Rank {
	r := ix.read(p)
	if r.Rank == roles.RankBoard {
		for _, role := range r.Roles {
			if rank := role.Rank(); rank != roles.RankBoard {
				return rank
			}
		}
	}
	return r.Rank
}

// dottedUp mentions a dotted line to somebody who does rank above.
func (ix *index) dottedUp(p *org.Position, rank roles.Rank) phrase.Phrase {
	for _, d := range p.DottedLineTo {
		if q := ix.chart.ByID(d.Text); q != nil && ix.known(q) && ix.read(q).Rank > rank {
			return dottedOnly(q)
		}
	}
	return phrase.Phrase{}
}
