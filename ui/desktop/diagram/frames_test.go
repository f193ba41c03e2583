package diagram_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dotline/ui/desktop/diagram"
	"dotline/ui/desktop/look"
)

// The time of a frame counts from when it was asked for.
func TestFramesAreMeasured(t *testing.T) {
	const wait = 30 // ms
	test.NewTempApp(t).Settings().SetTheme(look.New())
	var out strings.Builder
	d := diagram.New(diagram.Config{OnView: func() {}, Frames: &out, After: func(time.Duration, func()) func() { return func() {} }})
	test.NewTempWindow(t, d).Resize(fyne.NewSize(600, 400))
	picture := test.WidgetRenderer(d).Objects()[0].(*canvas.Raster)
	next := func() string {
		out.Reset()
		time.Sleep(wait * time.Millisecond)
		picture.Generator(600, 400)
		return out.String()
	}
	if got := next(); got != "" {
		t.Errorf("without a chart, %q is written", got)
	}
	s, x := grid(20, 20)
	d.SetScene(s, x, diagram.Nothing)
	var after, frame, painting float64
	if _, err := fmt.Sscanf(next(), "first picture after %f ms\n", &after); err != nil || after < wait {
		t.Errorf("the first picture is said to be there after %.2f ms, with %v", after, err)
	}
	d.Pan(fyne.NewDelta(50, 0))
	time.Sleep(wait * time.Millisecond)
	d.Pan(fyne.NewDelta(50, 0)) // before the first was shown
	if _, err := fmt.Sscanf(next(), "frame %f ms, painting %f ms\n", &frame, &painting); err != nil || frame < 2*wait || painting > frame-2*wait {
		t.Errorf("a frame is said to take %.2f ms, %.2f ms to paint, with %v", frame, painting, err)
	}
}
