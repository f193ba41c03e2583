package typeface

import (
	"io"
	"log"
	"os"
	"path/filepath"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
)

// Fonts holds the faces that text is painted with: Liberation Sans, then the
// machine's own. The machine is searched when the first character comes that
// Liberation Sans lacks; its index is kept in the user's cache folder, in
// "dotline". Without fonts there, or without that folder, such a character is
// drawn as Liberation Sans' box for a missing one.
//
// A Fonts is not safe for concurrent use: faces cache what they draw. Every
// painter has its own.
type Fonts struct {
	faces   [4]*font.Face
	latin   [4]*latin
	machine *fontscan.FontMap // nil until needed, and where there are no fonts
	sought  bool

	segmenter shaping.Segmenter
	shaper    shaping.HarfbuzzShaper
}

// NewFonts returns Liberation Sans with the machine's fonts behind it.
func NewFonts() *Fonts { return &Fonts{} }

func (f *Fonts) liberation(s Style) *font.Face {
	if f.faces[s] == nil {
		f.faces[s] = font.NewFace(embedded[s]())
	}
	return f.faces[s]
}

// Covers reports whether a face for r is at hand, embedded or the machine's.
func (f *Fonts) Covers(r rune, s Style) bool {
	cluster := []rune{r}
	_, ok := f.faceFor(cluster, language.LookupScript(r), s)
	return ok
}

// faceFor chooses one face for a whole grapheme cluster, so that a letter and
// its marks, or the parts of an emoji sequence, are shaped together. Where no
// face has them all it returns Liberation Sans, for its box, and false.
func (f *Fonts) faceFor(cluster []rune, script language.Script, s Style) (*font.Face, bool) {
	own := f.liberation(s)
	covered := covers(own, cluster)
	if covered && !asksForEmoji(cluster) || !f.findMachineFonts() {
		return own, covered
	}
	f.machine.SetScript(script)
	f.machine.SetQuery(query(cluster, s))
	for _, r := range cluster {
		if isInvisible(r) {
			continue
		}
		if face := f.machine.ResolveFace(r); face != nil && covers(face, cluster) {
			return face, true
		}
	}
	return own, covered
}

// covers reports whether face draws each character of cluster that is drawn.
func covers(face *font.Face, cluster []rune) bool {
	for _, r := range cluster {
		if _, ok := face.NominalGlyph(r); !ok && !isInvisible(r) {
			return false
		}
	}
	return true
}

// asksForEmoji reports whether cluster has the selector that asks for a
// colour picture where a plain sign exists as well.
func asksForEmoji(cluster []rune) bool {
	for _, r := range cluster {
		if r == '\uFE0F' {
			return true
		}
	}
	return false
}

func query(cluster []rune, s Style) fontscan.Query {
	if asksForEmoji(cluster) || cluster[0] >= 0x1F000 && cluster[0] < 0x20000 {
		return fontscan.Query{Families: []string{fontscan.Emoji, fontscan.SansSerif}}
	}
	q := fontscan.Query{Families: []string{fontscan.SansSerif}}
	if s == Bold || s == BoldItalic {
		q.Aspect.Weight = font.WeightBold
	}
	if s == Italic || s == BoldItalic {
		q.Aspect.Style = font.StyleItalic
	}
	return q
}

func (f *Fonts) findMachineFonts() bool {
	if f.sought {
		return f.machine != nil
	}
	f.sought = true
	cache, err := os.UserCacheDir()
	if err != nil {
		return false
	}
	found := fontscan.NewFontMap(log.New(io.Discard, "", 0))
	if found.UseSystemFonts(filepath.Join(cache, "dotline")) != nil {
		return false
	}
	f.machine = found
	return true
}
