package conventions

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

// checkPersons judges whether who holds the positions that the rule is about
// holds what must be another person's: in one combined title, or in a box of
// its own with the same holder's name. A division and the whole are apart: who
// leads the whole may well chair one of its companies.
func (e *lineRule) checkPersons(ps *pass) {
	conflicting := e.MustNotHold
	if ps.rule.option("conflicting") != nil {
		conflicting = ps.bosses("conflicting")
	}
	pick := ps.selector(e)
	others := map[string][]*org.Position{} // holder → positions that conflict
	for _, role := range conflicting {
		for _, q := range ps.mayBe(role) {
			if ps.match(q, conflicting) != role {
				continue // none of these, or met under another role
			}
			for _, name := range q.Names {
				if person := name.Folded(); person != "" {
					others[person] = append(others[person], q)
				}
			}
		}
	}
	for _, p := range ps.mayBeAny(e.Role) {
		if !pick(p) {
			continue
		}
		if both := ps.allNamed(p, conflicting); len(both) > 0 {
			if own := ps.match(p, e.Role); own != "" {
				both = append([]string{own}, both...)
			}
			ps.report(Finding{
				Positions: []*org.Position{p}, At: titleAt(p),
				Message: phrase.New("%s is %s; %s", who(p), phrase.And(roleNames(both)...), e.reason(phrase.New("the convention %s forbids both in one hand", e.ID))),
			})
			continue
		}
		ps.reportSecondBox(e, p, others)
	}
}

// reportSecondBox reports a holder of p who has a conflicting box, too.
func (ps *pass) reportSecondBox(e *lineRule, p *org.Position, others map[string][]*org.Position) {
	for _, name := range p.Names {
		for _, q := range others[name.Folded()] {
			if q == p || ps.divisional(q) != ps.divisional(p) {
				continue
			}
			ps.report(Finding{
				Positions: []*org.Position{p, q}, At: name.At,
				Message: phrase.New("%s (%s) is also %s; %s", name.Text, shorten(p.Label()), shorten(q.Label()), e.reason(phrase.New("the convention %s forbids both in one hand", e.ID))),
				Related: []Related{{q, titleAt(q), phrase.New("the other position: %s", who(q))}},
			})
			return
		}
	}
}

// allNamed returns all of the names that the position holds.
func (ix *index) allNamed(p *org.Position, names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !ix.named(p, name) })
}
