package conventions

import (
	"cmp"
	"slices"
	"strings"
)

// Statistic is how many findings of one severity a rule has.
type Statistic struct {
	Rule     string
	Severity Severity
	Findings int
}

// Statistics counts the findings of all reports, those of exceptions and
// baselines left out: the most severe first, of these the most frequent, and
// then by the rules' ids.
func Statistics(reports []Report) []Statistic {
	type kind struct {
		rule     string
		severity Severity
	}
	counts := map[kind]int{}
	for _, r := range reports {
		for i := range r.Findings {
			counts[kind{r.Findings[i].Rule.ID, r.Findings[i].Severity}]++
		}
	}
	list := make([]Statistic, 0, len(counts))
	for k, n := range counts {
		list = append(list, Statistic{k.rule, k.severity, n})
	}
	slices.SortFunc(list, func(a, b Statistic) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(b.Findings, a.Findings), strings.Compare(a.Rule, b.Rule))
	})
	return list
}
