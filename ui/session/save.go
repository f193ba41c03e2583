package session

import (
	"path/filepath"

	"dotline/graph/disk"
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/yamltext"
)

// ErrNoFile says that a chart cannot be saved before it has a file.
var ErrNoFile = phrase.Errorf("this chart has no file yet; choose one to save it in")

// Save writes the text to the chart's file and calls done with the outcome:
// [ErrNoFile], or an error that wraps [disk.ErrChanged] if another program wrote
// the file meanwhile, [disk.ErrReadOnly] or [disk.ErrFull].
func (s *Session) Save(done func(error)) {
	s.save(s.state.Path, disk.Replace, done)
}

// Overwrite does what [Session.Save] does, whatever another program wrote.
func (s *Session) Overwrite(done func(error)) { s.save(s.state.Path, whatever, done) }

// SaveAs writes the text to another file, which is from then on the chart's.
func (s *Session) SaveAs(path string, done func(error)) { s.save(path, whatever, done) }

// writer writes a file; was is of what it held when it was last read here.
type writer func(path string, text []byte, was disk.Stamp) error

func whatever(path string, text []byte, _ disk.Stamp) error { return disk.Write(path, text) }

// save writes the text of now. One text is written after the other, so that the
// newest is the one that stays.
func (s *Session) save(path string, write writer, done func(error)) {
	switch {
	case s.state.Chart == nil:
		done(errNothingOpen)
		return
	case path == "":
		done(ErrNoFile)
		return
	case s.saving.what != "":
		s.unsaved = append(s.unsaved, func() { s.save(path, write, done) })
		return
	}
	_, mine := s.saving.begin(s.words("Saving {{.File}}…", "File", filepath.Base(path)))
	s.changed(StatusChanged)
	text, was, mark, chart := s.state.Text, s.stamp, s.mark, s.state.Opened
	go func() {
		file := yamltext.WithMark(text, mark)
		err, now := write(path, file, was), disk.StampOf(file)
		s.config.Post(func() {
			s.saving.end(mine)
			if err == nil && chart == s.state.Opened {
				s.hasSaved(path, text, now)
			}
			s.changed(TextChanged | StatusChanged)
			done(err)
			if len(s.unsaved) > 0 {
				next := s.unsaved[0]
				s.unsaved = s.unsaved[1:]
				next()
			}
		})
	}()
}

// Look looks at the chart's file and tells whether another program has written it
// since it was read or saved here, once for each content.
func (s *Session) Look(done func(changed bool)) {
	path, was := s.state.Path, s.stamp
	if path == "" || s.source != nil || s.saving.what != "" {
		done(false)
		return
	}
	go func() {
		file, err := disk.Read(path, org.MaxSize+1)
		now := disk.StampOf(file)
		s.config.Post(func() {
			// What was read, saved or opened meanwhile is known anyway.
			changed := err == nil && now != was && now != s.told && path == s.state.Path && was == s.stamp
			if changed {
				s.told = now
			}
			done(changed)
		})
	}()
}

// hasSaved notes the text that a file now holds, and the stamp of the file.
func (s *Session) hasSaved(path string, text []byte, now disk.Stamp) {
	s.saved, s.stamp, s.state.Gone = text, now, false
	s.setText(s.state.Text)
	if path == s.state.Path {
		return
	}
	// The chart's messages name its file, and its conventions may lie beside it.
	s.state.Path, s.document = path, nil
	s.draw(s.words("Drawing…"))
}
