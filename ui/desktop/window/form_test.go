package window_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/org"
	"dotline/ui/desktop/diagram"
	"dotline/ui/desktop/tip"
)

// selectID selects the card of a position.
func (d *desk) selectID(id string) {
	d.Helper()
	i := slices.IndexFunc(d.session.State().Chart.Positions, func(p *org.Position) bool { return p.ID == id })
	for n, c := range d.session.State().Scene.Cards {
		if i >= 0 && c.Position.ID == id {
			d.session.SelectCard(n)
			return
		}
	}
	d.Fatalf("%s has no card", id)
}

// into gives what is after a label the keyboard and types a text there in place
// of what it holds.
func (d *desk) into(label, text string) fyne.Focusable {
	d.Helper()
	c := d.control(label)
	d.window.Canvas().Focus(c)
	c.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	test.Type(c, text)
	return c
}

// key types a key to whatever has the keyboard.
func (d *desk) key(name fyne.KeyName) {
	if f := d.window.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	} else {
		d.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
	}
	d.settle()
}

func (d *desk) expectText(what, want string) {
	d.Helper()
	if got := string(d.session.State().Text); !strings.Contains(got, want) {
		d.Errorf("%s: the text is\n%s\nwithout %q", what, got, want)
	}
}

func TestFieldsAreEdited(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cio")
	for _, c := range []struct {
		label, text string
		want        string
	}{
		{"Title", "IT Director", "title: IT Director"},
		{"Holder", "Ana\nBo", "names: [Ana, Bo]"},
		{"Acting since", "2026-05-01", "acting_since: 2026-05-01"},
		{"Headcount", "3", "headcount: 3"},
		{"Accountable for", "it-strategy\nit-budget", "accountable_for: [it-strategy, it-budget]"},
	} {
		d.into(c.label, c.text)
		d.window.Canvas().Unfocus() // leaving it writes it
		d.settle()
		d.expectText(c.label, c.want)
	}
	d.expectText("all", "{id: cio, title: IT Director, names: [Ana, Bo], reports_to: cfo, accountable_for: [it-strategy, it-budget], acting_since: 2026-05-01, headcount: 3}")
	d.menu("Edit", "Undo Set “Accountable for” of IT Director")
	d.settle()
	d.expectNot("it-strategy")
	d.into("Title", "")
	d.key(fyne.KeyReturn) // writes it, too
	d.expectText("no title", "{id: cio, names: [Ana, Bo]")
}

// Mostly a list has one value: Return is done with it as with any other field, and with
// Shift it begins the line of another.
func TestReturnIsDoneWithAList(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cio")
	holder := d.into("Holder", "Ana")
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	holder.(desktop.Keyable).KeyDown(shift)
	d.key(fyne.KeyReturn)
	holder.(desktop.Keyable).KeyUp(shift)
	d.typeText("Bo")
	d.key(fyne.KeyReturn)
	d.expectText("two holders", "names: [Ana, Bo]")
	if _, ok := d.window.Canvas().Focused().(*diagram.Diagram); !ok {
		t.Error("the keyboard is not the diagram's")
	}
}

// Who comes to a field with a key and types means another value, and not one before it;
// who clicks, or comes back from another window, goes on with the one that is there.
func TestAFieldIsTypedAnew(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cio")
	d.menu("Go", "Inspector")
	d.typeRunes("IT Director")
	d.window.Canvas().FocusNext()
	d.typeRunes("Eva ")
	d.window.Canvas().Focused().FocusLost() // to another window
	d.window.Canvas().Focused().FocusGained()
	d.typeRunes("Lind")
	d.key(fyne.KeyReturn)
	d.expectText("typed anew", "{id: cio, title: IT Director, name: Eva Lind, reports_to: cfo}")
	click := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(200, 15)}, Button: desktop.MouseButtonPrimary}
	title := d.control("Title").(desktop.Mouseable)
	title.MouseDown(click)
	title.MouseUp(click)
	d.typeRunes("s")
	d.key(fyne.KeyReturn)
	d.expectText("typed where it was clicked", "title: IT Directors")
}

// The beginning of a long text stays in view while one goes through the fields.
func TestALongFieldShowsItsBeginning(t *testing.T) {
	d := newDesk(t)
	d.show(strings.ReplaceAll(chart, "CEO", "Chairperson of the Board of Directors and Chief Executive Officer"))
	for id, label := range map[string]string{"ceo": "Title", "cfo": "Reports to"} {
		d.selectID(id)
		e := d.control(label)
		d.window.Canvas().Focus(e)
		for _, s := range scrolls(test.WidgetRenderer(e.(fyne.Widget)).Objects()) {
			if s.Offset.X != 0 {
				t.Errorf("%s is scrolled by %.0f", label, s.Offset.X)
			}
		}
		if got := e.(interface{ SelectedText() string }).SelectedText(); got == "" {
			t.Errorf("%s is not selected", label)
		}
	}
}

