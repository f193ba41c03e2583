package session

import "dotline/graph/edit"

// KeepView writes into the chart how it is shown, as one edit: the layout and the
// direction that were chosen, a theme where it is not "", and which branches are
// folded.
func (s *Session) KeepView(theme string) error {
	if err := s.mayEdit(); err != nil {
		return err
	}
	d, err := edit.Open(nameOf(s.state.Path), s.state.Text)
	if err != nil {
		return err
	}
	commands := []edit.Command{edit.SetSection{Section: "view", Field: "collapsed", Values: s.foldedNow()}}
	for _, chosen := range []edit.Field{
		{Name: "layout", Value: s.asked.layout}, {Name: "direction", Value: string(s.asked.direction)}, {Name: "theme", Value: theme},
	} {
		if chosen.Value != "" {
			commands = append(commands, edit.SetSection{Section: "view", Field: chosen.Name, Values: []string{chosen.Value}})
		}
	}
	for _, c := range commands {
		if _, err := d.Apply(c); err != nil {
			return err
		}
	}
	return s.SetText(d.Text(), s.words("Keep the View"))
}

// foldedNow are the ids of the positions whose branches are folded, in the order of
// the text.
func (s *Session) foldedNow() (ids []string) {
	for _, p := range s.state.Chart.Positions {
		if len(p.Reports) > 0 && s.foldedAlone(p) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}
