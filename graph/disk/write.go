package disk

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"dotline/graph/phrase"
)

// The modes of files that are made here.
const (
	everyone fs.FileMode = 0o666 // less what the user's mask takes away
	private  fs.FileMode = 0o600
)

// write replaces a file unless check, if any, fails for what it holds. One that
// is not there is made with a mode.
func write(path string, content []byte, mode fs.FileMode, check func(now []byte) error) error {
	target, err := follow(path)
	if err == nil {
		err = writeTarget(target, content, mode, check)
	}
	switch {
	case err == nil:
		return nil
	case isFull(err):
		err = ErrFull
	}
	return phrase.Errorf("%s: %s", path, reason(err))
}

// follow returns where symbolic links lead. The last of them may lead to where
// nothing is yet. Paths are not cleaned: what ".." means depends on the links
// before it.
func follow(path string) (string, error) {
	const most = 40 // as the kernel of Linux has it
	for range most {
		link, err := os.Readlink(path)
		if err != nil {
			return path, nil // no link; whoever opens it says what else is wrong
		}
		if !filepath.IsAbs(link) {
			folder, _ := filepath.Split(path)
			link = folder + link
		}
		path = link
	}
	return "", phrase.Errorf("this symbolic link leads back to itself; name a file")
}

func writeTarget(path string, content []byte, mode fs.FileMode, check func([]byte) error) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return create(path, content, mode)
	case err != nil:
		return err
	case info.IsDir():
		return errFolder
	}
	f, err := openForWriting(path, info)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		// A device or a pipe cannot be replaced, only written to.
		_, err := f.Write(content)
		return closed(f, err)
	}
	if err := f.Close(); err != nil {
		return err
	}
	fresh, err := makeTwin(path, content, info)
	if errors.Is(err, errNoTwin) {
		return overwrite(path, content, check)
	}
	if err != nil {
		return err
	}
	defer os.Remove(fresh) // which is gone after the rename
	if check != nil {
		now, err := os.ReadFile(path)
		if err == nil {
			err = check(now)
		}
		if err != nil {
			return err
		}
	}
	if err := os.Rename(fresh, path); err != nil {
		return overwrite(path, content, check)
	}
	syncFolder(folderOf(path))
	return nil
}

// openForWriting opens a file that is there, and fails where it is not for
// writing: its mode counts for the superuser, too.
func openForWriting(path string, info fs.FileInfo) (*os.File, error) {
	const writable = 0o222
	if info.Mode().Perm()&writable == 0 {
		return nil, ErrReadOnly
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrPermission) || isReadOnlyDisk(err) {
		return nil, ErrReadOnly
	}
	return f, err
}

// create makes a file that is not there.
func create(path string, content []byte, mode fs.FileMode) error {
	folder := folderOf(path)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return phrase.Errorf("there is no folder %s; make it first, or name another one", filepath.Clean(folder))
	}
	fresh, err := writeNew(folder, mode, content, func(*os.File) error { return nil })
	if errors.Is(err, fs.ErrPermission) || isReadOnlyDisk(err) {
		return phrase.Errorf("nothing may be written into the folder %s; name another one, or ask for the right to", filepath.Clean(folder))
	}
	if err != nil {
		return err
	}
	if err := os.Rename(fresh, path); err != nil {
		os.Remove(fresh)
		return err
	}
	syncFolder(folder)
	return nil
}

// errNoTwin says that no other file can be made that differs from the old one
// in nothing but its content.
var errNoTwin = errors.New("no file like the old one can be made beside it")

// makeTwin writes content into a file beside the one at path that is like it in
// all else, and returns its path.
func makeTwin(path string, content []byte, like fs.FileInfo) (string, error) {
	if isLinkedTwice(like) {
		return "", errNoTwin
	}
	fresh, err := writeNew(folderOf(path), private, content, func(f *os.File) error {
		if makeAlike(f, path, like) != nil {
			return errNoTwin
		}
		return nil
	})
	if errors.Is(err, fs.ErrPermission) {
		err = errNoTwin // nothing may be added to the folder
	}
	return fresh, err
}

// writeNew writes content into a new file in a folder, adorns it, flushes it to
// the disk and returns its path. If anything fails, no file is left.
func writeNew(folder string, mode fs.FileMode, content []byte, adorn func(*os.File) error) (path string, err error) {
	name := folder + string(filepath.Separator) + ".dotline-" + rand.Text()
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return "", err
	}
	// A write takes away the set-id bits, so that it comes first.
	if _, err = f.Write(content); err == nil {
		err = adorn(f)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = closed(f, err); err != nil {
		os.Remove(name)
		return "", err
	}
	return name, nil
}

// closed closes f and returns what went wrong first.
func closed(f *os.File, err error) error {
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// syncFolder makes a rename last. Not every system lets folders be flushed, and
// the new content is in place already, so that a failure is nobody's.
func syncFolder(folder string) {
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync()
		f.Close()
	}
}

func folderOf(path string) string {
	folder, _ := filepath.Split(path)
	if folder == "" {
		return "."
	}
	return folder
}
