package session

import (
	"maps"
	"slices"

	"dotline/graph/org"
)

// Of a chart with more positions than large, only as many levels are open at
// first as show no more than legible cards, and at least the tops with their
// reports: a picture of thousands says nothing at first sight.
const (
	large   = 800
	legible = 150
)

// foldedAtFirst says which branches of a chart are folded when it is opened; nil
// where it says so itself, or is small enough.
func foldedAtFirst(c *org.Chart) map[string]bool {
	if len(c.Positions) <= large || len(c.View.Collapsed) > 0 {
		return nil
	}
	var perLevel []int
	for _, p := range c.Positions {
		for len(perLevel) <= p.Depth {
			perLevel = append(perLevel, 0)
		}
		perLevel[p.Depth]++
	}
	last, cards := 0, 0 // the last level that is drawn
	for level, n := range perLevel {
		if cards += n; level > 1 && cards > legible {
			break
		}
		last = level
	}
	folded := map[string]bool{}
	for _, p := range c.Positions {
		if p.Depth >= last && len(p.Reports) > 0 { // so that each that is opened shows one level more
			folded[p.ID] = true
		}
	}
	return folded
}

// OpenBranches opens all branches that are folded.
func (s *Session) OpenBranches() {
	if s.state.Chart == nil {
		return
	}
	if c := s.comparison(); c != nil {
		s.fold(false, slices.Collect(maps.Keys(c.unchanged))...)
		s.draw(s.words("Drawing…"))
		return
	}
	open := map[string]bool{}
	for _, id := range s.state.Chart.View.Collapsed {
		open[id.Text] = false
	}
	s.asked.first, s.asked.folded = nil, open
	s.draw(s.words("Drawing…"))
}
