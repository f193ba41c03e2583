package window_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"dotline/ui/desktop/diagram"
)

// folded hides the CIO.
var folded = strings.Replace(chart, "layout: tree", "layout: tree, collapsed: [cfo]", 1)

func TestSearch(t *testing.T) {
	d := newDesk(t)
	d.show(folded)
	d.menu("Go", "Find…")
	d.typeText("c")
	d.expect("1 of 4")
	d.typeText("y da")
	d.settle()
	d.expect("1 of 1")
	d.expectSelected("cio") // whose branch is opened
	for range "y da" {
		d.key(fyne.KeyBackspace)
	}
	d.expectSelected("ceo")
	d.typeKeys(fyne.KeyReturn, fyne.KeyDown)
	d.expect("3 of 4")
	d.expectSelected("cio")
	d.typeKeys(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
	d.expect("4 of 4")
	d.expectSelected("cso")
	d.typeText("zzz")
	d.expect("Nothing found")
	d.key(fyne.KeyEscape)
	d.expectNot("Nothing found")
	d.key(fyne.KeyLeft) // the diagram has the keyboard
	d.expectSelected("cfo")
}

func TestPathBetweenTwo(t *testing.T) {
	d := newDesk(t)
	d.show(folded)
	d.selectID("cso")
	d.menu("Go", "Path to…")
	d.expect("The path from Di Moss, CSO")
	d.typeText("dahl")
	d.settle()
	d.expect("Path: CSO › CEO › CFO › CIO")
	d.key(fyne.KeyEscape)
	d.expectNot("Path:")
	d.menu("Go", "Path to…") // from the CIO, to another tree
	d.typeText("ed fox")
	d.expect("No reporting lines lead from Cy Dahl, CIO to Ed Fox, Buyer.")
}

func TestBranch(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cfo")
	d.menu("View", "Focus on the Branch")
	d.settle()
	d.expect("Branch: Whole chart › CEO › CFO")
	if n := len(d.session.State().Scene.Cards); n != 3 {
		t.Errorf("%d cards are drawn, want those of the branch and above it", n)
	}
	d.expectSelected("cfo")
	if !d.item("View", "Fold or Open the Branch").Disabled {
		t.Error("what is in focus can be folded")
	}
	d.menu("View", "Show the Whole Chart")
	d.settle()
	d.expectNot("Branch:")
	d.focusDiagram()
	for _, want := range []int{4, 5} { // folded, opened
		d.key(fyne.KeySpace)
		if n := len(d.session.State().Scene.Cards); n != want {
			t.Errorf("%d cards are drawn, want %d", n, want)
		}
	}
}

func TestMenuOfACard(t *testing.T) {
	d := newDesk(t)
	st := d.show(chart)
	for _, o := range d.objects() {
		if o, ok := o.(*diagram.Diagram); ok {
			at := o.View().ToScreen(st.Scene.Cards[1].Box.Center())
			o.TappedSecondary(&fyne.PointEvent{Position: at, AbsolutePosition: at})
		}
	}
	d.expectSelected("cfo")
	d.tapText("Focus on the Branch")
	if st := d.settle(); st.Focus != "cfo" {
		t.Errorf("the focus is on %q", st.Focus)
	}
}

// The same is there in the outline, and by the key that is for it.
func TestMenuElsewhere(t *testing.T) {
	for name, ask := range map[string]func(d *desk){
		"outline": func(d *desk) {
			for _, o := range d.objects() {
				row, ok := o.(interface {
					fyne.SecondaryTappable
					fyne.Accessible
				})
				if ok && row.AccessibilityLabel() == "Cy Dahl, CIO" {
					row.TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(40, 200)})
				}
			}
		},
		"key": func(d *desk) {
			d.selectID("cio")
			d.focusDiagram()
			d.key(desktop.KeyMenu)
		},
	} {
		d := newDesk(t)
		d.show(chart)
		ask(d)
		d.expectSelected("cio")
		d.tapText("Focus on the Branch")
		if st := d.settle(); st.Focus != "cio" {
			t.Errorf("%s: the focus is on %q", name, st.Focus)
		}
	}
}

// tapText taps what bears a text.
func (d *desk) tapText(text string) {
	d.Helper()
	var last fyne.Tappable
	for _, o := range d.objects() {
		if t, ok := o.(fyne.Tappable); ok {
			last = t
		}
		if t, ok := o.(*canvas.Text); ok && t.Text == text && last != nil {
			last.Tapped(&fyne.PointEvent{})
			return
		}
	}
	d.Fatalf("%q is not to be seen", text)
}
