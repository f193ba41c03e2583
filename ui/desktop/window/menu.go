package window

import (
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"dotline/graph/conventions"
	"dotline/graph/scene"
	"dotline/samples/templates"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// menu is the window's menu. Every shortcut stands on one of its items, where it
// works whatever has the keyboard.
type menu struct {
	window *Window
	main   *fyne.MainMenu

	recent, reload, save, undo, redo   *fyne.MenuItem
	compareSaved                       *fyne.MenuItem
	repair, allow, why                 *fyne.MenuItem
	panel, leftColumn, peer            *fyne.MenuItem
	charts                             []*fyne.MenuItem // what needs a chart
	positions                          []*fyne.MenuItem // what needs a selected position
	focus, fold, path, whole           *fyne.MenuItem
	keys                               []shortcut
	overlays, themes, scales, profiles []choice
	layouts, directions                []choice
	shown                              string // what the items say now
}

// shortcut is a key that does what an item does.
type shortcut struct{ what, key string }

// choice is an item that is ticked where its name is the one in force.
type choice struct {
	name string
	item *fyne.MenuItem
}

// item is an item that does nothing while it is disabled or a question is open;
// its shortcut comes here even then.
func (m *menu) item(label string, key fyne.KeyName, modifier fyne.KeyModifier, do func()) *fyne.MenuItem {
	i := fyne.NewMenuItem(label, nil)
	i.Action = func() {
		if m.window.asking() {
			return
		}
		m.window.commit() // which may enable it
		if !i.Disabled {
			do()
		}
	}
	if key == "" {
		return i
	}
	s := &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	m.keys = append(m.keys, shortcut{strings.TrimSuffix(label, "…"), keyText(s)})
	// A key alone is the diagram's and never the menu's, which on some systems
	// would take it from whoever types a text.
	if modifier != 0 || runtime.GOOS != "darwin" {
		i.Shortcut = s
	}
	return i
}

const (
	ctrl      = fyne.KeyModifierShortcutDefault
	ctrlShift = ctrl | fyne.KeyModifierShift
)

func newMenu(w *Window) *menu {
	m := &menu{window: w}
	m.recent = fyne.NewMenuItem(lang.L("Open Recent"), nil)
	m.reload = m.item(lang.L("Reload"), fyne.KeyR, ctrl, w.session.Reload)
	nothing := func() {}
	m.save = m.item(lang.L("Save"), fyne.KeyS, ctrl, func() { w.save(nothing) })
	saveAs := m.item(lang.L("Save As…"), fyne.KeyS, ctrlShift, func() { w.chooseSave(nothing) })
	export := m.item(lang.L("Export…"), fyne.KeyE, ctrl, w.chooseExport)
	compare := m.item(lang.L("Compare With…"), "", 0, w.chooseCompare)
	m.compareSaved = m.item(lang.L("Compare With the Saved Version"), "", 0, w.compareSaved)
	shut := m.item(lang.L("Close"), fyne.KeyW, ctrl, func() { w.leave(w.session.CloseChart) })
	shutWindow := m.item(lang.L("Close Window"), fyne.KeyW, ctrlShift, w.shut)
	quit := m.item(lang.L("Quit"), fyne.KeyQ, ctrl, w.all.Quit)
	quit.IsQuit = true
	file := fyne.NewMenu(lang.L("File"),
		m.item(lang.L("New"), fyne.KeyN, ctrl, w.beginChart), m.templateMenu(), m.item(lang.L("New Window"), fyne.KeyN, ctrlShift, func() { w.all.New() }),
		m.item(lang.L("Open…"), fyne.KeyO, ctrl, w.chooseFile), m.recent, m.reload,
		m.item(lang.L("Import a Staff List…"), fyne.KeyI, ctrl, w.chooseStaff),
		fyne.NewMenuItemSeparator(), m.save, saveAs, export, fyne.NewMenuItemSeparator(), compare, m.compareSaved, fyne.NewMenuItemSeparator(), shut, shutWindow, quit)

	// These two work in a question, too, on the text that is typed there.
	m.undo, m.redo = fyne.NewMenuItem(lang.L("Undo"), w.undo), fyne.NewMenuItem(lang.L("Redo"), w.redo)
	undo, redo := &fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}
	m.undo.Shortcut, m.redo.Shortcut = undo, redo
	m.keys = append(m.keys, shortcut{lang.L("Undo"), keyText(undo)}, shortcut{lang.L("Redo"), keyText(redo)})
	report := m.item(lang.L("Add a Report"), fyne.KeyTab, 0, w.addReport)
	m.peer = m.item(lang.L("Add a Peer"), fyne.KeyReturn, 0, w.addPeer)
	m.positions = []*fyne.MenuItem{
		report, m.peer,
		m.item(lang.L("Edit the Title"), fyne.KeyF2, 0, w.editTitle),
		m.item(lang.L("Remove…"), fyne.KeyDelete, 0, w.removePosition),
		m.item(lang.L("Move Before the Peer"), fyne.KeyUp, fyne.KeyModifierAlt, func() { w.tell(w.session.Reorder(-1)) }),
		m.item(lang.L("Move After the Peer"), fyne.KeyDown, fyne.KeyModifierAlt, func() { w.tell(w.session.Reorder(1)) }),
	}
	m.repair = m.item(lang.L("Apply the Suggestion"), fyne.KeyReturn, ctrl, w.withSelected(w.repair))
	m.allow = m.item(lang.L("Allow the Finding…"), fyne.KeyL, ctrl, w.withSelected(w.allow))
	m.why = m.item(lang.L("Why This Finding?"), fyne.KeyJ, ctrl, w.withSelected(w.explain))
	change := fyne.NewMenu(lang.L("Edit"), slices.Concat(
		[]*fyne.MenuItem{m.undo, m.redo, fyne.NewMenuItemSeparator()}, m.positions,
		[]*fyne.MenuItem{fyne.NewMenuItemSeparator(), m.repair, m.allow, m.why})...)

	view, to := m.viewMenu(), m.goMenu()
	help := fyne.NewMenu(lang.L("Help"),
		m.item(lang.L("Keyboard Shortcuts"), fyne.KeySlash, ctrl, func() { showShortcuts(m.keys, w.window) }),
		m.item(lang.L("Reports and Log…"), "", 0, w.showReports),
		m.item(lang.L("About Dotline"), "", 0, func() { showAbout(w.config.Icon, w.window) }))

	m.charts = append(m.charts, saveAs, export, compare, shut)
	m.main = fyne.NewMainMenu(file, change, view, to, help)
	m.showRecent(w.recent())
	m.update(w.session.State())
	w.window.SetMainMenu(m.main)
	return m
}

