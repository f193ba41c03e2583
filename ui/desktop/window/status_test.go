package window

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

// What is being done again under the same name, such as drawing, begins without an
// amount; what is said meanwhile takes nothing away from it.
func TestProgressOfWhatBeginsAgain(t *testing.T) {
	test.NewTempApp(t)
	var soon []func()
	s := newStatus(func(_ time.Duration, do func()) func() {
		at := len(soon)
		soon = append(soon, do)
		return func() { soon[at] = func() {} }
	}, func() {})
	s.busy("Drawing…", 0)
	s.say("Saved")
	for _, do := range soon {
		do()
	}
	for _, step := range []struct {
		part          float64
		amount, pulse bool
	}{{0, false, true}, {0.4, true, false}, {0, false, true}} {
		s.busy("Drawing…", step.part)
		if !s.cancel.Visible() || s.amount.Visible() != step.amount || s.pulse.box.Visible() != step.pulse {
			t.Errorf("at %v: cancel %t, amount %t, pulse %t", step.part, s.cancel.Visible(), s.amount.Visible(), s.pulse.box.Visible())
		}
	}
	if s.busy("", 0); s.cancel.Visible() || s.amount.Visible() || s.pulse.box.Visible() {
		t.Error("the progress of nothing is shown")
	}
}
