package source

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
)

// step is what Tab adds, and what an entry's fields stand behind its dash.
const step = "  "

// FocusGained is called when the editor gets the keyboard.
func (e *Editor) FocusGained() {
	e.focused = true
	e.Refresh()
}

// FocusLost is called when another object gets the keyboard, or none.
func (e *Editor) FocusLost() {
	e.focused, e.shift = false, false
	if e.bare >= 0 {
		e.edit(e.bare, e.text.end(e.text.lineAt(e.bare)), "")
	}
	e.Flush()
	e.Refresh()
}

// AcceptsTab reports that Tab indents.
func (e *Editor) AcceptsTab() bool { return true }

// KeyDown notes that Shift is held.
func (e *Editor) KeyDown(k *fyne.KeyEvent) { e.held(k, true) }

// KeyUp notes that Shift is not held any more.
func (e *Editor) KeyUp(k *fyne.KeyEvent) { e.held(k, false) }

func (e *Editor) held(k *fyne.KeyEvent, down bool) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		e.shift = down
	}
}

// TypedRune inserts a character.
func (e *Editor) TypedRune(r rune) { e.insert(string(r)) }

// TypedKey moves the cursor or edits.
func (e *Editor) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		e.newLine()
	case fyne.KeyTab:
		e.tab()
	case fyne.KeyBackspace:
		e.remove(e.text.before)
	case fyne.KeyDelete:
		e.remove(e.text.after)
	default:
		if !e.walk(k.Name) {
			e.config.OnKey(k)
		}
	}
}

// walk moves the cursor as a key asks for, if it does.
func (e *Editor) walk(key fyne.KeyName) bool {
	from, to := e.selection()
	selects := from != to && !e.shift
	switch key {
	case fyne.KeyLeft:
		if !selects {
			from = e.text.before(e.cursor)
		}
		e.move(from, e.shift)
	case fyne.KeyRight:
		if !selects {
			to = e.text.after(e.cursor)
		}
		e.move(to, e.shift)
	case fyne.KeyUp:
		e.rise(-1)
	case fyne.KeyDown:
		e.rise(1)
	case fyne.KeyPageUp:
		e.rise(-e.pageLines())
	case fyne.KeyPageDown:
		e.rise(e.pageLines())
	case fyne.KeyHome:
		e.move(e.home(), e.shift)
	case fyne.KeyEnd:
		e.move(e.text.end(e.text.lineAt(e.cursor)), e.shift)
	default:
		return false
	}
	return true
}

// home is where the line's words begin, or its start if the cursor is there.
func (e *Editor) home() int {
	line := e.text.lineAt(e.cursor)
	start := e.text.start(line)
	if words := start + len(e.text.indent(line)); words != e.cursor {
		return words
	}
	return start
}

// rise moves the cursor by lines, as straight as they allow.
func (e *Editor) rise(by int) {
	line := e.text.lineAt(e.cursor)
	wanted := e.wanted
	if wanted < 0 {
		wanted = e.page.x(e.cursor)
	}
	to := min(max(line+by, 0), e.text.lines()-1)
	e.move(e.page.offset(to, wanted), e.shift)
	e.wanted = wanted
}

func (e *Editor) pageLines() int { return max(int(e.scroll.Size().Height/e.page.cell().Height)-1, 1) }

// remove removes the selection, or up to where a step from the cursor leads.
func (e *Editor) remove(next func(int) int) {
	if e.cursor == e.anchor {
		e.anchor = next(e.cursor)
	}
	if e.cursor != e.anchor {
		e.insert("")
	}
}

// newLine begins a line that is indented as this one, or as what belongs to it.
func (e *Editor) newLine() {
	from, _ := e.selection()
	line := e.text.lineAt(from)
	indent := e.text.indent(line)
	indent = indent[:min(len(indent), from-e.text.start(line))]
	said := strings.TrimSpace(string(e.text.bytes[e.text.start(line):from]))
	if strings.HasPrefix(said, "- ") {
		indent += step
	}
	if strings.HasSuffix(said, ":") {
		indent += step
	}
	with := e.text.lineBreak(line) + indent
	from, to := e.selection()
	if said == "" && to == e.text.end(line) {
		from = e.text.start(line) // which leaves no spaces on an empty line
	}
	e.edit(from, to, with)
	if indent != "" && e.cursor == e.text.end(e.text.lineAt(e.cursor)) {
		e.bare = e.cursor - len(indent)
	}
}

// tab indents the cursor, or all lines of a selection; with Shift it takes as
// much away.
func (e *Editor) tab() {
	from, to := e.selection()
	first, last := e.text.lineAt(from), e.text.lineAt(to)
	if from == to && !e.shift {
		e.insert(step[:len(step)-(e.cursor-e.text.start(first))%len(step)])
		return
	}
	if last > first && to == e.text.start(last) {
		last--
	}
	var b strings.Builder
	for i := first; i <= last; i++ {
		line := string(e.text.bytes[e.text.start(i):e.text.end(i)])
		switch {
		case e.shift:
			line = line[min(len(e.text.indent(i)), len(step)):]
		case line != "":
			line = step + line
		}
		b.WriteString(line)
		if i < last {
			b.Write(e.text.bytes[e.text.end(i):e.text.start(i+1)])
		}
	}
	start := e.text.start(first)
	e.edit(start, e.text.end(last), b.String())
	if from != to {
		e.anchor = start
		e.Refresh()
	}
}

// TypedShortcut does what a key with a modifier stands for.
func (e *Editor) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		e.anchor, e.cursor = 0, len(e.text.bytes)
		e.Refresh()
	case *fyne.ShortcutCopy:
		e.copyTo(s.Clipboard)
	case *fyne.ShortcutCut:
		if e.copyTo(s.Clipboard) {
			e.once(lang.L("Cut"), func() { e.insert("") })
		}
	case *fyne.ShortcutPaste:
		if clip := s.Clipboard.Content(); clip != "" {
			e.once(lang.L("Paste"), func() { e.insert(withBreaks(clip, e.text.lineBreak(e.text.lineAt(e.cursor)))) })
		}
	case *fyne.ShortcutUndo:
		e.Flush()
		e.config.OnUndo()
	case *fyne.ShortcutRedo:
		e.Flush()
		e.config.OnRedo()
	case *desktop.CustomShortcut:
		e.custom(s)
	}
}

// withBreaks is a text from anywhere with the line breaks of the text that it comes
// into.
func withBreaks(text, lineBreak string) string {
	return strings.NewReplacer("\r\n", lineBreak, "\r", lineBreak, "\n", lineBreak).Replace(text)
}

func (e *Editor) copyTo(c fyne.Clipboard) bool {
	from, to := e.selection()
	if from == to {
		return false
	}
	c.SetContent(string(e.text.bytes[from:to]))
	return true
}

// custom moves by words, or to the ends of the text.
func (e *Editor) custom(s *desktop.CustomShortcut) {
	if s.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierShortcutDefault {
		return
	}
	grow := s.Modifier&fyne.KeyModifierShift != 0
	switch s.KeyName {
	case fyne.KeyLeft:
		e.move(e.text.wordBefore(e.cursor), grow)
	case fyne.KeyRight:
		e.move(e.text.wordAfter(e.cursor), grow)
	case fyne.KeyHome:
		e.move(0, grow)
	case fyne.KeyEnd:
		e.move(len(e.text.bytes), grow)
	case fyne.KeyBackspace:
		e.remove(e.text.wordBefore)
	case fyne.KeyDelete:
		e.remove(e.text.wordAfter)
	}
}
