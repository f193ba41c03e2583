// Package portrait makes small round pictures of the photos that charts name, and
// finds the initials that stand in for one that is missing.
package portrait

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // photos are PNG or JPEG
	"image/png"
	"io"
	"io/fs"
	"math"
	"path"
	"strings"
	"unicode"

	"dotline/graph/phrase"

	"github.com/clipperhouse/uax29/v2/graphemes"
	xdraw "golang.org/x/image/draw"
)

// Side is how many pixels a portrait has in each direction: enough for a card on
// paper, at 200 to an inch.
const Side = 96

// The largest photos that are read.
const (
	maxBytes  = 16 << 20
	maxPixels = 25_000_000
)

// Picture is a photo cut to a circle, in the two forms in which outputs want it.
type Picture struct {
	Image *image.RGBA // Side × Side, clear outside of the circle
	PNG   []byte      // the same as a file
}

// Read makes a portrait of a PNG or JPEG file in a folder: the middle of its width,
// and of its height the upper part, where faces are. A JPEG file is turned as its
// camera says. The error says in a few words what is wrong with the file.
func Read(folder fs.FS, name string) (*Picture, error) {
	photo, lies, err := decode(folder, cleaned(name))
	if err != nil {
		return nil, err
	}
	b := photo.Bounds()
	size := lies.size(b.Size())
	side := min(size.X, size.Y)
	corner := image.Pt((size.X-side)/2, (size.Y-side)/4)
	one, other := lies.stored(corner, b.Size()), lies.stored(corner.Add(image.Pt(side-1, side-1)), b.Size())
	square := image.Rect(min(one.X, other.X), min(one.Y, other.Y), max(one.X, other.X)+1, max(one.Y, other.Y)+1)
	small := image.NewRGBA(image.Rect(0, 0, Side, Side))
	xdraw.CatmullRom.Scale(small, small.Rect, photo, square.Add(b.Min), draw.Src, nil)
	round := image.NewRGBA(small.Rect)
	draw.DrawMask(round, round.Rect, lies.upright(small), image.Point{}, disc{}, image.Point{}, draw.Src)
	var file bytes.Buffer
	if err := png.Encode(&file, round); err != nil {
		return nil, err
	}
	return &Picture{round, file.Bytes()}, nil
}

// cleaned is a photo's name as a folder has it.
func cleaned(name string) string {
	return path.Clean(strings.ReplaceAll(strings.TrimSpace(name), `\`, "/"))
}

// decode reads a photo, and how it lies.
func decode(folder fs.FS, name string) (image.Image, orientation, error) {
	if !fs.ValidPath(name) {
		return nil, orientation{}, phrase.Errorf("it is outside of the chart's folder")
	}
	// A pipe would be waited for, so that the kind of file is looked at first.
	info, err := fs.Stat(folder, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, orientation{}, phrase.Errorf("there is no such file")
	case err != nil:
		return nil, orientation{}, phrase.Errorf("it cannot be read, or is outside of the chart's folder")
	case !info.Mode().IsRegular():
		return nil, orientation{}, phrase.Errorf("it is not a file")
	case info.Size() > maxBytes:
		return nil, orientation{}, phrase.Errorf("it is larger than %d MB", maxBytes>>20)
	}
	f, err := folder.Open(name)
	if err != nil {
		return nil, orientation{}, phrase.Errorf("it cannot be read")
	}
	defer func() { _ = f.Close() }() // nothing was written
	data, err := io.ReadAll(io.LimitReader(f, maxBytes))
	if err != nil {
		return nil, orientation{}, phrase.Errorf("it cannot be read")
	}
	size, format, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil, format != "png" && format != "jpeg": // whatever else a program can read
		return nil, orientation{}, phrase.Errorf("it is neither PNG nor JPEG")
	case size.Width*size.Height > maxPixels:
		return nil, orientation{}, phrase.Errorf("it has more than %d million pixels", maxPixels/1_000_000)
	}
	photo, _, err := image.Decode(bytes.NewReader(data))
	if err != nil || photo.Bounds().Empty() {
		return nil, orientation{}, phrase.Errorf("it is damaged")
	}
	return photo, orientationOf(data), nil
}

// disc is a mask: the circle in a square of Side, with a soft edge.
type disc struct{}

func (disc) ColorModel() color.Model { return color.AlphaModel }

func (disc) Bounds() image.Rectangle { return image.Rect(0, 0, Side, Side) }

func (disc) At(x, y int) color.Color {
	const radius = Side / 2.0
	inside := radius - math.Hypot(float64(x)+0.5-radius, float64(y)+0.5-radius) + 0.5
	return color.Alpha{A: uint8(255*min(max(inside, 0), 1) + 0.5)}
}

// Initials are the first letters of a name's first and last words, past signs and
// whatever no screen shows; of a name without spaces only the first.
func Initials(name string) string {
	isSign := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) }
	var words []string
	for _, word := range strings.Fields(name) {
		if word = strings.TrimLeftFunc(word, isSign); word != "" {
			words = append(words, word)
		}
	}
	if len(words) == 0 {
		return ""
	}
	first := firstLetter(words[0])
	if last := len(words) - 1; last > 0 {
		first += firstLetter(words[last])
	}
	return strings.Map(unicode.ToUpper, first)
}

func firstLetter(word string) string {
	it := graphemes.FromString(word)
	it.Next()
	return it.Value()
}
