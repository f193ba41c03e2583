package session

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// plainReadError says in one sentence why a file could not be read.
func plainReadError(path string, err error) error {
	name := filepath.Base(path)
	if info, statErr := os.Stat(path); statErr == nil && info.IsDir() {
		return fmt.Errorf("%s is a folder; choose a chart file in it", name)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s does not exist; check the name, or open another file", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s may not be read by you; ask for the right to read it, or open another file", path)
	}
	return fmt.Errorf("%s could not be read: %w", path, err)
}
