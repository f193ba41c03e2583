package window

import (
	"maps"
	"slices"

	"dotline/graph/conventions"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// severities in the order in which findings are grouped: the gravest first.
var severities = []conventions.Severity{conventions.Error, conventions.Warning, conventions.Note}

// filter says which findings are listed.
type filter struct {
	hidden map[conventions.Severity]bool
	rule   string // the id of the one whose findings are listed, "" for all
	text   string
}

// hiddenNames are the severities that are not listed.
func (f filter) hiddenNames() []string {
	names := []string{}
	for _, s := range severities {
		if f.hidden[s] {
			names = append(names, s.String())
		}
	}
	return names
}

// entry is one row of the list of findings: a group's heading or a finding.
type entry struct {
	severity conventions.Severity
	finding  int // its number in the report, -1 for a heading
	count    int // of a heading: the findings below it
}

// entries are the rows of a report: those findings that the filter lets through,
// by severity, each group in the order of the report.
func (f filter) entries(r *conventions.Report) []entry {
	var all []entry
	for _, s := range severities {
		head := len(all)
		for i := range r.Findings {
			if one := &r.Findings[i]; one.Severity == s && f.passes(one) {
				if len(all) == head {
					all = append(all, entry{severity: s, finding: -1})
				}
				all = append(all, entry{severity: s, finding: i})
				all[head].count++
			}
		}
	}
	return all
}

// passes reports whether each word of the filter is in what the finding's row
// says, or in its positions' names.
func (f filter) passes(one *conventions.Finding) bool {
	if f.hidden[one.Severity] || f.rule != "" && f.rule != one.Rule.ID {
		return false
	}
	if f.text == "" {
		return true
	}
	said := words.Text(one.Rule.Summary) + " " + words.Say(one.Message) + " " + one.Rule.ID
	for _, p := range one.Positions {
		said += " " + p.ID + " " + p.Holder() + " " + p.Label()
	}
	return session.Says(said, f.text)
}

// ruleCount is a rule with the number of its findings.
type ruleCount struct {
	id    string
	count int
}

// rulesOf are the rules that have findings in a report, by their names.
func rulesOf(r *conventions.Report) []ruleCount {
	counts := map[string]int{}
	for i := range r.Findings {
		counts[r.Findings[i].Rule.ID]++
	}
	var all []ruleCount
	for _, id := range slices.Sorted(maps.Keys(counts)) {
		all = append(all, ruleCount{id, counts[id]})
	}
	return all
}

// next is the finding listed a step after or before the one that is selected,
// around the ends; -1 where none is listed.
func next(all []entry, selected, step int) int {
	var order []int
	at := -1
	for _, e := range all {
		if e.finding < 0 {
			continue
		}
		if e.finding == selected {
			at = len(order)
		}
		order = append(order, e.finding)
	}
	switch {
	case len(order) == 0:
		return -1
	case at < 0 && step < 0:
		return order[len(order)-1]
	case at < 0:
		return order[0]
	}
	return order[(at+step+len(order))%len(order)]
}
