// Package source is the part of the window in which the chart's text is edited:
// monospaced lines that are never wrapped, their numbers, and the severity of what
// was found on each.
//
// Only the lines in view exist as objects of the window, so that a key costs the
// same in a text of ten lines and of fifty thousand.
package source

import (
	"bytes"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/ui/session"
)

// Config is what an editor needs from the world.
type Config struct {
	// After runs a function on the window's goroutine after a while, unless the
	// function that it returns is called before.
	After func(time.Duration, func()) (stop func())
	// OnEdit is told a text that was changed, and by what: once for what was typed
	// without a pause.
	OnEdit func(text []byte, name string)
	// OnLine is told the line, counted from 1, into which the cursor was moved.
	OnLine func(line int)
	// OnMark is told the line, counted from 1, whose mark was clicked.
	OnMark func(line int)
	// OnKey is told a key that edits nothing.
	OnKey func(*fyne.KeyEvent)
	// OnUndo and OnRedo are called for their keys, after what was typed is told.
	OnUndo, OnRedo func()
}

// Mark says that there is a finding on a line, which is counted from 1.
type Mark struct {
	Line     int
	Severity conventions.Severity
}

// Editor shows a text and edits it.
type Editor struct {
	widget.BaseWidget
	config Config

	text    *text
	told    []byte // the text as it was last set, or told to OnEdit
	pending bool   // what was typed since is to be told
	stop    func() // of telling it

	cursor, anchor int     // offsets; between them is the selection
	wanted         float32 // where on a line the cursor would be, moved up or down; -1 for where it is
	line           int     // that OnLine knows
	bare           int     // where a line begins that has nothing but the indent it was given, -1 for none
	focused, shift bool
	clicks         clicks

	marks   map[int]conventions.Severity // by line, counted from 0
	current int                          // the line of the finding that is selected, -1 for none
	broken  int                          // the line that cannot be read, -1 for none

	page   *page
	gutter *gutter
	margin *container.Clip // around the gutter
	scroll *container.Scroll
}

var (
	_ fyne.Focusable     = (*Editor)(nil)
	_ fyne.Tabbable      = (*Editor)(nil)
	_ fyne.Shortcutable  = (*Editor)(nil)
	_ desktop.Keyable    = (*Editor)(nil)
	_ desktop.Cursorable = (*page)(nil)
)

// New returns an editor of an empty text.
func New(c Config) *Editor {
	e := &Editor{config: c, text: newText(nil), stop: func() {}, wanted: -1, marks: map[int]conventions.Severity{}, current: -1, broken: -1, bare: -1}
	e.page, e.gutter = newPage(e), newGutter(e)
	e.margin = container.NewClip(e.gutter)
	e.scroll = container.NewScroll(e.page)
	e.scroll.OnScrolled = func(fyne.Position) { e.rebuild() }
	e.ExtendBaseWidget(e)
	return e
}

// SetText shows another text. What is the same in both keeps the cursor and its
// place on the screen; while the editor has the keyboard, the cursor goes where
// the texts differ.
func (e *Editor) SetText(b []byte) {
	if bytes.Equal(b, e.told) {
		return // what is being typed is not told yet
	}
	e.stop()
	e.told, e.pending = b, false
	d := session.Difference(e.text.bytes, b)
	if len(d.Removed) == 0 && len(d.Inserted) == 0 {
		return
	}
	e.bare = -1
	shift := len(d.Inserted) - len(d.Removed)
	moved := func(at int) int {
		switch {
		case at <= d.Offset:
			return at
		case at >= d.Offset+len(d.Removed):
			return at + shift
		}
		return d.Offset
	}
	e.cursor, e.anchor = moved(e.cursor), moved(e.anchor)
	e.replace(d.Offset, d.Offset+len(d.Removed), d.Inserted)
	if e.focused {
		e.cursor = d.Offset + len(d.Inserted)
		e.anchor = e.cursor
		e.reveal(e.text.lineAt(e.cursor))
	}
	e.line = e.Line()
	e.Refresh()
}

// SetMarks shows on which lines there are findings.
func (e *Editor) SetMarks(marks []Mark) {
	e.marks = map[int]conventions.Severity{}
	for _, m := range marks {
		e.marks[m.Line-1] = max(e.marks[m.Line-1], m.Severity)
	}
	e.Refresh()
}

// SetCurrent highlights a line, counted from 1; 0 for none.
func (e *Editor) SetCurrent(line int) {
	e.current = line - 1
	e.Refresh()
}

