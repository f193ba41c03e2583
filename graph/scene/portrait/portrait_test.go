package portrait_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"slices"
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

// exif is the segment that says how a JPEG's pixels lie, in either order of bytes.
func exif(order binary.AppendByteOrder, value uint16) []byte {
	tiff := []byte("MM")
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		tiff = []byte("II")
	}
	tiff = order.AppendUint32(order.AppendUint16(tiff, 42), 8)
	tiff = order.AppendUint16(tiff, 2)
	for _, field := range [][2]uint16{{0x010f, 7}, {0x0112, value}} { // the maker, and the orientation
		tiff = order.AppendUint16(order.AppendUint16(tiff, field[0]), 3)
		tiff = order.AppendUint16(order.AppendUint16(order.AppendUint32(tiff, 1), field[1]), 0)
	}
	tiff = order.AppendUint32(tiff, 0)
	segment := binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(2+6+len(tiff)))
	return append(append(segment, "Exif\x00\x00"...), tiff...)
}

// Eight files have the same picture in all ways in which cameras store one: above it is
// white on the left and red on the right, below blue.
func TestPhotosAreTurned(t *testing.T) {
	const long, short = 120, 80
	red, white := color.RGBA{200, 0, 0, 255}, color.RGBA{255, 255, 255, 255}
	for value, at := range map[uint16]struct {
		size        image.Point
		white, blue image.Rectangle // where they are in the file
	}{
		1: {image.Pt(short, long), image.Rect(0, 0, 40, 60), image.Rect(0, 60, 80, 120)},
		2: {image.Pt(short, long), image.Rect(40, 0, 80, 60), image.Rect(0, 60, 80, 120)},
		3: {image.Pt(short, long), image.Rect(40, 60, 80, 120), image.Rect(0, 0, 80, 60)},
		4: {image.Pt(short, long), image.Rect(0, 60, 40, 120), image.Rect(0, 0, 80, 60)},
		5: {image.Pt(long, short), image.Rect(0, 0, 60, 40), image.Rect(60, 0, 120, 80)},
		6: {image.Pt(long, short), image.Rect(0, 40, 60, 80), image.Rect(60, 0, 120, 80)},
		7: {image.Pt(long, short), image.Rect(60, 40, 120, 80), image.Rect(0, 0, 60, 80)},
		8: {image.Pt(long, short), image.Rect(60, 0, 120, 40), image.Rect(0, 0, 60, 80)},
	} {
		stored := image.NewRGBA(image.Rectangle{Max: at.size})
		draw.Draw(stored, stored.Rect, image.NewUniform(red), image.Point{}, draw.Src)
		draw.Draw(stored, at.white, image.NewUniform(white), image.Point{}, draw.Src)
		draw.Draw(stored, at.blue, image.NewUniform(color.RGBA{0, 0, 200, 255}), image.Point{}, draw.Src)
		plain := encoded(t, stored, "jpeg")
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			file := append(append(slices.Clone(plain[:2]), exif(order, value)...), plain[2:]...)
			p, err := portrait.Read(fstest.MapFS{"a.jpg": {Data: file}}, "a.jpg")
			if err != nil {
				t.Fatal(err)
			}
			// The square begins a quarter of what is left over from above: its middle
			// is above that of the photo.
			for place, want := range map[image.Point]string{{30, 40}: "white", {66, 40}: "red", {30, 80}: "blue", {66, 80}: "blue"} {
				if got := called(p.Image.RGBAAt(place.X, place.Y)); got != want {
					t.Errorf("orientation %d: %v is %s, want %s", value, place, got, want)
				}
			}
		}
	}
}

func called(c color.RGBA) string {
	switch {
	case c.R > 150 && c.G > 150:
		return "white"
	case c.R > 150:
		return "red"
	case c.B > 150:
		return "blue"
	}
	return "dark"
}

// What is no orientation leaves a photo as it is.
func TestDamagedOrientation(t *testing.T) {
	plain := encoded(t, photo(50, 50), "jpeg")
	right := exif(binary.BigEndian, 6)
	read := func(segment []byte) []byte {
		p, err := portrait.Read(fstest.MapFS{"a.jpg": {Data: append(append(slices.Clone(plain[:2]), segment...), plain[2:]...)}}, "a.jpg")
		if err != nil {
			t.Fatal(err)
		}
		return p.PNG
	}
	upright := read(nil)
	if bytes.Equal(read(right), upright) {
		t.Error("the orientation was not read")
	}
	for length := 4; length < len(right)-16; length++ {
		short := slices.Clone(right[:length])
		binary.BigEndian.PutUint16(short[2:], uint16(length-2))
		if !bytes.Equal(read(short), upright) {
			t.Errorf("a segment of %d bytes turned the photo", length)
		}
	}
	far := slices.Clone(right)
	copy(far[14:], []byte{0xff, 0xff, 0xff, 0xff}) // where the directory is
	for _, segment := range [][]byte{far, exif(binary.BigEndian, 0), exif(binary.BigEndian, 9), exif(binary.BigEndian, 0xffff)} {
		if !bytes.Equal(read(segment), upright) {
			t.Errorf("%x turned the photo", segment)
		}
	}
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
	var animated bytes.Buffer
	if err := gif.Encode(&animated, photo(9, 9), nil); err != nil { // which also makes the format known
		t.Fatal(err)
	}
	folder := fstest.MapFS{
		"wave.gif":  {Data: animated.Bytes()},
		"text.png":  {Data: []byte("not a picture")},
		"half.png":  {Data: encoded(t, photo(90, 90), "png")[:120]},
		"large.png": {Data: encoded(t, large, "png")},
		"long.png":  {Data: make([]byte, 17<<20)},
		"folder/x":  {},
	}
	for name, want := range map[string]string{
		"none.png": "no such file", "text.png": "neither PNG nor JPEG", "wave.gif": "neither PNG nor JPEG", "half.png": "damaged", "large.png": "million pixels",
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
		"Ines Valde": "IV", "ada de la quist": "AQ", "Cher": "C", "": "", "  ": "", "佐倉 澪": "佐澪", "(Bo) “Lind”": "BL", "\x07Bo <b>Lind</b>": "BB", "Bo Lind (†)": "BL", "\u200eBo": "B", "+++": "", "éa ö": "ÉÖ",
	} {
		if got := portrait.Initials(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
