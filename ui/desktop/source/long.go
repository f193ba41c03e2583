package source

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// A line may be of any length, as one in which a picture is written. What is beside the
// view does not become objects, and is measured in pieces, which mostly need no font.

// pieceBytes is how long a piece is that is measured and drawn as one.
const pieceBytes = 256

// pieces calls do with the pieces of a text, one after the other, until it returns false.
func pieces(s string, do func(string) bool) {
	for len(s) > pieceBytes {
		cut := runeStart(s, pieceBytes)
		if !do(s[:cut]) {
			return
		}
		s = s[cut:]
	}
	if s != "" {
		do(s)
	}
}

// runeStart is where the character begins that is at an offset.
func runeStart(s string, at int) int {
	for i := range utf8.UTFMax {
		if utf8.RuneStart(s[at-i]) {
			return at - i
		}
	}
	return at // that is no text
}

// plain reports whether all characters of a text are of the font, and so equally wide.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// width is how wide a part of a line is.
func (p *page) width(s string) (sum float32) {
	letter := p.measure("m").Width
	pieces(s, func(piece string) bool {
		if plain(piece) {
			sum += float32(len(piece)) * letter
		} else {
			sum += p.measure(piece).Width
		}
		return true
	})
	return sum
}

// measure is how large a text is that is not long.
func (p *page) measure(s string) fyne.Size { return fyne.MeasureText(s, p.textSize(), mono) }

// draw calls text with the pieces of a part that begins at x that are between two places,
// and where each begins. It returns where the part ends, or a place beyond those two.
func (p *page) draw(part string, x, left, right float32, text func(piece string, x float32)) float32 {
	pieces(part, func(piece string) bool {
		end := x + p.width(piece)
		if end >= left {
			text(piece, x)
		}
		x = end
		return x <= right
	})
	return x
}
