package window

import "fyne.io/fyne/v2"

// The window's arrangement at first, in units of the screen at a scale of 100 %.
const (
	firstWidth, firstHeight = 1280, 820
	firstInspector          = 0.45 // the inspector's part of the right column
)

// firstSize is how large a new window is: as the last one was, and on the display no
// larger at a larger scale.
func (a *Windows) firstSize() fyne.Size {
	p := a.config.App.Preferences()
	part := a.scalePart()
	return fyne.NewSize(
		float32(p.FloatWithFallback(prefWidth, firstWidth))/part,
		float32(p.FloatWithFallback(prefHeight, firstHeight))/part,
	)
}

// scalePart is the scale that was chosen, as a factor.
func (a *Windows) scalePart() float32 { return float32(a.scale()) / 100 }

// keepArrangement remembers how the window is arranged, for the next one.
func (w *Window) keepArrangement() {
	p := w.config.App.Preferences()
	size, part := w.window.Canvas().Size(), w.all.scalePart()
	p.SetFloat(prefWidth, float64(size.Width*part))
	p.SetFloat(prefHeight, float64(size.Height*part))
	p.SetFloat(prefLeftWidth, float64(w.columns.left.width))
	p.SetFloat(prefRightWidth, float64(w.columns.right.width))
	p.SetFloat(prefInspector, w.parts.Offset)
	p.SetInt(prefTab, w.left.tabs.SelectedIndex())
}

// arrange arranges the window as it is remembered.
func (w *Window) arrange() {
	p := w.config.App.Preferences()
	w.columns.left.width = float32(p.Float(prefLeftWidth))
	w.columns.right.width = float32(p.Float(prefRightWidth))
	w.parts.SetOffset(p.FloatWithFallback(prefInspector, firstInspector))
	w.left.tabs.SelectIndex(p.Int(prefTab))
	w.window.Resize(w.all.firstSize())
}
