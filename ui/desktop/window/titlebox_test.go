package window_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"dotline/ui/desktop/diagram"
)

// The field for a title stays on its card, whatever is zoomed, and leaves the
// holder's name to be read.
func TestTitleIsTypedOnTheCard(t *testing.T) {
	d := newDesk(t)
	st := d.show(chart)
	d.selectID("ceo")
	d.menu("Edit", "Edit the Title")
	var chart *diagram.Diagram
	for _, o := range d.objects() {
		if o, ok := o.(*diagram.Diagram); ok {
			chart = o
		}
	}
	check := func(when string) {
		t.Helper()
		field := d.window.Canvas().Focused().(fyne.CanvasObject)
		driver := fyne.CurrentApp().Driver()
		at := driver.AbsolutePositionForObject(field).Subtract(driver.AbsolutePositionForObject(chart))
		card, size := chart.BoxOf(st.Selected)
		if at.X < card.X || at.X+field.Size().Width > card.X+size.Width {
			t.Errorf("%s: the field is at %v, %v wide, the card at %v, %v wide", when, at, field.Size().Width, card, size.Width)
		}
		if title, textSize := chart.TitleOf(st.Selected); at.Y > title.Y || at.Y+field.Size().Height < title.Y+textSize || at.Y < title.Y-textSize {
			t.Errorf("%s: the field is at %v, the title at %v", when, at, title)
		}
	}
	st = d.session.State()
	check("at first")
	chart.ZoomBy(1.2)
	check("zoomed in")
	chart.ZoomBy(0.6)
	check("zoomed out")
	chart.Pan(fyne.NewDelta(30, 20))
	check("moved")
}