// Who types fast is ahead of the drawing: a name is the new position's, and not that of
// the one which is still shown.
func TestTypingAheadOfThePicture(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cio")
	if err := d.session.AddPeer("Buyer"); err != nil {
		t.Fatal(err)
	}
	d.menu("Go", "Inspector")
	d.window.Canvas().FocusNext()
	d.typeRunes("Eva ")
	d.settle()
	d.typeRunes("Lind")
	d.key(fyne.KeyReturn)
	d.expectText("a new peer", "{id: buyer, title: Buyer, name: Eva Lind, reports_to: cfo}")
	d.expectText("the one before", "{id: cio, title: CIO, name: Cy Dahl, reports_to: cfo}")
}

// typeRunes types a text to what has the keyboard, which has it already.
func (d *desk) typeRunes(text string) {
	d.Helper()
	for _, r := range text {
		d.window.Canvas().Focused().TypedRune(r)
	}
}

// The id that is made from a title changes with it, which is no reason to take the
// keyboard from who goes on typing.
func TestTypingOutlastsAnotherId(t *testing.T) {
	d := newDesk(t)
	d.show("view: {layout: tree}\npositions: [{title: CEO}, {title: CIO, reports_to: ceo}]\n")
	d.selectID("cio")
	d.into("Title", "Buyer")
	d.window.Canvas().FocusNext()
	d.typeRunes("Eva")
	d.settle()
	d.typeRunes(" Lind")
	d.key(fyne.KeyReturn)
	d.expectText("typed while it was drawn", "{title: Buyer, name: Eva Lind, reports_to: ceo}")
}

func TestTruthsAndChoicesAreEdited(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cio")
	vacant := d.control("Vacant")
	vacant.TypedRune(' ')
	d.settle()
	d.expectText("ticked", "vacant: true")
	vacant.TypedRune(' ')
	d.settle()
	if string(d.session.State().Text) != chart {
		t.Errorf("what is ticked and not makes the text\n%s", d.session.State().Text)
	}
	scope := d.control("Scope")
	scope.(interface{ SetSelected(string) }).SetSelected("enterprise")
	d.settle()
	d.expectText("chosen", "scope: enterprise")
	d.menu("Edit", "Undo Set “Scope” of CIO")
	d.settle()
	if st := d.session.State(); string(st.Text) != chart || st.Undo != "Remove “Vacant” of CIO" {
		t.Errorf("undone, the text is\n%s\nand undo %q", st.Text, st.Undo)
	}
}

func TestWhatIsWrongIsToldAndNotWritten(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cio")
	const message = "expected a number such as 900"
	d.into("Pay", "a lot")
	d.expect(message)
	d.key(fyne.KeyReturn)
	d.expect(message)
	d.expectTitle(cleanTitle)
	d.window.Canvas().Unfocus()
	d.settle()
	d.expect(message, "a lot")
	d.expectTitle(cleanTitle)
	d.into("Pay", "4711")
	d.expectNot(message)
	d.key(fyne.KeyEscape)
	d.expectNot("4711")
	d.expectTitle(cleanTitle)
	d.into("Pay", "some")
	d.selectID("ceo")
	d.expectNot("some", message)
}

func TestManagerIsLookedFor(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cfo")
	d.into("Reports to", "dahl") // who reports to the CFO
	d.expect("choose one of the chart")
	d.key(fyne.KeyEscape)
	d.selectID("cio")
	d.into("Reports to", "C")
	d.expect("Ana Lund, CEO", "Di Moss, CSO")
	d.into("Reports to", "móss")
	d.expectTitle(cleanTitle)
	d.key(fyne.KeyReturn)
	d.expectText("moved", "{id: cio, title: CIO, name: Cy Dahl, reports_to: cso}")
	d.menu("Edit", "Undo Move CIO")
	d.settle()
	d.into("Reports to", "l")
	d.key(fyne.KeyDown) // from Ana Lund to the second that has that letter
	d.key(fyne.KeyUp)
	d.key(fyne.KeyReturn)
	d.expectText("moved by key", "name: Cy Dahl, reports_to: ceo}")
	d.into("Reports to", "nobody of that name")
	d.window.Canvas().Unfocus()
	d.expectNot("nobody of that name")
	d.into("Reports to", "")
	d.key(fyne.KeyReturn)
	if p := d.session.State().Chart.ByID("cio"); p.Manager != nil {
		t.Errorf("without a manager it reports to %s", p.Manager.ID)
	}
}

func TestOrganizationIsEdited(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.into("As of", "soon")
	d.expect("expected a day")
	d.into("As of", "2026-11-01")
	d.item("File", "Save").Action() // by its key: what is typed belongs to it
	d.settle()
	d.expectFile(d.path(), strings.Replace(chart, "{name: Tern Ferries}", "{name: Tern Ferries, as_of: 2026-11-01}", 1))
}

