package scene_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/scene"
)

const photographed = `
positions:
  - {id: ceo, title: CEO, name: Ines Valde, photo: photos/ines.png}
  - {id: coo, title: COO, name: Tomo Arai, reports_to: ceo}
  - {id: cmo, title: CMO, name: Bo Lind, reports_to: ceo, photo: photos/bo.png}
  - {id: hr, title: Head of People, vacant: true, reports_to: ceo}
  - {id: team, title: Clerks, reports_to: coo}
  - {id: sign, title: Post, name: "***", reports_to: coo}
`

// photos is a folder with one photo.
func photos(t *testing.T) fstest.MapFS {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 50))); err != nil {
		t.Fatal(err)
	}
	return fstest.MapFS{"photos/ines.png": {Data: b.Bytes()}}
}

func TestPhotos(t *testing.T) {
	s := build(t, photographed, scene.Options{Photos: photos(t)})
	for id, want := range map[string]string{"ceo": "photo", "coo": "disc TA", "cmo": "disc BL", "hr": "disc", "team": "disc", "sign": "disc"} {
		c := card(t, s, id)
		var got []string
		var at scene.Rect
		for _, m := range c.Marks {
			switch m.Name {
			case "photo", "disc":
				got, at = append(got, m.Name), m.Box
			case "initials":
				got = append(got, m.Text)
			}
		}
		if strings.Join(got, " ") != want || c.Box.Union(at) != c.Box {
			t.Errorf("%s: %q at %v in %v, want %s", id, got, at, c.Box, want)
		}
		for _, m := range c.Marks {
			if m.Kind == scene.Text && m.Name != "initials" && m.Box.Overlaps(at) {
				t.Errorf("%s: %q is written on the photo", id, m.Text)
			}
		}
	}
	if want := `the photo "photos/bo.png" of Bo Lind, CMO was not drawn: there is no such file`; !slices.Equal(s.Notes, []string{want}) {
		t.Errorf("notes %q", s.Notes)
	}
}

// A chart without photos, or without the folder, is drawn as if there were none.
func TestNoPhotos(t *testing.T) {
	plain := strings.NewReplacer(", photo: photos/ines.png", "", ", photo: photos/bo.png", "").Replace(photographed)
	for _, s := range []*scene.Scene{build(t, photographed, scene.Options{}), build(t, plain, scene.Options{Photos: photos(t)})} {
		for _, c := range s.Cards {
			if slices.ContainsFunc(c.Marks, func(m scene.Mark) bool { return m.Name == "disc" || m.Name == "photo" }) {
				t.Errorf("%s has a photo, or room for one", c.ID)
			}
		}
		if s.Notes != nil {
			t.Errorf("notes %q", s.Notes)
		}
	}
}

// Who cancels does not wait for all photos.
func TestCancelEndsTheReadingOfPhotos(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	folder := &cancelling{photos(t), cancel, 0}
	c, err := org.Read("chart.yaml", []byte(photographed))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := scene.Build(ctx, pool, c, &conventions.Report{Chart: c}, scene.Options{Layout: "tree", Photos: folder}); !errors.Is(err, context.Canceled) {
		t.Errorf("drawing ends with %v", err)
	}
	if folder.opened != 1 {
		t.Errorf("%d photos were opened, and the first cancels", folder.opened)
	}
}

// cancelling is a folder in which whoever opens a photo cancels the drawing.
type cancelling struct {
	fs.FS
	cancel func()
	opened int
}

func (c *cancelling) Open(name string) (fs.File, error) {
	c.opened++
	c.cancel()
	return c.FS.Open(name)
}

func (c *cancelling) Stat(name string) (fs.FileInfo, error) { return fs.Stat(c.FS, name) }
