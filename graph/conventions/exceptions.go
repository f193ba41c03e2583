package conventions

import (
	"dotline/graph/org"
	"dotline/graph/phrase"
)

// usedException is an exception of a position with what became of it.
type usedException struct {
	org.Exception
	p       *org.Position
	known   bool // its rule exists
	judged  bool // its rule is not off
	expired bool
	needed  bool // there was a finding to allow
}

// collectExceptions gathers the exceptions of all positions.
func (j *judgement) collectExceptions() {
	meant := meantRules{}
	for _, p := range j.chart.Positions {
		for _, e := range p.Exceptions {
			u := usedException{Exception: e, p: p}
			rule, near := meant.find(j.settings.rules, e.Rule.Text)
			if rule == nil {
				j.problems = append(j.problems, problem{Kind: unknownRuleName, At: e.Rule.At, Position: p, Message: unknownRuleMessage(e.Rule.Text, near)})
			} else {
				u.known = true
				u.judged = j.settings.of(rule, j.chart.Organization.Complete).severity != Off
			}
			// The last day itself still counts.
			u.expired = e.Until.Known && !j.today.IsZero() && !j.today.Before(e.Until.Day.AddDate(0, 0, 1))
			j.exceptions = append(j.exceptions, u)
		}
	}
}

// applyExceptions takes out the findings that a position allows and returns
// them. silent are the findings already taken out as restating another one; an
// exception for one of these is needed, too.
func (j *judgement) applyExceptions(silent []Finding) []Suppressed {
	if len(j.exceptions) == 0 {
		return nil
	}
	type target struct {
		rule string
		p    *org.Position
	}
	allowed := map[target]*usedException{}
	for i := range j.exceptions {
		e := &j.exceptions[i]
		t := target{e.Rule.Text, e.p}
		if allowed[t] == nil || allowed[t].expired && !e.expired {
			allowed[t] = e
		}
	}
	find := func(f *Finding) *usedException {
		for _, p := range f.Positions {
			if e := allowed[target{f.Rule.ID, p}]; e != nil {
				return e
			}
		}
		return nil
	}
	for i := range silent {
		if e := find(&silent[i]); e != nil {
			e.needed = true
		}
	}
	sortFindings(j.findings)
	var suppressed []Suppressed
	kept := j.findings[:0]
	for _, f := range j.findings {
		e := find(&f)
		if e == nil {
			kept = append(kept, f)
			continue
		}
		e.needed = true
		if e.expired {
			kept = append(kept, f)
		} else {
			suppressed = append(suppressed, Suppressed{f, e.Exception})
		}
	}
	j.findings = kept
	return suppressed
}

// reportException reports what is wrong with an exception: at the value to
// change, or where the exception begins with its rule if that is not written.
func (ps *pass) reportException(e usedException, at org.Pos, message phrase.Phrase) {
	if !at.IsValid() {
		at = e.Rule.At
	}
	ps.report(Finding{Positions: []*org.Position{e.p}, At: at, Message: message})
}

// Allowable reports whether an exception can allow a rule's findings: not those
// about exceptions.
func (r *Rule) Allowable() bool { return !r.afterExceptions }
