package window

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/org"
	"dotline/ui/desktop/look"
)

// finder finds positions.
type finder interface {
	find(text string) []*org.Position // those that a text may mean, the likeliest first
	name(ids []string) string         // what the positions with those ids are called
}

// managerEntry edits who somebody reports to: what is typed is looked for among
// the positions, of which one is chosen.
type managerEntry struct {
	keyEntry
	finder finder
	host   host
	ids    []string // that are chosen

	found []*org.Position
	at    int // the one of those found that Enter chooses
}

func newManagerEntry(name, hint string, h host, f finder) *managerEntry {
	e := &managerEntry{finder: f, host: h}
	e.wrap, e.name = look.NewWrapper(), name
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder(hint)
	e.OnChanged = func(string) { e.search() }
	e.OnSubmitted = func(string) { e.submit() }
	e.keys = map[fyne.KeyName]func(){
		fyne.KeyEscape: h.revert,
		fyne.KeyDown:   func() { e.step(1) },
		fyne.KeyUp:     func() { e.step(-1) },
	}
	e.onFocus = func() {
		e.selectAll()
		h.focused()
	}
	e.onLeft, e.settled = e.leave, h.settled
	return e
}

func (e *managerEntry) set(ids []string) {
	e.ids, e.found = ids, nil
	setText(&e.Entry, e.finder.name(ids))
}

// values are the ids that are chosen, or else what is typed.
func (e *managerEntry) values() []string {
	if e.unknown() {
		return nonEmpty([]string{e.Text})
	}
	if e.Text == "" {
		return nil
	}
	return e.ids
}

func (e *managerEntry) search() {
	e.found, e.at = nil, 0
	if e.unknown() {
		e.found = e.finder.find(e.Text)
	}
	e.host.changed()
}

func (e *managerEntry) step(by int) {
	if n := len(e.found); n > 0 {
		e.at = (e.at + by + n) % n
		e.host.changed()
	}
}

// submit chooses what is marked of those found, or what the text says.
func (e *managerEntry) submit() {
	if len(e.found) > 0 {
		e.choose(e.found[e.at])
		return
	}
	e.host.done()
}

func (e *managerEntry) choose(p *org.Position) {
	e.set([]string{p.ID})
	e.host.done()
}

// leave takes a text that was left without a choice back: it may mean anybody.
func (e *managerEntry) leave() {
	if e.unknown() {
		e.set(e.ids)
	}
	e.host.left()
}

// unknown reports whether the text names no position that was chosen.
func (e *managerEntry) unknown() bool {
	return strings.TrimSpace(e.Text) != "" && e.Text != e.finder.name(e.ids)
}

// matches are the positions found, each to be clicked.
func (e *managerEntry) matches() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for i, p := range e.found {
		all = append(all, newMatch(named(p), i == e.at, func() { e.choose(p) }))
	}
	return all
}

// match is one of several things that may be meant.
type match struct {
	widget.BaseWidget
	text    string
	content fyne.CanvasObject
	choose  func()
}

func newMatch(text string, marked bool, choose func()) *match {
	label := widget.NewLabel(text)
	label.Truncation = fyne.TextTruncateEllipsis
	back := theme.ColorNameBackground
	if marked {
		back = theme.ColorNameSelection
	}
	s := &match{text: text, content: container.NewStack(newGround(back), label), choose: choose}
	s.ExtendBaseWidget(s)
	return s
}

// MouseDown chooses: with the button up again, the entry has lost the keyboard
// and the matches are gone.
func (s *match) MouseDown(*desktop.MouseEvent) { s.choose() }

// MouseUp is there because MouseDown is.
func (s *match) MouseUp(*desktop.MouseEvent) {}

// Cursor is a hand.
func (s *match) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer makes what the window draws of the match.
func (s *match) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.content) }

// managers finds those whom a position may report to: not itself, and nobody
// below it.
type managers struct {
	lookFor func(text string) []*org.Position
	chart   *org.Chart
	of      *org.Position
}

func (m *managers) find(text string) []*org.Position {
	const most = 6
	all := slices.DeleteFunc(m.lookFor(text), func(p *org.Position) bool { return p == m.of || m.of.IsAbove(p) })
	return all[:min(len(all), most)]
}

func (m *managers) name(ids []string) string {
	if m.chart == nil {
		return ""
	}
	return allNamed(m.chart, ids)
}
