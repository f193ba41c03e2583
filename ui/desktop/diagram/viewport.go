package diagram

import (
	"math"

	"fyne.io/fyne/v2"

	"dotline/graph/scene"
)

// Actual is the zoom of 100 %, in units of the screen a point: the size at which
// a browser shows the exported SVG (96 units and 72 points make an inch).
const Actual = 96.0 / 72

// The zoom stays within these limits.
const (
	MinZoom = 0.02 * Actual
	MaxZoom = 8 * Actual
)

// Viewport says which part of a scene is on the screen.
type Viewport struct {
	Center scene.Point // what is in the middle
	Zoom   float64     // units of the screen a point
	Size   fyne.Size   // of the screen's part
}

// ToScreen returns where on the screen a point of the scene is, counted from the
// top left corner of the diagram.
func (v Viewport) ToScreen(p scene.Point) fyne.Position {
	return fyne.NewPos(
		float32((p.X-v.Center.X)*v.Zoom)+v.Size.Width/2,
		float32((p.Y-v.Center.Y)*v.Zoom)+v.Size.Height/2,
	)
}

// ToScene returns which point of the scene is there on the screen.
func (v Viewport) ToScene(at fyne.Position) scene.Point {
	return scene.Point{
		X: v.Center.X + float64(at.X-v.Size.Width/2)/v.Zoom,
		Y: v.Center.Y + float64(at.Y-v.Size.Height/2)/v.Zoom,
	}
}

// Visible is the part of the scene on the screen.
func (v Viewport) Visible() scene.Rect {
	return scene.Rect{Min: v.ToScene(fyne.Position{}), Max: v.ToScene(fyne.NewPos(v.Size.Width, v.Size.Height))}
}

// Panned is v with its content moved along by a distance on the screen.
func (v Viewport) Panned(by fyne.Delta) Viewport {
	v.Center.X -= float64(by.DX) / v.Zoom
	v.Center.Y -= float64(by.DY) / v.Zoom
	return v
}

// ZoomedAt is v made larger by a factor, within the limits, in such a way that
// what is at a place on the screen stays there.
func (v Viewport) ZoomedAt(at fyne.Position, factor float64) Viewport {
	fixed := v.ToScene(at)
	v.Zoom = min(max(v.Zoom*factor, MinZoom), MaxZoom)
	now := v.ToScene(at)
	v.Center.X += fixed.X - now.X
	v.Center.Y += fixed.Y - now.Y
	return v
}

// fitMargin is what stays free around a chart that is fitted in: on all sides,
// and below for what floats there.
const fitMargin, fitBelow = 20, 56

// Fitted is v showing all of r, in the middle, at 100 % at most.
func (v Viewport) Fitted(r scene.Rect) Viewport { return v.fitted(r, fitBelow, Actual) }

// Framed is v showing all of r, in the middle and as large as a zoom at most, where
// nothing floats.
func (v Viewport) Framed(r scene.Rect, most float64) Viewport { return v.fitted(r, fitMargin, most) }

func (v Viewport) fitted(r scene.Rect, below, most float64) Viewport {
	w, h := float64(v.Size.Width)-2*fitMargin, float64(v.Size.Height)-fitMargin-below
	if w <= 0 || h <= 0 || r.Width() <= 0 || r.Height() <= 0 {
		return v
	}
	v.Zoom = max(min(w/r.Width(), h/r.Height(), most), MinZoom)
	v.Center = r.Center()
	v.Center.Y += (below - fitMargin) / 2 / v.Zoom
	return v
}

// legible is the zoom from which names can be made out, and whole that from which a chart
// is seen whole for all that.
const legible, whole = 0.5 * Actual, 0.4 * Actual

// Opened is v showing all of a chart, or, where its cards would then be much too small
// to be made out, as much as fits from its upper left corner, where its title stands; or
// where its top card is too far away from there, with that in the middle, unless nothing
// of the chart would then be at one side. A chart that is a little too large is better
// seen whole than cut at its edges.
func (v Viewport) Opened(chart, top scene.Rect) Viewport {
	fitted := v.Fitted(chart)
	if fitted.Zoom >= whole {
		return fitted
	}
	v.Zoom = legible
	half := func(length float32) float64 { return (float64(length)/2 - fitMargin) / v.Zoom }
	v.Center.X = chart.Center().X
	if x := half(v.Size.Width); chart.Width() > 2*x {
		v.Center.X = opened(chart.Min.X, chart.Max.X, top.Min.X, top.Max.X, x)
	}
	v.Center.Y = chart.Min.Y + half(v.Size.Height)
	if y := half(v.Size.Height); chart.Height() > 2*y {
		v.Center.Y = opened(chart.Min.Y, chart.Max.Y, top.Min.Y, top.Max.Y, y)
	}
	return v
}

// opened is where the middle of the screen is, of which half shows so much, along one
// side of a chart from begin to end, with its top card from there to there.
func opened(begin, end, topBegin, topEnd, half float64) float64 {
	if topEnd <= begin+2*half {
		return begin + half
	}
	return min((topBegin+topEnd)/2, end-half)
}

// Centered is v with r in the middle. Where that was smaller than any chart is seen
// whole, it is large enough to be read then, or if it would not fit in, to be made out.
func (v Viewport) Centered(r scene.Rect) Viewport {
	if v.Zoom < whole {
		fits := (float64(v.Size.Width) - 2*fitMargin) / r.Width()
		v.Zoom = min(max(fits, legible), Actual)
	}
	v.Center = r.Center()
	return v
}

// Shows reports whether all of r is on the screen, off its edges, and no smaller than a
// chart is seen whole.
func (v Viewport) Shows(r scene.Rect) bool {
	const off = 20 // units of the screen
	visible := v.Visible().Inset(off / v.Zoom)
	return v.Zoom >= whole && visible.Contains(r.Min) && visible.Contains(r.Max)
}

// Within is v moved as little as needed for a part of bounds to stay on the
// screen, so that a chart is never lost by panning.
func (v Viewport) Within(bounds scene.Rect) Viewport {
	const part = 60 // units of the screen
	dx := max(float64(v.Size.Width)/2-part, 0) / v.Zoom
	dy := max(float64(v.Size.Height)/2-part, 0) / v.Zoom
	v.Center.X = min(max(v.Center.X, bounds.Min.X-dx), bounds.Max.X+dx)
	v.Center.Y = min(max(v.Center.Y, bounds.Min.Y-dy), bounds.Max.Y+dy)
	return v
}

// between is the viewport a part of the way, from 0 to 1, from v to w. The zoom
// changes by equal factors in equal times, which the eye takes for even.
func (v Viewport) between(w Viewport, part float64) Viewport {
	v.Center.X += (w.Center.X - v.Center.X) * part
	v.Center.Y += (w.Center.Y - v.Center.Y) * part
	v.Zoom *= math.Pow(w.Zoom/v.Zoom, part)
	return v
}
