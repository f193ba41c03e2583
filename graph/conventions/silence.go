package conventions

import "dotline/graph/org"

// silence takes out the findings that have another one's cause: those about
// positions whose own lines or id are in error, and those that merely restate
// what a more telling rule says about the same position. Where the restating
// one is the more severe, the telling one gives way to it, so that a note hides
// no warning. It returns what it took out, because an exception may still name one.
func (j *judgement) silence() []Finding {
	type about struct {
		rule string
		p    *org.Position
	}
	restating := map[string]bool{}
	for i := range j.findings {
		for _, id := range j.findings[i].Rule.silences {
			restating[id] = true
		}
	}
	of := func(f *Finding) about {
		switch {
		case f.cause != nil:
			return about{f.Rule.ID, f.cause}
		case f.Rule.wide || len(f.Positions) == 0:
			return about{f.Rule.ID, nil}
		}
		return about{f.Rule.ID, f.Positions[0]}
	}
	severity := map[about]Severity{}
	for i := range j.findings {
		if f := &j.findings[i]; restating[f.Rule.ID] {
			severity[of(f)] = max(severity[of(f)], f.Severity)
		}
	}
	hidden := map[about]bool{}
	for i := range j.findings {
		f := &j.findings[i]
		for _, id := range f.Rule.silences {
			for _, p := range append(f.Positions[:len(f.Positions):len(f.Positions)], nil) {
				switch s := severity[about{id, p}]; {
				case s == Off:
				case s <= f.Severity:
					hidden[about{id, p}] = true
				default:
					hidden[of(f)] = true
				}
			}
		}
	}
	var silent []Finding
	kept := j.findings[:0]
	for i := range j.findings {
		if f := j.findings[i]; hidden[of(&f)] || f.Rule.convention() && j.anyFaulty(f.Positions) {
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
func (r *Rule) convention() bool {
	return r.Group == Lines || r.Group == Duties || r.Group == Size || r.Group == Titles
}

func (j *judgement) anyFaulty(positions []*org.Position) bool {
	for _, p := range positions {
		if j.faulty[p.Index] {
			return true
		}
	}
	return false
}
