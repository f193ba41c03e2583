package window

import (
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/look"
)

// The settings that are kept between runs.
const (
	prefTheme  = "theme"
	prefScale  = "scale" // in hundredths
	prefPanel  = "findings-panel-hidden"
	prefLeft   = "left-column-hidden"
	prefRecent = "recent"
	prefFolder = "folder"
	prefOpen   = "open" // the files that are open

	prefWidth      = "window-width" // in units of the screen at 100 %
	prefHeight     = "window-height"
	prefLeftWidth  = "left-width" // in units of the screen
	prefRightWidth = "right-width"
	prefInspector  = "inspector-part" // of the right column's height
	prefTab        = "left-tab"
	prefOverlays   = "overlays"
	prefHidden     = "severities-hidden" // in the list of findings
)

// systemTheme is the choice to follow the desktop.
const systemTheme = "system"

// themeChoice is a theme that the View menu offers.
type themeChoice struct{ name, label string }

// themeChoices are all of them; each name but the first is a theme of the drawing.
func themeChoices() []themeChoice {
	return []themeChoice{
		{systemTheme, lang.L("As the System")},
		{"light", lang.L("Light")},
		{"dark", lang.L("Dark")},
		{"print", lang.L("Print")},
	}
}

func (a *Windows) themeChoice() string {
	return a.config.App.Preferences().StringWithFallback(prefTheme, systemTheme)
}

// chooseTheme shows windows and charts in another theme from now on.
func (a *Windows) chooseTheme(name string) {
	a.config.App.Preferences().SetString(prefTheme, name)
	a.applyTheme()
	for _, w := range a.open {
		w.menu.update(w.session.State())
	}
}

func (a *Windows) applyTheme() {
	switch a.themeChoice() {
	case "light", "print": // paper is light
		a.theme.SetMode(look.Light)
	case "dark":
		a.theme.SetMode(look.Dark)
	default:
		a.theme.SetMode(look.System)
	}
	a.config.App.Settings().SetTheme(a.theme)
	for _, w := range a.open {
		w.matchTheme()
	}
}

// drawnIn is the theme for charts that goes with the windows'.
func (a *Windows) drawnIn() string {
	choice := a.themeChoice()
	switch {
	case choice != systemTheme:
		return choice
	case a.theme.Variant(look.Variant()) == theme.VariantDark:
		return "dark"
	}
	return "light"
}

// matchTheme draws the chart in the theme that goes with the window's.
func (w *Window) matchTheme() {
	if want := w.all.drawnIn(); want != w.drawnIn {
		w.drawnIn = want
		w.session.SetTheme(want)
	}
}

// exportTheme is the theme of exported drawings: one that was chosen, or "" for the
// chart's own. The system's is about the screen only.
func (w *Window) exportTheme() string {
	if choice := w.all.themeChoice(); choice != systemTheme {
		return choice
	}
	return ""
}
