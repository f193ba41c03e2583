package source

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// MouseDown puts the cursor where the pointer is. Two clicks select a word, three
// a line.
func (p *page) MouseDown(m *desktop.MouseEvent) {
	e := p.editor
	e.focus()
	at := p.at(m.Position)
	switch e.clicks.add(at, e.config.After) {
	case 1:
		e.move(at, m.Modifier&fyne.KeyModifierShift != 0)
	case 2:
		e.anchor, e.cursor = e.text.word(at)
		e.moved()
	case 3:
		line := e.text.lineAt(at)
		e.anchor, e.cursor = e.text.start(line), e.text.end(line)
		e.moved()
	}
}

// focus gives the editor the keyboard.
func (e *Editor) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil {
		c.Focus(e)
	}
}

// MouseUp is there because MouseDown is.
func (p *page) MouseUp(*desktop.MouseEvent) {}

// Dragged lets the selection grow to the pointer.
func (p *page) Dragged(d *fyne.DragEvent) { p.editor.move(p.at(d.Position), true) }

// DragEnd is the end of selecting.
func (p *page) DragEnd() {}

// at is the place in the text at a place on the page.
func (p *page) at(on fyne.Position) int {
	line := min(max(int(on.Y/p.cell().Height), 0), p.editor.text.lines()-1)
	return p.offset(line, on.X-pageEdge)
}

// clicks counts the clicks on one place.
type clicks struct {
	at, count int
	stop      func()
}

// add notes a click and returns the how many-th it is, of three at most.
func (c *clicks) add(at int, after func(time.Duration, func()) func()) int {
	const apart = 400 * time.Millisecond // at most
	if c.count == 3 || at != c.at {
		c.count = 0
	}
	if c.stop != nil {
		c.stop()
	}
	c.at = at
	c.count++
	c.stop = after(apart, func() { c.count = 0 })
	return c.count
}
