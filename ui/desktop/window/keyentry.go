package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
)

// keyEntry is an entry that does something else for some keys than to edit its
// text, and passes on what is the window's: an entry keeps all keys from it while it
// has the keyboard.
type keyEntry struct {
	widget.Entry
	keys            map[fyne.KeyName]func()
	onFocus, onLeft func()      // when the keyboard comes and goes; nil for nothing
	settled         func() bool // reports whether nothing is being typed; nil for never
	name, hint      string      // what it is, where that stands elsewhere, and what is to be typed
	wrap            *look.Wrapper
}

func newKeyEntry() *keyEntry {
	e := &keyEntry{wrap: look.NewWrapper()}
	e.ExtendBaseWidget(e)
	return e
}

// SetPlaceHolder has a hint to be seen while nothing is typed, as far as there is
// room: a longer one would make the empty entry one to scroll.
func (e *keyEntry) SetPlaceHolder(hint string) {
	e.hint = hint
	e.showHint()
}

// Resize gives the entry its room.
func (e *keyEntry) Resize(size fyne.Size) {
	e.Entry.Resize(size)
	e.showHint()
}

func (e *keyEntry) showHint() {
	th := e.Theme()
	room := e.Size().Width - 2*th.Size(theme.SizeNameInnerPadding) - 2*th.Size(theme.SizeNameInputBorder)
	if hint := e.wrap.Cut(e.hint, max(room, 0), th.Size(theme.SizeNameText), e.TextStyle); hint != e.PlaceHolder {
		e.Entry.SetPlaceHolder(hint)
	}
}

// TypedKey handles a key.
func (e *keyEntry) TypedKey(k *fyne.KeyEvent) {
	if do, ok := e.keys[k.Name]; ok {
		do()
		return
	}
	passOn(e, k)
	e.Entry.TypedKey(k)
}

// AcceptsTab reports whether the Tab key does anything else than to go to the next
// object.
func (e *keyEntry) AcceptsTab() bool { return e.keys[fyne.KeyTab] != nil || e.Entry.AcceptsTab() }

// FocusGained is called when the entry gets the keyboard.
func (e *keyEntry) FocusGained() {
	e.Entry.FocusGained()
	if e.onFocus != nil {
		e.onFocus()
	}
}

// FocusLost is called when another object gets the keyboard, or none.
func (e *keyEntry) FocusLost() {
	e.Entry.FocusLost()
	if e.onLeft != nil {
		e.onLeft()
	}
}

// selectAll selects the text, to be replaced by what is typed, from its end: its
// beginning stays in view.
func (e *keyEntry) selectAll() {
	if e.MultiLine {
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
		return
	}
	held := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	e.Entry.KeyDown(held)
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	e.Entry.KeyUp(held)
}

func (e *keyEntry) isSettled() bool { return e.settled != nil && e.settled() }
