package conventions

import (
	"cmp"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"
)

// Baseline is a list of findings that a check leaves out, so that only new ones
// are reported. A finding is known by its file, rule and positions, never by its
// line; where several are alike in these, their number counts.
type Baseline struct {
	entries []BaselineEntry // sorted, no two alike
}

// BaselineEntry is one finding of a baseline, or several that are alike.
type BaselineEntry struct {
	File      string   // as it was named to the check, with slashes
	Rule      string   // the rule's id
	Positions []string // the positions' ids, sorted; none for a finding about the whole chart
	Count     int
}

// NewBaseline makes a baseline of all findings of the reports. Those that an
// exception allows are left out: the exception stays and gives the reason.
func NewBaseline(reports []Report) *Baseline {
	b := &Baseline{}
	for _, r := range reports {
		for _, f := range r.Findings {
			b.entries = append(b.entries, entryOf(r, f))
		}
	}
	b.unite()
	return b
}

// Apply takes the findings that the baseline holds out of the reports and puts
// them under Baselined. It returns the entries that no finding of these charts
// needs, as far as the charts they are about were checked: whoever wrote them
// may drop them.
func (b *Baseline) Apply(reports []Report) (unneeded []BaselineEntry) {
	left := map[string]int{} // entry → findings still allowed
	for _, e := range b.entries {
		left[e.key()] = e.Count
	}
	checked := map[string]bool{}
	for i := range reports {
		r := &reports[i]
		checked[fileName(*r)] = true
		var kept []Finding
		r.Baselined = []Finding{}
		for _, f := range r.Findings {
			if key := entryOf(*r, f).key(); left[key] > 0 {
				left[key]--
				r.Baselined = append(r.Baselined, f)
			} else {
				kept = append(kept, f)
			}
		}
		r.Findings = kept
	}
	for _, e := range b.entries {
		if e.Count = left[e.key()]; e.Count > 0 && checked[e.File] {
			unneeded = append(unneeded, e)
		}
	}
	return unneeded
}

// unite sorts the entries and makes one of those that are alike.
func (b *Baseline) unite() {
	slices.SortStableFunc(b.entries, func(a, c BaselineEntry) int {
		return cmp.Or(strings.Compare(a.File, c.File), strings.Compare(a.Rule, c.Rule), slices.Compare(a.Positions, c.Positions))
	})
	var united []BaselineEntry
	for _, e := range b.entries {
		if n := len(united); n > 0 && united[n-1].key() == e.key() {
			united[n-1].Count += e.Count
		} else {
			united = append(united, e)
		}
	}
	b.entries = united
}

func entryOf(r Report, f Finding) BaselineEntry {
	ids := positionIDs(f.Positions)
	slices.Sort(ids)
	return BaselineEntry{fileName(r), f.Rule.ID, ids, 1}
}

// fileName is the name under which a baseline knows a chart.
func fileName(r Report) string { return path.Clean(filepath.ToSlash(pathOf(r))) }

// key tells entries apart; no id holds its separator, which YAML forbids.
func (e BaselineEntry) key() string {
	return strings.Join(append([]string{e.File, e.Rule}, e.Positions...), "\x00")
}

// String names the entry in a sentence: "cio-reports-to-ceo on cio in acme.yaml".
func (e BaselineEntry) String() string {
	s := e.Rule
	if len(e.Positions) > 0 {
		s += " on " + phrase.And(phrase.Names(e.Positions)...).String()
	}
	return yamltext.Tame(s + " in " + e.File)
}
