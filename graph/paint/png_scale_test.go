package paint

import (
	"bytes"
	"image/png"
	"testing"

	"dotline/graph/scene"
)

// Who names no scale gets a picture of any chart, smaller where it must be.
func TestAWideSceneWithoutAScale(t *testing.T) {
	for _, tc := range []struct {
		width, height float64
		least         int // pixels in a row
	}{{100, 2, 200}, {40000, 2, 32000}, {12000, 3000, 13000}} {
		width, least := tc.width, tc.least
		s := &scene.Scene{Bounds: scene.Rect{Max: scene.Point{X: width, Y: tc.height}}}
		var b bytes.Buffer
		if err := WritePNG(t.Context(), &b, s, PNGOptions{}); err != nil {
			t.Errorf("%v points: %v", width, err)
			continue
		}
		if c, err := png.DecodeConfig(&b); err != nil || c.Width < least || c.Width*c.Height > 48_000_000 {
			t.Errorf("%v points: %d pixels, want %d at least; %v", width, c.Width, least, err)
		}
	}
}
