package graphviz

import (
	"fmt"
	"image/color"
	"net/url"
	"regexp"
	"strings"

	"dotline/graph/graphviz/dot"
	"dotline/graph/scene"
)

// fonts are those with Liberation Sans' widths, in which every text was measured, and
// then some that are about as narrow: what many systems have for sans-serif is wider by a
// sixth, and a viewer that knows no textLength, such as librsvg, lets it run over.
const fonts = "Liberation Sans,Arimo,Arial,Helvetica,Nimbus Sans,TeX Gyre Heros,FreeSans,Roboto,DejaVu Sans Condensed,Noto Sans,sans-serif"

func hex(c color.NRGBA) string {
	if c.A == 0 {
		return "none"
	}
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// linked adds a card's link to its attributes.
func linked(c *scene.Card, attrs ...dot.Attr) []dot.Attr {
	if c.Link == "" {
		return attrs
	}
	return append(attrs, dot.A("URL", c.Link))
}

// A card and a line have the same name and classes in the drawing and in the
// exported graph.

func nodeID(c *scene.Card) string { return "position-" + anchor(c.ID) }

// blank matches what the id of an element must not hold, and the sign that is
// written in its place.
var blank = regexp.MustCompile(`[\s\pZ\p{Cc}%]`)

// anchor writes blanks as in a URL, so that a link can lead to the element.
func anchor(id string) string { return blank.ReplaceAllStringFunc(id, url.PathEscape) }

func nodeClass(c *scene.Card) string {
	return strings.Join(append([]string{"position"}, c.Classes...), " ")
}

func lineClass(l *scene.Line) string { return strings.Join(l.Classes, " ") }

func lineID(l *scene.Line) string {
	kind := "line-"
	switch l.Kind {
	case scene.Dotted:
		kind = "dotted-"
	case scene.Suggested:
		kind = "suggested-"
	case scene.Former:
		kind = "former-"
	case scene.Joint:
		kind = "joint-"
	}
	return kind + anchor(l.ID)
}

// strokeAttrs are how a line looks.
func strokeAttrs(l *scene.Line) []dot.Attr {
	return []dot.Attr{dot.A("style", lineStyle(l)), dot.A("color", hex(l.Color)), dot.Num("penwidth", l.Width)}
}

func nodeStyle(c *scene.Card) string {
	return "rounded,filled" + map[scene.Dash]string{scene.Dashed: ",dashed", scene.Spotted: ",dotted"}[c.Frame.Dash]
}

func lineStyle(l *scene.Line) string {
	switch l.Dash {
	case scene.Unbroken:
		return "solid"
	case scene.Spotted:
		return "dotted"
	}
	return "dashed"
}

func textColor(c *scene.Card) color.NRGBA {
	for _, m := range c.Marks {
		if m.Name == "holder" {
			return m.Fill
		}
	}
	return color.NRGBA{A: 0xff}
}
