package session

import "os"

// glance is what the system tells of a file without reading it.
type glance struct {
	path       string
	size, when int64 // when it was written, in nanoseconds
}

// Glance calls notice when another program may have written the chart's file and has
// come to an end: it is not as it was when that was last noticed, but as at the glance
// before. Notice reports whether that could be looked into; if not, it is called again.
func (s *Session) Glance(notice func() bool) {
	path := s.state.Path
	if path == "" || s.glancing {
		return
	}
	s.glancing = true
	go func() {
		var now glance
		if info, err := os.Stat(path); err == nil {
			now = glance{path, info.Size(), info.ModTime().UnixNano()}
		}
		s.config.Post(func() {
			s.glancing = false
			settled := now == s.glanced
			s.glanced = now
			if settled && now != s.noticed && now.path == s.state.Path && notice() {
				s.noticed = now
			}
		})
	}()
}
