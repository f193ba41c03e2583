package diagram

import (
	"fmt"
	"io"
	"time"

	"fyne.io/fyne/v2"
)

// frames measures the window's frames in which the diagram is painted, for
// benchmarks.
type frames struct {
	out     io.Writer // nil where nobody asks
	first   time.Time // when the first one was there
	picture bool      // one of them had a chart
	asked   time.Time // when it was asked for what the next one shows; zero where nobody did
}

// ask notes that something else is to be shown.
func (f *frames) ask() {
	if f.out != nil && f.asked.IsZero() {
		f.asked = time.Now()
	}
}

// measure is called when the diagram has been painted, which began then. It writes
// how long that took and, when the whole frame is there, how long that was after it
// had been asked for: the window library does what is asked of it here once it has
// painted all else and handed the frame to the display. Of the first frame with a
// chart it writes how long after the window's first it was there.
func (f *frames) measure(begin time.Time, chart bool) {
	if f.out == nil {
		return
	}
	painting, asked := time.Since(begin), f.asked
	if asked.IsZero() {
		asked = begin
	}
	f.asked = time.Time{}
	fyne.Do(func() {
		now := time.Now()
		if f.first.IsZero() {
			f.first = now
		}
		switch {
		case !chart:
		case !f.picture:
			f.picture = true
			fmt.Fprintf(f.out, "first picture after %.0f ms\n", milliseconds(now.Sub(f.first)))
		default:
			fmt.Fprintf(f.out, "frame %.2f ms, painting %.2f ms\n", milliseconds(now.Sub(asked)), milliseconds(painting))
		}
	})
}

func milliseconds(d time.Duration) float64 { return d.Seconds() * 1000 }
