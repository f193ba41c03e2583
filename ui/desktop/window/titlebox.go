package window

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dotline/graph/edit"
)

// titleBox is an entry over the diagram, in which a position's title is typed
// where its card stands or will stand.
type titleBox struct {
	entry *keyEntry
	box   *fyne.Container
	focus func(fyne.Focusable)
	done  func(title string) // nil while nothing is asked
}

// newTitleBox makes a title box; focus gives an object the keyboard, and leave
// the one that had it before.
func newTitleBox(focus func(fyne.Focusable), leave func()) *titleBox {
	b := &titleBox{entry: newKeyEntry(), focus: focus}
	b.entry.OnSubmitted = func(string) {
		b.finish()
		leave()
	}
	b.entry.keys = map[fyne.KeyName]func(){fyne.KeyEscape: func() {
		b.done = nil
		b.finish()
		leave()
	}}
	b.entry.onLeft = b.finish
	b.box = container.NewWithoutLayout(b.entry)
	b.box.Hide()
	return b
}

// ask lets a title be typed at a place, and calls done with it when it is typed
// or left; never with none.
func (b *titleBox) ask(at fyne.Position, width float32, title, hint string, done func(string)) {
	b.entry.SetText(title)
	b.entry.SetPlaceHolder(hint)
	b.entry.Move(at)
	b.entry.Resize(fyne.NewSize(width, b.entry.MinSize().Height))
	b.done = done
	b.box.Show()
	b.focus(b.entry)
	b.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (b *titleBox) finish() {
	done, title := b.done, strings.TrimSpace(b.entry.Text)
	b.done = nil
	b.box.Hide()
	if done != nil && title != "" {
		done(title)
	}
}

// editTitle lets the selected position's title be typed on its card.
func (w *Window) editTitle() {
	p := w.session.Position()
	if p == nil || p.Ghost {
		return
	}
	was := p.Title.Text
	w.askTitle(false, was, "Title", func(title string) {
		if title != was {
			w.tell(w.session.SetField(p.ID, "title", []string{title}))
		}
	})
}

// addReport lets the title of a new report of the selected position be typed.
func (w *Window) addReport() {
	w.askTitle(true, "", "Title of a new report", func(title string) { w.tell(w.session.AddReport(title)) })
}

// addPeer lets the title of a new peer of the selected position be typed.
func (w *Window) addPeer() {
	w.askTitle(true, "", "Title of a new peer", func(title string) { w.tell(w.session.AddPeer(title)) })
}

// askTitle asks for a title on the selected card, or below it.
func (w *Window) askTitle(below bool, title, hint string, done func(string)) {
	const narrow, gap = 180, 6
	card := w.session.State().Selected
	if card < 0 {
		return
	}
	w.diagram.Reveal(card)
	at, size := w.diagram.BoxOf(card)
	height := w.titleBox.entry.MinSize().Height
	if below {
		at.Y += size.Height + gap
	} else {
		at.Y += (size.Height - height) / 2
	}
	room := w.diagram.Size()
	width := min(max(size.Width, narrow), room.Width)
	at.X = min(max(at.X, 0), room.Width-width)
	at.Y = min(max(at.Y, 0), room.Height-height)
	w.titleBox.ask(at, width, title, hint, done)
}

// removePosition removes the selected position, after asking what becomes of its
// reports.
func (w *Window) removePosition() {
	p := w.session.Position()
	if p == nil || p.Ghost {
		return
	}
	remove := func(fate edit.ReportsFate) func() { return func() { w.tell(w.session.Remove(fate)) } }
	if len(p.Reports) == 0 {
		remove(edit.Remove)()
		return
	}
	to := "become tops of the chart"
	if m := p.TreeManager(); m != nil {
		to = "report to " + named(m) + " then"
	}
	w.ask("Remove "+p.Label()+"?", fmt.Sprintf("%d report to %s, and %d stand below in all. Moved up, they %s.", len(p.Reports), named(p), below(p), to),
		answer{"Remove All", remove(edit.Remove)}, answer{"Move Up", remove(edit.MoveUp)})
}
