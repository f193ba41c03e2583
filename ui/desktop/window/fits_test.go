package window_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"dotline/ui/desktop/source"
	"dotline/ui/desktop/words/wordstest"
)

// small is the room of a window on a display of 1280 × 800 pixels at a scale of
// 200 %, without its menu.
var small = fyne.NewSize(640, 372)

// scenes are what a window can show, each opened over a chart that has findings.
var scenes = []struct {
	name string
	open func(d *desk)
}{
	{"welcome", func(d *desk) { d.session.CloseChart() }},
	{"organization", func(d *desk) { d.session.SelectCard(-1) }},
	{"position", func(d *desk) { d.selectID("cio") }},
	{"search", func(d *desk) { d.menuAt(3, "Find…"); d.typeText("c") }},
	{"path", func(d *desk) { d.selectID("x"); d.menuAt(3, "Path to…"); d.typeText("bo") }},
	{"focus", func(d *desk) { d.selectID("cio"); d.menuAt(2, "Focus on the Branch"); d.settle() }},
	{"source", func(d *desk) { d.menuAt(3, "Source") }},
	{"broken", func(d *desk) {
		d.menuAt(3, "Source")
		if err := d.session.SetText([]byte("positions:\n  - id: [ceo\n"), "typed"); err != nil {
			d.Fatal(err)
		}
		d.settle()
	}},
	{"unreadable", func(d *desk) { d.open(filepath.Join(d.dir, "none.yaml")); d.settle() }},
	{"compared", func(d *desk) {
		d.change()
		d.session.Compare(d.path())
		d.settle()
	}},
	{"open", func(d *desk) { d.menuAt(0, "Open…") }},
	{"import", func(d *desk) { d.menuAt(0, "Import a Staff List…") }},
	{"save as", func(d *desk) { d.menuAt(0, "Save As…") }},
	{"export", func(d *desk) {
		d.selectID("cio")
		d.menuAt(2, "Focus on the Branch")
		d.settle()
		d.menuAt(0, "Export…")
	}},
	{"replace", func(d *desk) {
		if err := os.WriteFile(filepath.Join(d.dir, "chart.svg"), nil, 0o644); err != nil {
			d.Fatal(err)
		}
		d.menuAt(0, "Export…")
		d.key(fyne.KeyReturn) // in the field of the path
	}},
	{"compare with", func(d *desk) { d.menuAt(0, "Compare With…") }},
	{"allow", func(d *desk) { d.session.SelectFinding(1); d.menuAt(1, "Allow the Finding…") }},
	{"why", func(d *desk) { d.session.SelectFinding(1); d.menuAt(1, "Why This Finding?") }},
	{"remove", func(d *desk) { d.selectID("ceo"); d.menuAt(1, "Remove…") }},
	{"keys", func(d *desk) { d.menuAt(4, "Keyboard Shortcuts") }},
	{"reports", func(d *desk) { d.menuAt(4, "Reports and Log…") }},
	{"about", func(d *desk) { d.menuAt(4, "About Dotline") }},
	{"leave", func(d *desk) { d.change(); d.menuAt(0, "Close") }},
	{"changed", func(d *desk) {
		d.change()
		changeBy(strings.Replace(chart, "Bo Ray", "Bob Ray", 1))(d)
		d.menuAt(0, "Save")
		d.settle()
	}},
	{"read only", func(d *desk) {
		d.change()
		mode(0o444)(d)
		d.menuAt(0, "Save")
		d.settle()
	}},
	{"intake", func(d *desk) {
		d.drop("staff.csv", "Name,Title,Manager,A heading that is rather long\nAna Lund,CEO,,37\nCy Dahl,CIO,Somebody Else,44\n")
	}},
}

// menuAt does what an item of the menu's child of that number does; label is English.
func (d *desk) menuAt(child int, label string) {
	d.Helper()
	d.menu(d.window.MainMenu().Items[child].Label, lang.L(label))
}

// change makes an edit, in any language.
func (d *desk) change() {
	d.Helper()
	if err := d.session.SetField("cio", "reports_to", []string{"ceo"}); err != nil {
		d.Fatal(err)
	}
	d.settle()
}

