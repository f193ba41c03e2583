// Package painttest compares pictures of one drawing that different programs made,
// and has one to put into drawings.
package painttest

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"testing"
)

// Plain returns a picture as plain pixels, from (0, 0) on.
func Plain(picture image.Image) *image.RGBA {
	b := picture.Bounds()
	p := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(p, p.Rect, picture, b.Min, draw.Src)
	return p
}

// Photo is a file with a picture that goes from red to blue.
func Photo(t *testing.T) []byte {
	t.Helper()
	picture := image.NewRGBA(image.Rect(0, 0, 200, 200))
	for i := range picture.Pix {
		picture.Pix[i] = [4]uint8{uint8(i / 800), 0, 255 - uint8(i/800), 255}[i%4]
	}
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Alone returns the share of a's pixels that are not in b: that are no shade
// between those that b has there and one pixel around. A shade may go beyond them
// by as much as they differ, since what is as wide as a pixel may lie on two, at half
// its strength. What is left out that way is how programs smooth edges, and to which
// pixel they round them.
func Alone(a, b *image.RGBA) float64 {
	n := 0
	for y := range a.Rect.Dy() {
		for x := range a.Rect.Dx() {
			if !isAround(a.Pix[a.PixOffset(x, y):], b, x, y) {
				n++
			}
		}
	}
	return float64(n) / float64(a.Rect.Dx()*a.Rect.Dy())
}

// isAround reports whether a pixel is a shade between those of b around (x, y).
func isAround(pixel []uint8, b *image.RGBA, x, y int) bool {
	const slack = 24 // of 255
	low, high := [3]uint8{255, 255, 255}, [3]uint8{}
	for by := max(y-1, 0); by <= min(y+1, b.Rect.Dy()-1); by++ {
		for bx := max(x-1, 0); bx <= min(x+1, b.Rect.Dx()-1); bx++ {
			for channel, v := range b.Pix[b.PixOffset(bx, by):][:3] {
				low[channel], high[channel] = min(low[channel], v), max(high[channel], v)
			}
		}
	}
	for channel, v := range pixel[:3] {
		beyond := slack + int(high[channel]) - int(low[channel])
		if int(v) < int(low[channel])-beyond || int(v) > int(high[channel])+beyond {
			return false
		}
	}
	return true
}
