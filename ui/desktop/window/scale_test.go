package window_test

import (
	"os"
	"testing"
)

func TestScale(t *testing.T) {
	t.Setenv("FYNE_SCALE", "2")
	d := newDesk(t)
	if !d.item("View", "Scale", "100 %").Checked {
		t.Error("at first the scale is another than 100 %")
	}
	d.menu("View", "Scale", "150 %")
	if got := os.Getenv("FYNE_SCALE"); got != "3" {
		t.Errorf("Fyne is told the scale %s, want 3: one and a half times what the program was started with", got)
	}
	if d.item("View", "Scale", "100 %").Checked || !d.item("View", "Scale", "150 %").Checked {
		t.Error("the menu does not show the scale that was chosen")
	}
	d.menu("View", "Scale", "100 %")
	if got := os.Getenv("FYNE_SCALE"); got != "2" {
		t.Errorf("back at 100 %%, Fyne is told the scale %s", got)
	}
}
