package window

import (
	"fyne.io/fyne/v2/theme"

	"dotline/ui/desktop/look"
)

// The settings that are kept between runs.
const (
	prefTheme     = "theme"
	prefPanel     = "findings-panel-hidden"
	prefLeft      = "left-column-hidden"
	prefLeftWidth = "left-column-width" // as a part of the window's
	prefRecent    = "recent"
	prefFolder    = "folder"
)

// themeChoices are what the View menu offers; each name but the first is a theme
// of the drawing.
var themeChoices = []struct{ name, label string }{
	{"system", "As the System"},
	{"light", "Light"},
	{"dark", "Dark"},
	{"print", "Print"},
}

func (w *Window) themeChoice() string {
	return w.config.App.Preferences().StringWithFallback(prefTheme, themeChoices[0].name)
}

// chooseTheme shows window and chart in another theme from now on.
func (w *Window) chooseTheme(name string) {
	w.config.App.Preferences().SetString(prefTheme, name)
	w.applyTheme()
	w.menu.update(w.session.State())
}

func (w *Window) applyTheme() {
	switch w.themeChoice() {
	case "light", "print": // paper is light
		w.theme.SetMode(look.Light)
	case "dark":
		w.theme.SetMode(look.Dark)
	default:
		w.theme.SetMode(look.System)
	}
	w.config.App.Settings().SetTheme(w.theme)
	w.matchTheme()
}

// matchTheme draws the chart in the theme that goes with the window's.
func (w *Window) matchTheme() {
	want := w.themeChoice()
	if want == "system" {
		want = "light"
		if w.theme.Variant(variant()) == theme.VariantDark {
			want = "dark"
		}
	}
	if want != w.drawnIn {
		w.drawnIn = want
		w.session.SetTheme(want)
	}
}

// exportTheme is the theme of exported drawings: one that was chosen, or "" for the
// chart's own. The system's is about the screen only.
func (w *Window) exportTheme() string {
	if choice := w.themeChoice(); choice != "system" {
		return choice
	}
	return ""
}
