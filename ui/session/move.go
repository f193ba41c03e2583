package session

import (
	"bytes"
	"context"
	"sync"

	"dotline/graph/conventions"
	"dotline/graph/edit"
	"dotline/graph/repair"
)

// CanMove reports whether a card's position can be given another manager: not
// one that only reporting lines name, or that has left.
func (s *Session) CanMove(card int) bool {
	return s.mayEdit() == nil && !s.state.Scene.Cards[card].Position.Ghost && !hasLeft(s.state.Scene, card)
}

// Move puts the position of a card under that of another, with all that report
// to it.
func (s *Session) Move(card, manager int) error {
	if err := s.mayEdit(); err != nil {
		return err
	}
	if hasLeft(s.state.Scene, manager) {
		return errHasLeft
	}
	return s.Do(s.move(card, manager))
}

func (s *Session) move(card, manager int) edit.Command {
	cards := s.state.Scene.Cards
	return edit.MovePosition{ID: s.current(cards[card].Position.ID), Manager: s.current(cards[manager].Position.ID)}
}

// WeighMove tells which findings a move would cure and cause, or why it cannot be
// made. Nothing is moved. tell is called on the session's goroutine, unless
// another move was to be weighed before that, or [Session.StopWeighing] is called.
func (s *Session) WeighMove(card, manager int, tell func(conventions.Effect, error)) {
	if hasLeft(s.state.Scene, manager) {
		s.weighing.stop()
		tell(conventions.Effect{}, errHasLeft)
		return
	}
	cmd, text, name := s.move(card, manager), s.state.Text, nameOf(s.state.Path)
	options := conventions.Options{Profile: s.state.Profile, Today: s.config.Now()}
	ctx, mine := s.weighing.begin("")
	go func() {
		effect, err := s.scale.weigh(ctx, cmd, name, text, options)
		s.config.Post(func() {
			if s.weighing.end(mine) {
				tell(effect, err)
			}
		})
	}()
}

// StopWeighing forgets the move that is being weighed.
func (s *Session) StopWeighing() { s.weighing.stop() }

// scale weighs edits of one text after the other, and keeps what the last was
// read into: a chart is read once for all the cards that another is carried over.
type scale struct {
	one     sync.Mutex
	text    []byte
	profile string
	scale   *repair.Scale
}

func (s *scale) weigh(ctx context.Context, cmd edit.Command, name string, text []byte, o conventions.Options) (conventions.Effect, error) {
	s.one.Lock()
	defer s.one.Unlock()
	if err := ctx.Err(); err != nil {
		return conventions.Effect{}, err
	}
	if s.scale == nil || !bytes.Equal(s.text, text) || s.profile != o.Profile {
		made, err := repair.NewScale(name, text, o)
		if err != nil {
			return conventions.Effect{}, err
		}
		s.scale, s.text, s.profile = made, text, o.Profile
	}
	return s.scale.Weigh(cmd)
}
