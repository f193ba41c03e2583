package window_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dotline/graph/org"
	"dotline/ui/desktop/diagram"
)

// typeText types into whatever has the keyboard.
func (d *desk) typeText(text string) {
	d.Helper()
	f := d.window.Canvas().Focused()
	if f == nil {
		d.Fatal("nothing has the keyboard")
	}
	test.Type(f, text)
}

// focusDiagram gives the diagram the keyboard, as a click does.
func (d *desk) focusDiagram() {
	for _, o := range d.objects() {
		if m, ok := o.(*diagram.Diagram); ok {
			m.MouseDown(&desktop.MouseEvent{})
			return
		}
	}
}

func (d *desk) expectSelected(want string) {
	d.Helper()
	got := ""
	if p := d.session.Position(); p != nil {
		got = p.ID
	}
	if got != want {
		d.Errorf("selected is %q, want %q", got, want)
	}
}

// A chart can be written from the top without touching the pointer.
func TestAChartByKeysAlone(t *testing.T) {
	d := newDesk(t)
	d.show("view: {layout: tree}\npositions:\n  - id: ceo\n    title: CEO\n")
	d.focusDiagram()
	d.key(fyne.KeyDown)
	d.expectSelected("ceo")
	d.key(fyne.KeyTab)
	d.typeText("CFO")
	d.key(fyne.KeyReturn)
	d.expectSelected("cfo")
	d.key(fyne.KeyReturn)
	d.typeText("CIO")
	d.key(fyne.KeyReturn)
	d.expectSelected("cio")
	d.key(fyne.KeyTab)
	d.typeText("Help Desk")
	d.key(fyne.KeyReturn)
	d.key(fyne.KeyF2)
	d.typeText("Help Desk Lead") // in place of what was there
	d.key(fyne.KeyReturn)
	d.key(fyne.KeyTab)
	d.key(fyne.KeyEscape) // nothing is added
	d.key(fyne.KeyUp)
	d.expectSelected("cio")
	d.menu("Edit", "Move Before the Peer")
	d.settle()
	d.key(fyne.KeyRight)
	d.expectSelected("cfo")
	const want = `view: {layout: tree}
positions:
  - id: ceo
    title: CEO
  - id: cio
    title: CIO
    reports_to: ceo
  - id: cfo
    title: CFO
    reports_to: ceo
  - id: help-desk
    title: Help Desk Lead
    reports_to: cio
`
	if got := string(d.session.State().Text); got != want {
		t.Errorf("the text is\n%s\nwant\n%s", got, want)
	}
	d.key(fyne.KeyEscape)
	d.expectSelected("")
	for d.session.State().Undo != "" {
		d.menu("Edit", "Undo "+d.session.State().Undo)
		d.settle()
	}
	if n := len(d.session.State().Chart.Positions); n != 1 {
		t.Errorf("with all undone there are %d positions, want 1", n)
	}
}

func TestRemoveAsksAboutTheReports(t *testing.T) {
	for _, c := range []struct {
		id, answer string
		want       string
	}{
		{"cio", "", "ceo cfo cso x"},
		{"cfo", "Cancel", "ceo cfo cio cso x"},
		{"cfo", "Move Up", "ceo cio<ceo cso x"},
		{"cfo", "Remove All", "ceo cso x"},
		{"ceo", "Move Up", "cfo cio cso x"},
	} {
		t.Run(c.id+" "+c.answer, func(t *testing.T) {
			d := newDesk(t)
			d.show(chart)
			d.selectID(c.id)
			d.key(fyne.KeyDelete)
			if c.answer != "" {
				d.expect("report", "Remove "+strings.ToUpper(c.id)+"?")
				d.tap(c.answer)
			}
			var got []string
			for _, p := range d.session.State().Chart.Positions {
				got = append(got, p.ID)
			}
			want := strings.Fields(strings.ReplaceAll(c.want, "<ceo", ""))
			if strings.Join(got, " ") != strings.Join(want, " ") {
				t.Errorf("%s removed with answer %q leaves %v, want %v", c.id, c.answer, got, want)
			}
			if strings.Contains(c.want, "cio<ceo") {
				expectManager(t, d.session.State().Chart, "cio", "ceo")
			}
		})
	}
}

func expectManager(t *testing.T, c *org.Chart, id, manager string) {
	t.Helper()
	if m := c.ByID(id).Manager; m == nil || m.ID != manager {
		t.Errorf("%s reports to %v, want %s", id, m, manager)
	}
}

