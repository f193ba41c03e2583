package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
)

// judge returns the judge of the rule for one chart.
func (e *lineRule) judge(ps *pass) lineJudge {
	accepted, tolerated := e.MustReportTo, e.Tolerated
	if ps.rule.option("accepted") != nil {
		accepted, tolerated = ps.bosses("accepted"), ps.bosses("tolerated")
	}
	right := func(q *org.Position) bool { return e.accepts(ps.index, q, accepted) }
	wrong := func(q *org.Position) bool { return e.bars(ps.index, q) }
	drawn := func(name string) bool { return slices.ContainsFunc(ps.mayBe(name), right) }
	whole, parts := ps.present(e.WhenPresent, nil), map[*org.Position]bool{}
	present := func(p *org.Position) bool {
		head := ps.partHead(p)
		if whole || head == nil {
			return whole
		}
		here, known := parts[head]
		if !known {
			here = ps.present(e.WhenPresent, head)
			parts[head] = here
		}
		return here
	}
	unseen := e.OrDotted && !ps.chart.Organization.Complete && !slices.ContainsFunc(accepted, drawn)
	pick := ps.selector(e)
	above := e.Within == "chain"
	toRight, toWrong := chain{ix: ps.index, whole: above, is: right}, chain{ix: ps.index, whole: above, is: wrong}
	return func(p, boss *org.Position) *fault {
		if !pick(p) || e.SameScope && ps.crossesScope(p, boss, e.Role) || !present(p) {
			return nil
		}
		if unseen && ps.match(boss, e.Doubtful) == "" {
			return nil
		}
		if len(accepted) > 0 && toRight.leadsTo(boss) == nil {
			if f := e.judgeAccepted(ps, p, boss, accepted, tolerated, unseen); f != nil {
				return f
			}
		}
		if above := toWrong.leadsTo(boss); above != nil {
			return e.barred(ps, p, boss, above)
		}
		if len(e.PeersOf) > 0 {
			return e.judgePeers(ps, p, boss)
		}
		return nil
	}
}

// accepts reports whether q is one of those that are right as a boss.
func (e *lineRule) accepts(ix *index, q *org.Position, accepted []string) bool {
	return ix.match(q, accepted) != "" && (!e.Independent || ix.postRank(q) > roles.RankCEO)
}

// bars reports whether q is one of those that are wrong as a boss. Whoever heads
// the organization is reported to as its head, whatever else that person is, and so is
// whoever holds a role as well that the line should lead to.
func (e *lineRule) bars(ix *index, q *org.Position) bool {
	return ix.match(q, e.Instead) == "" && slices.ContainsFunc(e.MustNotReportTo, func(name string) bool {
		return ix.named(q, name) && (!ix.heads(q) || roles.Role(name).Rank() >= roles.RankCEO)
	})
}

// judgeAccepted is the fault of a line to none of those to report to; unseen says that
// none of them is drawn.
func (e *lineRule) judgeAccepted(ps *pass, p, boss *org.Position, accepted, tolerated []string, unseen bool) *fault {
	if ps.perhapsHigher(boss) && !ps.secondToHead(boss) && !e.heldElsewhere(ps.index, boss, accepted) || e.OrDotted && e.dottedWill(ps.index, p, accepted) {
		return nil
	}
	f := &fault{dotted: e.OrDotted, instead: e.candidates(ps.index, p, append(slices.Clip(e.Instead), accepted...), accepted), mild: unseen}
	convention := phrase.New("the convention is the %s", phrase.Or(roleNames(accepted)...))
	if e.OrDotted {
		convention = phrase.New("the convention is a line, solid or dotted, to the %s", phrase.Or(roleNames(accepted)...))
	}
	if unseen {
		convention = phrase.New("%s, of whom the chart shows none", convention)
	}
	if t := ps.match(boss, tolerated); t != "" {
		f.mild = true
		convention = phrase.New("%s, and the %s is tolerated", convention, roleName(t))
	} else if e.BelowChief != "" && ps.belowChiefs(boss) {
		convention = phrase.Clauses(convention, phrase.New(e.BelowChief))
	}
	f.message = phrase.Clauses(line(p, boss), e.withReason(convention), ps.dottedRemark(p, accepted))
	return f
}

