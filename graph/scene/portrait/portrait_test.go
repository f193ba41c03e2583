package portrait_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dotline/graph/scene/portrait"
)

// photo is red in its upper half and blue below.
func photo(width, height int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.RGBA{200, 0, 0, 255}
			if y >= height/2 {
				c = color.RGBA{0, 0, 200, 255}
			}
			img.Set(x, y, c)
		}
	}
	return img
}

func encoded(t *testing.T, img image.Image, format string) []byte {
	t.Helper()
	var b bytes.Buffer
	var err error
	if format == "png" {
		err = png.Encode(&b, img)
	} else {
		err = jpeg.Encode(&b, img, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRead(t *testing.T) {
	folder := fstest.MapFS{
		"photos/a.png": {Data: encoded(t, photo(300, 600), "png")},
		"b.jpg":        {Data: encoded(t, photo(50, 50), "jpeg")},
	}
	for _, name := range []string{"photos/a.png", `photos\a.png`, "./b.jpg"} {
		p, err := portrait.Read(folder, name)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if r := p.Image.Rect; r.Dx() != portrait.Side || r.Dy() != portrait.Side {
			t.Errorf("%s: %v", name, r)
		}
		if a := p.Image.RGBAAt(0, 0).A; a != 0 {
			t.Errorf("%s: the corner is not clear: %d", name, a)
		}
		if c := p.Image.RGBAAt(portrait.Side/2, 8); c.R < 150 || c.A != 255 {
			t.Errorf("%s: above it is %v", name, c)
		}
		if file, err := png.Decode(bytes.NewReader(p.PNG)); err != nil || file.Bounds() != p.Image.Rect {
			t.Errorf("%s: the file is %v, %v", name, file, err)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	large := image.NewPaletted(image.Rect(0, 0, 6000, 6000), color.Palette{color.Black})
	folder := fstest.MapFS{
		"text.png":  {Data: []byte("not a picture")},
		"half.png":  {Data: encoded(t, photo(90, 90), "png")[:120]},
		"large.png": {Data: encoded(t, large, "png")},
		"long.png":  {Data: make([]byte, 17<<20)},
		"folder/x":  {},
	}
	for name, want := range map[string]string{
		"none.png": "no such file", "text.png": "neither PNG nor JPEG", "half.png": "damaged", "large.png": "million pixels",
		"long.png": "larger than 16 MB", "folder": "not a file", "../x.png": "outside", "/etc/x.png": "outside",
	} {
		if _, err := portrait.Read(folder, name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", name, err, want)
		}
	}
}

// A link that leads out of the folder is not followed.
func TestReadStaysInTheFolder(t *testing.T) {
	outside, folder := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(outside, "a.png"), encoded(t, photo(9, 9), "png"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(outside, "a.png"), filepath.Join(folder, "a.png")); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if _, err := portrait.Read(root.FS(), "a.png"); err == nil {
		t.Error("the file outside was read")
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{
		"Ines Valde": "IV", "ada de la quist": "AQ", "Cher": "C", "": "", "  ": "", "佐倉 澪": "佐澪", "(Bo) “Lind”": "BL", "éa ö": "ÉÖ",
	} {
		if got := portrait.Initials(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
