package window_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dotline/ui/desktop/diagram"
)

// presentation is the desk's window of a presentation.
type presentation struct {
	*desk
	window fyne.Window
}

// present begins a presentation with its key, and waits for the first slide.
func (d *desk) present() presentation {
	d.Helper()
	before := d.app.Driver().AllWindows()
	d.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF5})
	for _, w := range d.app.Driver().AllWindows() {
		if !slices.Contains(before, w) {
			w.Resize(fyne.NewSize(1600, 900))
			p := presentation{d, w}
			p.next("drawing the first slide")
			p.next("drawing the first slide")
			return p
		}
	}
	d.Fatal("no presentation has begun")
	return presentation{}
}

// says reports whether a text is on the slide.
func (p presentation) says(text string) bool {
	shown := *p.desk
	shown.window = p.window
	return shown.says(text)
}

// diagram is what the slide shows.
func (p presentation) diagram() *diagram.Diagram {
	for _, o := range test.LaidOutObjects(p.window.Content()) {
		if d, ok := o.(*diagram.Diagram); ok {
			return d
		}
	}
	return nil
}

func (p presentation) key(name fyne.KeyName) {
	p.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
}

func (p presentation) open() bool { return slices.Contains(p.app.Driver().AllWindows(), p.window) }

func TestPresentation(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	p := d.present()
	if !p.window.FullScreen() || p.window.MainMenu() != nil {
		t.Error("the presentation does not fill the screen alone")
	}
	for _, c := range []struct {
		key    fyne.KeyName
		drawn  bool // a drawing is waited for
		number string
		says   string
		not    string
	}{
		{"", false, "1 / 7", "", "%"},
		{fyne.KeyRight, true, "2 / 7", "", "reports"},
		{fyne.KeySpace, true, "3 / 7", "", "reports"},
		{fyne.KeyPageDown, false, "4 / 7", "reports to itself", "Suggested"},
		{fyne.KeyDown, false, "5 / 7", cioLine, "Suggested"},
		{fyne.KeyEnd, false, "7 / 7", "Suggested for", ""},
		{fyne.KeyRight, false, "7 / 7", "Suggested for", ""},
		{fyne.KeyHome, false, "1 / 7", "", "Suggested"},
		{fyne.KeyLeft, false, "1 / 7", "", ""},
	} {
		if c.key != "" {
			p.key(c.key)
		}
		if c.drawn {
			p.next("drawing a slide")
		}
		if !p.says(c.number) || !p.says(c.says) || c.not != "" && p.says(c.not) {
			t.Errorf("%s: not %q with %q and without %q", c.key, c.number, c.says, c.not)
		}
	}
	first := p.diagram().View()
	if first.Zoom <= diagram.Actual {
		t.Errorf("one card is shown at %.0f %%, which is not large", first.Zoom/diagram.Actual*100)
	}
	p.key(fyne.KeyPageDown)
	p.key(fyne.KeyPageDown)
	p.key(fyne.KeyPageDown)
	p.key(fyne.KeyPageDown)
	p.expectCentred("cio")
	before := len(d.app.Driver().AllWindows())
	d.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF5})
	if n := len(d.app.Driver().AllWindows()); n != before {
		t.Errorf("F5 again opens another window")
	}
	p.key(fyne.KeyEscape)
	if p.open() {
		t.Error("Esc does not end the presentation")
	}
	if again := d.present(); !again.open() {
		t.Error("there is no second presentation")
	} else {
		again.key(fyne.KeyEscape)
	}
}

// expectCentred expects the card of a position in the middle of the diagram, above
// the words.
func (p presentation) expectCentred(id string) {
	p.Helper()
	d := p.diagram()
	for i, c := range p.session.State().Scene.Cards {
		if c.ID != id {
			continue
		}
		at, size := d.BoxOf(i)
		x, y := at.X+size.Width/2-d.Size().Width/2, at.Y+size.Height/2-d.Size().Height/2
		if x*x+y*y > 4 || d.Size().Height >= p.window.Canvas().Size().Height {
			p.Errorf("the card is %.0f, %.0f from the middle of %v", x, y, d.Size())
		}
	}
}

func TestNothingToPresent(t *testing.T) {
	d := newDesk(t)
	before := len(d.app.Driver().AllWindows())
	d.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF5})
	if n := len(d.app.Driver().AllWindows()); n != before {
		t.Errorf("%d windows are open, want %d", n, before)
	}
	if !d.item("View", "Present").Disabled {
		t.Error("nothing can be presented")
	}
}
