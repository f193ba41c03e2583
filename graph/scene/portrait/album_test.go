package portrait_test

import (
	"os"
	"path/filepath"
	"testing"

	"dotline/graph/scene/portrait"
)

func TestAlbumReadsOnce(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, content []byte) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a.png", encoded(t, photo(40, 40), "png"))
	write("b.png", encoded(t, photo(40, 40), "png"))
	var album portrait.Album
	read := func(name string) *portrait.Picture {
		t.Helper()
		p, err := album.Read(os.DirFS(dir), name)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	first := read("a.png")
	if read("a.png") != first {
		t.Error("a photo is read again that is as it was")
	}
	if read("b.png") == first {
		t.Error("one photo is taken for another")
	}
	write("a.png", encoded(t, photo(80, 40), "png"))
	if read("a.png") == first {
		t.Error("a photo that was written since is not read again")
	}
	// As by a program that writes beside it, and puts that in its place.
	second := read("a.png")
	if err := os.Rename(filepath.Join(dir, "b.png"), filepath.Join(dir, "a.png")); err != nil {
		t.Fatal(err)
	}
	if read("a.png") == second {
		t.Error("another file of that name is not read")
	}
	write("a.png", []byte("not a picture"))
	for range 2 {
		if _, err := album.Read(os.DirFS(dir), "a.png"); err == nil {
			t.Error("what is no photo any more has a portrait")
		}
	}
	var none *portrait.Album
	if _, err := none.Read(os.DirFS(dir), "gone.png"); err == nil {
		t.Error("a file that is not there has a portrait")
	}
}
