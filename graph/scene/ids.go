package scene

import "strconv"

// ids are those that are taken in a drawing, each with how often it was asked for.
type ids map[string]int

// unique returns the id, numbered where it is taken.
func (taken ids) unique(id string) string {
	own := id
	for taken[id] > 0 {
		taken[own]++
		id = own + "~" + strconv.Itoa(taken[own])
	}
	taken[id] = 1
	return id
}

// nameLines makes the ids of lines unique among those of their kind: where ids have
// hyphens, those of two positions may come together as another's, and a position may
// have two suggestions.
func nameLines(groups ...[]Line) {
	taken := [Joint + 1]ids{}
	for _, lines := range groups {
		for i := range lines {
			l := &lines[i]
			if taken[l.Kind] == nil {
				taken[l.Kind] = ids{}
			}
			l.ID = taken[l.Kind].unique(l.ID)
		}
	}
}