func TestShortcutsAreListed(t *testing.T) {
	d := newDesk(t)
	d.menu("Help", "Keyboard Shortcuts")
	d.expect("Add a Report", "Tab", "Add a Peer", "Return", "Edit the Title", "F2", "Remove", "Alt+Up", "Undo", "Ctrl+Z", "In the outline", "In the source", "While finding")
}

// Questions, texts and fields are reached, answered and left by keys.
func TestKeysReachEverything(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cfo")
	d.menu("Edit", "Remove…")
	d.key(fyne.KeyEscape)
	d.expectNot("Remove CFO?")
	d.expectTitle(cleanTitle)
	d.menu("Edit", "Remove…")
	d.key(fyne.KeyReturn)
	if cio := d.session.State().Chart.ByID("cio"); cio.Manager.ID != "ceo" {
		t.Errorf("the likeliest answer was not given: the CIO reports to %s", cio.Manager.ID)
	}
	d.selectID("cso")
	d.menu("Go", "Reports To")
	d.typeText("Cy Dahl")
	d.key(fyne.KeyReturn)
	if cso := d.session.State().Chart.ByID("cso"); cso.Manager.ID != "cio" {
		t.Errorf("the CSO reports to %s", cso.Manager.ID)
	}
	d.menu("Help", "Keyboard Shortcuts")
	first := d.says("Everywhere")
	d.key(fyne.KeyEnd)
	d.key(fyne.KeyEscape)
	if !first || d.says("Everywhere") {
		t.Error("the keys are not to be seen, or stay so")
	}
}

// The branch that is opened stays under the eye, however much room its reports take.
func TestOpenedBranchStays(t *testing.T) {
	d := newDesk(t)
	var b strings.Builder
	b.WriteString("view: {layout: tree, collapsed: [a, b]}\npositions:\n  - {id: top, title: Head}\n  - {id: a, title: A, reports_to: top}\n  - {id: b, title: B, reports_to: top}\n")
	for i := range 60 {
		fmt.Fprintf(&b, "  - {id: x%d, title: Post, reports_to: %s}\n  - {id: y%d, title: Post, reports_to: x%d}\n", i, []string{"a", "b"}[i%2], i, i)
	}
	d.show(b.String())
	d.menu("View", "100 %")
	d.selectID("b")
	var g *diagram.Diagram
	for _, o := range d.objects() {
		if o, ok := o.(*diagram.Diagram); ok {
			g = o
		}
	}
	before := d.place(g, "b")
	for _, name := range []string{"Fold or Open the Branch", "Open All Branches", "Fold or Open the Branch"} {
		d.menu("View", name)
		d.settle()
		if after := d.place(g, "b"); math.Abs(float64(after.X-before.X))+math.Abs(float64(after.Y-before.Y)) > 1 {
			t.Errorf("after %q the card is at %v, and was at %v", name, after, before)
		}
	}
}

// A column that is hidden leaves the keyboard to the diagram, if it had that.
func TestKeyboardOfAHiddenColumn(t *testing.T) {
	for _, c := range []struct{ at, hide, has string }{
		{"Inspector", "Findings Panel", "diagram"},
		{"Inspector", "Left Column", "*window.textEntry"},
		{"Source", "Left Column", "diagram"},
		{"Source", "Findings Panel", "*source.Editor"},
	} {
		d := newDesk(t)
		d.show(chart)
		d.menu("Go", c.at)
		d.menu("View", c.hide)
		if got := fmt.Sprintf("%T", d.window.Canvas().Focused()); !strings.Contains(strings.ToLower(got), strings.ToLower(c.has)) {
			t.Errorf("in %s, with %s hidden, the keyboard is %s's", c.at, c.hide, got)
		}
	}
}

// The next finding is one key away from whatever is being typed, which is not lost.
func TestF8FromAField(t *testing.T) {
	for _, field := range []string{"Title", "Notes"} {
		d := newDesk(t)
		d.show(chart)
		d.selectID("ceo")
		d.window.Canvas().Focus(d.control(field))
		d.typeText("Z")
		d.key(fyne.KeyF8)
		d.settle()
		if d.selectedRule() == "" {
			t.Errorf("%s: F8 goes to no finding", field)
		}
		if text := string(d.session.State().Text); !strings.Contains(text, "Z") {
			t.Errorf("%s: what was typed is lost: %s", field, text)
		}
		d.session.DropRecovery()
	}
}
