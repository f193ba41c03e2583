package window_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dotline/graph/scene"
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

// The title of nobody stands where a holder's name would, and is typed there.
func TestTitleOfNobodyIsTypedOverIt(t *testing.T) {
	d := newDesk(t)
	d.show("view: {layout: tree}\npositions:\n  - {id: clerk, title: Clerk}\n")
	d.selectID("clerk")
	st := d.session.State()
	card := st.Scene.Cards[st.Selected]
	drawn := slices.IndexFunc(card.Marks, func(m scene.Mark) bool { return m.Text == "Clerk" })
	for _, o := range d.objects() {
		if o, ok := o.(*diagram.Diagram); ok {
			at, size := o.BoxOf(st.Selected)
			m, zoom := card.Marks[drawn], float64(size.Height)/(card.Box.Max.Y-card.Box.Min.Y)
			baseline := at.Y + float32((m.At.Y-card.Box.Min.Y)*zoom)
			if title, textSize := o.TitleOf(st.Selected); title.Y >= baseline || title.Y < baseline-textSize || math.Abs(float64(textSize)-m.Size*zoom) > 0.01 {
				t.Errorf("the title is at %v, of %v, its line at %v, of %v", title.Y, textSize, baseline, m.Size*zoom)
			}
		}
	}
}

// Tab ends the typing of a title as Return does: what comes next is the next card, and
// not a field beside the chart.
func TestTabEndsATitle(t *testing.T) {
	for _, where := range []string{"Diagram", "Outline"} {
		d := typingTitle(t, where, "cfo", "Treasurer")
		if e, ok := d.window.Canvas().Focused().(fyne.Tabbable); !ok || !e.AcceptsTab() {
			t.Errorf("%s: Tab leaves the title for the next field", where)
		}
		d.typeKeys(fyne.KeyTab)
		d.settle()
		d.expectText("the title", strings.Replace(chart, "title: CFO", "title: Treasurer", 1))
		d.typeKeys(fyne.KeyDown)
		d.expectSelected("cio")
		d.session.DropRecovery()
	}
}

// typingTitle is a window in which a position's title is being typed, in the diagram or
// the outline.
func typingTitle(t *testing.T, where, id, title string) *desk {
	d := newDesk(t)
	d.show(chart)
	d.selectID(id)
	if where == "Outline" {
		d.menu("Go", "Outline")
	}
	d.typeKeys(fyne.KeyF2)
	d.typeText(title)
	return d
}

// While a title is typed the file can lose its position.
func TestTitleOfAPositionThatIsGone(t *testing.T) {
	for _, where := range []string{"Diagram", "Outline"} {
		d := typingTitle(t, where, "x", "Vanished")
		changeBy(chart[:strings.Index(chart, "  - {id: cio")])(d)
		d.session.Reload()
		d.settle()
		d.expectNot("Vanished")
		d.typeKeys(fyne.KeyDown) // what had the keyboard has it again
		d.expectSelected("ceo")
	}
}

// What is typed is part of what is saved, and the keyboard is where it was before.
func TestSaveWhileATitleIsTyped(t *testing.T) {
	for _, where := range []string{"Diagram", "Outline"} {
		d := typingTitle(t, where, "ceo", "Head")
		d.item("File", "Save").Action()
		d.settle()
		d.expectFile(d.path(), strings.Replace(chart, "title: CEO", "title: Head", 1))
		d.typeKeys(fyne.KeyDown)
		d.expectSelected("cfo")
	}
}

// A title that is asked for before its card is drawn is that of the new position.
func TestTitleAheadOfTheDrawing(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cso")
	press := func(k fyne.KeyName) { d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	d.focusDiagram()
	for _, typed := range []struct {
		key   fyne.KeyName
		title string
	}{{fyne.KeyTab, "One"}, {fyne.KeyTab, "Two"}, {fyne.KeyReturn, "Three"}, {fyne.KeyF2, "Four"}} {
		press(typed.key)
		d.typeText(typed.title)
		press(fyne.KeyReturn)
	}
	d.settle()
	const last = "  - {id: x"
	want := strings.Replace(chart, last, `  - {id: one, title: One, reports_to: cso}
  - {id: two, title: Two, reports_to: one}
  - {id: three, title: Four, reports_to: one}
`+last, 1)
	if got := string(d.session.State().Text); got != want {
		t.Errorf("the text is %s", got)
	}
	if p := d.session.Position(); p == nil || p.ID != "three" {
		t.Errorf("selected is %v", p)
	}
}

// A chart without a position gets its first as it gets the others.
func TestFirstPosition(t *testing.T) {
	d := newDesk(t)
	d.show("view: {layout: tree}\npositions: []\n")
	d.focusDiagram()
	d.typeKeys(fyne.KeyReturn)
	d.typeText("Chair")
	d.typeKeys(fyne.KeyReturn, fyne.KeyTab)
	d.typeText("Clerk")
	d.typeKeys(fyne.KeyReturn)
	d.expectText("two positions", "view: {layout: tree}\npositions:\n  - id: chair\n    title: Chair\n  - id: clerk\n    title: Clerk\n    reports_to: chair\n")
	d.menu("Edit", "Undo Add Clerk")
	d.settle()
	d.menu("Edit", "Undo Add Chair")
	d.settle()
	d.menu("Edit", "Add a Peer")
	d.expect("Title of the first position")
}

// A new chart is continued at once.
func TestNewChartIsContinued(t *testing.T) {
	d := newDesk(t)
	d.menu("File", "New")
	d.settle()
	d.typeKeys(fyne.KeyTab)
	d.typeText("CFO")
	d.typeKeys(fyne.KeyReturn)
	d.expectText("a report", "title: CFO\n    reports_to: ")
	d.session.DropRecovery()
}
