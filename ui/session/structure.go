package session

import (
	"fmt"
	"slices"

	"dotline/graph/edit"
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var errNoneSelected = phrase.Errorf("no position is selected; select a card first")

// AddReport adds a position with that title under the selected one, as the last
// of its reports.
func (s *Session) AddReport(title string) error {
	p, err := s.position()
	if err != nil {
		return err
	}
	return s.add(edit.AddPosition{Under: s.current(p.ID)}, p, title)
}

// AddPeer adds a position with that title beside the selected one, after it.
func (s *Session) AddPeer(title string) error {
	p, err := s.position()
	if err != nil {
		return err
	}
	c := edit.AddPosition{After: s.current(p.ID)}
	if p.Manager != nil {
		if p.Manager.Ghost {
			return phrase.Errorf("%s reports to %s, which is no position of the chart, and nothing can be added under that", p.Label(), phrase.Quote(p.Manager.ID))
		}
		c.Under = s.current(p.Manager.ID)
	}
	return s.add(c, p, title)
}

// add adds a position. It is given an id where the one that it is added to has
// one written.
func (s *Session) add(c edit.AddPosition, to *org.Position, title string) error {
	c.Fields = []edit.Field{{Name: "title", Value: title}}
	if !to.MadeID {
		read, err := probe("positions", "title", []string{title})
		if err != nil {
			return err
		}
		made := read.Positions[0].ID
		id := made
		for n := 2; s.chart().ByID(id) != nil; n++ {
			id = fmt.Sprint(made, "-", n)
		}
		c.Fields = slices.Insert(c.Fields, 0, edit.Field{Name: "id", Value: id})
	}
	return s.Do(c)
}

// Remove removes the selected position.
func (s *Session) Remove(reports edit.ReportsFate) error {
	p, err := s.position()
	if err != nil {
		return err
	}
	return s.Do(edit.RemovePosition{ID: s.current(p.ID), Reports: reports})
}

// Reorder moves the selected position past as many of its peers: forward, or
// back where by is negative. At the end of its peers it stays.
func (s *Session) Reorder(by int) error {
	p, err := s.position()
	if err != nil {
		return err
	}
	peers := peersOf(s.state.Chart, p)
	i := slices.Index(peers, p)
	to := min(max(i+by, 0), len(peers)-1)
	if i < 0 || to == i {
		return nil
	}
	c := edit.Reorder{ID: s.current(p.ID)}
	if to > i {
		to++ // before the one after that
	}
	if to < len(peers) {
		c.Before = s.current(peers[to].ID)
	}
	return s.Do(c)
}

// position is the selected one.
func (s *Session) position() (*org.Position, error) {
	if err := s.mayEdit(); err != nil {
		return nil, err
	}
	p := s.Position()
	switch {
	case p == nil:
		return nil, errNoneSelected
	case p.Ghost:
		return nil, phrase.Errorf("%s is no position of the chart, only named by reporting lines; add it as a position, or mend the lines", phrase.Quote(p.ID))
	}
	return p, nil
}

// Position returns the selected position, nil where none is.
func (s *Session) Position() *org.Position {
	if s.state.Selected < 0 {
		return nil
	}
	return s.state.Scene.Cards[s.state.Selected].Position
}

// peersOf are the reports of a position's manager, or the tops of the chart.
func peersOf(c *org.Chart, p *org.Position) []*org.Position {
	if m := p.TreeManager(); m != nil {
		return m.Reports
	}
	return c.Tops()
}