// At 200 %, on a small display, nothing lies outside of the window and no text over
// another.
func TestEverythingFits(t *testing.T) {
	for _, language := range []string{"C", "de_DE.UTF-8", "fr_FR.UTF-8", "zh_CN.UTF-8"} {
		for _, s := range scenes {
			t.Run(language+" "+s.name, func(t *testing.T) {
				wordstest.Speak(t, language)
				d := newDesk(t)
				d.window.Resize(small)
				d.show(chart)
				s.open(d)
				if got := d.window.Content().MinSize(); got.Width > small.Width || got.Height > small.Height {
					t.Errorf("the window has to be %v to hold what it shows", got)
				}
				var texts []placed
				tops := append([]fyne.CanvasObject{d.window.Content()}, d.window.Canvas().Overlays().List()...)
				whole := area{0, 0, small.Width, small.Height}
				collect(tops[len(tops)-1], room{whole, whole}, &texts)
				if len(texts) == 0 {
					t.Fatal("there is no text at all")
				}
				for i, one := range texts {
					if !one.within(one.room.reached) {
						t.Errorf("%q lies outside of what can be seen, at %v", one.text, one.area)
					}
					for _, other := range texts[:i] {
						if one.cut(one.room.seen).overlaps(other.cut(other.room.seen)) {
							t.Errorf("%q lies over %q", one.text, other.text)
						}
					}
				}
			})
		}
	}
}

// area is a part of the window: its edges.
type area struct{ left, top, right, bottom float32 }

const touching = 1.5 // units by which neighbours may overlap

func (a area) within(b area) bool {
	return a.left >= b.left-touching && a.right <= b.right+touching && a.top >= b.top-touching && a.bottom <= b.bottom+touching
}

func (a area) cut(b area) area {
	return area{max(a.left, b.left), max(a.top, b.top), min(a.right, b.right), min(a.bottom, b.bottom)}
}

func (a area) overlaps(b area) bool {
	c := a.cut(b)
	return c.right-c.left > touching && c.bottom-c.top > 3*touching // lines of a text overlap a little
}

// room is what of an object can be seen, and what can be reached by scrolling.
type room struct{ seen, reached area }

// placed is a text with where it stands.
type placed struct {
	area
	text string
	room room
}

// collect finds the texts of an object in some room.
func collect(o fyne.CanvasObject, in room, texts *[]placed) {
	if !o.Visible() {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	here := area{at.X, at.Y, at.X + o.Size().Width, at.Y + o.Size().Height}
	switch o := o.(type) {
	case *canvas.Text:
		size := o.MinSize()
		if strings.TrimSpace(o.Text) != "" {
			*texts = append(*texts, placed{area{here.left, here.top, here.left + size.Width, here.top + size.Height}.aligned(here, o.Alignment), o.Text, in})
		}
	case *source.Editor: // which scrolls by itself
	case *container.Scroll:
		collect(o.Content, in.scrolled(here, o.Direction), texts)
	case *fyne.Container:
		for _, c := range o.Objects {
			collect(c, in, texts)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			collect(c, in, texts)
		}
	}
}

// scrolled is the room of what is scrolled in an area.
func (r room) scrolled(in area, how container.ScrollDirection) room {
	const endless = 1e6
	seen, reached := r.seen.cut(in), r.reached.cut(in)
	if how != container.ScrollHorizontalOnly {
		reached.top, reached.bottom = -endless, endless
	}
	if how != container.ScrollVerticalOnly {
		reached.left, reached.right = -endless, endless
	}
	return room{seen, reached}
}

// aligned is where a text of that width stands in its object.
func (a area) aligned(in area, how fyne.TextAlign) area {
	width, room := a.right-a.left, in.right-in.left
	switch {
	case room <= width:
	case how == fyne.TextAlignCenter:
		a.left += (room - width) / 2
	case how == fyne.TextAlignTrailing:
		a.left += room - width
	}
	a.right = a.left + width
	return a
}

func (a area) String() string {
	return fmt.Sprintf("(%.0f,%.0f)–(%.0f,%.0f)", a.left, a.top, a.right, a.bottom)
}
