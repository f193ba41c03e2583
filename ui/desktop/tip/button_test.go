package tip_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/tip"
)

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
