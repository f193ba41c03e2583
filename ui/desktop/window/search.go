package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/org"
	"dotline/ui/desktop/words"
)

// searchBar is the field above the diagram in which one looks for positions, one
// of which is shown at a time: alone, or with the path to it from another.
type searchBar struct {
	find func(text string) []*org.Position
	show func(found *org.Position)

	from  *org.Position // where the path begins; nil for no path
	found []*org.Position
	at    int

	entry *keyEntry
	count *widget.Label
	box   *fyne.Container
}

// newSearchBar makes the bar. It is left with leave.
func newSearchBar(find func(string) []*org.Position, show func(found *org.Position), leave func(), tips *tips) *searchBar {
	b := &searchBar{find: find, show: show, entry: newKeyEntry(), count: widget.NewLabel("")}
	b.entry.OnChanged = func(string) { b.look() }
	b.entry.OnSubmitted = func(string) {
		if shiftHeld() {
			b.step(-1)
		} else {
			b.step(1)
		}
	}
	b.entry.keys = map[fyne.KeyName]func(){
		fyne.KeyDown: func() { b.step(1) }, fyne.KeyUp: func() { b.step(-1) }, fyne.KeyEscape: leave,
	}
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(0), b.count,
		tips.button(theme.MoveUpIcon(), lang.L("Previous"), func() { b.step(-1) }),
		tips.button(theme.MoveDownIcon(), lang.L("Next"), func() { b.step(1) }),
		tips.button(theme.CancelIcon(), lang.L("Leave off"), leave))
	b.box = container.NewBorder(nil, widget.NewSeparator(), nil, nil,
		container.New(layout.NewCustomPaddedLayout(5, 5, rowEdge, rowEdge), container.New(&beside{least: 140}, b.entry, buttons)))
	b.box.Hide()
	return b
}

// open makes the bar appear, to look for a position, or for the path to one.
func (b *searchBar) open(from *org.Position) {
	b.from = from
	hint := lang.L("Find: a name, a title, a department, an id")
	if from != nil {
		hint = lang.L("The path from {{.From}} to: a name, a title", words.With{"From": named(from)})
	}
	b.entry.SetPlaceHolder(hint)
	b.box.Show()
	b.look()
	b.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (b *searchBar) look() {
	b.found, b.at = b.find(b.entry.Text), 0
	b.tell()
}

// again looks for the same in another chart, or in the same one drawn anew, and
// shows nothing but how much there is.
func (b *searchBar) again(c *org.Chart) {
	if !b.box.Visible() {
		return
	}
	if c == nil {
		b.box.Hide()
		return
	}
	last := ""
	if b.at < len(b.found) {
		last = b.found[b.at].ID
	}
	if b.from != nil {
		b.from = c.ByID(b.from.ID)
	}
	b.found = b.find(b.entry.Text)
	b.at = max(slices.IndexFunc(b.found, func(p *org.Position) bool { return p.ID == last }), 0)
	b.say()
}

// step goes to the next position that was found, or to one before.
func (b *searchBar) step(by int) {
	if n := len(b.found); n > 0 {
		b.at = (b.at + by + n) % n
		b.tell()
	}
}

// current is the position that is shown, nil for none.
func (b *searchBar) current() *org.Position {
	if !b.box.Visible() || b.at >= len(b.found) {
		return nil
	}
	return b.found[b.at]
}

func (b *searchBar) tell() {
	b.say()
	if p := b.current(); p != nil {
		b.show(p)
	}
}

func (b *searchBar) say() {
	switch {
	case b.entry.Text == "":
		b.count.SetText("")
	case len(b.found) == 0:
		b.count.SetText(lang.L("Nothing found"))
	default:
		b.count.SetText(lang.L("{{.At}} of {{.Count}}", words.With{"At": words.Number(b.at + 1), "Count": words.Number(len(b.found))}))
	}
}
