package process

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// An Owner is a name for what a running process keeps in a folder. That it runs is
// told by a lock, which the system takes away however the process ends; the number of
// a process that has ended may soon be another's.
type Owner struct {
	Name string // of letters and digits
	lock *flock.Flock
}

const lockSuffix = ".lock"

// Own makes a name in a folder, which is created where there is none, this process's
// until Release.
func Own(folder string) (*Owner, error) {
	const mine = 0o700
	if err := os.MkdirAll(folder, mine); err != nil {
		return nil, err
	}
	removeStale(folder)
	name := strings.ToLower(rand.Text()[:12])
	lock := flock.New(filepath.Join(folder, name+lockSuffix), flock.SetPermissions(0o600))
	if _, err := lock.TryLock(); err != nil { // nobody else knows the name
		return nil, err
	}
	return &Owner{name, lock}, nil
}

// Release gives the name up.
func (o *Owner) Release() {
	_ = o.lock.Unlock() // that nobody holds it is all that counts
	_ = os.Remove(o.lock.Path())
}

// Owned reports whether a name in a folder belongs to a process that is running, be it
// this one.
func Owned(folder, name string) bool {
	file := filepath.Join(folder, name+lockSuffix)
	if _, err := os.Stat(file); err != nil {
		return false
	}
	lock := flock.New(file)
	free, err := lock.TryLock()
	_ = lock.Close()
	return err == nil && !free
}

// removeStale removes locks of processes that have ended. One that is new may be about
// to be locked.
func removeStale(folder string) {
	files, _ := filepath.Glob(filepath.Join(folder, "*"+lockSuffix)) // the pattern is a good one, unless the folder is odd
	for _, f := range files {
		info, err := os.Stat(f)
		if err == nil && time.Since(info.ModTime()) > time.Hour && !Owned(folder, strings.TrimSuffix(filepath.Base(f), lockSuffix)) {
			_ = os.Remove(f) // the next one may
		}
	}
}
