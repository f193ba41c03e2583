package source_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/source"
)

// desk is an editor in a window, with the clock that drives it.
type desk struct {
	testing.TB
	*source.Editor
	app    fyne.App
	window fyne.Window
	timers []func()

	edits []string // the name of each, and the text after it
	lines []int    // told of the cursor
	marks []int    // that were clicked
}

func newDesk(t testing.TB, text string) *desk {
	d := &desk{TB: t, app: test.NewTempApp(t)}
	d.app.Settings().SetTheme(look.New())
	d.Editor = source.New(source.Config{
		After: func(_ time.Duration, f func()) func() {
			stopped := false
			d.timers = append(d.timers, func() {
				if !stopped {
					f()
				}
			})
			return func() { stopped = true }
		},
		OnEdit: func(text []byte, name string) { d.edits = append(d.edits, name+": "+string(text)) },
		OnLine: func(line int) { d.lines = append(d.lines, line) },
		OnMark: func(line int) { d.marks = append(d.marks, line) },
		OnKey:  func(*fyne.KeyEvent) {},
	})
	d.window = test.NewTempWindow(t, d.Editor)
	d.window.Resize(fyne.NewSize(400, 300))
	d.SetText([]byte(text))
	d.window.Canvas().Focus(d.Editor)
	return d
}

// pause lets all pass that is waited for.
func (d *desk) pause() {
	timers := d.timers
	d.timers = nil
	for _, f := range timers {
		f()
	}
}

// do types what a script says: words in <> are keys, + holds Shift, ^ the key for
// shortcuts; all else are characters.
func (d *desk) do(script string) {
	for script != "" {
		key, rest, ok := strings.Cut(script, ">")
		if !ok || key[0] != '<' {
			r := []rune(script)
			d.TypedRune(r[0])
			script = string(r[1:])
			continue
		}
		script = rest
		d.key(key[1:])
	}
}

func (d *desk) key(key string) {
	name, shift := strings.CutPrefix(key, "+")
	name, ctrl := strings.CutPrefix(name, "^")
	held := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	if shift {
		d.KeyDown(held)
		defer d.KeyUp(held)
	}
	shortcuts := map[string]fyne.Shortcut{
		"A": &fyne.ShortcutSelectAll{},
		"C": &fyne.ShortcutCopy{Clipboard: d.app.Clipboard()},
		"X": &fyne.ShortcutCut{Clipboard: d.app.Clipboard()},
		"V": &fyne.ShortcutPaste{Clipboard: d.app.Clipboard()},
	}
	switch {
	case ctrl && shortcuts[name] != nil:
		d.TypedShortcut(shortcuts[name])
	case ctrl:
		m := fyne.KeyModifierShortcutDefault
		if shift {
			m |= fyne.KeyModifierShift
		}
		d.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyName(name), Modifier: m})
	default:
		d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(name)})
	}
}

func TestKeys(t *testing.T) {
	for _, c := range []struct{ text, script, want string }{
		{"ab", "<End>c", "abc"},
		{"ab", "<Right>é<Left>x", "axéb"},
		{"ab\ncd", "<Down><End><BackSpace>", "ab\nc"},
		{"ab\ncd", "<Down><BackSpace>", "abcd"},
		{"ab\r\ncd", "<End><Delete>", "abcd"},
		{"ab\r\ncd", "<End><Return>x", "ab\r\nx\r\ncd"},
		{"abc\n\nabc", "<End><Down><Down>x", "abc\n\nabcx"}, // the column is kept across a short line
		{"  ab", "<End><Home>x<Home><Home>y", "y  xab"},
		{"positions:", "<End><Return>x", "positions:\n  x"},
		{"  - id: ceo", "<End><Return>title: CEO", "  - id: ceo\n    title: CEO"},
		{"  - reports:", "<End><Return>x", "  - reports:\n      x"},
		{"  ab", "<Return>x", "\nx  ab"},
		{"  ab", "<End><Return><Return>x", "  ab\n\n  x"},
		{"  ab\n  cd", "<End><Return><Down>x", "  ab\n\n  xcd"},
		{"  ab", "<End><Return><Up>x", "  xab\n"},
		{"  ab", "<End><Return>x<Up>", "  ab\n  x"},
		{"a", "<Tab>x", "  xa"},
		{"abc", "<End><Tab>x", "abc x"},
		{"a\nb\nc", "<+Down><+Down><Tab>", "  a\n  b\nc"},
		{"  a\n b\nc", "<^A><+Tab>", "a\nb\nc"},
		{"    a", "<End><+Tab>", "  a"},
		{"one two", "<^Right>!", "one! two"},
		{"one two", "<End><^Left>!", "one !two"},
		{"one two", "<End><^BackSpace>", "one "},
		{"one two", "<^Delete>", " two"},
		{"one two", "<+^Right>x", "x two"},
		{"one\ntwo", "<^End>!<^Home>!", "!one\ntwo!"},
		{"abc", "<+Right><+Right>x", "xc"},
		{"abc", "<+End><Left>x", "xabc"},
		{"abc", "<+End><Right>x", "abcx"},
		{"abc", "<+End><Delete>", ""},
		{"ab cd", "<+^Right><^X><End><^V>", " cdab"},
		{"ab", "<^A><^C><Right><^V>", "abab"},
		{"a\nb", "<Next>x<Prior>y", "ay\nxb"},
	} {
		d := newDesk(t, c.text)
		d.do(c.script)
		d.Flush()
		got := c.text
		if n := len(d.edits); n > 0 {
			_, got, _ = strings.Cut(d.edits[n-1], ": ")
		}
		if got != c.want {
			t.Errorf("%q in %q gives %q, want %q", c.script, c.text, got, c.want)
		}
	}
}

