//go:build unix

package disk

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// isFull reports whether there was no room: none on the disk, none left of what
// the user may use of it, or none for a file of that size.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func isReadOnlyDisk(err error) bool { return errors.Is(err, syscall.EROFS) }

func isLinkedTwice(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && s.Nlink > 1
}

// makeAlike gives f the owner, the attributes and the mode of the file at path.
func makeAlike(f *os.File, path string, like fs.FileInfo) error {
	if want, ok := like.Sys().(*syscall.Stat_t); ok {
		if err := f.Chown(int(want.Uid), int(want.Gid)); err != nil {
			return err
		}
	}
	if err := copyAttributes(f, path); err != nil {
		return err
	}
	// Last, since a new owner takes away the set-id bits.
	if err := f.Chmod(like.Mode()); err != nil {
		return err
	}
	now, err := f.Stat()
	if err == nil && now.Mode() != like.Mode() {
		err = errors.New("the system does not grant the mode") // and does not say so
	}
	return err
}
