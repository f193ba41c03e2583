package session

import (
	"context"
	"path/filepath"
	"slices"

	"dotline/graph/conventions"
	"dotline/graph/disk"
	"dotline/graph/org"
	"dotline/graph/scene"
)

// source reads the text of a chart that is to be opened.
type source func() (path string, text []byte, err error)

// Open reads a chart file and shows it. If that fails, what was open stays.
func (s *Session) Open(path string) {
	s.source = func() (string, []byte, error) {
		text, err := disk.Read(path)
		return path, text, err
	}
	s.draw("Opening " + filepath.Base(path) + "…")
}

// OpenText shows a chart that has no file yet.
func (s *Session) OpenText(name string, text []byte) {
	s.source = func() (string, []byte, error) { return "", text, nil }
	s.draw("Opening " + name + "…")
}

// Reload reads the open file again.
func (s *Session) Reload() {
	if s.state.Path != "" {
		s.Open(s.state.Path)
	}
}

// SetTheme draws the chart in another theme; see [scene.ThemeNames].
func (s *Session) SetTheme(theme string) {
	s.theme = theme
	s.redraw()
}

// SetProfile judges and draws the chart by another profile's conventions, or by
// those that the chart itself names where name is "".
func (s *Session) SetProfile(name string) {
	s.profile = name
	s.redraw()
}

// redraw shows what is open, or still being opened, by the settings of now.
func (s *Session) redraw() {
	if s.state.Chart == nil && s.source == nil {
		s.state.Theme, s.state.Profile = s.theme, s.profile
		s.changed(StatusChanged)
		return
	}
	s.draw("Drawing…")
}

// Cancel stops what is being done. What is shown stays.
func (s *Session) Cancel() {
	s.drawing.stop()
	s.exporting.stop()
	s.settle()
	s.changed(StatusChanged)
}

// Close stops all work.
func (s *Session) Close() {
	s.drawing.stop()
	s.exporting.stop()
}

// settle forgets what was asked for and did not come to be shown.
func (s *Session) settle() {
	s.source, s.theme, s.profile = nil, s.state.Theme, s.state.Profile
}

// draw does the slow work from the text to the drawing, and shows the result
// unless something newer was asked for meanwhile.
func (s *Session) draw(what string) {
	s.state.Err = nil
	ctx, mine := s.drawing.begin(what)
	s.changed(StatusChanged)
	next, source := s.state, s.source
	next.Theme, next.Profile = s.theme, s.profile
	go func() {
		next, err := s.read(ctx, next, source)
		s.config.Post(func() {
			if !s.drawing.end(mine) {
				return
			}
			if err != nil {
				s.settle()
				s.state.Err = err
				s.changed(StatusChanged)
				return
			}
			s.source = nil
			s.show(next)
		})
	}()
}

// show takes over a new chart and keeps what was selected, if it is still there.
func (s *Session) show(next State) {
	selected := ""
	if c := s.state.Selected; c >= 0 && s.state.Path == next.Path {
		selected = s.state.Scene.Cards[c].ID
	}
	next.Err, next.Selected, next.Finding = nil, -1, -1
	s.state = next
	s.changed(ChartChanged | StatusChanged)
	if selected != "" {
		s.SelectCard(slices.IndexFunc(next.Scene.Cards, func(c scene.Card) bool { return c.ID == selected }))
	}
}

// read turns the text of a state, or of a source, into its chart, findings and
// drawing.
func (s *Session) read(ctx context.Context, next State, from source) (_ State, err error) {
	if from != nil {
		if next.Path, next.Text, err = from(); err != nil {
			return next, err
		}
	}
	name := next.Path
	if name == "" {
		name = "untitled.yaml"
	}
	chart, err := org.Read(name, next.Text)
	if err != nil {
		return next, err
	}
	report, err := conventions.Check(chart, conventions.Options{Profile: next.Profile, Today: s.config.Now()})
	if err != nil {
		return next, err
	}
	drawing, err := scene.Build(ctx, s.config.Pool, chart, &report, scene.Options{Theme: next.Theme})
	if err != nil {
		return next, err
	}
	next.Chart, next.Report, next.Scene, next.Index = chart, &report, drawing, scene.NewIndex(drawing)
	return next, nil
}
