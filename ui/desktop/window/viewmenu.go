package window

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dotline/graph/layout"
	"dotline/graph/scene"
	"dotline/ui/desktop/diagram"
)

// viewMenu holds what changes nothing but what is seen.
func (m *menu) viewMenu() *fyne.Menu {
	w := m.window
	zoom := []*fyne.MenuItem{
		m.item(lang.L("Fit the Chart"), fyne.Key0, ctrl, w.diagram.Fit),
		m.item(lang.L("100 %"), fyne.Key1, ctrl, func() { w.diagram.ZoomTo(diagram.Actual) }),
		m.item(lang.L("Zoom In"), fyne.KeyPlus, ctrl, func() { w.diagram.ZoomBy(diagram.ZoomStep) }),
		m.item(lang.L("Zoom Out"), fyne.KeyMinus, ctrl, func() { w.diagram.ZoomBy(1 / diagram.ZoomStep) }),
	}
	present := m.item(lang.L("Present"), fyne.KeyF5, 0, w.present)
	m.focus = m.item(lang.L("Focus on the Branch"), fyne.KeyF, ctrlShift, w.focusBranch)
	m.fold = m.item(lang.L("Fold or Open the Branch"), fyne.KeySpace, 0, w.session.Fold)
	open := m.item(lang.L("Open All Branches"), fyne.KeySpace, ctrlShift, w.session.OpenBranches)
	m.whole = m.item(lang.L("Show the Whole Chart"), fyne.KeyA, ctrlShift, func() { w.session.Focus("") })
	keep := m.item(lang.L("Keep This View in the Chart"), "", 0, func() { w.tell(w.session.KeepView(w.exportTheme())) })
	m.leftColumn = m.item(lang.L("Left Column"), fyne.KeyB, ctrlShift, w.toggleColumn(prefLeft, w.left.tabs))
	m.panel = m.item(lang.L("Findings Panel"), fyne.KeyB, ctrl, w.toggleColumn(prefPanel, w.parts))

	m.charts = append(slices.Clone(zoom), present, open, keep)
	line := []*fyne.MenuItem{fyne.NewMenuItemSeparator()}
	return fyne.NewMenu(lang.L("View"), slices.Concat(
		zoom, line, []*fyne.MenuItem{present}, line, []*fyne.MenuItem{m.focus, m.fold, open, m.whole}, line,
		[]*fyne.MenuItem{m.layoutMenu(), m.directionMenu(), m.overlayMenu(), keep}, line, []*fyne.MenuItem{m.themeMenu(), m.scaleMenu(), m.profileMenu()}, line,
		[]*fyne.MenuItem{m.leftColumn, m.panel})...)
}

// goMenu leads to what is looked for: in the chart, in the findings, and in the window.
func (m *menu) goMenu() *fyne.Menu {
	w := m.window
	find := m.item(lang.L("Find…"), fyne.KeyF, ctrl, w.openSearch)
	m.path = m.item(lang.L("Path to…"), fyne.KeyP, ctrlShift, w.openPath)
	findings := []*fyne.MenuItem{
		m.item(lang.L("Next Finding"), fyne.KeyF8, 0, func() { w.nextFinding(1) }),
		m.item(lang.L("Previous Finding"), fyne.KeyF8, fyne.KeyModifierShift, func() { w.nextFinding(-1) }),
	}
	tabs := []*fyne.MenuItem{
		m.item(lang.L("Outline"), fyne.Key1, fyne.KeyModifierAlt, func() { w.showTab(outlineTab) }),
		m.item(lang.L("Source"), fyne.Key2, fyne.KeyModifierAlt, func() { w.showTab(sourceTab) }),
	}
	columns := []*fyne.MenuItem{
		m.item(lang.L("Inspector"), fyne.Key3, fyne.KeyModifierAlt, func() { w.toInspector((*inspector).first) }),
		m.item(lang.L("Reports To"), fyne.KeyM, ctrl, func() {
			w.toInspector(func(i *inspector) fyne.Focusable { return i.control("reports_to") })
		}),
		m.item(lang.L("Filter of the Findings"), fyne.Key4, fyne.KeyModifierAlt, func() { w.showPanel(w.findings.search) }),
	}

	m.charts = slices.Concat(m.charts, []*fyne.MenuItem{find}, findings, tabs, columns)
	line := []*fyne.MenuItem{fyne.NewMenuItemSeparator()}
	return fyne.NewMenu(lang.L("Go"), slices.Concat([]*fyne.MenuItem{find, m.path}, line, findings, line, tabs, columns)...)
}

