package typeface

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// latinLen bounds the runes of plain Latin text: Basic Latin to Latin
// Extended-B. Liberation Sans substitutes nothing there and moves glyphs only
// by kerning pairs, so such text is shaped pair by pair from memory, twenty
// times as fast as from the beginning. Most of a chart is such text.
const latinLen = 0x250

// latin remembers how one style's Latin letters stand beside each other.
type latin struct {
	glyphs   [latinLen]font.GID
	advances [latinLen]int32           // in shapingSize
	kerning  map[[2]rune]fixed.Int26_6 // what is added to the first one's advance
}

func newLatin(face *font.Face) *latin {
	l := &latin{kerning: map[[2]rune]fixed.Int26_6{}}
	for r := range l.glyphs {
		if gid, ok := face.NominalGlyph(rune(r)); ok {
			l.glyphs[r] = gid
			l.advances[r] = int32(face.HorizontalAdvance(gid))
		}
	}
	return l
}

// isLatin reports whether text is nothing but printable Latin letters, signs
// and spaces. The soft hyphen is not one: it is not drawn.
func isLatin(text string) bool {
	for _, r := range text {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xad || r >= latinLen {
			return false
		}
	}
	return true
}

// shapeLatin is Shape for text of which isLatin holds.
func (f *Fonts) shapeLatin(text string, s Style, size float64) []Run {
	face := f.liberation(s)
	if f.latin[s] == nil {
		f.latin[s] = newLatin(face)
	}
	l := f.latin[s]
	run := Run{Text: text, Face: face, Own: true, Size: size, Glyphs: make([]Glyph, 0, len(text))}
	scale := size / shapingSize
	pen := fixed.Int26_6(0)
	previous := rune(-1)
	for _, r := range text {
		if previous >= 0 {
			pen += f.kern(l, face, previous, r)
		}
		run.Glyphs = append(run.Glyphs, Glyph{ID: l.glyphs[r], Rune: r, X: float64(pen) / 64 * scale})
		pen += fixed.I(int(l.advances[r]))
		previous = r
	}
	run.Advance = float64(pen) / 64 * scale
	return []Run{run}
}

// kern returns by how much the pair a, b stands closer (below 0) than its
// advances say.
func (f *Fonts) kern(l *latin, face *font.Face, a, b rune) fixed.Int26_6 {
	k, known := l.kerning[[2]rune{a, b}]
	if !known {
		out := f.shaper.Shape(shaping.Input{
			Text: []rune{a, b}, RunEnd: 2, Face: face, Size: fixed.I(shapingSize),
			Script: language.Latin, Language: "en",
		})
		k = out.Advance - fixed.I(int(l.advances[a]+l.advances[b]))
		l.kerning[[2]rune{a, b}] = k
	}
	return k
}
