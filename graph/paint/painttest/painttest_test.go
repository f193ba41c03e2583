package painttest_test

import (
	"image"
	"image/color"
	"testing"

	"dotline/graph/paint/painttest"
)

func TestAlone(t *testing.T) {
	// upright paints columns from x on, each of a strength out of 255, on white.
	upright := func(x int, strengths ...uint8) *image.RGBA {
		p := image.NewRGBA(image.Rect(0, 0, 20, 10))
		for i := range p.Pix {
			p.Pix[i] = 255
		}
		for i, strength := range strengths {
			for y := range 10 {
				p.SetRGBA(x+i, y, color.RGBA{255 - strength, 255 - strength, 255 - strength, 255})
			}
		}
		return p
	}
	for _, test := range []struct {
		name string
		a, b *image.RGBA
		want float64
	}{
		{"the same", upright(5, 255, 255), upright(5, 255, 255), 0},
		{"a pixel beside", upright(5, 255, 255), upright(6, 255, 255), 0},
		{"two pixels beside", upright(5, 255, 255), upright(7, 255, 255), 1.0 / 20},
		{"on two pixels, half as strong", upright(5, 255), upright(5, 128, 127), 0},
		{"much paler", upright(5, 255), upright(5, 80), 1.0 / 20},
		{"missing", upright(5, 255, 255, 255), upright(5), 3.0 / 20},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := painttest.Alone(test.a, test.b); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
