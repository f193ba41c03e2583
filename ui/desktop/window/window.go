// Package window is Dotline's window: the diagram, with the outline and the source
// on its left, the selected position and the findings on its right, the menu above
// and the status line below.
//
// It shows what a session holds and tells the session what the user asks for; it
// decides nothing about charts.
package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"dotline/graph/conventions"
	"dotline/graph/intake"
	"dotline/samples/templates"
	"dotline/ui/desktop/diagram"
	"dotline/ui/desktop/source"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// Window is the window of one session.
type Window struct {
	config  Config
	all     *Windows
	session *session.Session
	window  fyne.Window

	diagram   *diagram.Diagram
	outline   *outline
	source    *sourceView
	left      *left
	titleBox  *titleBox
	findings  *findings
	changes   *changes // in place of the findings while charts are compared
	inspector *inspector
	status    *status
	tips      *tips
	banner    *banner
	search    *searchBar
	crumb     *crumb
	centre    *fyne.Container // the diagram with what stands above it
	welcome   *welcome
	columns   *columns
	parts     *container.Split // of the column at the diagram's right
	menu      *menu

	presentation *presentation // nil while there is none
	asked        askedQuestion // the last one

	drawnIn string        // the theme that the chart was last asked for in
	shown   session.State // what the diagram shows
	path    string        // the file that is open, as the title tells it

	following bool // the next card that is selected is to be brought into view
}

// newWindow makes the window of a session, which is not to be seen yet.
func newWindow(all *Windows, s *session.Session) *Window {
	c := all.config
	w := &Window{config: c, all: all, session: s, window: c.App.NewWindow("Dotline")}
	w.window.SetIcon(c.Icon)
	w.tips = newTips(c.After)
	w.diagram = diagram.New(diagram.Config{After: c.After, Frames: c.Frames,
		OnSelect: w.session.SelectCard, OnKey: w.typedKey, OnEdit: func(int) { w.editTitle() }, OnMenu: w.showMenu,
		OnView:   func() { w.titleBox.moved() },
		CanCarry: w.session.CanMove, OnCarry: w.carried, OnDrop: w.dropped})
	w.titleBox = newTitleBox(w.window.Canvas().Focus, w.focusDiagram)
	w.outline = newOutline(outlineActions{
		selectIt: w.selectPosition, find: w.session.Find, retitle: w.retitle, menu: w.menuOf, key: w.typedKey,
		focus: w.window.Canvas().Focus, leave: w.focusDiagram, after: c.After,
	})
	w.source = newSourceView(source.Config{
		After: c.After, OnEdit: w.typedInSource, OnLine: w.lineInSource, OnMark: w.markInSource, OnKey: w.keyInSource, OnUndo: w.undo, OnRedo: w.redo,
	})
	w.left = newLeft(w.outline, w.source)
	w.findings = newFindings(findingActions{w.selectFinding, w.showLine, w.repair, w.allow, w.explain}, c.App.Preferences())
	w.changes = newChanges()
	w.inspector = newInspector(w.session, w.selectFinding, c.App.OpenURL, func(err error) { w.banner.show(err) }, w.focusDiagram)
	w.status = newStatus(c.After, w.session.Cancel)
	w.banner = newBanner(w.tips)
	w.search = newSearchBar(w.session.Find, w.showFound, w.closeSearch, w.tips)
	w.crumb = newCrumb(w.tips)
	w.welcome = newWelcome(c.Icon, w.chooseFile, w.beginChart, w.openSample, w.Open)
	w.window.SetCloseIntercept(w.shut)
	w.parts = container.NewVSplit(w.inspector, container.NewStack(w.findings.box, w.changes.box))
	above := container.New(layout.NewCustomPaddedVBoxLayout(0), w.banner.box, w.search.box, w.crumb.box)
	w.centre = container.NewBorder(above, nil, nil, nil, container.NewStack(w.diagram, w.titleBox.box, w.welcome.box))
	w.banner.moved = w.centre.Refresh
	w.left.turned = func() { w.showError(w.session.State()) }
	w.columns = newColumns(w.left.tabs, w.centre, w.parts)
	w.window.SetContent(container.NewStack(container.NewBorder(nil, w.status.box, nil, nil, w.columns), w.tips.box))
	w.window.SetPadded(false)
	w.arrange()
	w.menu = newMenu(w)
	w.bindKeys()
	w.window.SetOnDropped(func(_ fyne.Position, dropped []fyne.URI) {
		if len(dropped) == 0 || w.asking() {
			return
		}
		w.Open(dropped[0].Path())
		for _, one := range dropped[1:] {
			all.Open(one.Path())
		}
	})
	w.drawnIn = all.drawnIn()
	w.session.Subscribe(w.changed)
	w.changed(w.session.State(), session.StatusChanged)
	w.welcome.show(w.recent())
	w.showColumns()
	return w
}

// shut closes the window, after asking what becomes of unsaved changes.
func (w *Window) shut() { w.leave(func() { w.all.shut(w) }) }

// Open opens a chart file, or imports a staff list, after asking what becomes of
// unsaved changes. To open the file that is open again loses none: that can be undone.
func (w *Window) Open(path string) {
	path = absolute(path)
	if other := w.all.showing(path); other != nil {
		w.show(path)
		return
	}
	w.leave(func() { w.show(path) })
}

// show opens a chart or a staff list in place of what is open, or goes to the window
// that shows it already.
func (w *Window) show(path string) {
	path = absolute(path)
	other := w.all.showing(path)
	switch {
	case other == w:
		w.session.Reload()
	case other != nil:
		other.window.RequestFocus()
	case session.IsStaffList(path):
		w.importStaff(path, intake.Options{})
	default:
		w.session.Open(path)
	}
}

func (w *Window) openSample() {
	w.leave(func() { w.session.OpenText(lang.L("a sample chart"), templates.Sample(words.Language())) })
}

// beginChart opens a chart of one position, to be continued.
func (w *Window) beginChart() {
	w.begin(lang.L("a new chart"), templates.First(words.Language()))
}

// begin opens a chart to be continued, which is called name while it is opened.
func (w *Window) begin(name string, text []byte) {
	w.leave(func() { w.session.OpenText(name, text) })
}

// selectFinding selects a finding and shows the card that it is about.
func (w *Window) selectFinding(finding int) {
	if finding < 0 {
		return
	}
	w.following = true
	w.session.SelectFinding(finding)
	if at := w.session.State().Report.Findings[finding].At; at.IsValid() {
		w.source.editor.GoTo(at.Line)
	}
}

// showLine selects a finding and shows its line in the source.
func (w *Window) showLine(finding int) {
	w.selectFinding(finding)
	w.showTab(sourceTab)
}

// nextFinding selects the finding a step further in the list, or shows the change
// where those are listed.
func (w *Window) nextFinding(step int) {
	if w.changes.box.Visible() {
		w.changes.step(step)
		return
	}
	w.selectFinding(w.findings.next(step))
}

func (w *Window) explain(f *conventions.Finding) { showRule(f, w.window) }

// focusDiagram gives the keyboard to the diagram.
func (w *Window) focusDiagram() { w.window.Canvas().Focus(w.diagram) }
