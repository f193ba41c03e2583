package window

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
)

// control is where the values of a field are edited.
type control interface {
	fyne.Focusable
	set(values []string)
	values() []string
}

// host is what a control tells about.
type host struct {
	focused func()      // it has the keyboard
	changed func()      // its values are others, and more may come
	done    func()      // its values are to be written
	left    func()      // it had the keyboard
	revert  func()      // what was typed is not meant
	settled func() bool // reports whether the values are those of the chart
}

func newControl(s spec, h host, find finder) control {
	switch s.kind {
	case truth:
		return newTickBox(s.label, h)
	case choices:
		return newChoiceBox(s.label, s.options, h)
	case manager:
		return newManagerEntry(s.label, s.hint, h, find)
	}
	return newTextEntry(s, h)
}

// textEntry edits a text, or a list of one value a line.
type textEntry struct {
	keyEntry
	list  bool
	shift bool // is held
	hint  string
	long  []string // what is too long to be edited here: an entry takes seconds for a key
}

// longText is how many bytes are edited in an entry at most.
const longText = 10_000

func newTextEntry(s spec, h host) *textEntry {
	e := &textEntry{list: s.kind == several, hint: s.hint}
	e.wrap, e.name = look.NewWrapper(), s.label
	e.MultiLine = s.kind != single
	if e.MultiLine {
		e.Wrapping, e.Scroll = fyne.TextWrapWord, fyne.ScrollNone
	}
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder(s.hint)
	e.OnChanged = func(string) {
		e.fit()
		h.changed()
	}
	e.OnSubmitted = func(string) { h.done() }
	e.keys = map[fyne.KeyName]func(){fyne.KeyEscape: h.revert}
	if e.list {
		end := func() { e.endLine(h.done) }
		e.keys[fyne.KeyReturn], e.keys[fyne.KeyEnter] = end, end
	}
	e.onFocus, e.onLeft, e.settled = h.focused, h.left, h.settled
	e.fit()
	return e
}

// selectLine selects a value of one line, to be replaced by what is typed.
func (e *textEntry) selectLine() {
	if prose := e.MultiLine && !e.list; !prose && !strings.Contains(e.Text, "\n") {
		e.selectAll()
	}
}

// endLine is done with a list, which mostly has one value, or with Shift begins the
// line of another.
func (e *textEntry) endLine(done func()) {
	if !e.shift {
		done()
		return
	}
	held := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.Entry.KeyUp(held) // with which Return would end an entry
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	e.Entry.KeyDown(held)
}

// KeyDown notes that Shift is held.
func (e *textEntry) KeyDown(k *fyne.KeyEvent) {
	e.shift = e.shift || isShift(k)
	e.keyEntry.KeyDown(k)
}

// KeyUp notes that Shift is not held any more.
func (e *textEntry) KeyUp(k *fyne.KeyEvent) {
	e.shift = e.shift && !isShift(k)
	e.keyEntry.KeyUp(k)
}

// FocusLost is called when another object gets the keyboard, and with it what becomes
// of Shift.
func (e *textEntry) FocusLost() {
	e.shift = false
	e.keyEntry.FocusLost()
}

func isShift(k *fyne.KeyEvent) bool {
	return k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight
}

// AcceptsTab reports that Tab goes to the next field, also from a list.
func (e *textEntry) AcceptsTab() bool { return false }

// fit makes room for all lines.
func (e *textEntry) fit() {
	if e.MultiLine {
		e.SetMinRowsVisible(strings.Count(e.Text, "\n") + 1)
	}
}

func (e *textEntry) set(values []string) {
	text := strings.Join(values, "\n")
	wasLong := e.long != nil
	if e.long = nil; len(text) > longText {
		e.long = values
	}
	switch {
	case e.long != nil:
		e.SetPlaceHolder(lang.L("Too long: edit it in the source"))
		e.Disable()
		text = ""
	case wasLong:
		e.SetPlaceHolder(e.hint)
		e.Enable()
	}
	setText(&e.Entry, text)
}

func (e *textEntry) values() []string {
	if e.long != nil {
		return e.long
	}
	if !e.list {
		return nonEmpty([]string{e.Text})
	}
	return nonEmpty(strings.Split(e.Text, "\n"))
}

func setText(e *widget.Entry, text string) {
	if e.Text != text {
		e.SetText(text)
	}
}

// nonEmpty are those of some texts that say something, without the space around
// them.
func nonEmpty(texts []string) []string {
	var all []string
	for _, t := range texts {
		if t = strings.TrimSpace(t); t != "" {
			all = append(all, t)
		}
	}
	return all
}

// tickBox edits a truth.
type tickBox struct {
	widget.Check
	host host
}

func newTickBox(label string, h host) *tickBox {
	b := &tickBox{host: h}
	b.Text = label
	b.OnChanged = func(bool) { h.done() }
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained is called when the box gets the keyboard.
func (b *tickBox) FocusGained() {
	b.Check.FocusGained()
	b.host.focused()
}

// TypedKey handles a key.
func (b *tickBox) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		b.host.revert()
		return
	}
	b.Check.TypedKey(k)
}

func (b *tickBox) set(values []string) { b.SetChecked(len(values) > 0) }

func (b *tickBox) values() []string {
	if b.Checked {
		return []string{"true"}
	}
	return nil
}

// notSaid is the choice of a field that says nothing.
func notSaid() string { return lang.L("Not said") }

// choiceBox edits a field that holds one of a few words.
type choiceBox struct {
	widget.Select
	name    string
	host    host
	choices []option
}

func newChoiceBox(name string, choices []option, h host) *choiceBox {
	b := &choiceBox{name: name, host: h, choices: choices}
	b.Options = []string{notSaid()}
	for _, c := range choices {
		b.Options = append(b.Options, c.label)
	}
	b.PlaceHolder = notSaid()
	b.OnChanged = func(string) { h.done() }
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained is called when the box gets the keyboard.
func (b *choiceBox) FocusGained() {
	b.Select.FocusGained()
	b.host.focused()
}

// TypedKey handles a key.
func (b *choiceBox) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		b.host.revert()
		return
	}
	b.Select.TypedKey(k)
}

// close hides the choices that are open.
func (b *choiceBox) close() {
	if b.Visible() {
		b.Hide() // takes them along
		b.Show()
	}
}

func (b *choiceBox) set(values []string) {
	want := notSaid()
	for _, c := range b.choices {
		if slices.Contains(values, c.value) {
			want = c.label
		}
	}
	if b.Selected != want {
		b.SetSelected(want)
	}
}

func (b *choiceBox) values() []string {
	for _, c := range b.choices {
		if c.label == b.Selected {
			return []string{c.value}
		}
	}
	return nil
}
