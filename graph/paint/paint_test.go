package paint_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"testing"

	"dotline/graph/paint"
	"dotline/graph/scene"
	"dotline/graph/typeface"
)

func TestPaintBox(t *testing.T) {
	border := scene.Mark{Box: rect(20, 30, 40, 20), Fill: red, Stroke: blue, Width: 2}
	round := border
	round.Radius = 8
	glass := scene.Mark{Box: rect(20, 30, 40, 20), Fill: color.NRGBA{255, 0, 0, 51}}
	hair := scene.Mark{Box: rect(20.3, 30.3, 40, 20), Stroke: blue, Width: 0.1}
	for _, test := range []struct {
		name   string
		mark   scene.Mark
		view   paint.View
		inked  image.Rectangle
		pixels map[image.Point]color.Color
	}{
		{"border centred on the edge", border, paint.View{Scale: 1}, image.Rect(19, 29, 61, 51), map[image.Point]color.Color{
			{19, 29}: blue, {20, 30}: blue, {21, 31}: red, {60, 50}: blue, {58, 48}: red, {59, 40}: blue,
		}},
		{"twice as large, moved", border, paint.View{Scale: 2, Origin: pt(10, 10)}, image.Rect(18, 38, 102, 82), map[image.Point]color.Color{
			{18, 38}: blue, {21, 41}: blue, {22, 42}: red,
		}},
		{"rounded", round, paint.View{Scale: 1}, image.Rect(19, 29, 61, 51), map[image.Point]color.Color{
			{19, 29}: white, {60, 29}: white, {19, 50}: white, {60, 50}: white, {40, 29}: blue, {40, 40}: red, {19, 40}: blue,
		}},
		{"translucent", glass, paint.View{Scale: 1}, image.Rect(20, 30, 60, 50), map[image.Point]color.Color{
			{30, 40}: color.NRGBA{255, 204, 204, 255},
		}},
		{"a hairline is a whole pixel", hair, paint.View{Scale: 1}, image.Rect(20, 30, 61, 51), map[image.Point]color.Color{
			{20, 30}: blue, {40, 30}: blue, {40, 31}: white, {60, 40}: blue, {59, 40}: white,
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			img := painted(only(test.mark), test.view, 200, 200)
			if got := inked(img); got != test.inked {
				t.Errorf("painted %v, want %v", got, test.inked)
			}
			for at, want := range test.pixels {
				wantPixel(t, img, at.X, at.Y, want)
			}
		})
	}
}

func TestPaintTransparent(t *testing.T) {
	glass := scene.Mark{Box: rect(0, 0, 10, 10), Fill: color.NRGBA{255, 0, 0, 128}}
	img := painted(only(glass), paint.View{Scale: 1, Transparent: true}, 20, 20)
	wantPixel(t, img, 15, 15, color.RGBA{})
	if got := img.RGBAAt(5, 5); got.A < 127 || got.A > 129 || got.R != got.A || got.G != 0 {
		t.Errorf("half a red over nothing is %v, want it multiplied by its alpha of 128", got)
	}
}

func TestPaintLine(t *testing.T) {
	for _, test := range []struct {
		name  string
		line  scene.Line
		scale float64
		row   string // of row 20: what is painted, from x = 10 on
	}{
		{"unbroken", scene.Line{Points: []scene.Point{pt(10, 20.5), pt(30, 20.5)}, Width: 1}, 1, "####################    "},
		{"backwards", scene.Line{Points: []scene.Point{pt(30, 20.5), pt(10, 20.5)}, Width: 1}, 1, "####################    "},
		{"dashed", scene.Line{Points: []scene.Point{pt(10, 20.5), pt(30, 20.5)}, Width: 1, Dash: scene.Dashed}, 1, "#####   #####   ####    "},
		{"dashed from beyond the left edge", scene.Line{Points: []scene.Point{pt(-8006, 20.5), pt(30, 20.5)}, Width: 1, Dash: scene.Dashed}, 1, "#####   #####   ####    "},
		{"as wide as a pixel when small", scene.Line{Points: []scene.Point{pt(100, 205), pt(300, 205)}, Width: 1}, 0.1, "####################    "},
		{"too fine a pattern is paler", scene.Line{Points: []scene.Point{pt(100, 205), pt(300, 205)}, Width: 1, Dash: scene.Dashed}, 0.1, "++++++++++++++++++++    "},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.line.Color = color.NRGBA{A: 255}
			s := &scene.Scene{Background: white, Lines: []scene.Line{test.line}}
			img := painted(s, paint.View{Scale: test.scale}, 40, 40)
			row := ""
			for x := range len(test.row) {
				switch c := img.RGBAAt(10+x, 20); c.R {
				case 0:
					row += "#"
				case 255:
					row += " "
				default:
					row += "+"
				}
			}
			if row != test.row {
				t.Errorf("got  %q, want %q", row, test.row)
			}
			for _, y := range []int{19, 21} {
				wantPixel(t, img, 15, y, white)
			}
		})
	}
}

