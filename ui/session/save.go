package session

import (
	"fmt"
	"path/filepath"

	"dotline/graph/export"
)

// SaveAs writes the chart's text to another file, which is from then on the one
// that is open.
func (s *Session) SaveAs(path string) error {
	if err := export.WriteFile(path, s.state.Text); err != nil {
		return fmt.Errorf("%s was not saved: %w", filepath.Base(path), err)
	}
	s.state.Path = path
	s.state.Err = nil
	s.changed(ChartChanged | StatusChanged)
	return nil
}

// Export draws the chart, as it is shown now, into a file whose name tells the
// format, and calls done with the outcome unless it is cancelled.
func (s *Session) Export(path string, done func(error)) {
	drawing := s.state.Scene
	if drawing == nil {
		done(fmt.Errorf("there is no chart to export; open one first"))
		return
	}
	ctx, mine := s.exporting.begin("Exporting " + filepath.Base(path) + "…")
	s.changed(StatusChanged)
	go func() {
		err := export.ToFile(ctx, s.config.Pool, path, drawing, export.Options{})
		s.config.Post(func() {
			if s.exporting.end(mine) {
				s.changed(StatusChanged)
				done(err)
			}
		})
	}()
}
