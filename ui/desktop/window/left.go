package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dotline/graph/org"
)

// left is the column left of the diagram, with the views of the chart as tabs.
type left struct {
	tabs  *container.AppTabs
	focus []fyne.Focusable // what of each tab is given the keyboard

	turned func() // is called when another tab is to be seen, or none
}

// The tabs of the left column.
const (
	outlineTab = iota
	sourceTab
)

func newLeft(o *outline, v *sourceView) *left {
	l := &left{turned: func() {}, tabs: container.NewAppTabs(
		container.NewTabItem(lang.L("Outline"), o.box),
		container.NewTabItem(lang.L("Source"), v.box),
	), focus: []fyne.Focusable{o.list, v.editor}}
	l.tabs.OnSelected = func(*container.TabItem) {
		v.editor.GoTo(v.editor.Line())
		l.turned()
	}
	return l
}

// shows reports whether a tab is to be seen.
func (l *left) shows(tab int) bool { return l.tabs.Visible() && l.tabs.SelectedIndex() == tab }

// showTab shows a tab of the left column and gives it the keyboard.
func (w *Window) showTab(tab int) {
	w.config.App.Preferences().SetBool(prefLeft, false)
	w.showColumns()
	w.left.tabs.SelectIndex(tab)
	w.window.Canvas().Focus(w.left.focus[tab])
	w.menu.update(w.session.State())
}

// showPanel shows the column at the right and gives one of its controls the keyboard;
// nil is none.
func (w *Window) showPanel(f fyne.Focusable) {
	w.config.App.Preferences().SetBool(prefPanel, false)
	w.showColumns()
	if f != nil {
		w.window.Canvas().Focus(f)
	}
	w.menu.update(w.session.State())
}

// toInspector gives one of the inspector's controls the keyboard.
func (w *Window) toInspector(control func(*inspector) fyne.Focusable) {
	w.inspector.catchUp()
	w.showPanel(control(w.inspector))
}

// showColumns shows the columns at both sides, or leaves their room to the
// diagram.
func (w *Window) showColumns() {
	p := w.config.App.Preferences()
	none := w.session.State().Chart == nil
	left, side := none || p.Bool(prefLeft), none || p.Bool(prefPanel)
	if left == w.left.tabs.Hidden && side == w.parts.Hidden {
		return // all is refreshed below, which takes its time
	}
	w.left.tabs.Hidden, w.parts.Hidden = left, side
	w.left.turned()
	w.columns.Refresh()
}

// toggleColumn shows or hides a column that a setting of that name says is hidden. What
// had the keyboard there gives it to the diagram.
func (w *Window) toggleColumn(pref string, column fyne.CanvasObject) func() {
	return func() {
		p := w.config.App.Preferences()
		p.SetBool(pref, !p.Bool(pref))
		held := covers(column, w.window.Canvas().Focused())
		w.showColumns()
		if held && !column.Visible() {
			w.focusDiagram()
		}
		w.menu.update(w.session.State())
	}
}

// covers reports whether an object that has the keyboard, if any, stands on another.
func covers(under fyne.CanvasObject, focused fyne.Focusable) bool {
	over, ok := focused.(fyne.CanvasObject)
	if !ok || !under.Visible() {
		return false
	}
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(over).Subtract(driver.AbsolutePositionForObject(under))
	return at.X >= 0 && at.X < under.Size().Width
}

// selectPosition selects a position and brings its card into view, as soon as it
// has one.
func (w *Window) selectPosition(p *org.Position) {
	w.following = true
	w.session.Select(p)
}

func (w *Window) retitle(p *org.Position, title string) {
	w.tell(w.session.SetField(p.ID, "title", []string{title}))
}