// A translucent line is as pale at its corners as between them.
// Another line is not seen in the gaps of a pattern that has a colour for them, but on
// a clear ground, which has none.
func TestPaintGaps(t *testing.T) {
	way := []scene.Point{pt(10, 50), pt(90, 50)}
	s := only()
	s.Lines = []scene.Line{
		{Points: way, Color: blue, Width: 2},
		{Points: way, Color: red, Width: 4, Dash: scene.LongDashed, Gap: white},
	}
	for _, clear := range []bool{false, true} {
		img, seen := painted(s, paint.View{Scale: 2, Transparent: clear}, 200, 200), false
		for x := 20; x < 180; x++ {
			seen = seen || img.RGBAAt(x, 100) == color.RGBAModel.Convert(blue)
		}
		if seen != clear {
			t.Errorf("on a clear ground %v: the line below is seen: %v", clear, seen)
		}
	}
}

func TestPaintLineCorners(t *testing.T) {
	s := &scene.Scene{Background: white, Lines: []scene.Line{{
		Points: []scene.Point{pt(10, 10), pt(10, 30), pt(40, 30), pt(40, 15), pt(25, 15)},
		Width:  4, Color: color.NRGBA{0, 0, 0, 128},
	}}}
	img := painted(s, paint.View{Scale: 1}, 60, 60)
	want := img.RGBAAt(10, 20)
	n := 0
	for y := range 60 {
		for x := range 60 {
			switch c := img.RGBAAt(x, y); c {
			case want:
				n++
			case color.RGBA{255, 255, 255, 255}:
			default:
				t.Fatalf("pixel (%d, %d) is %v, want white or %v", x, y, c, want)
			}
		}
	}
	// Each corner's square belongs half to either segment.
	if want := (20 + 30 + 15 + 15) * 4; n != want {
		t.Errorf("%d pixels are painted, want %d", n, want)
	}
}

// A pattern goes on around a corner: 7.5 points before it, so the gap ends half
// a point behind it.
func TestPaintDashesGoAroundCorners(t *testing.T) {
	s := &scene.Scene{Background: white, Lines: []scene.Line{{
		Points: []scene.Point{pt(10, 10.5), pt(17.5, 10.5), pt(17.5, 40.5)},
		Width:  1, Color: color.NRGBA{A: 255}, Dash: scene.Dashed,
	}}}
	img := painted(s, paint.View{Scale: 1}, 40, 40)
	column := ""
	for y := 10; y < 28; y++ {
		if img.RGBAAt(17, y).R == 0 {
			column += "#"
		} else {
			column += " "
		}
	}
	if want := " #####   #####   #"; column != want {
		t.Errorf("the way down is %q, want %q", column, want)
	}
}

// Edges between two pixels, which layouts are full of, fall the same way
// whatever the origin's last bits are: panning does not make cards tremble.
func TestPaintDoesNotTremble(t *testing.T) {
	s := only(scene.Mark{Box: rect(20, 30, 40, 20), Fill: red, Stroke: blue, Width: 1})
	want := painted(s, paint.View{Scale: 1}, 100, 100)
	for _, off := range []float64{1e-9, -1e-9} {
		got := painted(s, paint.View{Scale: 1, Origin: pt(off, off)}, 100, 100)
		if !bytes.Equal(got.Pix, want.Pix) {
			t.Errorf("an origin of %v paints %v instead of %v", off, inked(got), inked(want))
		}
	}
}

func TestPaintText(t *testing.T) {
	const size = 20
	for _, text := range []string{"Harbour", "Ågj|", "日本語", "علي", "é", "😀"} {
		for _, scale := range []float64{1, 2} {
			mark := scene.Mark{Kind: scene.Text, Text: text, At: pt(20, 50), Size: size, Fill: ink}
			img := painted(only(mark), paint.View{Scale: scale}, 300, 200)
			// Letters may reach a little out of their advance, and a fallback's
			// descend further than Liberation Sans' do.
			room := rect(20, 50-1.1*size, typeface.Width(text, typeface.Regular, size), 1.5*size).Inset(-1.5)
			allowed := image.Rect(int(room.Min.X*scale), int(room.Min.Y*scale), int(room.Max.X*scale)+1, int(room.Max.Y*scale)+1)
			if got := inked(img); got.Empty() || !got.In(allowed) {
				t.Errorf("%q at scale %v is painted in %v, want within %v", text, scale, got, allowed)
			}
		}
	}
}

