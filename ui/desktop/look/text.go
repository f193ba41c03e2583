package look

import (
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// leftToRight is a mark without a width that the order of a line goes by.
const leftToRight = "\u200e"

// Text is a text of the window's as the theme's font can show it. That has no arrow,
// and the font that would be taken instead has no spaces to go around it. A sentence
// that begins with a name from a script of the right to left is marked as one that
// goes from left to right all the same: by its first letter it would be set backwards.
func Text(s string) string {
	s = strings.ReplaceAll(s, "→", "›")
	for _, r := range s {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return s
		case bidi.R, bidi.AL:
			return leftToRight + s
		}
	}
	return s
}
