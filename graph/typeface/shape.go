package typeface

import (
	"slices"
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Run is a stretch of text in one face, ready to be painted.
type Run struct {
	Text        string // the characters, in the order in which they are read
	RightToLeft bool   // they are read so
	Face        *font.Face
	Own         bool    // the face is Liberation Sans, in the style that was asked for
	Size        float64 // points to the em; less than asked where the face is wider than was measured
	Advance     float64 // points
	Glyphs      []Glyph // from left to right
}

// Glyph is one glyph of a face at its place.
type Glyph struct {
	ID   font.GID
	Rune rune    // the character that it alone stands for, in the face's own form; 0 where shaping joined or changed any
	X, Y float64 // its origin, in points from where the text starts on its baseline; Y grows downwards
}

// shapingSize is the em at which text is shaped, in the shaper's pixels: the
// resolution of Liberation Sans, whose advances then are whole numbers.
const shapingSize = 2048

// Shape turns text into glyphs at size points to the em, its runs in visual
// order from the left: joined and reordered as the scripts ask (HarfBuzz,
// Unicode UAX #9 in a left-to-right line, as SVG has it), and kerned. The
// runs together are never wider than [Width] says: Liberation Sans only kerns
// closer, and a run of another face that would be wider is drawn smaller.
func (f *Fonts) Shape(text string, s Style, size float64) []Run {
	if isLatin(text) {
		return f.shapeLatin(text, s, size)
	}
	var runs []Run
	pen := 0.0
	for _, input := range f.split(text, s) {
		out := f.shaper.Shape(input)
		run := Run{
			Text:        string(input.Text[input.RunStart:input.RunEnd]),
			RightToLeft: input.Direction.Progression() == di.TowardTopLeft,
			Face:        input.Face, Own: input.Face == f.liberation(s), Size: size * shrink(out, input, s),
		}
		scale := run.Size / shapingSize / 64
		run.Glyphs = make([]Glyph, len(out.Glyphs))
		for i, g := range out.Glyphs {
			run.Glyphs[i] = Glyph{
				ID:   g.GlyphID,
				Rune: plainRune(g, input),
				X:    pen + float64(g.XOffset)*scale,
				Y:    0 - float64(g.YOffset)*scale,
			}
			pen += float64(g.Advance) * scale
			run.Advance += float64(g.Advance) * scale
		}
		runs = append(runs, run)
	}
	return runs
}

// plainRune returns the one character that a glyph is the face's own form of, or 0.
func plainRune(g shaping.Glyph, input shaping.Input) rune {
	if g.RunesCount() != 1 || g.GlyphsCount() != 1 {
		return 0
	}
	r := input.Text[g.TextIndex()]
	if own, ok := input.Face.NominalGlyph(r); !ok || own != g.GlyphID {
		return 0
	}
	return r
}

// shrink is the factor, at most 1, that makes a run as wide as its characters
// were measured.
func shrink(out shaping.Output, input shaping.Input, s Style) float64 {
	shaped := float64(out.Advance) / 64
	measured := Width(string(input.Text[input.RunStart:input.RunEnd]), s, shapingSize)
	if shaped <= measured {
		return 1
	}
	return measured / shaped
}

// split cuts text into stretches of one direction, script and face, in visual
// order.
func (f *Fonts) split(text string, s Style) []shaping.Input {
	// The mark in front keeps the line left-to-right whatever its first letter.
	runes := []rune("\u200e" + strings.Map(drawnAsSpace, text))
	whole := shaping.Input{Text: runes, RunEnd: len(runes), Size: fixed.I(shapingSize)}
	runs := f.segmenter.Split(whole, oneFace{f.liberation(s)})
	runs[0].RunStart++
	var inputs []shaping.Input
	for _, run := range inVisualOrder(runs) {
		first := len(inputs)
		inputs = f.splitByFace(inputs, run, s)
		if run.Direction.Progression() == di.TowardTopLeft {
			slices.Reverse(inputs[first:])
		}
	}
	return inputs
}

// drawnAsSpace maps the white space that ends or divides lines to a space, and
// leaves out other control characters.
func drawnAsSpace(r rune) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return ' '
	case r < ' ' || r >= 0x7f && r < 0xa0:
		return -1
	}
	return r
}

// oneFace makes the segmenter split by direction and script alone.
type oneFace struct{ face *font.Face }

func (o oneFace) ResolveFace(rune) *font.Face { return o.face }

// splitByFace appends run to inputs, divided where the face changes and around
// what no face has.
func (f *Fonts) splitByFace(inputs []shaping.Input, run shaping.Input, s Style) []shaping.Input {
	first := len(inputs)
	at := run.RunStart
	wasCovered := false
	for it := graphemes.FromString(string(run.Text[run.RunStart:run.RunEnd])); it.Next(); {
		cluster := []rune(it.Value())
		part := run
		part.RunStart, part.RunEnd = at, at+len(cluster)
		at = part.RunEnd
		var covered bool
		part.Face, covered = f.faceFor(cluster, run.Script, s)
		if n := len(inputs); n > first && inputs[n-1].Face == part.Face && covered == wasCovered {
			inputs[n-1].RunEnd = part.RunEnd
			continue
		}
		wasCovered = covered
		inputs = append(inputs, part)
	}
	return inputs
}
