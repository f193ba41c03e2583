package disk

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// isFull reports whether there was no room on the disk.
func isFull(err error) bool {
	const (
		errorHandleDiskFull = syscall.Errno(39)
		errorDiskFull       = syscall.Errno(112)
	)
	return errors.Is(err, errorHandleDiskFull) || errors.Is(err, errorDiskFull)
}

func isReadOnlyDisk(err error) bool {
	const errorWriteProtect = syscall.Errno(19)
	return errors.Is(err, errorWriteProtect)
}

func isLinkedTwice(fs.FileInfo) bool { return false }

// makeAlike does nothing: new files take their rights from their folder.
func makeAlike(*os.File, string, fs.FileInfo) error { return nil }
