package paint

import (
	"image"
	"image/color"
	"testing"

	"dotline/graph/scene"
)

// A card too small to be read still shows that it says something, and its stripe,
// wherever between the pixels it stands.
func TestASmallCard(t *testing.T) {
	white, black, red := color.NRGBA{255, 255, 255, 255}, color.NRGBA{A: 255}, color.NRGBA{255, 0, 0, 255}
	rect := func(x, y, w, h float64) scene.Rect {
		return scene.Rect{Min: scene.Point{X: x, Y: y}, Max: scene.Point{X: x + w, Y: y + h}}
	}
	for shift := range 20 {
		x := float64(shift) / 4
		box := rect(x, 0, 160, 60)
		s := &scene.Scene{Bounds: rect(0, 0, 200, 60), Background: white, Cards: []scene.Card{{
			Box: box, Frame: scene.Mark{Kind: scene.Box, Box: box, Fill: white},
			Marks: []scene.Mark{
				{Kind: scene.Box, Name: "stripe", Box: rect(x+5, 10, 4, 40), Fill: red},
				{Kind: scene.Text, Name: "holder", Text: "Ines Valde", At: scene.Point{X: x + 20, Y: 30}, Size: 12, Fill: black, Box: rect(x+20, 19, 60, 14)},
			},
		}}}
		img := image.NewRGBA(image.Rect(0, 0, 50, 15))
		New().Paint(img, s, scene.NewIndex(s), View{Scale: 0.25})
		reds, greys := 0, 0
		for y := range 15 {
			for x := range 50 {
				switch c := img.RGBAAt(x, y); {
				case c.R == 255 && c.G == 0:
					reds++
				case c.R == c.G && c.R > 100 && c.R < 250:
					greys++
				}
			}
		}
		if reds < 9 || greys < 10 {
			t.Errorf("moved by %v points: %d pixels of the stripe, %d of the text's bar", x, reds, greys)
		}
	}
}
