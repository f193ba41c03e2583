package roles

// qualify lowers or takes away what the qualifiers do.
func (r *reader) qualify(p part) part {
	q := p.quals
	switch {
	case q&notNow != 0:
		p.rank, p.role, p.also, p.candidates, p.sure, p.doubt = RankUnknown, "", "", nil, false, false
	case q&learning != 0 && p.kind != bodyNoun:
		p.rank, p.role, p.also, p.candidates, p.sure, p.doubt = RankIndividual, "", "", nil, true, false
	case q&qualifierBit[Deputy] != 0 && p.kind == solo:
		// Who has a deputy is more than the noun says: an Administrator may head an agency.
		p.rank, p.sure = RankUnknown, false
	case q&oneBelow != 0 && (p.kind == roleName || p.kind == acronym || p.kind == headship || p.kind == rankNoun):
		if p.rank > RankSenior {
			if q&qualifierBit[Associate] == 0 || p.rank != RankAssistantDirector {
				p.rank = p.rank.below()
			}
		}
		if p.role != Board {
			p.role, p.also = "", ""
		}
		p.candidates = nil
	case q&qualifierBit[OfficeOf] != 0:
		p.role, p.candidates = "", nil
	}
	if r.trace != nil && q&^inScope != 0 {
		r.say("qualified as %s: %s", join(q.list()), whatItDoes(q))
	}
	return p
}

func whatItDoes(q qualifiers) string {
	switch {
	case q&notNow != 0:
		return "the role is not held now, and the rank is unknown"
	case q&learning != 0:
		return "still learning the role"
	case q&serving != 0:
		return "serves the holder of a role and does not hold it"
	case q&oneBelow != 0:
		return "one step below, and not the role itself"
	}
	return "the role is held"
}
