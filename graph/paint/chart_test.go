package paint_test

import (
	"image"
	"image/color"
	"testing"

	"dotline/graph/paint"
	"dotline/graph/scene"
)

func pt(x, y float64) scene.Point { return scene.Point{X: x, Y: y} }

func rect(x, y, width, height float64) scene.Rect {
	return scene.Rect{Min: pt(x, y), Max: pt(x+width, y+height)}
}

var (
	white = color.NRGBA{255, 255, 255, 255}
	red   = color.NRGBA{200, 30, 30, 255}
	blue  = color.NRGBA{30, 60, 200, 255}
	ink   = color.NRGBA{30, 35, 45, 255}
)

// chart is a scene of n cards in rows of columns, with lines of every kind,
// borders, badges and names in several scripts.
func chart(n, columns int) *scene.Scene {
	names := []string{"Ada Quist", "日本語 太郎", "علي 12", "Zoë Ångström", "José Álvarez-Núñez", "Vacant", "Wm. AVATAR"}
	titles := []string{"Chief Executive Officer", "Chief Information Officer", "IT Manager", "Head of Service Delivery"}
	s := &scene.Scene{Background: color.NRGBA{247, 248, 250, 255}}
	for i := range n {
		x, y := float64(i%columns)*180, float64(i/columns)*86
		box := rect(x, y, 160, 56)
		card := scene.Card{Box: box, Frame: scene.Mark{Box: box, Radius: 6, Fill: white, Stroke: blue, Width: 1, Dash: scene.Dash(i % 7 / 5)}}
		card.Marks = []scene.Mark{
			{Box: rect(x+1, y+8, 4, 40), Fill: red},
			{Kind: scene.Text, Text: names[i%len(names)], At: pt(x+12, y+22), Size: 12, Bold: true, Fill: ink},
			{Kind: scene.Text, Text: titles[i%len(titles)], At: pt(x+12, y+38), Size: 10.5, Fill: ink},
			{Kind: scene.Text, Text: "Information Technology", At: pt(x+12, y+50), Size: 8.5, Italic: true, Fill: ink},
		}
		if i%3 == 0 {
			card.Marks = append(card.Marks,
				scene.Mark{Kind: scene.Polygon, Points: []scene.Point{pt(x+154, y-7), pt(x+162, y+7), pt(x+146, y+7)}, Fill: red, Stroke: white, Width: 1},
				scene.Mark{Kind: scene.Polyline, Points: []scene.Point{pt(x+140, y+44), pt(x+144, y+49), pt(x+152, y+40)}, Stroke: blue, Width: 1.5},
			)
		}
		s.Cards = append(s.Cards, card)
		if i >= columns {
			s.Lines = append(s.Lines, scene.Line{
				Color: ink, Width: 1.25, Dash: scene.Dash(i % 3),
				Points: []scene.Point{pt(x+80, y-30), pt(x+80, y-15), pt(x+120, y-15), pt(x+120, y)},
			})
		}
		s.Bounds = s.Bounds.Union(box.Inset(-20))
	}
	s.Panels = []scene.Panel{{Box: rect(0, -20, 300, 20), Marks: []scene.Mark{
		{Kind: scene.Text, Text: "Harbour Health", At: pt(0, -4), Size: 14, Bold: true, Fill: ink},
	}}}
	return s
}

// painted paints a part of s, of width by height pixels from v.Origin on.
func painted(s *scene.Scene, v paint.View, width, height int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	paint.New().Paint(img, s, scene.NewIndex(s), v)
	return img
}

// only is a white scene of 100 by 100 points with nothing on it but a panel's
// marks.
func only(marks ...scene.Mark) *scene.Scene {
	area := rect(0, 0, 100, 100)
	return &scene.Scene{Bounds: area, Background: white, Panels: []scene.Panel{{Box: area, Marks: marks}}}
}

// inked returns the smallest rectangle that holds every pixel that is not white.
func inked(img *image.RGBA) image.Rectangle {
	var r image.Rectangle
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
			if img.RGBAAt(x, y) != (color.RGBA{255, 255, 255, 255}) {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

func wantPixel(t *testing.T, img *image.RGBA, x, y int, want color.Color) {
	t.Helper()
	if got := img.At(x, y); got != color.RGBAModel.Convert(want) {
		t.Errorf("pixel (%d, %d) is %v, want %v", x, y, got, want)
	}
}
