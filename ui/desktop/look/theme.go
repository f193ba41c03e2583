// Package look is the appearance of the window: its theme, in light and dark,
// and how severities are shown.
package look

import (
	"image/color"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dotline/graph/scene"
)

// The colours of Dotline's own, beside the theme's.
const (
	Muted   fyne.ThemeColorName = "muted"   // text that is read second
	Chart   fyne.ThemeColorName = "chart"   // what a chart stands on
	Raised  fyne.ThemeColorName = "raised"  // what floats over the chart
	Outline fyne.ThemeColorName = "outline" // the edge of what floats
	Note    fyne.ThemeColorName = "note"    // as error and warning, which the theme has
)

// Mode says which of its two faces the window shows.
type Mode int32

// The modes.
const (
	System Mode = iota // as the desktop's setting says
	Light
	Dark
)

// Theme is Dotline's theme. It is the default theme with calmer colours and
// tighter sizes.
type Theme struct {
	fyne.Theme
	mode atomic.Int32
}

// New returns the theme, following the system.
func New() *Theme { return &Theme{Theme: theme.DefaultTheme()} }

// SetMode pins the theme to one face. The application's theme must be set again
// for the window to show it.
func (t *Theme) SetMode(m Mode) { t.mode.Store(int32(m)) }

// Variant is the face that is shown where the system asks for system.
func (t *Theme) Variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch Mode(t.mode.Load()) {
	case Light:
		return theme.VariantLight
	case Dark:
		return theme.VariantDark
	}
	return system
}

// Color returns a colour of the theme or of Dotline's own.
func (t *Theme) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	variant := t.Variant(system)
	colors := light
	if variant == theme.VariantDark {
		colors = dark
	}
	if c, ok := colors[name]; ok {
		return c
	}
	return t.Theme.Color(name, variant)
}

// Size returns a length of the theme.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := sizes[name]; ok {
		return s
	}
	return t.Theme.Size(name)
}

var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:           13,
	theme.SizeNameCaptionText:    11.5,
	theme.SizeNameSubHeadingText: 16,
	theme.SizeNameHeadingText:    22,
	theme.SizeNameInnerPadding:   7,
	theme.SizeNameInlineIcon:     18,
	theme.SizeNameInputRadius:    6,
	theme.SizeNameButtonRadius:   6,
	theme.SizeNameScrollBar:      10,
	theme.SizeNameScrollBarSmall: 4,
	theme.SizeNameSplitThickness: 4,
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

func faded(hex uint32, alpha uint8) color.NRGBA {
	c := rgb(hex)
	c.A = alpha
	return c
}

// withChart adds the colours that the window has in common with the charts of a
// theme: what they stand on, and those of the severities.
func withChart(name string, colors map[fyne.ThemeColorName]color.NRGBA) map[fyne.ThemeColorName]color.NRGBA {
	chart, err := scene.FindTheme(name)
	if err != nil {
		panic(err)
	}
	colors[Chart] = chart.Background
	colors[theme.ColorNameError] = chart.Error
	colors[theme.ColorNameWarning] = chart.Warning
	colors[Note] = chart.Note
	return colors
}

var light = withChart("light", map[fyne.ThemeColorName]color.NRGBA{
	theme.ColorNameBackground:          rgb(0xffffff),
	theme.ColorNameForeground:          rgb(0x1b2430),
	theme.ColorNamePlaceHolder:         rgb(0x626c7a),
	theme.ColorNameDisabled:            rgb(0x9aa3af),
	theme.ColorNameButton:              rgb(0xe9edf2),
	theme.ColorNameDisabledButton:      rgb(0xeef1f4),
	theme.ColorNamePrimary:             rgb(0x1f5fbf),
	theme.ColorNameHyperlink:           rgb(0x1f5fbf),
	theme.ColorNameForegroundOnPrimary: rgb(0xffffff),
	theme.ColorNameFocus:               faded(0x1f5fbf, 0x55),
	theme.ColorNameSelection:           rgb(0xdbe8fb),
	theme.ColorNameHover:               faded(0x1b2430, 0x0f),
	theme.ColorNamePressed:             faded(0x1b2430, 0x1c),
	theme.ColorNameInputBackground:     rgb(0xf1f4f7),
	theme.ColorNameInputBorder:         rgb(0xc9d0d9),
	theme.ColorNameSeparator:           rgb(0xdfe4ea),
	theme.ColorNameHeaderBackground:    rgb(0xffffff),
	theme.ColorNameMenuBackground:      rgb(0xffffff),
	theme.ColorNameOverlayBackground:   rgb(0xffffff),
	theme.ColorNameScrollBar:           faded(0x1b2430, 0x55),
	theme.ColorNameScrollBarBackground: faded(0x1b2430, 0x0a),
	theme.ColorNameShadow:              faded(0x1b2430, 0x20),
	theme.ColorNameSuccess:             rgb(0x1d7a46),
	Muted:                              rgb(0x566171),
	Raised:                             rgb(0xffffff),
	Outline:                            rgb(0xd3d9e0),
})

var dark = withChart("dark", map[fyne.ThemeColorName]color.NRGBA{
	theme.ColorNameBackground:          rgb(0x1b2026),
	theme.ColorNameForeground:          rgb(0xe6eaf0),
	theme.ColorNamePlaceHolder:         rgb(0x8f9aa8),
	theme.ColorNameDisabled:            rgb(0x667180),
	theme.ColorNameButton:              rgb(0x2a313a),
	theme.ColorNameDisabledButton:      rgb(0x22282f),
	theme.ColorNamePrimary:             rgb(0x6aa5f8),
	theme.ColorNameHyperlink:           rgb(0x7fb2fa),
	theme.ColorNameForegroundOnPrimary: rgb(0x0c1522),
	theme.ColorNameFocus:               faded(0x6aa5f8, 0x66),
	theme.ColorNameSelection:           rgb(0x243a57),
	theme.ColorNameHover:               faded(0xffffff, 0x12),
	theme.ColorNamePressed:             faded(0xffffff, 0x20),
	theme.ColorNameInputBackground:     rgb(0x2a313a),
	theme.ColorNameInputBorder:         rgb(0x3b4552),
	theme.ColorNameSeparator:           rgb(0x2d343d),
	theme.ColorNameHeaderBackground:    rgb(0x1b2026),
	theme.ColorNameMenuBackground:      rgb(0x20262d),
	theme.ColorNameOverlayBackground:   rgb(0x20262d),
	theme.ColorNameScrollBar:           faded(0xffffff, 0x55),
	theme.ColorNameScrollBarBackground: faded(0xffffff, 0x0a),
	theme.ColorNameShadow:              faded(0x000000, 0x80),
	theme.ColorNameSuccess:             rgb(0x6fcf97),
	Muted:                              rgb(0xa3adba),
	Raised:                             rgb(0x232a32),
	Outline:                            rgb(0x3a434e),
})

// Variant is whether the system is light or dark, as the window library sees it.
func Variant() fyne.ThemeVariant { return fyne.CurrentApp().Settings().ThemeVariant() }