func TestPaintTextStandsOnItsBaseline(t *testing.T) {
	mark := scene.Mark{Kind: scene.Text, Text: "H", At: pt(20, 50), Size: 40, Fill: ink}
	img := painted(only(mark), paint.View{Scale: 1}, 100, 100)
	// Arial's H: left bearing 0.08 em, 0.72 em wide, 0.716 em high.
	got, want := inked(img), image.Rect(23, 21, 46, 50)
	for _, off := range []int{got.Min.X - want.Min.X, got.Min.Y - want.Min.Y, got.Max.X - want.Max.X, got.Max.Y - want.Max.Y} {
		if off < -1 || off > 1 {
			t.Fatalf("an H is painted in %v, want %v", got, want)
		}
	}
}

// Below a scale a card loses its letters, then its border and marks; what is
// left still shows where it is.
func TestPaintDetail(t *testing.T) {
	s := chart(1, 1)
	s.Panels = nil
	count := func(scale float64) map[color.Color]bool {
		img := painted(s, paint.View{Scale: scale, Origin: pt(-20, -20)}, 80, 40)
		seen := map[color.Color]bool{}
		for y := range 40 {
			for x := range 80 {
				seen[img.At(x, y)] = true
			}
		}
		return seen
	}
	border := color.RGBAModel.Convert(blue)
	for _, test := range []struct {
		scale         float64
		border, plain bool
	}{{0.4, true, false}, {0.2, true, false}, {0.1, false, true}, {0.002, false, true}} {
		seen := count(test.scale)
		if seen[border] != test.border || (len(seen) == 2) != test.plain {
			t.Errorf("at scale %v: border %v, %d colours; want border %v, plain %v", test.scale, seen[border], len(seen), test.border, test.plain)
		}
	}
	if letters, none := len(count(0.36)), len(count(0.34)); letters <= 2*none {
		t.Errorf("%d colours with text, %d without: the text is missing or never left out", letters, none)
	}
}

// A picture painted in strips is the picture painted whole.
func TestPaintInStrips(t *testing.T) {
	s := chart(40, 8)
	x := scene.NewIndex(s)
	for _, scale := range []float64{0.12, 0.3, 0.77, 1.5} {
		v := paint.View{Origin: pt(-13.37, -9.1), Scale: scale}
		width, height := int(1500*scale), int(500*scale)
		whole := painted(s, v, width, height)
		p := paint.New()
		for y := 0; y < height; y += 37 {
			strip := image.NewRGBA(image.Rect(0, y, width, min(y+37, height)))
			p.Paint(strip, s, x, v)
			part := whole.Pix[y*whole.Stride : strip.Rect.Max.Y*whole.Stride]
			if !bytes.Equal(strip.Pix, part) {
				t.Fatalf("at scale %v the strip from row %d differs from the whole picture", scale, y)
			}
		}
	}
}

func TestPaintAllocatesNothingWhenPanned(t *testing.T) {
	s := chart(2000, 40)
	x := scene.NewIndex(s)
	img := image.NewRGBA(image.Rect(0, 0, 800, 500))
	for _, scale := range []float64{0.1, 0.25, 0.5, 1, 3} {
		p := paint.New()
		frame := 0
		pan := func() {
			p.Paint(img, s, x, paint.View{Origin: pt(500+float64(frame%3)/scale, 400), Scale: scale})
			frame++
		}
		for range 3 {
			pan()
		}
		if n := testing.AllocsPerRun(9, pan); n != 0 {
			t.Errorf("at scale %v a frame makes %v allocations, want none", scale, n)
		}
	}
}

// BenchmarkPaint pans over 10,000 cards by a pixel a frame.
func BenchmarkPaint(b *testing.B) {
	s := chart(10_000, 100)
	x := scene.NewIndex(s)
	img := image.NewRGBA(image.Rect(0, 0, 1600, 1000))
	for _, scale := range []float64{0.05, 0.1, 0.15, 0.25, 0.35, 0.5, 1, 2, 5} {
		b.Run(fmt.Sprint(scale), func(b *testing.B) {
			p := paint.New()
			v := paint.View{Scale: scale}
			p.Paint(img, s, x, v)
			b.ReportAllocs()
			for b.Loop() {
				v.Origin.X = 1/scale - v.Origin.X
				p.Paint(img, s, x, v)
			}
		})
	}
}

// What belongs to the middle stands there as it is drawn, which kerning makes narrower
// than it was measured.
func TestPaintTextInTheMiddle(t *testing.T) {
	const size = 60
	half := typeface.Width("AVAVA", typeface.Regular, size) / 2
	m := scene.Mark{Kind: scene.Text, Text: "AVAVA", At: pt(150-half, 100), Size: size, Middle: true, Fill: blue, Box: rect(150-half, 40, 2*half, 60)}
	b := inked(painted(only(m), paint.View{Scale: 1}, 300, 200))
	if left, right := b.Min.X, 300-b.Max.X; left-right > 1 || right-left > 1 {
		t.Errorf("%d pixels are left of it and %d right", left, right)
	}
}
