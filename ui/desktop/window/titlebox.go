package window

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"dotline/graph/edit"
	"dotline/graph/scene"
	"dotline/ui/desktop/words"
)

// titleBox is an entry over other objects, in which a position's title is typed
// where it stands or will stand.
type titleBox struct {
	entry *keyEntry
	scale *container.ThemeOverride // by which the entry's text is as large as what is under it
	box   *fyne.Container
	focus func(fyne.Focusable)
	leave func()              // gives the keyboard to what had it before
	place func() (spot, bool) // false where what the title is of is not to be seen any more
	done  func(title string)  // nil while nothing is asked
}

// spot is where a text stands.
type spot struct {
	at       fyne.Position
	width    float32
	textSize float32
}

// newTitleBox makes a title box; focus gives an object the keyboard, and leave
// the one that had it before.
func newTitleBox(focus func(fyne.Focusable), leave func()) *titleBox {
	b := &titleBox{entry: newKeyEntry(), focus: focus, leave: leave}
	b.entry.OnSubmitted = func(string) { b.finish() }
	b.entry.keys = map[fyne.KeyName]func(){fyne.KeyEscape: b.drop, fyne.KeyTab: b.finish} // nothing comes after it
	b.entry.onLeft = b.write
	b.scale = container.NewThemeOverride(b.entry, fyne.CurrentApp().Settings().Theme())
	b.box = container.NewWithoutLayout(b.scale)
	b.box.Hide()
	return b
}

// ask lets a title be typed at a place, and calls done with it when it is typed
// or left; never with none. What place returns may change, see moved.
func (b *titleBox) ask(place func() (spot, bool), title, hint string, done func(string)) {
	b.entry.SetText(title)
	b.entry.SetPlaceHolder(hint)
	b.place, b.done = place, done
	b.box.Show()
	b.moved()
	b.focus(b.entry)
	b.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// moved puts the entry where its place is now.
func (b *titleBox) moved() {
	if !b.box.Visible() {
		return
	}
	to, ok := b.place()
	if !ok {
		b.drop()
		return
	}
	b.scale.Theme = textTheme{fyne.CurrentApp().Settings().Theme(), to.textSize}
	b.scale.Refresh()
	b.scale.Move(to.at)
	b.scale.Resize(fyne.NewSize(to.width, b.scale.MinSize().Height))
}

// textTheme is a theme with texts of another size, and the room around them that
// goes with it.
type textTheme struct {
	fyne.Theme
	size float32
}

// Size returns a length of the theme.
func (t textTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return t.size
	case theme.SizeNameInnerPadding:
		return max(t.size/4, 2)
	}
	return t.Theme.Size(name)
}

// finish writes what is typed, where anything is asked.
func (b *titleBox) finish() {
	if b.box.Visible() {
		b.write()
		b.leave()
	}
}

// drop leaves what is typed unwritten.
func (b *titleBox) drop() {
	b.done = nil
	b.finish()
}

func (b *titleBox) write() {
	done, title := b.done, strings.TrimSpace(b.entry.Text)
	b.done = nil
	b.box.Hide()
	if done != nil && title != "" {
		done(title)
	}
}

// editTitle lets the subject's title be typed on its card.
func (w *Window) editTitle() {
	p := w.session.Subject()
	if p == nil || p.Ghost {
		return
	}
	was := p.Title.Text
	w.askTitle(false, was, lang.L("Title"), func(title string) {
		if title != was {
			w.tell(w.session.SetField(p.ID, "title", []string{title}))
		}
	})
}

// addReport lets the title of a new report of the subject be typed.
func (w *Window) addReport() {
	w.askTitle(true, "", lang.L("Title of a new report"), func(title string) { w.tell(w.session.AddReport(title)) })
}

// addPeer lets the title of a new peer of the subject be typed, or in the middle of an
// empty chart that of its first position.
func (w *Window) addPeer() {
	if w.session.Empty() {
		w.titleBox.ask(w.firstSpot, "", lang.L("Title of the first position"), func(title string) { w.tell(w.session.AddPeer(title)) })
		return
	}
	w.askTitle(true, "", lang.L("Title of a new peer"), func(title string) { w.tell(w.session.AddPeer(title)) })
}

// askTitle asks for a title on the subject's card, or below it; while that is not
// drawn yet, at the card that is selected.
func (w *Window) askTitle(below bool, title, hint string, done func(string)) {
	p, now := w.session.Subject(), w.session.State()
	if p == nil || now.Selected < 0 {
		return
	}
	w.diagram.Reveal(now.Selected)
	w.titleBox.ask(func() (spot, bool) {
		st := w.session.State()
		card := slices.IndexFunc(st.Scene.Cards, func(c scene.Card) bool { return c.ID == p.ID })
		if card < 0 && st.Scene == now.Scene {
			card = now.Selected
		}
		if card < 0 {
			return spot{}, false
		}
		return w.titleSpot(card, below), true
	}, title, hint, done)
}

// titleSpot is where on the diagram the title of a card is typed, or that of a
// position to come below it.
func (w *Window) titleSpot(card int, below bool) spot {
	const smallest, narrow, gap, edge = 9, 100, 6, 3 // units of the screen
	at, size := w.diagram.BoxOf(card)
	title, textSize := w.diagram.TitleOf(card)
	pad := max(textSize/4, 2) // around the text
	left := max(title.X-pad-edge, at.X+edge)
	to := spot{at: fyne.NewPos(left, title.Y-pad), width: at.X + size.Width - edge - left, textSize: max(textSize, smallest)}
	if below {
		to.at.Y = at.Y + size.Height + gap
	}
	room := w.diagram.Size()
	to.width = min(max(to.width, narrow), room.Width)
	to.at.X = min(max(to.at.X, 0), room.Width-to.width)
	to.at.Y = min(max(to.at.Y, 0), room.Height-2*to.textSize)
	return to
}

// firstSpot is where the title of an empty chart's first position is typed.
func (w *Window) firstSpot() (spot, bool) {
	const width = 220
	middle := fyne.NewPos(w.diagram.Size().Width/2, w.diagram.Size().Height/2)
	return spot{at: middle.SubtractXY(width/2, -2*theme.TextSize()), width: width, textSize: theme.TextSize()}, w.session.Empty()
}

// removePosition removes the subject, after asking what becomes of its
// reports.
func (w *Window) removePosition() {
	p := w.session.Subject()
	if p == nil || p.Ghost {
		return
	}
	remove := func(fate edit.ReportsFate) func() { return func() { w.tell(w.session.Remove(fate)) } }
	if len(p.Reports) == 0 {
		remove(edit.Remove)()
		return
	}
	all := below(p)
	has := words.N("{{.Position}} has {{.Count}} positions below.", all, words.With{"Position": named(p), "Count": words.Number(all)})
	then := lang.L("Moved up, the direct reports become tops of the chart.")
	if m := p.TreeManager(); m != nil {
		then = lang.L("Moved up, the direct reports report to {{.Manager}} then.", words.With{"Manager": named(m)})
	}
	w.ask(lang.L("Remove {{.Position}}?", words.With{"Position": p.Label()}), has+" "+then,
		answer{lang.L("Remove All"), remove(edit.Remove)}, answer{lang.L("Move Up"), remove(edit.MoveUp)})
}
