package session

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
)

// The unsaved text of a chart without a file is kept under the name of the program
// that it belongs to, so that another program's, or another window's, is left alone
// until that has ended.
const untitled = "untitled-"

// kept counts the charts without a file of this process.
var kept atomic.Int64

// untitledFile is where the text of one more chart without a file is kept.
func (c Config) untitledFile() string {
	for {
		file := filepath.Join(c.Recovery, fmt.Sprint(untitled, c.Owner, "-", kept.Add(1), recoverySuffix))
		if _, err := os.Lstat(file); err != nil {
			return file
		}
	}
}

func isUntitled(file string) bool { return strings.HasPrefix(filepath.Base(file), untitled) }

// OpenUnsaved begins a chart to be recovered, without a file, of which an earlier
// session has left a text, and reports whether there is any. Each is found once,
// and kept until [Session.Recover] or [Session.DropRecovery] decides on it. It
// begins empty: the text may be one that cannot be read.
func (s *Session) OpenUnsaved() bool {
	file := s.config.adoptUntitled()
	if file == "" {
		return false
	}
	s.source = &source{unsaved: file, text: emptyChart}
	s.draw(s.words("Recovering a chart…"))
	return true
}

// adoptUntitled makes the oldest text that no process owns any more this one's,
// and returns its new file; "" where there is none.
func (c Config) adoptUntitled() string {
	if c.Recovery == "" {
		return ""
	}
	for _, f := range c.recoveryFiles(untitled) {
		if owner, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(f), untitled), "-"); owner == c.Owner || c.lives(owner) {
			continue
		}
		// Of two processes that want it, one has it.
		if mine := c.untitledFile(); os.Rename(f, mine) == nil {
			return mine
		}
	}
	return ""
}
