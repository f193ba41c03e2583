package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// keyEntry is an entry that does something else for some keys than to edit its
// text: an entry keeps all keys from the window while it has the keyboard.
type keyEntry struct {
	widget.Entry
	keys map[fyne.KeyName]func()
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
