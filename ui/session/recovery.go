package session

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dotline/graph/disk"
	"dotline/ui/process"
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

// recoveryFile is where this program keeps the unsaved text of a chart with a file.
// Another that has the chart open keeps its own elsewhere.
func (c Config) recoveryFile(path string) string {
	return filepath.Join(c.Recovery, recoveryStem(path)+c.Owner+recoverySuffix)
}

const recoverySuffix = ".recovery"

func recoveryStem(path string) string {
	name := sha256.Sum256([]byte(path))
	return hex.EncodeToString(name[:16]) + "-"
}

// findRecovery returns what an earlier session did not save of a chart whose
// file holds text, and where that is kept; nil for nothing. Of what several left it is
// the newest.
func (c Config) findRecovery(path string, text []byte) (found []byte, in string) {
	if c.Recovery == "" || path == "" {
		return nil, ""
	}
	stem := recoveryStem(path)
	for _, file := range slices.Backward(c.recoveryFiles(stem)) {
		if c.lives(strings.TrimSuffix(filepath.Base(file)[len(stem):], recoverySuffix)) {
			continue
		}
		found, err := os.ReadFile(file)
		switch {
		case err != nil:
		case bytes.Equal(found, text):
			os.Remove(file) // it was saved after all
		default:
			return found, file
		}
	}
	return nil, ""
}

// recoveryFiles are those whose names begin alike, the oldest first.
func (c Config) recoveryFiles(stem string) []string {
	files, err := filepath.Glob(filepath.Join(c.Recovery, stem+"*"+recoverySuffix))
	if err != nil {
		return nil
	}
	slices.SortFunc(files, func(a, b string) int {
		return cmp.Or(cmp.Compare(modified(a), modified(b)), strings.Compare(a, b))
	})
	return files
}

func modified(file string) int64 {
	info, err := os.Stat(file)
	if err != nil {
		return 0
	}
	return info.ModTime().UnixNano()
}

// lives reports whether an owner of files for recovery is running.
func (c Config) lives(owner string) bool { return process.Owned(c.Recovery, owner) }

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

// writeRecovery keeps the text of now. Where that fails it is told, and tried again.
func (s *Session) writeRecovery() {
	r := &s.recovery
	r.stop = nil
	file, text := r.file, s.state.Text
	if s.state.Path != "" && r.found == nil && !s.state.Gone { // who would open what is gone?
		file = s.config.recoveryFile(s.state.Path)
	} else if !isUntitled(file) {
		file = s.config.untitledFile()
	}
	before := r.file
	r.file = file
	const mine = 0o700
	told := s.state.Unkept
	r.next(func() {
		kept := os.MkdirAll(filepath.Dir(file), mine) == nil && disk.WritePrivate(file, text) == nil
		if kept && before != "" && before != file {
			os.Remove(before)
		}
		if !kept || told {
			s.config.Post(func() { s.noteKept(kept) })
		}
	})
}

// noteKept notes whether the unsaved text is kept.
func (s *Session) noteKept(kept bool) {
	s.state.Unkept = !kept && s.state.Dirty
	if s.state.Unkept {
		s.keepRecovery()
	}
	s.changed(TextChanged)
}

// removeRecovery removes the file of this session, if there is one.
func (s *Session) removeRecovery() {
	r := &s.recovery
	if r.stop != nil {
		r.stop()
		r.stop = nil
	}
	s.state.Unkept = false
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
