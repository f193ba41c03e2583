package typeface

import (
	"sync"
	"unicode"

	"github.com/go-text/typesetting/font"
	"golang.org/x/text/width"
)

// unitsPerEm is the resolution of measured advances. Liberation Sans has 2048
// units to the em; five times that also holds 0.6 em as a whole number, so that
// a sum is exact in any order and on every machine.
const (
	unitsPerEm  = 5 * 2048
	wideUnits   = unitsPerEm
	absentUnits = unitsPerEm * 6 / 10
)

// tableLen bounds the runes whose advances are looked up in a slice: Latin,
// Greek, Cyrillic, Hebrew and the punctuation and signs of the General blocks.
const tableLen = 0x2600

// advances are one style's advance widths in units of 1/unitsPerEm.
type advances struct {
	low  [tableLen]uint16
	high map[rune]uint16 // what Liberation Sans has beyond the table
}

var advancesOf = [4]func() *advances{
	Regular:    measured(Regular),
	Bold:       measured(Bold),
	Italic:     measured(Italic),
	BoldItalic: measured(BoldItalic),
}

func measured(s Style) func() *advances {
	return sync.OnceValue(func() *advances {
		face := font.NewFace(embedded[s]())
		a := &advances{high: map[rune]uint16{}}
		for r := range a.low {
			a.low[r] = absentAdvance(rune(r))
		}
		for it := face.Cmap.Iter(); it.Next(); {
			r, gid := it.Char()
			if isInvisible(r) {
				continue
			}
			units := uint16(face.HorizontalAdvance(gid) * unitsPerEm / float32(face.Upem()))
			if r < tableLen {
				a.low[r] = units
			} else {
				a.high[r] = units
			}
		}
		for _, r := range "\t\n\r" {
			a.low[r] = a.low[' ']
		}
		return a
	})
}

func (a *advances) of(r rune) uint16 {
	if r < tableLen {
		return a.low[r]
	}
	if units, ok := a.high[r]; ok {
		return units
	}
	return absentAdvance(r)
}

// absentAdvance is the advance of a character that Liberation Sans lacks.
func absentAdvance(r rune) uint16 {
	if isInvisible(r) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return wideUnits
	}
	return absentUnits
}

// isInvisible reports whether r takes no room of its own: control and format
// characters (joiners, direction marks, soft hyphen), and marks that stand on
// the character before them, variation selectors included. The signs of
// Prepended_Concatenation_Mark are format characters that are drawn.
func isInvisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Mn, unicode.Me) &&
		!unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// Width returns how wide text is drawn at size, both in points.
//
// It is the sum of Liberation Sans' advances without kerning. A viewer that
// kerns, as browsers do, draws the text up to a few percent narrower, one that
// does not draws exactly this; the text fits in either. A character that the
// font lacks counts 1 em if it is East Asian wide (Unicode UAX #11), else
// 0.6 em, whatever fonts the machine has; one that takes no room counts
// nothing, and a tab or line end counts as the space it is drawn as.
//
// Width may be called from several goroutines.
func Width(text string, s Style, size float64) float64 {
	return points(advancesOf[s]().sum(text), size)
}

func (a *advances) sum(text string) int {
	units := 0
	for _, r := range text {
		units += int(a.of(r))
	}
	return units
}

func points(units int, size float64) float64 {
	return float64(units) * size / unitsPerEm
}
