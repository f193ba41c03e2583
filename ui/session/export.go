package session

import (
	"path/filepath"

	"dotline/graph/export"
	"dotline/graph/phrase"
)

// Export draws the chart into a file whose name tells the format, and calls done
// with the outcome unless it is cancelled. Where theme is "", the chart's own view
// decides: the bytes are those of the command line's render, whatever the screen's
// theme, where the drawing's words are English, too; else they are in the language in
// which the chart is shown. Where a branch is in focus, it alone is drawn. What is to be
// known of the result is noted before done is called.
func (s *Session) Export(path, theme string, o export.Options, done func(error)) {
	shown, as := s.state, s.shown
	as.theme = theme
	if shown.Scene == nil {
		done(errNothingOpen)
		return
	}
	ctx, mine := s.exporting.begin(s.words("Exporting {{.File}}…", "File", filepath.Base(path)))
	s.changed(StatusChanged)
	if note := o.Note; note != nil {
		o.Note = func(p phrase.Phrase) { s.config.Post(func() { note(p) }) }
	}
	o.Say = s.config.Say
	watch := s.watching(ctx, &s.exporting, mine)
	go func() {
		drawing, err := shown.Scene, error(nil)
		if theme != shown.Theme {
			const drawn = 20 // percent of the time, about
			drawing, err = as.draw(ctx, &s.config, shown.Path, shown.Chart, shown.Report, shown.Comparison, watch.Stage(0, drawn))
			watch = watch.Stage(drawn, 100)
		}
		o.Progress = func(done, total int) { _ = watch.Tell(done, total) } // the context ends it
		if err == nil {
			err = export.ToFile(ctx, s.config.Pool, path, drawing, o)
		}
		s.config.Post(func() {
			if s.exporting.end(mine) {
				s.changed(StatusChanged)
				done(err)
			}
		})
	}()
}
