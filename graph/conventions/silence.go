package conventions

import "dotline/graph/org"

// silence takes out the findings that have another one's cause: those about
// positions whose own lines or id are in error, and those that merely restate
// what a more telling rule says about the same position. It returns them,
// because an exception may still name one.
func (j *judgement) silence() []Finding {
	type restated struct {
		rule string
		p    *org.Position
	}
	found := map[string]bool{}
	for i := range j.findings {
		found[j.findings[i].Rule.ID] = true
	}
	hidden := map[restated]bool{}
	for _, f := range j.findings {
		for _, id := range f.Rule.silences {
			if !found[id] {
				continue
			}
			for _, p := range f.Positions {
				hidden[restated{id, p}] = true
			}
		}
	}
	var silent []Finding
	kept := j.findings[:0]
	for _, f := range j.findings {
		if len(f.Positions) > 0 && (hidden[restated{f.Rule.ID, f.Positions[0]}] || f.Rule.convention() && j.anyFaulty(f.Positions)) {
			silent = append(silent, f)
		} else {
			kept = append(kept, f)
		}
	}
	j.findings = kept
	return silent
}

// convention reports whether the rule judges what a sound chart says, rather
// than whether it is sound.
func (r *Rule) convention() bool { return r.Group == Lines || r.Group == Size || r.Group == Titles }

func (j *judgement) anyFaulty(positions []*org.Position) bool {
	for _, p := range positions {
		if j.faulty[p.Index] {
			return true
		}
	}
	return false
}
