package graphviz

import (
	"fmt"
	"image/color"
	"strings"

	"dotline/graph/graphviz/dot"
	"dotline/graph/scene"
)

// fonts are those with Liberation Sans' widths, in which every text was measured.
const fonts = "Liberation Sans,Arial,Helvetica,sans-serif"

func hex(c color.NRGBA) string {
	if c.A == 0 {
		return "none"
	}
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// nodeAttrs are a card's identity: what both the drawing and the exported graph
// say of it.
func nodeAttrs(c *scene.Card) []dot.Attr {
	attrs := []dot.Attr{
		dot.A("id", "position-"+c.ID),
		dot.A("class", strings.Join(append([]string{"position"}, c.Classes...), " ")),
	}
	if c.Link != "" {
		attrs = append(attrs, dot.A("URL", c.Link))
	}
	return attrs
}

func lineAttrs(l *scene.Line) []dot.Attr {
	return []dot.Attr{dot.A("id", lineID(l)), dot.A("class", strings.Join(l.Classes, " "))}
}

func lineID(l *scene.Line) string {
	switch l.Kind {
	case scene.Dotted:
		return "dotted-" + l.ID
	case scene.Suggested:
		return "suggested-" + l.ID
	case scene.Former:
		return "former-" + l.ID
	}
	return "line-" + l.ID
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
