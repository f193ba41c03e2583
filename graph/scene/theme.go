package scene

import (
	"fmt"
	"image/color"
	"strings"

	"dotline/graph/conventions"
)

// Theme is a set of colours. Text has a contrast of at least 4.5:1 to what it
// stands on, and nothing is told by colour alone.
type Theme struct {
	Name                        string
	Background, Card, Border    color.NRGBA
	Holder, Title, Muted        color.NRGBA // text: holders, titles, everything else
	Line, Dotted, Suggested     color.NRGBA
	Joined, Moved               color.NRGBA // what became of a position: of tags and frames
	Error, Warning, Note        color.NRGBA
	OnSeverity                  color.NRGBA // text on a severity's colour, or on that of a change
	Ghost                       color.NRGBA // the area of a ghost's card
	Tint                        float64     // how much of a card in its department's colour is that colour
	departments                 []stripe
	LineWidth, FrameWidth, Wide float64 // Wide: of a line at fault
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xff}
}

// coloured can be told apart by people who confuse colours: the bright and
// muted schemes of P. Tol, "Colour Schemes" (SRON technical note, 2021).
var coloured = stripes(4,
	0x4477aa, 0xcc6677, 0x228833, 0xccbb44, 0xaa3377, 0x66ccee,
	0x332288, 0xee8866, 0x44aa99, 0x882255, 0x999933, 0xddcc77)

// bright are those of them, and of the same note's light scheme, that are seen on dark
// cards.
var bright = stripes(4,
	0x77aadd, 0xee8866, 0x44bb99, 0xeedd88, 0xcc6677, 0x99ddff,
	0xbbcc33, 0xffaabb, 0x4477aa, 0x999933, 0xdddddd, 0xaa4499)

func stripes(width float64, colors ...uint32) []stripe {
	list := make([]stripe, len(colors))
	for i, c := range colors {
		list[i] = stripe{color: rgb(c), width: width}
	}
	return list
}

// patterned can be told apart without colours.
var patterned = func() (list []stripe) {
	for _, width := range []float64{4, 1.5} {
		for dash := Unbroken; dash <= DashDot; dash++ {
			list = append(list, stripe{rgb(0x333333), width, dash})
		}
	}
	return list
}()

var themes = []Theme{
	{
		Name: "light", Background: rgb(0xf6f8fa), Card: rgb(0xffffff), Border: rgb(0xbcc7d3),
		Holder: rgb(0x16212c), Title: rgb(0x33414f), Muted: rgb(0x596775),
		Line: rgb(0x7d8b99), Dotted: rgb(0x4f6d8c), Suggested: rgb(0x0b7a53), Joined: rgb(0x00695c), Moved: rgb(0x6a3fb5),
		Error: rgb(0xb42318), Warning: rgb(0x985800), Note: rgb(0x1d5fbf), OnSeverity: rgb(0xffffff),
		Ghost: rgb(0xeef1f4), departments: coloured, Tint: 0.13, LineWidth: 1.2, FrameWidth: 1, Wide: 2.4,
	},
	{
		Name: "dark", Background: rgb(0x12181f), Card: rgb(0x1d2731), Border: rgb(0x465564),
		Holder: rgb(0xf2f5f8), Title: rgb(0xccd6e0), Muted: rgb(0x9fb0c0),
		Line: rgb(0x768a9d), Dotted: rgb(0x8fb0d3), Suggested: rgb(0x4fc79a), Joined: rgb(0x63d2c0), Moved: rgb(0xc4a8ff),
		Error: rgb(0xff8a7a), Warning: rgb(0xf2b04e), Note: rgb(0x82b4ff), OnSeverity: rgb(0x12181f),
		Ghost: rgb(0x171e26), departments: bright, Tint: 0.15, LineWidth: 1.2, FrameWidth: 1, Wide: 2.4,
	},
	{
		Name: "print", Background: rgb(0xffffff), Card: rgb(0xffffff), Border: rgb(0x333333),
		Holder: rgb(0x000000), Title: rgb(0x000000), Muted: rgb(0x333333),
		Line: rgb(0x333333), Dotted: rgb(0x333333), Suggested: rgb(0x333333), Joined: rgb(0x000000), Moved: rgb(0x000000),
		Error: rgb(0x000000), Warning: rgb(0x000000), Note: rgb(0x000000), OnSeverity: rgb(0xffffff),
		Ghost: rgb(0xffffff), departments: patterned, LineWidth: 0.9, FrameWidth: 0.9, Wide: 2.4,
	},
}

// ThemeNames lists the themes.
func ThemeNames() []string {
	var names []string
	for _, t := range themes {
		names = append(names, t.Name)
	}
	return names
}

// FindTheme returns the theme with that name; "" is the light one.
func FindTheme(name string) (*Theme, error) {
	if name == "" {
		name = "light"
	}
	for i := range themes {
		if themes[i].Name == name {
			return &themes[i], nil
		}
	}
	return nil, fmt.Errorf("unknown theme %q; expected one of %s", name, strings.Join(ThemeNames(), ", "))
}

// Severity returns the colour of a severity.
func (t *Theme) Severity(s conventions.Severity) color.NRGBA {
	switch s {
	case conventions.Error:
		return t.Error
	case conventions.Warning:
		return t.Warning
	}
	return t.Note
}
