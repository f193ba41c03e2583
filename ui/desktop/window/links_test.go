package window_test

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// word is what a link says that leads somewhere, "" of what is none.
func word(o fyne.CanvasObject) string {
	if a, ok := o.(fyne.Accessible); ok && a.AccessibilityRole() == fyne.AccessibleRoleLink {
		return a.AccessibilityLabel()
	}
	return ""
}

// focused is the word that has the keyboard, "" where none has.
func (d *desk) focused() string {
	if o, ok := d.window.Canvas().Focused().(fyne.CanvasObject); ok {
		return word(o)
	}
	return ""
}

// tabTo goes with Tab until that word has the keyboard.
func (d *desk) tabTo(want string) {
	d.Helper()
	for range 100 {
		if d.window.Canvas().FocusNext(); d.focused() == want {
			return
		}
	}
	d.Fatalf("Tab does not come to %q", want)
}

// outOfView tells why the object that has the keyboard cannot be seen whole, "" where
// it can.
func (d *desk) outOfView() string {
	o := d.window.Canvas().Focused().(fyne.CanvasObject)
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o)
	for _, s := range scrolls(d.objects()) {
		in := driver.AbsolutePositionForObject(s)
		if inside := at.Subtract(driver.AbsolutePositionForObject(s.Content)); inside.X < 0 || inside.X > s.Content.Size().Width || inside.Y < 0 {
			continue
		}
		if holds(s.Content, o) && (at.Y < in.Y-1 || at.Y+o.Size().Height > in.Y+s.Size().Height+1) {
			return fmt.Sprintf("it stands at %v, and %v high is seen from %v on", at.Y, s.Size().Height, in.Y)
		}
	}
	return ""
}

func scrolls(all []fyne.CanvasObject) (found []*container.Scroll) {
	for _, o := range all {
		if s, ok := o.(*container.Scroll); ok {
			found = append(found, s)
		}
	}
	return found
}

// holds reports whether an object is among those within another.
func holds(in, o fyne.CanvasObject) bool {
	for _, one := range test.LaidOutObjects(in) {
		if one == o {
			return true
		}
	}
	return false
}

// Each finding's links are reached by Tab in turn, those out of view, too, and do by
// Return and Space what a click does.
func TestLinksOfFindingsByKeys(t *testing.T) {
	d := newDesk(t)
	var b strings.Builder
	b.WriteString("view: {layout: tree}\npositions:\n  - {id: ceo, title: CEO}\n")
	const n = 40
	for i := range n {
		fmt.Fprintf(&b, "  - {id: s%d, title: Clerk, reports_to: nobody%d}\n", i, i)
	}
	d.show(b.String())
	d.window.Canvas().Focus(d.filterEntry())
	for i := range n {
		d.tabTo(fmt.Sprint("Line ", 4+i))
		if why := d.outOfView(); why != "" {
			t.Fatalf("the link of finding %d is not to be seen: %s", i, why)
		}
	}
	for i := n - 2; i >= 0; i-- {
		for d.focused() != fmt.Sprint("Line ", 4+i) {
			d.window.Canvas().FocusPrevious()
		}
	}
	d.key(fyne.KeyReturn)
	d.expectSelected("s0")
	if !d.editor().Focused() {
		t.Error("the keyboard is not on the finding's line")
	}

	d.show(chart)
	d.window.Canvas().Focus(d.filterEntry())
	d.tabTo("Why?")
	d.key(fyne.KeySpace)
	d.expect("Close")
	d.key(fyne.KeyEscape)
	if got := d.focused(); got != "Why?" {
		t.Errorf("after the rule was explained, the keyboard is on %q", got)
	}
	d.key(fyne.KeyF8)
	if d.selectedRule() == "" {
		t.Error("no finding is selected")
	}
	d.tabTo("Apply")
	d.key(fyne.KeyReturn)
	d.settle()
	if got := d.window.Canvas().Focused(); got != nil {
		t.Errorf("the finding is gone, and the keyboard is on %v", got)
	}
	expectManager(t, d.session.State().Chart, "cio", "ceo")
	d.tabTo("Why?")
	d.key(fyne.KeyEscape)
	if got := d.focused(); got != "" {
		t.Errorf("the keyboard stays on %q", got)
	}
}

