package window

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/org"
	"dotline/graph/scene"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// openSearch lets positions be looked for.
func (w *Window) openSearch() { w.lookFor(nil) }

// openPath lets the path from the selected position to another be looked for.
func (w *Window) openPath() { w.lookFor(w.session.Position()) }

func (w *Window) lookFor(from *org.Position) {
	w.search.open(from)
	w.centre.Refresh()
	w.window.Canvas().Focus(w.search.entry)
}

func (w *Window) closeSearch() {
	w.search.box.Hide()
	w.showCrumb(w.session.State())
	w.focusDiagram()
}

// showFound selects a position that was found, with the path to it where one is
// looked for.
func (w *Window) showFound(found *org.Position) {
	w.selectPosition(found)
	w.showCrumb(w.session.State())
	w.diagram.RevealTrail()
}

// showCrumb tells above the picture which part of the chart it shows, or which
// path, and marks that.
func (w *Window) showCrumb(st session.State) {
	defer w.centre.Refresh() // which gives the crumb its room
	if st.Chart == nil {
		w.crumb.hide()
		return
	}
	if from, to := w.search.from, w.search.current(); from != nil && to != nil {
		w.showPath(st, from, to)
		return
	}
	if st.Comparison != nil {
		w.comparisonCrumb(st)
		return
	}
	w.diagram.ShowTrail(nil)
	focus := st.Chart.ByID(st.Focus)
	if focus == nil {
		w.crumb.hide()
		return
	}
	links := []link{{lang.L("Whole chart"), func() { w.session.Focus("") }}}
	for _, m := range slices.Backward(chainOf(focus)) {
		links = append(links, link{m.Label(), func() { w.session.Focus(m.ID) }})
	}
	w.crumb.show(lang.L("Branch:"), append(links, link{focus.Label(), nil}), func() { w.session.Focus("") })
}

func (w *Window) showPath(st session.State, from, to *org.Position) {
	path := session.Path(from, to)
	if path == nil {
		w.diagram.ShowTrail(nil)
		w.crumb.show(lang.L("No reporting lines lead from {{.From}} to {{.To}}.", words.With{"From": named(from), "To": named(to)}), nil, w.closeSearch)
		return
	}
	var links []link
	var cards []int
	for _, p := range path {
		links = append(links, link{p.Label(), func() { w.selectPosition(p) }})
		if card := slices.IndexFunc(st.Scene.Cards, func(c scene.Card) bool { return c.Position == p }); card >= 0 {
			cards = append(cards, card)
		}
	}
	w.diagram.ShowTrail(cards)
	w.crumb.show(lang.L("Path:"), links, w.closeSearch)
}

// focusBranch shows only the branch of the selected position.
func (w *Window) focusBranch() {
	if p := w.session.Position(); p != nil {
		w.session.Focus(p.ID)
	}
}

// showMenu shows what can be done with the selected position.
func (w *Window) showMenu(at fyne.Position) {
	m := w.menu
	items := append([]*fyne.MenuItem{m.focus, m.fold, m.path, fyne.NewMenuItemSeparator()}, m.positions...)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.window.Canvas(), at)
}

// menuOf selects a position and shows what can be done with it, unless its card is yet
// to be drawn.
func (w *Window) menuOf(p *org.Position, at fyne.Position) {
	if w.selectPosition(p); w.session.Position() == p {
		w.showMenu(at)
	}
}

// typedMenu shows the menu below the selected card.
func (w *Window) typedMenu() {
	card := w.session.State().Selected
	if card < 0 {
		return
	}
	w.diagram.Reveal(card)
	at, size := w.diagram.BoxOf(card)
	w.showMenu(w.config.App.Driver().AbsolutePositionForObject(w.diagram).Add(at).AddXY(0, size.Height))
}
