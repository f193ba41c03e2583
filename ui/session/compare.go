package session

import (
	"path/filepath"
	"slices"

	"dotline/graph/compare"
	"dotline/graph/conventions"
	"dotline/graph/disk"
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/progress"
	"dotline/graph/scene"
)

// earlier is the chart that the open one is compared with, as its file was when it
// was read for that. It is never changed, only replaced.
type earlier struct {
	path   string
	chart  *org.Chart      // nil until it is read
	folded map[string]bool // what was folded or opened while comparing; never changed, only replaced
}

// Comparison is what became of another chart.
type Comparison struct {
	compare.Comparison
	Path string // the file of the other chart

	unchanged map[*org.Position]bool // below whom nothing changed; see [scene.Unchanged]
}

// Compare shows the open chart with what became of that of a file, which may be its
// own as it was saved; see [scene.BuildComparison]. The branches in which nothing
// changed are folded, and no others, whatever is folded of the chart alone. What is
// edited from then on is shown as a change, too, until [Session.StopComparing] is
// called.
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
// reads that where it is not read yet, for a watch; it returns nil where there is none.
func (s *Session) compared(v *view, report conventions.Report, watch func() progress.Watch) (*Comparison, error) {
	if v.earlier == nil {
		return nil, nil
	}
	if v.earlier.chart == nil {
		text, err := disk.Read(v.earlier.path, org.MaxSize+1)
		if err != nil {
			return nil, err
		}
		chart, err := org.Read(v.earlier.path, text, watch())
		if err != nil {
			// Not wrapped: it is not the open chart's text that is broken.
			return nil, phrase.Errorf("the charts were not compared: %s", phrase.Of(err))
		}
		read := *v.earlier
		read.chart = chart
		v.earlier = &read
	}
	before, err := conventions.Check(v.earlier.chart, conventions.Options{Profile: v.profile, Today: s.config.Now()})
	if err != nil {
		return nil, err
	}
	c := &Comparison{compare.Charts(before, report), v.earlier.path, map[*org.Position]bool{}}
	for _, p := range scene.Unchanged(&c.Comparison) {
		c.unchanged[p] = true
	}
	return c, nil
}

// folded says of the branches in which nothing changed which are folded.
func (c *Comparison) folded(e *earlier) map[string]bool {
	folded := map[string]bool{}
	for p := range c.unchanged {
		folded[p.ID] = e.folds(p)
	}
	return folded
}

// folds reports whether a branch in which nothing changed is folded: unless it was
// opened.
func (e *earlier) folds(p *org.Position) bool {
	folded, said := e.folded[p.ID]
	return folded || !said
}

// comparison is what is shown and is to stay; nil where the chart alone is, or will be.
func (s *Session) comparison() *Comparison {
	if s.asked.earlier == nil {
		return nil
	}
	return s.state.Comparison
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
