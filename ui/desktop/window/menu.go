package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dotline/graph/conventions"
	"dotline/ui/desktop/diagram"
	"dotline/ui/session"
)

// menu is the window's menu. Every shortcut stands on one of its items, where it
// works whatever has the keyboard.
type menu struct {
	window *Window
	main   *fyne.MainMenu

	recent, reload, saveAs, export *fyne.MenuItem
	panel                          *fyne.MenuItem
	charts                         []*fyne.MenuItem // what needs a chart
	themes, profiles               []choice
}

// choice is an item that is ticked where its name is the one in force.
type choice struct {
	name string
	item *fyne.MenuItem
}

func item(label string, key fyne.KeyName, modifier fyne.KeyModifier, do func()) *fyne.MenuItem {
	i := fyne.NewMenuItem(label, do)
	if key != "" {
		i.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	}
	return i
}

const (
	ctrl      = fyne.KeyModifierShortcutDefault
	ctrlShift = ctrl | fyne.KeyModifierShift
)

func newMenu(w *Window) *menu {
	m := &menu{window: w}
	m.recent = fyne.NewMenuItem("Open Recent", nil)
	m.reload = item("Reload", fyne.KeyR, ctrl, w.session.Reload)
	m.saveAs = item("Save As…", fyne.KeyS, ctrlShift, w.chooseSave)
	m.export = item("Export…", fyne.KeyE, ctrl, w.chooseExport)
	quit := item("Quit", fyne.KeyQ, ctrl, w.config.App.Quit)
	quit.IsQuit = true
	file := fyne.NewMenu("File",
		item("Open…", fyne.KeyO, ctrl, w.chooseFile), m.recent, m.reload, fyne.NewMenuItemSeparator(),
		m.saveAs, m.export, fyne.NewMenuItemSeparator(), quit)

	fit := item("Fit the Chart", fyne.Key0, ctrl, w.diagram.Fit)
	actual := item("100 %", fyne.Key1, ctrl, func() { w.diagram.ZoomTo(diagram.Actual) })
	in := item("Zoom In", fyne.KeyPlus, ctrl, func() { w.diagram.ZoomBy(diagram.ZoomStep) })
	out := item("Zoom Out", fyne.KeyMinus, ctrl, func() { w.diagram.ZoomBy(1 / diagram.ZoomStep) })
	following := item("Next Finding", fyne.KeyF8, 0, func() { w.nextFinding(1) })
	previous := item("Previous Finding", fyne.KeyF8, fyne.KeyModifierShift, func() { w.nextFinding(-1) })
	m.panel = item("Findings Panel", fyne.KeyB, ctrl, w.toggleSide)
	view := fyne.NewMenu("View", fit, actual, in, out, fyne.NewMenuItemSeparator(),
		following, previous, fyne.NewMenuItemSeparator(),
		m.themeMenu(), m.profileMenu(), fyne.NewMenuItemSeparator(), m.panel)

	help := fyne.NewMenu("Help",
		item("Keyboard Shortcuts", fyne.KeySlash, ctrl, func() { showShortcuts(m.main, w.window) }),
		item("About Dotline", "", 0, func() { showAbout(w.config.Icon, w.window) }))

	m.charts = []*fyne.MenuItem{m.saveAs, m.export, fit, actual, in, out, following, previous}
	m.main = fyne.NewMainMenu(file, view, help)
	m.showRecent(w.recent())
	m.update(w.session.State())
	w.window.SetMainMenu(m.main)
	return m
}

func (m *menu) themeMenu() *fyne.MenuItem {
	for _, c := range themeChoices {
		m.themes = append(m.themes, choice{c.name, fyne.NewMenuItem(c.label, func() { m.window.chooseTheme(c.name) })})
	}
	return parent("Theme", m.themes)
}

func (m *menu) profileMenu() *fyne.MenuItem {
	set := func(name string) func() { return func() { m.window.session.SetProfile(name) } }
	m.profiles = []choice{{"", fyne.NewMenuItem("As the Chart Says", set(""))}}
	for _, p := range conventions.Profiles() {
		m.profiles = append(m.profiles, choice{p.Name, fyne.NewMenuItem(p.Name, set(p.Name))})
	}
	return parent("Profile", m.profiles)
}

func parent(label string, choices []choice) *fyne.MenuItem {
	child := fyne.NewMenu("")
	for _, c := range choices {
		child.Items = append(child.Items, c.item)
	}
	i := fyne.NewMenuItem(label, nil)
	i.ChildMenu = child
	return i
}

// showRecent lists the charts that were open before.
func (m *menu) showRecent(paths []string) {
	child := fyne.NewMenu("")
	for _, path := range paths {
		child.Items = append(child.Items, fyne.NewMenuItem(shortened(path), func() { m.window.Open(path) }))
	}
	m.recent.ChildMenu = child
	m.recent.Disabled = len(paths) == 0
	m.main.Refresh()
}

// update ticks and enables the items as a state asks for.
func (m *menu) update(st session.State) {
	for _, i := range m.charts {
		i.Disabled = st.Chart == nil
	}
	m.reload.Disabled = st.Path == ""
	m.panel.Checked = !m.window.config.App.Preferences().Bool(prefPanel)
	tick(m.themes, m.window.themeChoice())
	tick(m.profiles, st.Profile)
	m.main.Refresh()
}

func tick(choices []choice, name string) {
	for _, c := range choices {
		c.item.Checked = c.name == name
	}
}
