package window

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2/test"
)

// What was dismissed is not told again, until it is over and comes again; what is told
// elsewhere is not dismissed here.
func TestBannerTellsAgain(t *testing.T) {
	test.NewTempApp(t)
	b := newBanner(&tips{})
	b.moved = func() {}
	slow, refused := errors.New("too slow"), errors.New("refused")
	for i, step := range []struct {
		do   func()
		told error
	}{
		{func() { b.last(slow, false) }, slow},
		{b.dismiss, nil},
		{func() { b.last(slow, true) }, nil},
		{func() { b.last(slow, false) }, nil},
		{func() { b.last(nil, false) }, nil},
		{func() { b.last(slow, false) }, slow},
		{func() { b.last(slow, true) }, nil},
		{func() { b.show(refused) }, refused},
		{b.dismiss, nil},
		{func() { b.last(slow, false) }, slow},
	} {
		step.do()
		if visible := b.box.Visible(); b.told != step.told || visible != (step.told != nil) {
			t.Errorf("step %d: told is %v, to be seen: %v; want %v", i, b.told, visible, step.told)
		}
	}
}
