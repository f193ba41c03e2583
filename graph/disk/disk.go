// Package disk reads the user's files and replaces them without ever losing a
// text: at every moment, a crash or a full disk included, a file holds its old
// content or its new one.
//
// # How a file is replaced
//
// Symbolic links are followed first. Then the new content goes into a file of
// its own beside the old one, which is given the old one's mode, owner, group
// and extended attributes (access control lists are such), is flushed to the
// disk and renamed over the old one; at last the folder is flushed.
//
// Where that would change more than the content, the file is written in place
// instead, after a copy of its old content was flushed to the disk: a file with
// several hard links, one whose owner or attributes may not be given to another
// file, one in a folder that nothing may be added to, or one that is a mount of
// its own. If that fails half way, the old content is written back, and if even
// that fails, the error names the copy.
//
// A file that may not be written to is never replaced, even where the rights of
// its folder, or of the superuser, would allow it.
package disk

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"

	"dotline/graph/phrase"
)

// What keeps a file from being written. The errors of this package wrap these,
// begin with the file's path, and are one sentence that says what to do.
var (
	ErrChanged  = phrase.Errorf("another program has changed this file since it was read; read it again, or write to another file")
	ErrReadOnly = phrase.Errorf("this file may only be read; write to another one, or make it writable first")
	ErrFull     = phrase.Errorf("the disk is full, and nothing was changed; make room, or write to another disk")
)

var errFolder = phrase.Errorf("this is a folder; name a file in it")

// Stamp tells a file's content from any other. The time at which a file was
// written says nothing: version control touches files that stay the same.
type Stamp [sha256.Size]byte

// StampOf returns the stamp of a content.
func StampOf(content []byte) Stamp { return sha256.Sum256(content) }

// Read reads a file, but no more than most bytes of it: a device or a file of
// gigabytes has to end somewhere.
func Read(path string, most int64) ([]byte, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, phrase.Errorf("%s: %s", path, errFolder)
	}
	content, err := readSome(path, most)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, phrase.Errorf("%s: there is no such file; check the name", path)
	case errors.Is(err, fs.ErrPermission):
		return nil, phrase.Errorf("%s: you may not read this file; ask for the right to, or name another one", path)
	case err != nil:
		return nil, phrase.Errorf("%s: it cannot be read: %s", path, reason(err))
	}
	return content, nil
}

func readSome(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() // nothing was written
	return io.ReadAll(io.LimitReader(f, most))
}

// Same reports whether two paths lead to one file that is there, by links or by another
// way to its folder.
func Same(path, other string) bool {
	a, err := os.Stat(path)
	if err != nil {
		return false
	}
	b, err := os.Stat(other)
	return err == nil && os.SameFile(a, b)
}

// Write makes content what the file holds, whatever it held before. A file that
// is not there is made; its folder must be there.
func Write(path string, content []byte) error {
	return write(path, content, everyone, nil)
}

// WritePrivate does what [Write] does, but a file that it makes is for its owner
// alone.
func WritePrivate(path string, content []byte) error {
	return write(path, content, private, nil)
}

// Replace does what [Write] does if the file still holds what the stamp is of,
// or what it is to hold, and otherwise fails with [ErrChanged]. A file that is
// gone is made again: nothing of another program's is lost by that.
func Replace(path string, content []byte, was Stamp) error {
	return write(path, content, everyone, func(now []byte) error {
		if StampOf(now) != was && !bytes.Equal(now, content) {
			return ErrChanged
		}
		return nil
	})
}

// reason is what an error says beside the path, which is named already.
func reason(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		return p.Err
	case errors.As(err, &l):
		return l.Err
	}
	return err
}
