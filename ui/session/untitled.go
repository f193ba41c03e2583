package session

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"dotline/ui/process"
)

// The unsaved text of a chart without a file is kept under the number of the
// process that it belongs to, so that another program's, or another window's, is
// left alone until that process has ended.
const untitled = "untitled-"

// kept counts the charts without a file of this process.
var kept atomic.Int64

// untitledFile is where the text of one more chart without a file is kept.
func (c Config) untitledFile() string {
	for {
		file := filepath.Join(c.Recovery, fmt.Sprint(untitled, os.Getpid(), "-", kept.Add(1), ".recovery"))
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
	files, err := filepath.Glob(filepath.Join(c.Recovery, untitled+"*.recovery"))
	if err != nil {
		return ""
	}
	slices.SortFunc(files, func(a, b string) int {
		if a, b := modified(a), modified(b); a != b {
			return int(min(max(a-b, -1), 1))
		}
		return strings.Compare(a, b)
	})
	for _, f := range files {
		number, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(f), untitled), "-")
		if pid, err := strconv.Atoi(number); err != nil || c.lives(pid) {
			continue
		}
		// Of two processes that want it, one has it.
		if mine := c.untitledFile(); os.Rename(f, mine) == nil {
			return mine
		}
	}
	return ""
}

func modified(file string) int64 {
	info, err := os.Stat(file)
	if err != nil {
		return 0
	}
	return info.ModTime().UnixNano()
}

func (c Config) lives(pid int) bool {
	if c.Lives != nil {
		return c.Lives(pid)
	}
	return process.Lives(pid)
}