func TestTabLeavesEveryField(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cio")
	for _, label := range []string{"Title", "Holder", "Vacant", "Reports to", "Scope", "Tags", "Notes"} {
		if c, ok := d.control(label).(fyne.Tabbable); ok && c.AcceptsTab() {
			t.Errorf("%s keeps Tab to itself", label)
		}
	}
}

// What is typed stays while the chart is drawn anew for another reason.
func TestTypingOutlastsAPicture(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cio")
	e := d.into("Department", "Inf")
	d.menu("View", "Theme", "Print")
	d.settle()
	if got := e.(interface{ SelectedText() string }); got == nil || !d.says("Inf") || d.window.Canvas().Focused() != e {
		t.Error("what was being typed is gone")
	}
}

func TestEveryFieldHasAControl(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("cio")
	controls := 0
	for _, o := range d.objects() {
		switch o.(type) {
		case *widget.Button, *tip.Button:
		case fyne.Focusable:
			if word(o) == "" {
				controls++
			}
		}
	}
	// Not among them: "name", which is the same as "names", the exceptions and the
	// reports. Besides them: the diagram, the two filters of the findings, and the outline
	// with its field.
	if want := len(org.Fields()) - 3 + 5; controls != want {
		t.Errorf("there are %d controls, want %d", controls, want)
	}
}

// What is open to choose from goes with the position that it is about: the file can
// lose that meanwhile.
func TestChoicesOfAPositionThatIsGone(t *testing.T) {
	d := newDesk(t)
	d.show(chart)
	d.selectID("x")
	d.menu("Go", "Inspector")
	d.control("Scope").(fyne.Tappable).Tapped(&fyne.PointEvent{})
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("there is nothing to choose from")
	}
	d.session.SelectCard(0)
	if d.window.Canvas().Overlays().Top() != nil {
		t.Error("what is chosen now would be another position's")
	}
}

// What is typed goes nowhere when another chart has come to be shown meanwhile.
func TestFieldOfAnotherChart(t *testing.T) {
	for name, show := range map[string]func(d *desk){
		"a new one":    func(d *desk) { d.session.OpenText("another", []byte("positions: [{id: ceo, title: Chair}]\n")) },
		"its own file": func(d *desk) { changeBy("positions: [{id: chair, title: Chair}]\n")(d); d.session.Reload() },
	} {
		d := newDesk(t)
		d.show(chart)
		d.selectID("ceo")
		d.menu("Go", "Inspector")
		d.typeText("Head")
		show(d)
		d.settle()
		text := string(d.session.State().Text)
		d.typeText("more")
		d.key(fyne.KeyDown)
		d.menu("View", "Fit the Chart") // which writes what is typed
		if got := string(d.session.State().Text); got != text {
			t.Errorf("%s: the text is %s", name, got)
		}
	}
}

// Nor does a title that goes on for screens become text of the window.
func TestAVeryLongTitleIsCut(t *testing.T) {
	d := newDesk(t)
	d.show("positions: [{id: a, title: " + strings.Repeat("Chief ", 5000) + ", name: " + strings.Repeat("x", 30_000) + "}]\n")
	d.selectID("a")
	said := 0
	for _, o := range d.objects() {
		if text, ok := o.(*canvas.Text); ok {
			said += len(text.Text)
		}
	}
	if said > 10_000 {
		t.Errorf("the window says %d bytes", said)
	}
	d.expect("Chief Chief Chief", "…", "Too long: edit it in the source")
}

// A text that would take seconds a key is not for an entry, and stays as it is.
func TestVeryLongTexts(t *testing.T) {
	long := strings.Repeat("lorem ipsum ", 5000)
	text := "positions:\n- {id: a, title: CEO, notes: " + long + "}\n- {id: b, title: CFO, reports_to: a, notes: short}\n"
	d := newDesk(t)
	d.show(text)
	d.selectID("a")
	entry := d.control("Notes").(fyne.Disableable)
	d.expect("Too long: edit it in the source")
	if !entry.Disabled() {
		t.Error("the text can be typed into")
	}
	d.into("Holder", "Ana Lund")
	d.window.Canvas().Unfocus()
	d.settle()
	if got := string(d.session.State().Text); !strings.Contains(got, long[:len(long)-1]) || !strings.Contains(got, "Ana Lund") {
		t.Errorf("after another field is edited, the text is %.200q…", got)
	}
	d.selectID("b")
	if entry.Disabled() {
		t.Error("a short text cannot be typed into")
	}
	d.into("Notes", "shorter")
	d.window.Canvas().Unfocus()
	d.settle()
	if got := string(d.session.State().Text); !strings.Contains(got, "shorter") {
		t.Errorf("after the short text is edited, the text ends in %q", got[len(got)-60:])
	}
}
