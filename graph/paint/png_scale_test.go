package paint

import (
	"bytes"
	"image/png"
	"testing"

	"dotline/graph/scene"
)

// Who names no scale gets a picture of any chart, smaller where it must be.
func TestAWideSceneWithoutAScale(t *testing.T) {
	for width, least := range map[float64]int{100: 200, 40000: 32000} {
		s := &scene.Scene{Bounds: scene.Rect{Max: scene.Point{X: width, Y: 2}}}
		var b bytes.Buffer
		if err := WritePNG(t.Context(), &b, s, PNGOptions{}); err != nil {
			t.Errorf("%v points: %v", width, err)
			continue
		}
		if c, err := png.DecodeConfig(&b); err != nil || c.Width < least {
			t.Errorf("%v points: %d pixels, want %d at least; %v", width, c.Width, least, err)
		}
	}
}
