package graphviz

import (
	"bytes"
	"encoding/base64"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"

	"dotline/graph/scene"
	"dotline/graph/typeface"
)

// svgWriter writes marks as SVG elements, one a line.
type svgWriter struct {
	b     bytes.Buffer
	fonts *typeface.Fonts
}

func (w *svgWriter) raw(s string) { w.b.WriteString(s) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", " ", "\n", "&#10;")

// escaped writes text so that any text makes valid XML. Control characters are
// left out, as the painter leaves them out.
func (w *svgWriter) escaped(s string) {
	s = strings.Map(func(c rune) rune {
		switch {
		case c == 0xfffe || c == 0xffff: // in no XML document
			return '\ufffd'
		case unicode.IsControl(c) && c != '\t' && c != '\n' && c != '\r':
			return -1
		}
		return c
	}, s)
	_, _ = escaper.WriteString(&w.b, s) // a buffer takes everything
}

// group begins a group of elements.
func (w *svgWriter) group(id, class string) {
	w.raw(`<g id="`)
	w.escaped(id)
	w.raw(`" class="`)
	w.escaped(class)
	w.raw("\">\n")
}

// title writes an element's title, which viewers show as its tooltip and screen
// readers read.
func (w *svgWriter) title(s string) {
	w.raw("<title>")
	w.escaped(s)
	w.raw("</title>\n")
}

func (w *svgWriter) attr(name string, value float64) {
	w.raw(" " + name + `="` + number(value) + `"`)
}

// place says where an element is.
func (w *svgWriter) place(r scene.Rect) {
	w.attr("x", r.Min.X)
	w.attr("y", r.Min.Y)
	w.attr("width", r.Width())
	w.attr("height", r.Height())
}

func (w *svgWriter) mark(m scene.Mark) {
	switch m.Kind {
	case scene.Box:
		w.raw("<rect")
		w.place(m.Box)
		if m.Radius > 0 {
			w.attr("rx", m.Radius)
		}
		w.style(m)
		w.raw("/>\n")
	case scene.Polygon:
		w.raw("<polygon")
		w.points(m.Points)
		w.style(m)
		w.raw("/>\n")
	case scene.Polyline:
		w.raw("<polyline")
		w.points(m.Points)
		w.style(m)
		w.raw("/>\n")
	case scene.Image:
		w.raw("<image")
		w.place(m.Box)
		w.raw(` xlink:href="data:image/png;base64,` + base64.StdEncoding.EncodeToString(m.Picture.PNG) + "\"/>\n")
	case scene.Text:
		w.raw("<text")
		if m.Middle {
			w.raw(` text-anchor="middle"`)
			w.attr("x", m.Box.Center().X)
		} else {
			w.attr("x", m.At.X)
		}
		w.attr("y", m.At.Y)
		w.attr("font-size", m.Size)
		// A viewer that has none of the fonts still keeps the text in its box. Text
		// from right to left is left alone: Inkscape would not show it.
		if width, ok := w.fonts.DrawnWidth(m.Text, typeface.StyleOf(m.Bold, m.Italic), m.Size); ok && len(m.Text) > 3 && !strings.ContainsFunc(m.Text, isRightToLeft) {
			w.attr("textLength", width)
			w.raw(` lengthAdjust="spacingAndGlyphs"`)
		}
		if m.Bold {
			w.raw(` font-weight="bold"`)
		}
		if m.Italic {
			w.raw(` font-style="italic"`)
		}
		w.raw(` fill="` + hex(m.Fill) + `">`)
		// Not every viewer sets a mark upon its letter where the two come apart.
		w.escaped(norm.NFC.String(m.Text))
		w.raw("</text>\n")
	}
}

func isRightToLeft(c rune) bool {
	p, _ := bidi.LookupRune(c)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

func (w *svgWriter) style(m scene.Mark) {
	w.raw(` fill="` + hex(m.Fill) + `"`)
	if m.Stroke.A == 0 || m.Width == 0 {
		return
	}
	w.raw(` stroke="` + hex(m.Stroke) + `"`)
	w.attr("stroke-width", m.Width)
	w.raw(dashArray(m.Dash))
}

func (w *svgWriter) points(points []scene.Point) {
	w.raw(` points="`)
	for i, p := range points {
		if i > 0 {
			w.raw(" ")
		}
		w.raw(number(p.X) + "," + number(p.Y))
	}
	w.raw(`"`)
}

// dashArray returns a pattern as an attribute, "" for an unbroken line.
func dashArray(d scene.Dash) string {
	pattern := d.Pattern()
	if pattern == nil {
		return ""
	}
	lengths := make([]string, len(pattern))
	for i, x := range pattern {
		lengths[i] = number(x)
	}
	return ` stroke-dasharray="` + strings.Join(lengths, ",") + `"`
}

// number writes a length to a hundredth of a point.
func number(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
