package conventions

import (
	"time"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

// pass is one rule's pass over one chart.
type pass struct {
	*judgement
	rule *Rule
	set  setting
}

// judgement is what the passes over one chart share.
type judgement struct {
	*index
	today    time.Time // zero: unknown, and what depends on it stays silent
	lines    []judgedLine
	settings Settings
	problems []problem // of the configuration
	findings []Finding

	exceptions []usedException // what became of them is known once they were applied
}

// judgedLine is a rule about lines, ready to judge.
type judgedLine struct {
	*pass
	judge lineJudge
}

// number returns a number option's value.
func (ps *pass) number(name string) int { return ps.set.number(ps.rule, name) }

// bosses returns a list option's value.
func (ps *pass) bosses(name string) []string {
	if l, given := ps.set.bosses[name]; given {
		return l
	}
	return ps.rule.option(name).Bosses
}

// report adds a finding. Its severity is the rule's unless it has its own, a
// milder one. One that is about nothing in the text stands at its beginning.
func (ps *pass) report(f Finding) {
	f.Rule = ps.rule
	if f.Severity == Off {
		f.Severity = ps.set.severity
	}
	if !f.At.IsValid() {
		f.At = org.Pos{Line: 1, Column: 1}
	}
	ps.findings = append(ps.findings, f)
}

// judgeLines lets every rule about lines judge every line that is drawn.
func (j *judgement) judgeLines() {
	for _, p := range j.chart.Positions {
		boss := j.boss(p)
		if boss == nil {
			continue
		}
		for _, l := range j.linesOf(p) {
			if fault := l.judge(p, boss); fault != nil {
				l.reportLine(p, boss, fault)
			}
		}
	}
}

// linesOf returns the rules about lines that concern the position.
func (j *judgement) linesOf(p *org.Position) []judgedLine {
	r := j.readings[p.Index]
	if !r.sorted {
		r.sorted = true
		for _, l := range j.lines {
			if l.rule.concerns == nil || l.rule.concerns(&r.Reading) {
				r.lines = append(r.lines, l)
			}
		}
	}
	return r.lines
}

func (ps *pass) reportLine(p, boss *org.Position, fault *fault) {
	f := Finding{
		Positions: []*org.Position{p},
		Message:   fault.message,
		At:        lineAt(p),
		Related:   []Related{{boss, titleAt(boss), phrase.New("the manager: %s", who(boss))}},
		Line:      p,
	}
	if fault.mild {
		f.Severity = Note
	}
	f.Suggestion = ps.repair(p, fault)
	ps.report(f)
}

// repair returns the first safe repair of p's line, nil where there is none. A
// dotted line, where that is enough, takes nobody from the boss they have; one
// beside others is left to the reader, since a suggestion replaces a field.
func (j *judgement) repair(p *org.Position, fault *fault) *Suggestion {
	for _, b := range fault.instead {
		switch {
		case fault.dotted && len(p.DottedLineTo) == 0 && b != p && !j.repeated[b.ID]:
			return &Suggestion{p, "dotted_line_to", b.ID}
		case !fault.dotted && j.safe(p, b):
			return &Suggestion{p, "reports_to", b.ID}
		}
	}
	return nil
}

// safe reports whether p may be told to report to boss: that makes no loop, the
// id means one position, and no rule about lines objects.
func (j *judgement) safe(p, boss *org.Position) bool {
	if boss == nil || boss == p || j.above(p, boss) || j.faulty[boss.Index] || j.repeated[p.ID] {
		return false
	}
	for _, l := range j.linesOf(p) {
		if l.judge(p, boss) != nil {
			return false
		}
	}
	return true
}

// lineAt returns the place of p's reports_to value.
func lineAt(p *org.Position) org.Pos {
	if len(p.ReportsTo) > 0 && p.ReportsTo[0].At.IsValid() {
		return p.ReportsTo[0].At
	}
	return p.At
}

// titleAt returns the place of p's title, or of its entry.
func titleAt(p *org.Position) org.Pos {
	if p.Title.At.IsValid() {
		return p.Title.At
	}
	return p.At
}

// candidates returns whom a suggestion for p may name: of each of the roles the one
// position that holds it, in the division that p belongs to before the whole. Of several
// companies side by side each has its own head.
func (ix *index) candidates(p *org.Position, names []string) []*org.Position {
	head := ix.ownPart(p)
	var found []*org.Position
	for _, name := range names {
		q := ix.onlyIn(head, name)
		if q == nil {
			q = ix.onlyNamed(name)
		}
		if q == nil && name == "ceo" {
			q = ix.companyHead(p)
		}
		if q != nil {
			found = append(found, q)
		}
	}
	return found
}
