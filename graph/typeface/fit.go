package typeface

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

const ellipsis = "…"

// Fit returns text as it is when it is at most max wide (points, as [Width]
// measures), else as much of its beginning as fits with an ellipsis behind it,
// and cut is true. It cuts between grapheme clusters only (Unicode UAX #29),
// never between a letter and its accent or inside an emoji sequence, and leaves
// no space before the ellipsis. Where not even the ellipsis fits, fitted is "".
func Fit(text string, s Style, size, max float64) (fitted string, cut bool) {
	a := advancesOf[s]()
	if points(a.sum(text), size) <= max {
		return text, false
	}
	room := max - points(a.sum(ellipsis), size)
	if room < 0 {
		return "", true
	}
	head := text[:a.longestPrefix(text, size, room)]
	return strings.TrimRightFunc(head, unicode.IsSpace) + ellipsis, true
}

// longestPrefix returns the length in bytes of the longest run of whole
// grapheme clusters at the beginning of text that is at most max wide.
func (a *advances) longestPrefix(text string, size, max float64) int {
	units, fits := 0, 0
	for it := graphemes.FromString(text); it.Next(); {
		units += a.sum(it.Value())
		if points(units, size) > max {
			break
		}
		fits = it.End()
	}
	return fits
}
