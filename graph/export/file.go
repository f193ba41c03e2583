package export

import (
	"fmt"
	"os"
	"path/filepath"
)

// WriteFile replaces a file's content at once: a reader sees the old bytes or
// the new ones, never a part, whatever happens in between. A symbolic link is
// followed, and the mode of a file that is there is kept.
func WriteFile(path string, content []byte) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	info, err := os.Stat(path)
	switch {
	case err != nil || info.Mode().IsRegular():
		return replace(path, content)
	case info.IsDir():
		return fmt.Errorf("%s is a folder; name a file in it", path)
	}
	// A device or a pipe cannot be replaced, only written to.
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if _, err := f.Write(content); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
