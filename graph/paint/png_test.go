package paint_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"image"
	"image/draw"
	"image/png"
	"io"
	"os"
	"strings"
	"testing"

	"dotline/graph/paint"
	"dotline/graph/scene"
)

var update = flag.Bool("update", false, "write the golden picture anew")

func encoded(t *testing.T, s *scene.Scene, o paint.PNGOptions) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := paint.WritePNG(t.Context(), &file, s, o); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func decoded(t *testing.T, file []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func TestWritePNGHoldsWhatIsPainted(t *testing.T) {
	s := chart(60, 6)
	got := image.NewRGBA(image.Rect(0, 0, 2200, 1740))
	want := painted(s, paint.View{Origin: s.Bounds.Min, Scale: 2}, 2200, 1740)
	img := decoded(t, encoded(t, s, paint.PNGOptions{}))
	if img.Bounds() != got.Rect {
		t.Fatalf("the picture is %v, want %v", img.Bounds(), got.Rect)
	}
	draw.Draw(got, got.Rect, img, image.Point{}, draw.Src)
	if !bytes.Equal(got.Pix, want.Pix) {
		t.Error("the file's pixels are not those of Paint")
	}
}

func TestWritePNGTransparent(t *testing.T) {
	s := chart(60, 6)
	img := decoded(t, encoded(t, s, paint.PNGOptions{Scale: 1, Transparent: true}))
	want := painted(s, paint.View{Origin: s.Bounds.Min, Scale: 1, Transparent: true}, 1100, 870)
	for y := range 870 {
		for x := range 1100 {
			r, g, b, a := img.At(x, y).RGBA()
			for i, v := range []uint32{r, g, b, a} {
				// Colours without their alpha are rounded to 8 bits once more.
				if off := int(v>>8) - int(want.Pix[y*want.Stride+x*4+i]); off < -1 || off > 1 {
					t.Fatalf("pixel (%d, %d) is %v, want %v", x, y, img.At(x, y), want.At(x, y))
				}
			}
		}
	}
}

func TestWritePNGGivesTheSameBytes(t *testing.T) {
	s := chart(60, 6)
	if !bytes.Equal(encoded(t, s, paint.PNGOptions{}), encoded(t, s, paint.PNGOptions{})) {
		t.Error("two files of one scene differ")
	}
}

// At scale 2 a point is two pixels: 144 an inch, 5669 a metre.
func TestWritePNGSaysHowLargeAPixelIs(t *testing.T) {
	if file := encoded(t, chart(1, 1), paint.PNGOptions{}); !bytes.Contains(file, []byte("\x00\x00\x00\x09pHYs\x00\x00\x16\x25\x00\x00\x16\x25\x01")) {
		t.Errorf("no 5669 pixels a metre in %q", file[:64])
	}
}

func TestWritePNGTellsProgress(t *testing.T) {
	last, calls := 0, 0
	encoded(t, chart(60, 6), paint.PNGOptions{Progress: func(done, total int) {
		if done <= last || total != 1740 {
			t.Errorf("told %d of %d after %d, want more, of 1740", done, total, last)
		}
		last = done
		calls++
	}})
	if last != 1740 || calls < 2 {
		t.Errorf("told %d rows at last in %d calls, want 1740 in several", last, calls)
	}
}

func TestWritePNGRefuses(t *testing.T) {
	wide := &scene.Scene{Bounds: rect(0, 0, 20000, 10)}
	large := &scene.Scene{Bounds: rect(0, 0, 15000, 15000)}
	for _, test := range []struct {
		name  string
		scene *scene.Scene
		scale float64
		want  string
	}{
		{"a side", wide, 2, "40000 × 20 pixels is larger than the 32767 × 32767 (536 million in all) that viewers open; choose a smaller --scale, at most 1.6, or --dpi, at most 115"},
		{"the area", large, 2, "choose a smaller --scale, at most 1.5, or --dpi, at most 108"},
		{"a scale below 0", wide, -1, "a scale of -1 draws no picture"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var file bytes.Buffer
			err := paint.WritePNG(t.Context(), &file, test.scene, paint.PNGOptions{Scale: test.scale})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want one with %q", err, test.want)
			}
			if file.Len() > 0 {
				t.Errorf("%d bytes were written", file.Len())
			}
		})
	}
}

func TestWritePNGStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	rows := 0
	err := paint.WritePNG(ctx, io.Discard, chart(400, 10), paint.PNGOptions{Progress: func(done, total int) {
		rows = done
		if done > total/4 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) || rows > 3000 {
		t.Errorf("got error %v after %d rows, want a cancelled picture well before its end", err, rows)
	}

	full := errors.New("disk full")
	if err := paint.WritePNG(t.Context(), failing{full}, chart(4, 4), paint.PNGOptions{}); !errors.Is(err, full) {
		t.Errorf("got error %v, want the writer's", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// The golden picture has Liberation Sans' letters only, which are the same on
// every machine.
func TestWritePNGGolden(t *testing.T) {
	const path = "testdata/liberation.png"
	s := chart(1, 1)
	got := encoded(t, s, paint.PNGOptions{})
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	a, b := image.NewRGBA(decoded(t, got).Bounds()), image.NewRGBA(decoded(t, file).Bounds())
	draw.Draw(a, a.Rect, decoded(t, got), image.Point{}, draw.Src)
	draw.Draw(b, b.Rect, decoded(t, file), image.Point{}, draw.Src)
	if a.Rect != b.Rect {
		t.Fatalf("the picture is %v, the golden one %v", a.Rect, b.Rect)
	}
	for i := range a.Pix {
		if off := int(a.Pix[i]) - int(b.Pix[i]); off < -2 || off > 2 {
			t.Fatalf("pixel (%d, %d) is %v, in %s %v; -update writes it anew", i/4%a.Rect.Dx(), i/a.Stride, a.Pix[i/4*4:i/4*4+4], path, b.Pix[i/4*4:i/4*4+4])
		}
	}
}

func BenchmarkWritePNG(b *testing.B) {
	s := chart(1000, 25)
	for b.Loop() {
		if err := paint.WritePNG(b.Context(), io.Discard, s, paint.PNGOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