// perhapsHigher reports whether a line to boss is not to be doubted: a boss whose
// title says nothing certain is an unknown fact, and one above a chief executive
// is no lesser seat than the one asked for.
func (ix *index) perhapsHigher(boss *org.Position) bool {
	return !ix.known(boss) || ix.mayHead(boss) || ix.postRank(boss) > roles.RankCEO
}

// heldElsewhere reports whether one role alone is right and its one holder is
// drawn: then the boss, a person of unknown rank, is known to be another.
func (e *lineRule) heldElsewhere(ix *index, boss *org.Position, accepted []string) bool {
	r := ix.read(boss)
	if len(accepted) != 1 || r.Rank != roles.RankUnknown || r.Body || ix.support(boss) || len(r.Candidates) > 0 {
		return false
	}
	one := ix.onlyNamed(accepted[0])
	return one != nil && e.accepts(ix, one, accepted)
}

// dottedWill reports whether a dotted line of p leads to one of those to report
// to, or perhaps does.
func (e *lineRule) dottedWill(ix *index, p *org.Position, accepted []string) bool {
	return slices.ContainsFunc(p.DottedLineTo, func(d org.Value) bool {
		q := ix.chart.ByID(d.Text)
		return q == nil || e.accepts(ix, q, accepted) || ix.perhapsHigher(q)
	})
}

// candidates returns whom a suggestion for p may name. To the head of the division that p
// belongs to, who is none of those that a line may lead to, it leads as to the head of the whole.
// One of a part that is not drawn goes to who has the same post in the whole.
func (e *lineRule) candidates(ix *index, p *org.Position, names, accepted []string) []*org.Position {
	head := ix.ownPart(p)
	found := slices.DeleteFunc(ix.candidates(p, names), func(q *org.Position) bool { return q != head && !e.accepts(ix, q, accepted) })
	if e.SameScope && head == nil && ix.divisional(p) {
		for _, name := range e.Role {
			if q := ix.onlyNamed(name); q != nil && q != p && ix.named(p, name) {
				return slices.Insert(found, 0, q)
			}
		}
	}
	return found
}

// barred is the fault of a line to whom it must not lead, above being whom of
// these it leads to, directly or in the end.
func (e *lineRule) barred(ps *pass, p, boss, above *org.Position) *fault {
	drawn := line(p, boss)
	if above != boss {
		drawn = phrase.New("%s, below %s", drawn, who(above))
	}
	reason := e.reason(phrase.New("the convention %s forbids that line", e.ID))
	return &fault{message: phrase.Clauses(drawn, reason, ps.dottedRemark(p, e.Instead)), instead: ps.candidates(p, e.Instead)}
}

// judgePeers asks that p reports to whom those it should stand beside report.
func (e *lineRule) judgePeers(ps *pass, p, boss *org.Position) *fault {
	for _, name := range e.PeersOf {
		peer := ps.onlyNamed(name)
		if peer == nil || peer == p {
			continue
		}
		if other := ps.boss(peer); other != nil && other != boss {
			return &fault{
				message: phrase.New("%s, and %s; the convention is one manager for both", line(p, boss), line(peer, other)),
				instead: []*org.Position{other},
			}
		}
	}
	return nil
}

// crossesScope reports whether the line leads from a part to the whole in a way
// that the rule does not judge: to the same role there, or to the part's head.
func (ix *index) crossesScope(p, boss *org.Position, same []string) bool {
	if ix.divisional(p) != ix.divisional(boss) && ix.read(boss).Function == ix.read(p).Function {
		return true
	}
	for _, role := range same {
		if ix.named(p, role) && ix.named(boss, role) {
			return true
		}
	}
	return ix.divisional(p) && (ix.read(boss).Function == "" || ix.headsPart(boss))
}

// dottedRemark mentions a dotted line that leads where the solid one should.
func (ix *index) dottedRemark(p *org.Position, wanted []string) phrase.Phrase {
	for _, d := range p.DottedLineTo {
		if q := ix.chart.ByID(d.Text); q != nil && ix.match(q, wanted) != "" {
			return dottedOnly(q)
		}
	}
	return phrase.Phrase{}
}

// dottedOnly remarks that a dotted line leads where the solid one should.
func dottedOnly(to *org.Position) phrase.Phrase {
	return phrase.New("the dotted line to %s does not change that", who(to))
}
