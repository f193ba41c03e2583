package session_test

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"dotline/graph/scene/portrait"
)

// Whatever is drawn anew, photos that have not changed are not read again.
func TestPhotosAreReadOnce(t *testing.T) {
	d := newDesk(t)
	f, err := os.Create(filepath.Join(d.dir, "ana.png"))
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, image.NewGray(image.Rect(0, 0, 40, 50))); err != nil {
		t.Fatal(err)
	}
	f.Close()
	d.Open(d.file("a.yaml", head+"  - {id: ceo, title: CEO, name: Ana, photo: ana.png}\n"))
	d.settle()
	drawn := func() *portrait.Picture {
		for _, m := range d.State().Scene.Cards[0].Marks {
			if m.Picture != nil {
				return m.Picture
			}
		}
		t.Fatal("no photo is drawn")
		return nil
	}
	before := drawn()
	d.retitle("Chair")
	if drawn() != before {
		t.Error("an edit has the photos read again")
	}
}
