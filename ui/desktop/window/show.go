package window

import (
	"bytes"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/scene"
	"dotline/ui/desktop/diagram"
	"dotline/ui/session"
)

// changed shows what is new of the session.
func (w *Window) changed(st session.State, c session.Change) {
	begins := comparedWith(w.shown) != comparedWith(st) && st.Comparison != nil
	w.source.show(st, c)
	if c&session.ChartChanged != 0 {
		w.showChart(st)
	}
	if c&session.SelectionChanged != 0 {
		w.showSelection(st)
		if w.following {
			w.following = false
			w.diagram.Reveal(st.Selected)
		}
	}
	if c&session.TextChanged != 0 {
		w.showText(st)
	}
	if c&(session.ChartChanged|session.StatusChanged) != 0 {
		w.showWelcome(st.Chart == nil && st.Busy == "") // nor while one is about to be open
	}
	if c&session.StatusChanged != 0 {
		w.status.busy(st.Busy, st.Part)
		w.showError(st)
	}
	w.menu.update(st)
	if begins {
		w.changes.step(1) // somewhere on a large chart
	}
}

// showText tells how the text stands to its file.
func (w *Window) showText(st session.State) {
	w.window.SetTitle(title(st))
	w.status.show(st)
	if st.Path == w.path {
		return
	}
	if w.path = st.Path; w.path != "" {
		w.remember(w.path)
	}
	w.all.keepOpen()
}

func (w *Window) showChart(st session.State) {
	if st.Chart != nil && st.Scene != w.shown.Scene {
		w.diagram.SetScene(st.Scene, st.Index, kept(w.shown, st))
	}
	another := w.shown.Opened != st.Opened
	w.shown = st
	if another {
		w.banner.succeeded()
	}
	if another && st.Chart != nil && w.window.Canvas().Focused() == nil {
		w.focusDiagram()
	}
	if another && st.Broken != nil {
		w.showTab(sourceTab) // where it is told, and can be mended
	}
	if another && st.Recoverable {
		w.offerRecovery(st)
	}
	w.findings.show(judged(st))
	w.showComparison(st)
	if st.Renamed != "" {
		w.outline.renamed(st.Renamed, positionOf(st.Scene, st.Selected).ID)
	}
	w.outline.show(st.Report, st.Opened)
	w.search.again(st.Chart)
	w.showCrumb(st)
	w.showSelection(st)
	w.showColumns()
}

// judged is what the rules have to say about what is shown; nil where nothing is open,
// or only a text that never was a chart.
func judged(st session.State) *conventions.Report {
	if st.Chart != nil && st.Broken != nil && len(st.Chart.Positions) == 0 {
		return nil
	}
	return st.Report
}

// kept is what stays where it is when the diagram shows one state after another: what
// one looks at where the same text is drawn in another way, and the place where that
// was edited, for what was moved is not what should stay.
func kept(before, now session.State) diagram.Keep {
	switch {
	case before.Scene == nil, before.Opened != now.Opened, before.Focus != now.Focus, comparedWith(before) != comparedWith(now):
		return diagram.Nothing
	case bytes.Equal(before.Text, now.Text):
		return diagram.Card
	}
	return diagram.Place
}

func (w *Window) showSelection(st session.State) {
	w.diagram.Select(st.Selected)
	w.inspector.show(st, positionOf(st.Scene, st.Selected))
	w.findings.mark(st.Finding)
	w.outline.mark(positionOf(st.Scene, st.Selected))
	w.source.mark(st)
}

func positionOf(s *scene.Scene, card int) *org.Position {
	if card < 0 {
		return nil
	}
	return s.Cards[card].Position
}

func title(st session.State) string {
	if st.Chart == nil {
		return "Dotline"
	}
	name := st.Chart.Organization.Name.Text
	if name == "" && st.Path != "" {
		name = filepath.Base(st.Path)
	}
	if name == "" {
		name = lang.L("Untitled chart")
	}
	if st.Dirty {
		name = "• " + name
	}
	return name + " · Dotline"
}
