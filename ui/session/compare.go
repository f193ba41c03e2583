package session

import (
	"fmt"
	"path/filepath"
	"slices"

	"dotline/graph/compare"
	"dotline/graph/conventions"
	"dotline/graph/disk"
	"dotline/graph/org"
	"dotline/graph/scene"
)

// earlier is the chart that the open one is compared with, as its file was when it
// was read for that. It is never changed, only replaced.
type earlier struct {
	path  string
	chart *org.Chart // nil until it is read
}

// Comparison is what became of another chart.
type Comparison struct {
	compare.Comparison
	Path string // the file of the other chart
}

// Compare shows the open chart with what became of that of a file, which may be its
// own as it was saved; see [scene.BuildComparison]. What is edited from then on is
// shown as a change, too, until [Session.StopComparing] is called.
func (s *Session) Compare(path string) {
	if s.state.Chart == nil {
		return
	}
	s.asked.earlier = &earlier{path: path}
	s.draw(s.words("Comparing with {{.File}}…", "File", filepath.Base(path)))
}

// StopComparing shows the open chart alone again.
func (s *Session) StopComparing() {
	if s.asked.earlier != nil {
		s.asked.earlier = nil
		s.draw(s.words("Drawing…"))
	}
}

// compared compares a chart with the earlier one that is to be shown with it, and
// reads that where it is not read yet; it returns nil where there is none.
func (s *Session) compared(v *view, report conventions.Report) (*Comparison, error) {
	if v.earlier == nil {
		return nil, nil
	}
	if v.earlier.chart == nil {
		text, err := disk.Read(v.earlier.path, org.MaxSize+1)
		if err != nil {
			return nil, err
		}
		chart, err := org.Read(v.earlier.path, text)
		if err != nil {
			// Not wrapped: it is not the open chart's text that is broken.
			return nil, fmt.Errorf("the charts were not compared: %v", err)
		}
		v.earlier = &earlier{v.earlier.path, chart}
	}
	before, err := conventions.Check(v.earlier.chart, conventions.Options{Profile: v.profile, Today: s.config.Now()})
	if err != nil {
		return nil, err
	}
	return &Comparison{compare.Charts(before, report), v.earlier.path}, nil
}

// SelectChange selects the card that a change of the comparison is about, and
// returns its number. One who has left is not selected: there is nothing to edit.
func (s *Session) SelectChange(change int) (card int) {
	p := s.state.Comparison.Changes[change].Position()
	card = s.cardOf(p)
	s.SelectCard(card)
	return card
}

// SelectCause selects the finding that the change caused, by its number among those
// of the comparison, and returns the card that it is about, -1 where it is about none.
func (s *Session) SelectCause(caused int) (card int) {
	key := s.state.Comparison.Caused[caused].Key()
	s.SelectFinding(slices.IndexFunc(s.state.Report.Findings, func(f conventions.Finding) bool { return f.Key() == key }))
	return s.state.Selected
}

// hasLeft reports whether a card is of one who has left, and only shows that.
func hasLeft(s *scene.Scene, card int) bool { return card >= 0 && s.Cards[card].Left }
