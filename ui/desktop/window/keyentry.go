package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// keyEntry is an entry that does something else for some keys than to edit its
// text: an entry keeps all keys from the window while it has the keyboard.
type keyEntry struct {
	widget.Entry
	keys            map[fyne.KeyName]func()
	onFocus, onLeft func()      // when the keyboard comes and goes; nil for nothing
	settled         func() bool // reports whether nothing is being typed; nil for never
}

func newKeyEntry() *keyEntry {
	e := &keyEntry{}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey handles a key.
func (e *keyEntry) TypedKey(k *fyne.KeyEvent) {
	if do, ok := e.keys[k.Name]; ok {
		do()
		return
	}
	e.Entry.TypedKey(k)
}

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

func (e *keyEntry) isSettled() bool { return e.settled != nil && e.settled() }
