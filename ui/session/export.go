package session

import (
	"path/filepath"

	"dotline/graph/export"
	"dotline/graph/scene"
)

// Export draws the chart into a file whose name tells the format, and calls done
// with the outcome unless it is cancelled. Where theme is "", the chart's own view
// decides: the bytes are those of the command line's render, whatever the screen's
// theme. Where a branch is in focus, it alone is drawn.
func (s *Session) Export(path, theme string, done func(error)) {
	shown, as := s.state, view{theme: theme, focus: s.state.Focus, folded: s.folded}
	if shown.Scene == nil {
		done(errNothingOpen)
		return
	}
	ctx, mine := s.exporting.begin("Exporting " + filepath.Base(path) + "…")
	s.changed(StatusChanged)
	go func() {
		drawing, err := shown.Scene, error(nil)
		if theme != shown.Theme {
			drawing, err = scene.Build(ctx, s.config.Pool, shown.Chart, shown.Report, as.options(shown.Chart))
		}
		if err == nil {
			err = export.ToFile(ctx, s.config.Pool, path, drawing, export.Options{})
		}
		s.config.Post(func() {
			if s.exporting.end(mine) {
				s.changed(StatusChanged)
				done(err)
			}
		})
	}()
}