// SetBroken shows that a line, counted from 1, cannot be read; 0 for none.
func (e *Editor) SetBroken(line int) {
	e.broken = line - 1
	e.Refresh()
}

// GoTo puts the cursor on a line, counted from 1, and brings it into view.
func (e *Editor) GoTo(line int) {
	at := min(max(line-1, 0), e.text.lines()-1)
	if at != e.text.lineAt(e.cursor) {
		e.cursor = e.text.start(at) + len(e.text.indent(at))
		e.anchor, e.wanted = e.cursor, -1
		e.line = at + 1
	}
	e.center(at)
	e.Refresh()
}

// Focused reports whether the editor has the keyboard.
func (e *Editor) Focused() bool { return e.focused }

// AccessibilityLabel says what is edited.
func (e *Editor) AccessibilityLabel() string { return lang.L("Source") }

// AccessibilityRole is that of a text.
func (e *Editor) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Line is that of the cursor, counted from 1.
func (e *Editor) Line() int { return e.text.lineAt(e.cursor) + 1 }

// Flush tells what was typed, without waiting for a pause.
func (e *Editor) Flush() { e.tell(lang.L("Typing")) }

func (e *Editor) tell(name string) {
	if !e.pending {
		return
	}
	e.stop()
	e.pending, e.told = false, bytes.Clone(e.text.bytes)
	e.config.OnEdit(e.told, name)
}

// insert puts something in the place of the selection, and is told with what is
// typed next.
func (e *Editor) insert(s string) {
	from, to := e.selection()
	e.edit(from, to, s)
}

// edit puts something in the place of what is between two offsets, and the cursor
// behind it.
func (e *Editor) edit(from, to int, with string) {
	const pause = 250 * time.Millisecond
	e.bare = -1
	e.replace(from, to, []byte(with))
	e.cursor = from + len(with)
	e.anchor, e.wanted = e.cursor, -1
	e.line = e.Line() // OnEdit tells where
	e.pending = true
	e.stop()
	e.stop = e.config.After(pause, e.Flush)
	e.reveal(e.line - 1)
	e.Refresh()
}

// once does an edit that is undone by itself.
func (e *Editor) once(name string, edit func()) {
	e.Flush()
	edit()
	e.tell(name)
}

// replace changes the text, and takes the marks below along.
func (e *Editor) replace(from, to int, with []byte) {
	first, last, before := e.text.lineAt(from), e.text.lineAt(to), e.text.lines()
	e.text.replace(from, to, with)
	shift := e.text.lines() - before
	if shift == 0 {
		return
	}
	marks := map[int]conventions.Severity{}
	for line, s := range e.marks {
		switch {
		case line > last:
			line += shift
		case line > first:
			line = first
		}
		marks[line] = max(marks[line], s)
	}
	e.marks = marks
	for _, line := range []*int{&e.current, &e.broken} {
		if *line > first {
			*line += shift
		}
	}
}

// selection is what is selected, the cursor twice for nothing.
func (e *Editor) selection() (from, to int) {
	return min(e.cursor, e.anchor), max(e.cursor, e.anchor)
}

// move puts the cursor somewhere, and with it the end of the selection where that
// is to grow.
func (e *Editor) move(to int, grow bool) {
	to = e.leaveBare(to)
	e.cursor, e.wanted = to, -1
	if !grow {
		e.anchor = to
	}
	e.moved()
}

// leaveBare takes the indent away from a line that nothing was typed on, where the
// cursor goes to another one, and returns where that is then.
func (e *Editor) leaveBare(to int) int {
	if e.bare < 0 || e.text.lineAt(to) == e.text.lineAt(e.bare) {
		return to
	}
	start := e.bare
	end := e.text.end(e.text.lineAt(start))
	anchor := e.anchor
	e.edit(start, end, "")
	after := func(at int) int {
		if at <= start {
			return at
		}
		return max(at-(end-start), start)
	}
	e.anchor = after(anchor)
	return after(to)
}

// moved shows the cursor and tells its line.
func (e *Editor) moved() {
	e.reveal(e.text.lineAt(e.cursor))
	e.Refresh()
	if line := e.Line(); line != e.line {
		e.line = line
		if !e.pending {
			e.config.OnLine(line)
		}
	}
}

// rebuild shows what is in view.
func (e *Editor) rebuild() {
	e.page.build()
	e.gutter.build()
	e.page.Refresh()
	e.gutter.Refresh()
}
