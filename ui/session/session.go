// Package session holds what a window shows: the chart's text, its findings and
// its drawing, and what of it is selected. It knows no window.
//
// The text comes first. An edit changes it at once, and can be undone; chart,
// findings and drawing follow as soon as they are made of it, and stay what they
// were while the text is none that could be read.
//
// Slow work runs on goroutines of its own and comes back through the post
// function, numbered, so that an answer to an older question is dropped. Until a
// newer drawing is there, the last good one stays.
package session

import (
	"slices"
	"time"

	"dotline/graph/conventions"
	"dotline/graph/disk"
	"dotline/graph/edit"
	"dotline/graph/graphviz/worker"
	"dotline/graph/layout"
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/scene"
	"dotline/graph/scene/portrait"
)

// Config is what a session needs from the world.
type Config struct {
	Pool *worker.Pool
	Post func(func())     // runs a function on the goroutine that owns the session
	Now  func() time.Time // the clock

	// Recovery is the folder in which unsaved text is kept, made when it is
	// needed; "" to keep none.
	Recovery string
	// Owner is the name that the files of this program bear in Recovery, see [process.Own].
	Owner string
	// After runs a function on the session's goroutine after a while, unless the
	// function that it returns is called before.
	After func(time.Duration, func()) (stop func())
	// Words puts a text of the session's own, which is English, into the user's
	// language, with the values that it names as {{.Name}}; nil leaves it English.
	Words func(text string, values map[string]string) string
	// Say says what was found, and a drawing's own words, in the user's language; nil
	// leaves them English. It is called on any goroutine.
	Say func(phrase.Phrase) string
	// Label is what the user knows a field of a section by, "positions" being one, too;
	// nil leaves it as the format has it.
	Label func(section, field string) string

	album *portrait.Album // of the photos that were drawn
	ways  *scene.Ways     // of side lines that were drawn
}

// State is what views show. A state is never changed once it is given out.
type State struct {
	Opened int        // counts the charts that were opened: the number of this one
	Path   string     // the chart's file, "" while it has none
	From   string     // the staff list of which the chart was made, "" for none
	Text   []byte     // as it is now, in UTF-8, of which all below will be made
	Dirty  bool       // Text is not what the file holds
	Unkept bool       // a Text that is not saved cannot be kept for after a crash either
	Gone   bool       // another program has removed the file; see [Session.Glance]
	Undo   string     // the name of the edit that Undo takes back, "" where there is none
	Redo   string     // the name of the edit that Redo makes again, "" where there is none
	Chart  *org.Chart // nil while nothing is open
	Report *conventions.Report
	Scene  *scene.Scene
	Index  *scene.Index

	// Comparison is what became of an earlier chart, which Scene shows, too; nil
	// while the chart is not compared.
	Comparison *Comparison

	// Recoverable says that an earlier session ended before a text of this chart
	// was saved; see [Session.Recover].
	Recoverable bool

	// Err says why the last thing asked for could not be shown: a file that could
	// not be read, or what is wrong with Text. Chart, findings and drawing are
	// still what they were before.
	Err error
	// Broken says what is wrong with Text, which is not what is shown; nil where it
	// is, or is still being read.
	Broken *org.SyntaxError
	// Busy says what is being done, "" when nothing is.
	Busy string
	// Part is how much of it is done, of 1; 0 where nobody knows.
	Part float64

	Selected  int    // the selected card's number in Scene.Cards, -1 for none
	Renamed   string // the id that its position had in the state before, where an edit has just changed that
	Finding   int    // the selected finding's number in Report.Findings, -1 for none
	Theme     string
	Profile   string // "" for what the chart itself says, as of the next two
	Layout    string
	Direction layout.Direction
	Focus     string // the id of the position whose branch alone is shown, "" for all
	Overlays  []scene.Overlay
}

// Change tells a view what is new.
type Change uint8

// The parts of a state that can change.
const (
	ChartChanged     Change = 1 << iota // the chart, with its findings and drawing
	SelectionChanged                    // which card or finding is selected
	StatusChanged                       // Err or Busy
	TextChanged                         // the text, its file, or whether it is saved
)

// Session is one chart in the making. All its methods are called on the
// goroutine that Config.Post serves.
type Session struct {
	config Config
	state  State
	views  []func(State, Change)

	drawing   job
	exporting job
	saving    job
	weighing  job
	scale     scale
	recovery  recovery
	unsaved   []func() // what is to be saved after what is being saved

	document *edit.Document // of the text, nil until it is needed or made
	history  history
	saved    []byte     // what the file holds, as far as is known here
	mark     []byte     // that of a file in UTF-16, which the text is not; nil of any other
	stamp    disk.Stamp // of what was last read from the file or written to it

	finder finder // of the chart that was last searched

	told disk.Stamp // of what another program wrote, when that was last told

	glancing         bool
	glanced, noticed glance // at the chart's file: the last, and that of which was told

	// What is asked for and not yet shown. The source is nil unless a file is
	// being read.
	source  *source
	asked   view
	subject string // the id of the position that the last edit was about
	line    int    // the line of a text that was typed, 0 for none: of the subject, too
	sought  string // the key of the finding that is to be selected with the subject, "" for its first
	renamed renamed
	shown   view // of the state
}

// New returns a session in which nothing is open.
func New(c Config) *Session {
	c.album, c.ways = &portrait.Album{}, &scene.Ways{}
	first := view{theme: "light", overlays: []scene.Overlay{scene.Findings}}
	s := &Session{config: c, asked: first, renamed: renamed{}, state: State{Selected: -1, Finding: -1}}
	s.showAs(first)
	return s
}

// State returns what is to be shown now.
func (s *Session) State() State {
	state := s.state
	for _, j := range []*job{&s.exporting, &s.saving, &s.drawing} { // the last one counts
		if j.what != "" {
			state.Busy, state.Part = j.what, j.part
		}
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

// SelectCard selects a card and the first finding about it; -1 selects none, and so
// does that of one who has left. It stays selected whatever was edited just before.
func (s *Session) SelectCard(card int) {
	s.forgetSubject()
	s.selectCard(card)
	s.changed(SelectionChanged)
}

// selectCard selects a card without telling so.
func (s *Session) selectCard(card int) {
	if hasLeft(s.state.Scene, card) {
		card = -1
	}
	s.state.Selected, s.state.Finding = card, -1
	if card >= 0 {
		p := s.state.Scene.Cards[card].Position
		s.state.Finding = slices.IndexFunc(s.state.Report.Findings, func(f conventions.Finding) bool { return slices.Contains(f.Positions, p) })
	}
}

// SelectFinding selects a finding and the card that it is about. Where that is not
// drawn, what hides it is opened first, as by [Session.Select].
func (s *Session) SelectFinding(finding int) {
	s.forgetSubject()
	selected := -1
	if finding >= 0 {
		f := &s.state.Report.Findings[finding]
		if len(f.Positions) > 0 {
			if selected = s.cardOf(f.Positions[0]); selected < 0 {
				s.Select(f.Positions[0])
				s.sought = f.Key()
				return
			}
		}
	}
	s.state.Finding, s.state.Selected = finding, selected
	s.changed(SelectionChanged)
}

// cardOf is the card of a position, -1 where it is not drawn.
func (s *Session) cardOf(p *org.Position) int {
	return slices.IndexFunc(s.state.Scene.Cards, func(c scene.Card) bool { return c.Position == p })
}

// forgetSubject leaves what is selected selected, whatever was edited before.
func (s *Session) forgetSubject() { s.subject, s.line, s.sought = "", 0, "" }
