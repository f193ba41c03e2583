package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// scrollTo scrolls as little as needed for an object within to be seen.
func scrollTo(s *container.Scroll, o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(s.Content))
	end := at.Add(o.Size()).SubtractXY(s.Size().Width, s.Size().Height)
	s.ScrollToOffset(fyne.NewPos(
		min(max(s.Offset.X, end.X), at.X),
		min(max(s.Offset.Y, end.Y), at.Y),
	))
}
