package org

import (
	"slices"
	"sort"

	"dotline/graph/phrase"
)

// finish gives every position an id, turns nesting into lines and resolves all.
func (r *reader) finish() {
	c := r.chart
	r.makeIDs()
	meansNobody := func(v Value) bool { return IsNobody(v.Text) && c.byID[v.Text] == nil }
	for i, p := range c.Positions {
		if boss := r.boss[i]; boss != nil {
			written := p.ReportsTo
			p.ReportsTo = append(make([]Value, 0, 1+len(written)), Value{boss.ID, p.At})
			for _, v := range written {
				if v.Text != boss.ID {
					p.ReportsTo = append(p.ReportsTo, v)
				}
			}
		}
		p.ReportsTo = without(p.ReportsTo, meansNobody)
		p.DottedLineTo = without(p.DottedLineTo, meansNobody)
	}
	for _, p := range r.bare {
		if q := c.byID[p.Title.Text]; q != nil && !q.MadeID {
			r.problemAt(BadValue, p.At, p, phrase.New("%s is the id of a position, and stands here as the title of one more; to put that one here, write \"reports_to: %s\" on it", quote(p.Title.Text), p.ReportsTo[0].Text))
		}
	}
	if r.unlisted > 0 {
		r.problem(UnknownField, r.firstUnlisted, nil, phrase.New("unknown field %s and %d more from here on, beside the %d that are listed; they are kept, and not used",
			quote(r.firstUnlisted.Value), r.unlisted-1, mostUnknown))
	}
	sort.SliceStable(c.Problems, func(i, j int) bool { return c.Problems[i].At.Before(c.Problems[j].At) })
	// What an alias repeats is wrong in one place only.
	c.Problems = slices.CompactFunc(c.Problems, func(a, b Problem) bool { return a.At == b.At && a.Message.String() == b.Message.String() })
	c.resolve(r.boss)
}

// without returns the list without what drop holds of. The list stays as it is:
// other charts may share it.
func without(list []Value, drop func(Value) bool) []Value {
	if !slices.ContainsFunc(list, drop) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), drop)
}
