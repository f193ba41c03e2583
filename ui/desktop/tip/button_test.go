package tip_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/tip"
)

// A button that shows a symbol tells its name to a screen reader and to a pointer.
func TestButtonTellsItsName(t *testing.T) {
	test.NewTempApp(t)
	var told []string
	taps := 0
	b := tip.NewButton(theme.ContentAddIcon(), "Zoom In", func(text string, _ fyne.Position) { told = append(told, text) }, func() { taps++ })
	test.NewTempWindow(t, b)
	if got := b.AccessibilityLabel(); got != "Zoom In" {
		t.Errorf("a screen reader says %q", got)
	}
	b.MouseIn(&desktop.MouseEvent{})
	b.MouseOut()
	if want := []string{"Zoom In", ""}; !slices.Equal(told, want) {
		t.Errorf("a pointer is told %q, want %q", told, want)
	}
	test.Tap(b)
	if taps != 1 {
		t.Errorf("a click does it %d times", taps)
	}
}

// A button may go when it is tapped, and then the pointer never leaves it.
func TestATapEndsTheTip(t *testing.T) {
	test.NewTempApp(t)
	told, tapped := "", false
	b := tip.NewButton(theme.CancelIcon(), "Close", func(text string, _ fyne.Position) { told = text }, func() { tapped = true })
	b.MouseIn(&desktop.MouseEvent{})
	if told != "Close" {
		t.Errorf("told is %q", told)
	}
	b.Tapped(&fyne.PointEvent{})
	if told != "" || !tapped {
		t.Errorf("told is %q, and it was tapped: %t", told, tapped)
	}
}
