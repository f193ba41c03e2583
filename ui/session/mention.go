package session

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

// mentioning are the fields whose values are typed as the ids of other positions, or as
// what one of these alone is called: nobody has the ids in mind.
func mentioning(field string) bool { return field == "dotted_line_to" || field == "successor" }

// mentioned returns the ids of the positions that are meant by texts in a field of one.
// What the field says already stays, whatever is wrong with it.
func (s *Session) mentioned(id, field string, texts []string) ([]string, error) {
	chart := s.chart()
	var said []string
	if p := chart.ByID(s.current(id)); p != nil {
		said = Values(p, field)
	}
	ids := make([]string, len(texts))
	for i, text := range texts {
		ids[i] = text
		if slices.Contains(said, text) || chart.ByID(text) != nil {
			continue
		}
		switch called := allCalled(chart, text); len(called) {
		case 1:
			ids[i] = called[0].ID
		case 0:
			return nil, phrase.Errorf("no position is called %s; choose one of the chart", phrase.Quote(text))
		default:
			return nil, phrase.Errorf("several positions are called %s; write the id of one", phrase.Quote(text))
		}
	}
	return ids, nil
}

// allCalled are the positions of a chart that have a title, or a holder, of that name,
// whatever the case and the accents.
func allCalled(c *org.Chart, name string) (all []*org.Position) {
	name = fold(name)
	is := func(v org.Value) bool { return fold(v.Text) == name }
	for _, p := range c.Positions {
		if is(p.Title) || slices.ContainsFunc(p.Names, is) {
			all = append(all, p)
		}
	}
	return all
}
