package disk

import (
	"io"
	"os"

	"dotline/graph/phrase"
)

// overwrite writes content into the file itself, after a copy of what it held.
func overwrite(path string, content []byte, check func([]byte) error) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close() // all that matters is flushed by then
	old, err := io.ReadAll(f)
	if err != nil {
		return err
	}
	if check != nil {
		if err := check(old); err != nil {
			return err
		}
	}
	safe, err := keepCopy(folderOf(path), old)
	if err != nil {
		return err
	}
	if err = rewrite(f, content); err != nil {
		// The old content needs no room that it does not have already.
		if rewrite(f, old) != nil {
			return phrase.Errorf("writing it failed half way (%s); what it held before is kept in %s", reason(err), safe)
		}
	}
	os.Remove(safe)
	return err
}

// keepCopy puts a copy of a content where there is a place for it.
func keepCopy(folder string, content []byte) (path string, err error) {
	places := []string{folder}
	if cache, err := os.UserCacheDir(); err == nil {
		places = append(places, cache)
	}
	var first error
	for _, place := range append(places, os.TempDir()) {
		path, err := writeNew(place, private, content, func(*os.File) error { return nil })
		if err == nil {
			syncFolder(place)
			return path, nil
		}
		if first == nil {
			first = err
		}
	}
	return "", first
}

func rewrite(f *os.File, content []byte) error {
	if _, err := f.WriteAt(content, 0); err != nil {
		return err
	}
	if err := f.Truncate(int64(len(content))); err != nil {
		return err
	}
	return f.Sync()
}
