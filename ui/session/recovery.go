package session

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"time"

	"dotline/graph/disk"
)

// recoverEvery is how long a change stays without being kept, at most.
const recoverEvery = 4 * time.Second

// recovery keeps the unsaved text of a chart in a file of its own, from which a
// later session takes it if this one does not come to its end. The file is gone
// when there is nothing unsaved any more.
type recovery struct {
	found   []byte        // what an earlier session kept; until it is decided on, its file is left alone, and this one has another
	foundIn string        // its file
	file    string        // where this session keeps the text, "" while it does not
	stop    func()        // of the timer that will keep it, nil while none runs
	last    chan struct{} // closed when all that was to be done with files is done; nil for nothing
}

// recoveryFile is where the unsaved text of a chart with a file is kept.
func (c Config) recoveryFile(path string) string {
	name := sha256.Sum256([]byte(path))
	return filepath.Join(c.Recovery, hex.EncodeToString(name[:16])+".recovery")
}

// findRecovery returns what an earlier session did not save of a chart whose
// file holds text; nil for nothing.
func (c Config) findRecovery(path string, text []byte) []byte {
	if c.Recovery == "" || path == "" {
		return nil
	}
	file := c.recoveryFile(path)
	found, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	if bytes.Equal(found, text) {
		os.Remove(file) // it was saved after all
		return nil
	}
	return found
}

// Recover makes what an earlier session did not save the text, as an edit.
func (s *Session) Recover() error {
	if !s.state.Recoverable {
		return nil
	}
	found := s.recovery.found
	if err := s.mayEdit(); err != nil {
		return err
	}
	s.adoptRecovery()
	return s.SetText(found, s.words("Recover"))
}

// DropRecovery forgets the unsaved text, of this session or an earlier one.
func (s *Session) DropRecovery() {
	s.adoptRecovery()
	s.removeRecovery()
	s.changed(TextChanged)
}

// adoptRecovery makes a file that an earlier session left this session's.
func (s *Session) adoptRecovery() {
	if s.recovery.found != nil {
		s.removeRecovery()
		s.recovery.file = s.recovery.foundIn
	}
	s.recovery.found, s.state.Recoverable = nil, false
}

// keepRecovery sees to it that the unsaved text is kept soon, and that no file
// stays of one that is saved.
func (s *Session) keepRecovery() {
	r := &s.recovery
	switch {
	case s.config.Recovery == "":
	case !s.state.Dirty:
		s.removeRecovery()
	case r.stop == nil:
		r.stop = s.config.After(recoverEvery, s.writeRecovery)
	}
}

// writeRecovery keeps the text of now. It may fail without a word: then the
// chart is as safe as it would be without recovery.
func (s *Session) writeRecovery() {
	r := &s.recovery
	r.stop = nil
	file, text := r.file, s.state.Text
	if s.state.Path != "" && r.found == nil && !s.state.Gone { // who would open what is gone?
		file = s.config.recoveryFile(s.state.Path)
	} else if !isUntitled(file) {
		file = s.config.untitledFile()
	}
	if r.file != file {
		s.removeRecovery()
		r.file = file
	}
	const mine = 0o700
	r.next(func() {
		if os.MkdirAll(filepath.Dir(file), mine) == nil {
			_ = disk.WritePrivate(file, text)
		}
	})
}

// removeRecovery removes the file of this session, if there is one.
func (s *Session) removeRecovery() {
	r := &s.recovery
	if r.stop != nil {
		r.stop()
		r.stop = nil
	}
	if file := r.file; file != "" {
		r.file = ""
		r.next(func() { os.Remove(file) })
	}
}

// LeaveRecovery forgets the unsaved text of this session, whose chart is closed. What an
// earlier one left, and was not decided on, stays for another time.
func (s *Session) LeaveRecovery() {
	s.removeRecovery()
	s.recovery.found = nil
}

// closeRecovery keeps what is to be kept at once and waits for it.
func (s *Session) closeRecovery() {
	r := &s.recovery
	if r.stop != nil {
		r.stop()
		s.writeRecovery()
	}
	if r.last != nil {
		<-r.last
	}
}

// next does something with files after all that was to be done before.
func (r *recovery) next(do func()) {
	before, done := r.last, make(chan struct{})
	r.last = done
	go func() {
		if before != nil {
			<-before
		}
		do()
		close(done)
	}()
}
