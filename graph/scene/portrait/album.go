package portrait

import (
	"io/fs"
	"os"
	"sync"
)

// Album keeps portraits for who draws the same photos again and again: to read one
// takes longer than to draw all else of its card. It is safe for several goroutines.
// A nil Album keeps none.
type Album struct {
	mu    sync.Mutex
	pages map[string]page // by the photo's name
}

// page is what came of a photo, as long as its file stays as it was.
type page struct {
	file    fs.FileInfo
	picture *Picture
	err     error
}

// mostPages bounds an album to about 100 MB.
const mostPages = 2000

// Read does what [Read] does, once for each photo.
func (a *Album) Read(folder fs.FS, name string) (*Picture, error) {
	if a == nil {
		return Read(folder, name)
	}
	file, err := fs.Stat(folder, cleaned(name))
	if err != nil {
		return Read(folder, name) // which says why not
	}
	a.mu.Lock()
	p, has := a.pages[name]
	a.mu.Unlock()
	if has && isAsBefore(p.file, file) {
		return p.picture, p.err
	}
	p = page{file: file}
	p.picture, p.err = Read(folder, name)
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.pages == nil || len(a.pages) >= mostPages {
		a.pages = map[string]page{}
	}
	a.pages[name] = p
	return p.picture, p.err
}

// isAsBefore reports whether a file is the one that it was, and was not written since.
func isAsBefore(was, is fs.FileInfo) bool {
	return os.SameFile(was, is) && was.Size() == is.Size() && was.ModTime().Equal(is.ModTime())
}