// What is pasted has the line breaks of the file, wherever it was copied.
func TestPastedLineBreaks(t *testing.T) {
	for _, c := range []struct{ text, clip, want string }{
		{"a\nb\n", "x\r\ny\r\n", "x\ny\na\nb\n"},
		{"a\r\nb\r\n", "x\ny\n", "x\r\ny\r\na\r\nb\r\n"},
		{"a\n", "x\ry\r", "x\ny\na\n"},
	} {
		d := newDesk(t, c.text)
		d.app.Clipboard().SetContent(c.clip)
		d.do("<^V>")
		if want := "Paste: " + c.want; len(d.edits) != 1 || d.edits[0] != want {
			t.Errorf("%q pasted into %q gives %q, want %q", c.clip, c.text, d.edits, want)
		}
	}
}

func TestTypingIsOneEditAPause(t *testing.T) {
	d := newDesk(t, "a")
	d.do("<End>bc")
	if len(d.edits) != 0 {
		t.Errorf("told before a pause: %v", d.edits)
	}
	d.pause()
	d.do("d<^A><^C><Right><^V>")
	want := []string{"Typing: abc", "Typing: abcd", "Paste: abcdabcd"}
	if fmt.Sprint(d.edits) != fmt.Sprint(want) {
		t.Errorf("the edits are %q, want %q", d.edits, want)
	}
	d.do("e")
	d.window.Canvas().Unfocus() // what is typed is told when one leaves
	if n := len(d.edits); n != 4 {
		t.Errorf("there are %d edits, want 4", n)
	}
	d.pause()
	if n := len(d.edits); n != 4 {
		t.Errorf("after a pause there are %d edits, want no more", n)
	}
}

func TestTextFromElsewhere(t *testing.T) {
	d := newDesk(t, "one\ntwo\nthree\n")
	d.do("<Down><Down><End>")
	d.do("!")
	d.SetText([]byte("one\ntwo\nthree\n")) // as it was told last: what is typed stays
	d.Flush()
	if want := "Typing: one\ntwo\nthree!\n"; d.edits[0] != want {
		t.Errorf("told %q, want %q", d.edits[0], want)
	}
	d.window.Canvas().Unfocus()
	d.SetText([]byte("one\nand\ntwo\nthree!\n"))
	if d.Line() != 4 {
		t.Errorf("the cursor is on line %d, want to stay before what it was", d.Line())
	}
	d.window.Canvas().Focus(d.Editor)
	d.SetText([]byte("one\ntwo\nthree!\n"))
	if d.Line() != 2 {
		t.Errorf("the cursor is on line %d, want where the text has changed", d.Line())
	}
}

func TestLineIsTold(t *testing.T) {
	d := newDesk(t, "one\ntwo\nthree\n")
	d.do("<Right><Down><Right><Down>")
	d.GoTo(1) // not told: who asks knows
	if fmt.Sprint(d.lines) != "[2 3]" || d.Line() != 1 {
		t.Errorf("told lines %v, now at %d", d.lines, d.Line())
	}
}

func TestPointer(t *testing.T) {
	d := newDesk(t, "one two\nthree four\n")
	page, at := d.objectAt(fyne.NewPos(100, 10))
	click := func(x float32) {
		page.(desktop.Mouseable).MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(x, 0)}})
	}
	click(400)
	d.do("!")
	d.pause()
	click(-100)
	click(-100)
	d.do("A")
	d.pause()
	click(-100)
	page.(fyne.Draggable).Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(400, 0)}})
	d.do("B")
	d.pause()
	want := []string{"Typing: one two!\nthree four\n", "Typing: A two!\nthree four\n", "Typing: B\nthree four\n"}
	if fmt.Sprint(d.edits) != fmt.Sprint(want) {
		t.Errorf("the edits are %q, want %q", d.edits, want)
	}
}

// objectAt is what can be clicked at a place of the window, and that place in it.
func (d *desk) objectAt(at fyne.Position) (found fyne.CanvasObject, in fyne.Position) {
	driver := d.app.Driver()
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if _, ok := o.(desktop.Mouseable); ok {
			found, in = o, at.Subtract(driver.AbsolutePositionForObject(o))
		}
		if w, ok := o.(fyne.Widget); ok {
			for _, c := range test.WidgetRenderer(w).Objects() {
				walk(c)
			}
		}
		if c, ok := o.(*fyne.Container); ok {
			for _, o := range c.Objects {
				walk(o)
			}
		}
	}
	walk(d.Editor)
	return found, in
}

