package session

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// glance is what the system tells of a file without reading it.
type glance struct {
	path       string
	size, when int64 // when it was written, in nanoseconds
}

// missing is the size of a file that is not there.
const missing = -1

// Glance calls notice when another program may have written the chart's file and has
// come to an end: it is not as it was when that was last noticed, but as at the glance
// before. Notice reports whether that could be looked into; if not, it is called again.
// A file that is not there at two glances is gone, until it is there again.
func (s *Session) Glance(notice func() bool) {
	path := s.state.Path
	if path == "" || s.glancing {
		return
	}
	s.glancing = true
	go func() {
		var now glance
		switch info, err := os.Stat(path); {
		case err == nil && !info.IsDir():
			now = glance{path, info.Size(), info.ModTime().UnixNano()}
		case err == nil, errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR): // a folder is no chart
			now = glance{path: path, size: missing}
		}
		s.config.Post(func() {
			s.glancing = false
			settled := now == s.glanced
			s.glanced = now
			if now.path != s.state.Path {
				return // nothing was seen, or not of this chart
			}
			gone := now.size == missing
			if settled || !gone {
				s.setGone(gone)
			}
			if settled && !gone && now != s.noticed && notice() {
				s.noticed = now
			}
		})
	}()
}

// setGone notes whether the chart's file is there. The text of one that is gone is
// nowhere but here, so that it is to be saved.
func (s *Session) setGone(gone bool) {
	if gone == s.state.Gone {
		return
	}
	s.state.Gone = gone
	s.setText(s.state.Text)
	s.changed(TextChanged)
}