func (m *menu) themeMenu() *fyne.MenuItem {
	for _, c := range themeChoices() {
		m.themes = append(m.themes, choice{c.name, fyne.NewMenuItem(c.label, func() { m.window.all.chooseTheme(c.name) })})
	}
	return parent(lang.L("Theme"), m.themes)
}

func (m *menu) profileMenu() *fyne.MenuItem {
	set := func(name string) func() { return func() { m.window.session.SetProfile(name) } }
	m.profiles = []choice{m.asTheChartSays(set(""))}
	for _, p := range conventions.Profiles() {
		m.profiles = append(m.profiles, choice{p.Name, fyne.NewMenuItem(p.Name, set(p.Name))})
	}
	return parent(lang.L("Profile"), m.profiles)
}

// templateMenu offers charts to begin with.
func (m *menu) templateMenu() *fyne.MenuItem {
	var list []choice
	for _, one := range templates.All(words.Language()) {
		list = append(list, choice{one.Name, m.item(templateName(one), "", 0, func() { m.window.begin(templateName(one), one.Text) })})
	}
	return parent(lang.L("New From Template"), list)
}

// templateName is what a template is called on the menu.
func templateName(t templates.Template) string {
	switch t.Name {
	case "Start-up":
		return lang.L("Start-up")
	case "Company":
		return lang.L("Company")
	case "Hospital":
		return lang.L("Hospital")
	case "University":
		return lang.L("University")
	case "Public agency":
		return lang.L("Public agency")
	}
	return t.Name
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
		child.Items = append(child.Items, m.item(shortened(path), "", 0, func() { m.window.Open(path) }))
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
	noFile := st.Path == "" || st.Gone
	m.reload.Disabled, m.compareSaved.Disabled = noFile, noFile
	m.save.Disabled = st.Chart == nil || !st.Dirty && st.Path != ""
	m.undo.Label, m.undo.Disabled = lang.L("Undo"), st.Undo == ""
	if st.Undo != "" {
		m.undo.Label = lang.L("Undo {{.Edit}}", words.With{"Edit": st.Undo})
	}
	m.redo.Label, m.redo.Disabled = lang.L("Redo"), st.Redo == ""
	if st.Redo != "" {
		m.redo.Label = lang.L("Redo {{.Edit}}", words.With{"Edit": st.Redo})
	}
	p := m.window.session.Position()
	for _, i := range m.positions {
		i.Disabled = p == nil || p.Ghost
	}
	m.peer.Disabled = m.peer.Disabled && !m.window.session.Empty() // which gets its first
	m.focus.Disabled = p == nil || p.Ghost || st.Comparison != nil // which is of all of the chart
	m.path.Disabled = m.focus.Disabled
	m.fold.Disabled = !m.window.session.CanFold()
	m.whole.Disabled = st.Focus == "" || st.Comparison != nil
	f := selected(st)
	m.why.Disabled = f == nil
	m.repair.Disabled = f == nil || f.Suggestion == nil
	m.allow.Disabled = f == nil || session.AllowedOn(f) == nil
	hidden := m.window.config.App.Preferences().Bool
	m.panel.Checked, m.leftColumn.Checked = !hidden(prefPanel), !hidden(prefLeft)
	tick(m.themes, m.window.all.themeChoice())
	tick(m.scales, strconv.Itoa(m.window.all.scale()))
	tick(m.profiles, st.Profile)
	tick(m.layouts, st.Layout)
	tick(m.directions, string(st.Direction))
	for _, c := range m.directions {
		c.item.Disabled = st.Scene != nil && st.Scene.Engine == "radial" // which runs to all sides
	}
	for _, c := range m.overlays {
		c.item.Checked = slices.Contains(st.Overlays, scene.Overlay(c.name))
	}
	if now := said(m.main.Items); now != m.shown {
		m.shown = now
		m.main.Refresh()
	}
}

// said is all that the items of menus show and can change.
func said(menus []*fyne.Menu) string {
	var b strings.Builder
	for _, one := range menus {
		for _, i := range one.Items {
			fmt.Fprintln(&b, i.Label, i.Disabled, i.Checked)
			if i.ChildMenu != nil {
				b.WriteString(said([]*fyne.Menu{i.ChildMenu}))
			}
		}
	}
	return b.String()
}

func tick(choices []choice, name string) {
	for _, c := range choices {
		c.item.Checked = c.name == name
	}
}
