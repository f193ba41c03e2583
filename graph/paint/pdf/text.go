package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dotline/graph/scene"
	"dotline/graph/typeface"
)

// text writes a mark's letters where they are shaped to stand.
func (c *canvas) text(m *scene.Mark) {
	if m.Fill.A == 0 || m.Text == "" {
		return
	}
	style := typeface.StyleOf(m.Bold, m.Italic)
	start := c.at(m.At)
	runs := c.fonts.Shape(m.Text, style, m.Size*c.scale)
	if m.Middle {
		start.X = c.at(m.Box.Center()).X - typeface.Advance(runs)/2
	}
	for _, run := range runs {
		c.setFill(m.Fill)
		if isPlain(&run) {
			c.letters(start, style, &run)
		} else {
			c.drawn(start, style, &run)
		}
	}
}

// isPlain reports whether the embedded font writes run by itself: fpdf knows
// its glyphs by characters of two bytes.
func isPlain(run *typeface.Run) bool {
	if !run.Own {
		return false
	}
	for i := range run.Glyphs {
		if r := run.Glyphs[i].Rune; r == 0 || r > 0xffff {
			return false
		}
	}
	return true
}

// letters writes run with the embedded font. Where letters stand closer than
// their widths, or elsewhere, a new piece of text begins.
func (c *canvas) letters(start scene.Point, style typeface.Style, run *typeface.Run) {
	c.setFont(style, run.Size)
	tolerance := run.Size / 500
	var piece strings.Builder
	var at scene.Point // of the piece
	var pen float64    // where the piece ends
	flush := func() {
		if strings.Trim(piece.String(), " ") != "" {
			c.pdf.Text(start.X+at.X, start.Y+at.Y, piece.String())
		}
		piece.Reset()
	}
	for i := range run.Glyphs {
		g := &run.Glyphs[i]
		if i == 0 || math.Abs(g.X-pen) > tolerance || g.Y != at.Y {
			flush()
			at = scene.Point{X: g.X, Y: g.Y}
			pen = g.X
		}
		piece.WriteRune(g.Rune)
		pen += typeface.Width(string(g.Rune), style, run.Size)
	}
	flush()
}

// drawn draws run's glyphs, and writes its characters invisibly over them, from
// left to right as viewers expect letters that can be seen.
func (c *canvas) drawn(start scene.Point, style typeface.Style, run *typeface.Run) {
	text := []rune(run.Text)
	if run.RightToLeft {
		slices.Reverse(text)
	}
	long := slices.ContainsFunc(text, func(r rune) bool { return r > 0xffff })
	if long {
		// A replacement text (ISO 32000-1, 14.9.4): not every viewer makes one
		// character of two units.
		c.pdf.RawWriteStr("/Span <</ActualText <" + hexUTF16(text) + ">>> BDC")
	}
	c.glyphs(start, run)
	c.setFont(style, run.Size)
	if natural := c.natural(text, run.Size); natural > 0 && len(run.Glyphs) > 0 {
		const invisible = 3
		c.pdf.RawWriteStr(fmt.Sprintf("%.2f Tz", max(100*run.Advance/natural, 0.01)))
		c.pdf.SetTextRenderingMode(invisible)
		c.pdf.Text(start.X+run.Glyphs[0].X, start.Y, encodable(string(text)))
		c.pdf.SetTextRenderingMode(0)
		c.pdf.RawWriteStr("100 Tz")
	}
	if long {
		c.pdf.RawWriteStr("EMC")
	}
}

// natural is how far fpdf's letters of text go: those that the font lacks are as
// wide as its box for them, and a character of two units is two of those.
func (c *canvas) natural(text []rune, size float64) float64 {
	var known strings.Builder
	for _, r := range text {
		if r > 0xffff {
			known.WriteString("\ufffe\ufffe") // which are no characters
		} else {
			known.WriteRune(r)
		}
	}
	return float64(c.pdf.GetStringSymbolWidth(known.String())) / 1000 * size
}

// hexUTF16 writes text as PDF's text strings are, in hexadecimal digits.
func hexUTF16(text []rune) string {
	var b strings.Builder
	b.WriteString("FEFF")
	for _, unit := range utf16.Encode(text) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	return b.String()
}

// encodable returns text as fpdf turns it into UTF-16 rightly: since it knows no
// characters of four bytes, those stand as the two halves that they are in UTF-16,
// of three bytes each (CESU-8, Unicode Technical Report #26).
func encodable(text string) string {
	var b []byte
	for _, r := range text {
		if r <= 0xffff {
			b = utf8.AppendRune(b, r)
			continue
		}
		high, low := utf16.EncodeRune(r)
		for _, half := range []rune{high, low} {
			b = append(b, 0xe0|byte(half>>12), 0x80|byte(half>>6&0x3f), 0x80|byte(half&0x3f))
		}
	}
	return string(b)
}