// overlayLabels are what the overlays are called.
func overlayLabels() map[scene.Overlay]string {
	return map[scene.Overlay]string{
		scene.Findings: lang.L("Findings"), scene.RoleCards: lang.L("Role Cards"), scene.Departments: lang.L("Department Colours"),
		scene.Spans: lang.L("Spans and Layers"), scene.Headcount: lang.L("Headcount"),
	}
}

// overlayMenu holds what is drawn beside who is who, each on or off.
func (m *menu) overlayMenu() *fyne.MenuItem {
	labels := overlayLabels()
	for _, o := range scene.Overlays {
		m.overlays = append(m.overlays, choice{string(o), m.item(labels[o], "", 0, func() { m.window.toggleOverlay(o) })})
	}
	return parent(lang.L("Overlays"), m.overlays)
}

// toggleOverlay draws the chart with an overlay, or without it.
func (w *Window) toggleOverlay(o scene.Overlay) {
	var names []string
	for _, one := range w.session.ToggleOverlay(o) {
		names = append(names, string(one))
	}
	// As one text: an empty list does not come back from a file as one.
	w.config.App.Preferences().SetString(prefOverlays, strings.Join(names, ","))
}

// keptOverlays are those that were drawn the last time.
func (a *Windows) keptOverlays() []scene.Overlay {
	var list []scene.Overlay
	for name := range strings.SplitSeq(a.config.App.Preferences().StringWithFallback(prefOverlays, string(scene.Findings)), ",") {
		if o := scene.Overlay(name); slices.Contains(scene.Overlays, o) {
			list = append(list, o)
		}
	}
	return list
}

// layoutMenu holds the ways in which positions can be placed.
func (m *menu) layoutMenu() *fyne.MenuItem {
	use := func(engine string) func() { return func() { m.window.session.SetLayout(engine) } }
	m.layouts = []choice{
		m.asTheChartSays(use("")),
		{"auto", m.item(lang.L("Automatic"), "", 0, use("auto"))},
		{"dot", m.item(lang.L("Layered, by Graphviz"), "", 0, use("dot"))},
		{"tree", m.item(lang.L("Tree"), "", 0, use("tree"))},
		{"radial", m.item(lang.L("Radial"), "", 0, use("radial"))},
		{"departments", m.item(lang.L("By Department"), "", 0, use("departments"))},
	}
	return parent(lang.L("Layout"), m.layouts)
}

// directionMenu holds the ways in which levels can follow one another.
func (m *menu) directionMenu() *fyne.MenuItem {
	m.directions = []choice{m.asTheChartSays(func() { m.window.session.SetDirection("") })}
	for _, d := range []struct {
		direction layout.Direction
		label     string
	}{
		{layout.Down, lang.L("Downwards")}, {layout.Right, lang.L("To the Right")}, {layout.Up, lang.L("Upwards")}, {layout.Left, lang.L("To the Left")},
	} {
		m.directions = append(m.directions, choice{string(d.direction), m.item(d.label, "", 0, func() { m.window.session.SetDirection(d.direction) })})
	}
	return parent(lang.L("Direction"), m.directions)
}

// asTheChartSays is the choice to leave something to the chart.
func (m *menu) asTheChartSays(set func()) choice {
	return choice{"", m.item(lang.L("As the Chart Says"), "", 0, set)}
}