// A link of what is shown of a position stays what has the keyboard while it is there.
func TestLinksOfAPositionByKeys(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cio")
	d.menu("Go", "Inspector")
	d.window.Canvas().FocusPrevious()
	if got := d.focused(); got != "cio-reports-to-ceo" {
		t.Fatalf("before the fields the keyboard is on %q", got)
	}
	d.key(fyne.KeyReturn)
	if d.selectedRule() != "cio-reports-to-ceo" || d.focused() != "cio-reports-to-ceo" {
		t.Errorf("selected is %q, the keyboard is on %q", d.selectedRule(), d.focused())
	}
	d.selectID("cso")
	if got := d.focused(); got != "" {
		t.Errorf("another position is shown, and the keyboard is on %q", got)
	}
}

// What the welcome page offers is reached by keys, and nothing that it covers; a chart
// that is opened there then has them.
func TestWelcomeByKeys(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.session.CloseChart()
	offered := []string{"Open a chart…", "New chart", "Try a sample chart", "chart.yaml"}
	for _, want := range append(offered, offered...) {
		focused := d.window.Canvas().Focused()
		if b, ok := focused.(*widget.Button); (!ok || b.Text != want) && !strings.HasPrefix(d.focused(), want) {
			t.Fatalf("the keyboard is on %T, want %q", focused, want)
		}
		d.window.Canvas().FocusNext()
	}
	d.window.Canvas().FocusPrevious()
	d.key(fyne.KeyReturn)
	d.settle()
	d.key(fyne.KeyDown)
	d.expectSelected("ceo")
}

// The first page has the keyboard from the start, and in another window as well.
func TestANewWindowBeginsWithTheWelcome(t *testing.T) {
	d := newDesk(t)
	none := len(d.app.Driver().AllWindows()) - 1 // the test's own are before
	d.windows.New()
	for i, w := range d.app.Driver().AllWindows()[none:] {
		if b, ok := w.Canvas().Focused().(*widget.Button); !ok || b.Text != "Open a chart…" || !b.Visible() {
			t.Errorf("in window %d the keyboard is on %T", i+1, w.Canvas().Focused())
		}
	}
}

// A column that is to be put right comes into view with the keyboard.
func TestColumnsOfAStaffListByKeys(t *testing.T) {
	d := newDesk(t)
	header, row := "Name,Manager", "Ana,Nobody Known"
	for i := range 30 {
		header, row = header+fmt.Sprintf(",Column %d", i), row+",x"
	}
	d.drop("staff.csv", header+"\n"+row+"\n")
	d.expect("What each column was taken for")
	for i := range 32 {
		d.window.Canvas().FocusNext()
		if why := d.outOfView(); why != "" {
			t.Fatalf("the choice of column %d is not to be seen: %s", i, why)
		}
	}
}

// opener is an app that can open no link, and notes which it was to open.
type opener struct {
	fyne.App
	opened []string
}

func (o *opener) OpenURL(u *url.URL) error {
	o.opened = append(o.opened, u.String())
	return errors.New("no program for this")
}

// What a drawing may link to is opened from the inspector, letters and calls included;
// and where it cannot be, that is told.
func TestLinksOfPositions(t *testing.T) {
	for _, link := range []string{"https://example.org/cio", "mailto:cio@example.org", "tel:+43-1-555"} {
		app := &opener{App: test.NewTempApp(t)}
		d := newDeskOf(t, app, t.TempDir())
		d.window.Resize(fyne.NewSize(1200, 800))
		d.show("positions: [{id: cio, title: CIO, link: \"" + link + "\"}]\n")
		d.selectID("cio")
		d.tabTo(link)
		d.key(fyne.KeyReturn)
		if len(app.opened) != 1 || app.opened[0] != link {
			t.Errorf("%s: opened are %v", link, app.opened)
		}
		d.expect("no program for this")
	}
}
