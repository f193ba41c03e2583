package session

import (
	"fmt"
	"slices"

	"dotline/graph/edit"
	"dotline/graph/org"
	"dotline/graph/phrase"
)

var errNoneSelected = phrase.Errorf("no position is selected; select a card first")

// AddReport adds a position with that title under the subject, as the last of its
// reports.
func (s *Session) AddReport(title string) error {
	p, err := s.subjectOfEdit()
	if err != nil {
		return err
	}
	return s.add(edit.AddPosition{Under: p.ID}, !p.MadeID, title)
}

// Empty reports whether a chart is open that has no position.
func (s *Session) Empty() bool { return s.mayEdit() == nil && len(s.chart().Positions) == 0 }

// AddPeer adds a position with that title beside the subject, after it; or to an
// empty chart its first.
func (s *Session) AddPeer(title string) error {
	if s.Empty() {
		return s.add(edit.AddPosition{}, true, title)
	}
	p, err := s.subjectOfEdit()
	if err != nil {
		return err
	}
	c := edit.AddPosition{After: p.ID}
	if p.Manager != nil {
		if p.Manager.Ghost {
			return phrase.Errorf("%s reports to %s, which is no position of the chart, and nothing can be added under that", p.Label(), phrase.Quote(p.Manager.ID))
		}
		c.Under = p.Manager.ID
	}
	return s.add(c, !p.MadeID, title)
}

// add adds a position. Its id is written where that of the one that it is added to is.
func (s *Session) add(c edit.AddPosition, writeID bool, title string) error {
	c.Fields = []edit.Field{{Name: "title", Value: title}}
	if writeID {
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

// Remove removes the subject. The peer after it is the next one, or that before it,
// or the manager.
func (s *Session) Remove(reports edit.ReportsFate) error {
	p, err := s.subjectOfEdit()
	if err != nil {
		return err
	}
	next := neighbour(s.chart(), p)
	if err := s.Do(edit.RemovePosition{ID: p.ID, Reports: reports}); err != nil {
		return err
	}
	if next != nil && !next.Ghost {
		s.subject = next.ID
	}
	return nil
}

// Reorder moves the subject past as many of its peers: forward, or back where by is
// negative. At the end of its peers it stays.
func (s *Session) Reorder(by int) error {
	p, err := s.subjectOfEdit()
	if err != nil {
		return err
	}
	peers := peersOf(s.chart(), p)
	i := slices.Index(peers, p)
	to := min(max(i+by, 0), len(peers)-1)
	if i < 0 || to == i {
		return nil
	}
	c := edit.Reorder{ID: p.ID}
	if to > i {
		to++ // before the one after that
	}
	if to < len(peers) {
		c.Before = peers[to].ID
	}
	return s.Do(c)
}

// subjectOfEdit is the subject, where that can be edited.
func (s *Session) subjectOfEdit() (*org.Position, error) {
	if err := s.mayEdit(); err != nil {
		return nil, err
	}
	p := s.Subject()
	switch {
	case p == nil:
		return nil, errNoneSelected
	case p.Ghost:
		return nil, phrase.Errorf("%s is no position of the chart, only named by reporting lines; add it as a position, or mend the lines", phrase.Quote(p.ID))
	}
	return p, nil
}

// Subject returns the position that the next edit of the structure is about, as it is
// in the text of now: the one that will be selected when it is drawn, or else the
// selected one; nil where there is none. Who types fast is ahead of the drawing.
func (s *Session) Subject() *org.Position {
	chart := s.chart()
	if chart == nil {
		return nil
	}
	if p := chart.ByID(s.subject); p != nil {
		return p
	}
	p := s.Position()
	if p == nil || p.Ghost {
		return p
	}
	return chart.ByID(s.current(p.ID))
}

// subjectID is the id of the subject, "" where there is none.
func (s *Session) subjectID() string {
	if p := s.Subject(); p != nil {
		return p.ID
	}
	return ""
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

// neighbour is the peer after a position, or else the one before it, or else its
// manager; nil where it stands alone.
func neighbour(c *org.Chart, p *org.Position) *org.Position {
	peers := peersOf(c, p)
	switch i := slices.Index(peers, p); {
	case i >= 0 && i+1 < len(peers):
		return peers[i+1]
	case i > 0:
		return peers[i-1]
	}
	return p.TreeManager()
}
