package session

import (
	"bytes"

	"dotline/graph/edit"
	"dotline/graph/phrase"
)

var (
	errNothingOpen = phrase.Errorf("no chart is open; open one, or begin a new one")
	errHasLeft     = phrase.Errorf("this position has left and is no part of the chart; choose another manager")
	errOpening     = phrase.Errorf("another chart is being opened; wait for it, or cancel that")
)

// Do carries out an edit, which Undo takes back. If it fails, nothing has
// changed.
func (s *Session) Do(c edit.Command) error { return s.do(c, "") }

// do carries out an edit, which may change the id of the position that is shown
// with that one.
func (s *Session) do(command edit.Command, shown string) error {
	if err := s.mayEdit(); err != nil {
		return err
	}
	if s.document == nil {
		d, err := edit.Open(nameOf(s.state.Path), s.state.Text)
		if err != nil {
			return err
		}
		s.document = d
	}
	name, was, before := s.nameOfEdit(command), s.chart(), s.subjectID()
	r, err := s.document.Apply(command)
	if refusal, is := err.(*edit.Refusal); is {
		return &edit.Refusal{Edit: name, Why: refusal.Why} // as the user knows it
	}
	if err != nil || len(r.Splices) == 0 {
		return err
	}
	if was.ByID(r.ID) != nil {
		before = r.ID
	}
	c := change{name: name, splices: r.Splices, before: before, after: r.ID}
	if now := s.current(shown); shown != "" && r.ID != now {
		c.before, c.renames = now, true
		s.rename(now, r.ID)
	}
	s.history.add(c)
	s.forgetSubject()
	s.subject = r.ID
	s.edited(r.Text)
	return nil
}

// SetText makes text the chart's, as one edit that is called name. Where it
// cannot be read, the picture stays what it was, and the state's Err says why. The
// position in which the edit ends is selected when it is drawn.
func (s *Session) SetText(text []byte, name string) error {
	if err := s.mayEdit(); err != nil {
		return err
	}
	c := rewrite(name, s.state.Text, text)
	if len(c.splices) == 0 {
		return nil
	}
	c.before = s.subjectID()
	s.history.add(c)
	s.document = nil
	s.forgetSubject()
	s.line = lineAt(text, c.splices[0].Offset+len(c.splices[0].Inserted))
	s.edited(text)
	return nil
}

// Undo takes back the last edit that was not taken back. The position it was about is
// selected when that is drawn, or of a new one the position one came from.
func (s *Session) Undo() error {
	return s.step(&s.history.done, &s.history.undone, func(c change) ([]edit.Splice, string) {
		return edit.Inverse(c.splices), c.before
	})
}

// Redo makes the last edit again that was taken back. The position it is about is
// selected when that is drawn.
func (s *Session) Redo() error {
	return s.step(&s.history.undone, &s.history.done, func(c change) ([]edit.Splice, string) { return c.splices, c.after })
}

// step carries out the newest change of one side of the history, in the direction
// of that side, and puts it on the other. Where there is none, it does nothing.
func (s *Session) step(from, to *[]change, direction func(change) (splices []edit.Splice, subject string)) error {
	if err := s.mayEdit(); err != nil {
		return err
	}
	if len(*from) == 0 {
		return nil
	}
	c := last(*from)
	splices, subject := direction(c)
	text, err := edit.Splices(s.state.Text, splices)
	if err != nil {
		return err
	}
	if c.renames && subject == c.before {
		s.rename(c.after, c.before)
	} else if c.renames {
		s.rename(c.before, c.after)
	}
	*from, *to = (*from)[:len(*from)-1], append(*to, c)
	if s.document != nil {
		// A text that cannot be read has no document, and is shown with its error.
		if _, err := s.document.Revert(edit.Inverse(splices)); err != nil {
			s.document = nil
		}
	}
	s.forgetSubject()
	s.subject = subject
	s.edited(text)
	return nil
}

func (s *Session) mayEdit() error {
	switch {
	case s.source != nil:
		return errOpening
	case s.state.Chart == nil:
		return errNothingOpen
	}
	return nil
}

// edited makes text the chart's and draws it.
func (s *Session) edited(text []byte) {
	s.setText(text)
	if p := s.chart().ByID(s.subject); p != nil {
		s.uncover(p) // where one goes on
	}
	s.changed(TextChanged)
	s.draw(s.words("Drawing…"))
}

// setText keeps the state's text and what is told about it.
func (s *Session) setText(text []byte) {
	s.state.Text = text
	s.state.Dirty = s.state.Gone || !bytes.Equal(text, s.saved)
	s.state.Undo, s.state.Redo = last(s.history.done).name, last(s.history.undone).name
	s.keepRecovery()
}