func TestMarksFollowTheirLines(t *testing.T) {
	d := newDesk(t, "one\ntwo\nthree\n")
	d.SetMarks([]source.Mark{{Line: 2, Severity: conventions.Note}, {Line: 3, Severity: conventions.Error}})
	before := d.icons()
	d.do("<Home><Return>")
	after := d.icons()
	if len(before) != 2 || len(after) != 2 || after[0] <= before[0] || after[1] <= before[1] {
		t.Errorf("the marks were at %v and are at %v", before, after)
	}
}

func TestMarksAreClicked(t *testing.T) {
	d := newDesk(t, "one\ntwo\nthree\n")
	d.SetMarks([]source.Mark{{Line: 2, Severity: conventions.Note}})
	height := d.MinSize().Height // of more than the lines
	for y := float32(1); y < height; y++ {
		test.TapCanvas(d.window.Canvas(), fyne.NewPos(8, y+4)) // all down the margin
	}
	if len(d.marks) == 0 || slices.ContainsFunc(d.marks, func(line int) bool { return line != 2 }) {
		t.Errorf("clicked are the marks of lines %v, want only 2", d.marks)
	}
	if got := fmt.Sprint(slices.Compact(d.lines)); !strings.HasPrefix(got, "[2 3") {
		t.Errorf("the cursor went to lines %v", got)
	}
}

func TestLongLinesAreLeftAgain(t *testing.T) {
	long := strings.Repeat("m", 200)
	d := newDesk(t, long+"\nshort\n")
	edge := func() float32 {
		page, _ := d.objectAt(fyne.Position{})
		return d.app.Driver().AbsolutePositionForObject(page).X
	}
	before := edge()
	d.do("<End>")
	if edge() >= before {
		t.Error("the end of a long line is not to be seen")
	}
	d.do("<Down>")
	if got := edge(); got != before {
		t.Errorf("on a short line the page is at %v, want %v", got, before)
	}
}

// Of a line of any length, what is in view is there, at its place, and little else.
func TestVeryLongLines(t *testing.T) {
	for _, letters := range []string{"photo: iVBORw0KGgo", "notes: Grüße, 您好 "} {
		d := newDesk(t, strings.Repeat(letters, 20_000)+"the end")
		for _, c := range []struct{ key, sees string }{{"End", "the end"}, {"Home", letters}} {
			d.key(c.key)
			drawn, ends := "", float32(0)
			for _, x := range d.texts() {
				if strings.Trim(x.Text, "0123456789") != "" { // no line's number
					drawn += x.Text
					ends = max(ends, d.app.Driver().AbsolutePositionForObject(x).X+x.Size().Width)
				}
			}
			if !strings.Contains(drawn, c.sees) || len(drawn) > 1000 {
				t.Errorf("after %s, of the line are drawn %d bytes, without %q: %.60q", c.key, len(drawn), c.sees, drawn)
			}
			if right := d.Size().Width; c.key == "End" && (ends > right || ends < right-60) {
				t.Errorf("the line ends at %v, want left of %v", ends, right)
			}
		}
		d.do("<End><Left>x")
		d.pause()
		if got := d.edits[len(d.edits)-1]; !strings.HasSuffix(got, "the enxd") {
			t.Errorf("typed near the end, the text ends in %q", got[len(got)-20:])
		}
	}
}

// texts are those that are there.
func (d *desk) texts() []*canvas.Text { return all[*canvas.Text](d) }

// icons are how far down each mark is.
func (d *desk) icons() (y []float32) {
	for _, i := range all[*canvas.Image](d) {
		y = append(y, i.Position().Y)
	}
	return y
}

// all are the objects of a kind in the editor.
func all[T fyne.CanvasObject](d *desk) (found []T) {
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if one, ok := o.(T); ok {
			found = append(found, one)
		}
		if w, ok := o.(fyne.Widget); ok {
			for _, c := range test.WidgetRenderer(w).Objects() {
				walk(c)
			}
		}
	}
	walk(d.Editor)
	return found
}

func BenchmarkKeyInALongLine(b *testing.B) {
	d := newDesk(b, "notes: "+strings.Repeat("lorem ipsum ", 20_000))
	d.do("<End>")
	for b.Loop() {
		d.TypedRune('a')
		d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}

func BenchmarkKey(b *testing.B) {
	for _, lines := range []int{500, 50_000} {
		b.Run(fmt.Sprint(lines, " lines"), func(b *testing.B) {
			d := newDesk(b, strings.Repeat("    title: Vice President\n", lines))
			d.GoTo(lines / 2)
			for b.Loop() {
				d.TypedRune('a')
				d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			}
		})
	}
}
