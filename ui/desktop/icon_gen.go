//go:build ignore

// This program draws icon.png, the application's icon.
package main

import (
	"bytes"
	"context"
	"image/color"
	"log"
	"os"

	"dotline/graph/paint"
	"dotline/graph/scene"
)

func main() {
	blue, white, amber := color.NRGBA{0x1f, 0x5f, 0xbf, 0xff}, color.NRGBA{0xff, 0xff, 0xff, 0xff}, color.NRGBA{0xff, 0xc2, 0x3d, 0xff}
	box := func(x, y, w, h, radius float64, fill color.NRGBA) scene.Mark {
		r := scene.Rect{Min: scene.Point{X: x, Y: y}, Max: scene.Point{X: x + w, Y: y + h}}
		return scene.Mark{Kind: scene.Box, Box: r, Radius: radius, Fill: fill}
	}
	dot := func(y float64) scene.Mark { return box(81.5, y, 7, 7, 3.5, amber) }
	marks := []scene.Mark{
		box(4, 4, 120, 120, 28, blue),
		box(30, 25, 68, 26, 7, white), // a boss,
		box(18, 79, 42, 24, 7, white), // a report
		box(40, 50, 6, 30, 0, white),  // with a line, and one
		box(68, 79, 42, 24, 7, amber), // with
		dot(53), dot(61.5), dot(70),   // a dotted one
	}
	s := &scene.Scene{
		Bounds: scene.Rect{Max: scene.Point{X: 128, Y: 128}},
		Panels: []scene.Panel{{Name: "icon", Box: scene.Rect{Max: scene.Point{X: 128, Y: 128}}, Marks: marks}},
	}
	var png bytes.Buffer
	if err := paint.WritePNG(context.Background(), &png, s, paint.PNGOptions{Scale: 2, Transparent: true}); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("icon.png", png.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}
