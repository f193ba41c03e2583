// Package session holds what a window shows: the chart's text, its findings and
// its drawing, and what of it is selected. It knows no window.
//
// Slow work runs on goroutines of its own and comes back through the post
// function, numbered, so that an answer to an older question is dropped. Until a
// newer drawing is there, the last good one stays.
package session

import (
	"slices"
	"time"

	"dotline/graph/conventions"
	"dotline/graph/graphviz/worker"
	"dotline/graph/org"
	"dotline/graph/scene"
)

// Config is what a session needs from the world.
type Config struct {
	Pool *worker.Pool
	Post func(func())     // runs a function on the goroutine that owns the session
	Now  func() time.Time // the clock
}

// State is what views show. A state is never changed once it is given out.
type State struct {
	Path   string // "" while nothing is open
	Text   []byte
	Chart  *org.Chart // nil while nothing is open
	Report *conventions.Report
	Scene  *scene.Scene
	Index  *scene.Index

	// Err says why the last thing asked for could not be done. Everything above
	// is still what it was before.
	Err error
	// Busy says what is being done, "" when nothing is.
	Busy string

	Selected int // the selected card's number in Scene.Cards, -1 for none
	Finding  int // the selected finding's number in Report.Findings, -1 for none
	Theme    string
	Profile  string // "" for what the chart itself says
}

// Change tells a view what is new.
type Change uint8

// The parts of a state that can change.
const (
	ChartChanged     Change = 1 << iota // the chart, with its findings and drawing
	SelectionChanged                    // which card or finding is selected
	StatusChanged                       // Err or Busy
)

// Session is one chart in the making. All its methods are called on the
// goroutine that Config.Post serves.
type Session struct {
	config Config
	state  State
	views  []func(State, Change)

	drawing   job
	exporting job

	// What is asked for and not yet shown. The source is nil unless another
	// chart is being opened.
	source         source
	theme, profile string
}

// New returns a session in which nothing is open.
func New(c Config) *Session {
	const theme = "light"
	return &Session{config: c, theme: theme, state: State{Selected: -1, Finding: -1, Theme: theme}}
}

// State returns what is to be shown now.
func (s *Session) State() State {
	state := s.state
	if state.Busy = s.drawing.what; state.Busy == "" {
		state.Busy = s.exporting.what
	}
	return state
}

// Subscribe calls view with every change from now on.
func (s *Session) Subscribe(view func(State, Change)) { s.views = append(s.views, view) }

func (s *Session) changed(c Change) {
	for _, v := range s.views {
		v(s.State(), c)
	}
}

// SelectCard selects a card and the first finding about it; -1 selects none.
func (s *Session) SelectCard(card int) {
	s.state.Selected, s.state.Finding = card, -1
	if card >= 0 {
		p := s.state.Scene.Cards[card].Position
		s.state.Finding = slices.IndexFunc(s.state.Report.Findings, func(f conventions.Finding) bool { return slices.Contains(f.Positions, p) })
	}
	s.changed(SelectionChanged)
}

// SelectFinding selects a finding and the card that it is about.
func (s *Session) SelectFinding(finding int) {
	s.state.Finding, s.state.Selected = finding, -1
	if finding >= 0 {
		if about := s.state.Report.Findings[finding].Positions; len(about) > 0 {
			s.state.Selected = slices.IndexFunc(s.state.Scene.Cards, func(c scene.Card) bool { return c.Position == about[0] })
		}
	}
	s.changed(SelectionChanged)
}
