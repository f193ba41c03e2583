package graphviz

import (
	"bytes"
	"errors"
	"html"
	"strconv"
	"strings"

	"dotline/graph/scene"
)

// finish sets the faces into Graphviz' SVG, puts readable titles in place of the
// nodes' names, and gives the document the scene's own bounds. Graphviz writes
// one element a line, which is all that this relies on.
func finish(raw []byte, s *scene.Scene) ([]byte, error) {
	f := &finisher{scene: s, node: -1, lines: map[string][]*scene.Line{}}
	for i := range s.Lines {
		l := &s.Lines[i]
		id := lineID(l)
		f.lines[id] = append(f.lines[id], l)
	}
	f.out.b.Grow(2 * len(raw))
	for len(raw) > 0 {
		var line []byte
		line, raw, _ = bytes.Cut(raw, []byte("\n"))
		f.element(line)
	}
	if f.faces != len(s.Cards)+len(s.Panels) {
		return nil, errors.New("a part of the chart is missing from what Graphviz drew; it may be too large for it")
	}
	return f.out.b.Bytes(), nil
}

// finisher goes through the SVG from top to bottom.
type finisher struct {
	scene   *scene.Scene
	lines   map[string][]*scene.Line // by the id of their elements, those with the same id in order
	out     svgWriter
	faces   int  // how many were set in
	begun   bool // the drawing's own elements have begun
	comment bool // within a comment
	node    int  // the node whose frame comes next, else -1
	line    *scene.Line
}

func (f *finisher) element(line []byte) {
	text := strings.ReplaceAll(string(line), "&#45;", "-")
	switch {
	case f.comment || strings.HasPrefix(text, "<!--"):
		// Only the comment that names Graphviz is kept.
		if !f.begun && strings.HasPrefix(text, "<!-- Generated") {
			f.out.raw(text + " -->\n")
		}
		f.comment = !strings.HasSuffix(text, "-->")
	case strings.HasPrefix(text, "<svg "):
		f.root()
	case strings.HasPrefix(text, " viewBox="):
	case strings.HasPrefix(text, `<g id="graph0"`):
		f.out.raw(`<g id="graph0" class="graph" font-family="` + fonts + "\">\n")
	case !f.begun && strings.HasPrefix(text, "<polygon "):
		f.begun = true
		b := f.scene.Bounds
		f.out.mark(scene.Mark{Kind: scene.Box, Box: b, Fill: f.scene.Background})
	case strings.HasPrefix(text, `<g id="`) && strings.Contains(text, ` class="edge `):
		id, _, _ := strings.Cut(strings.TrimPrefix(text, `<g id="`), `"`)
		id = html.UnescapeString(id)
		if same := f.lines[id]; len(same) > 0 {
			f.line, f.lines[id] = same[0], same[1:]
		}
		f.out.raw(text + "\n")
	case f.begun && strings.HasPrefix(text, "<title>"):
		f.title(strings.TrimSuffix(strings.TrimPrefix(text, "<title>"), "</title>"))
	case strings.HasPrefix(text, `<g id="a_`):
		// The element's own title is the tooltip.
		before, after, found := strings.Cut(text, ` xlink:title="`)
		if found {
			_, after, _ = strings.Cut(after, `"`)
		}
		f.out.raw(before + after + "\n")
	case strings.HasPrefix(text, "<text "):
	case f.node >= 0 && (strings.HasPrefix(text, "<path ") || strings.HasPrefix(text, "<polygon ")):
		f.face(f.node)
		f.node = -1
	case f.line != nil && strings.HasPrefix(text, "<path "):
		f.out.raw(f.path(text) + "\n")
		f.line = nil
	default:
		f.out.raw(text + "\n")
	}
}

func (f *finisher) root() {
	b := f.scene.Bounds
	w, h := number(b.Width()), number(b.Height())
	f.out.raw(`<svg width="` + w + `pt" height="` + h + `pt" viewBox="` +
		number(b.Min.X) + " " + number(b.Min.Y) + " " + w + " " + h +
		`" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">` + "\n")
}

// title writes an element's title, which viewers show as its tooltip and screen
// readers read.
func (f *finisher) title(name string) {
	title := ""
	switch n, err := strconv.Atoi(strings.TrimPrefix(name, "n")); {
	case f.line != nil:
		title = f.line.Tooltip
	case err != nil:
		title = html.UnescapeString(name)
	case n < len(f.scene.Cards):
		f.node, title = n, f.scene.Cards[n].Tooltip
	default:
		f.node, title = n, f.scene.Panels[n-len(f.scene.Cards)].Name
	}
	f.out.raw("<title>")
	f.out.escaped(title)
	f.out.raw("</title>\n")
}

// face writes a card's frame and what is on it, or a panel.
func (f *finisher) face(node int) {
	f.faces++
	if node >= len(f.scene.Cards) {
		for _, m := range f.scene.Panels[node-len(f.scene.Cards)].Marks {
			f.out.mark(m)
		}
		return
	}
	c := &f.scene.Cards[node]
	f.out.mark(c.Frame)
	for _, m := range c.Marks {
		f.out.mark(m)
	}
}

// path puts the line's own corners and pattern in place of Graphviz'.
func (f *finisher) path(element string) string {
	element, _, _ = strings.Cut(element, ` d="`)
	if before, after, ok := strings.Cut(element, ` stroke-dasharray="`); ok {
		_, after, _ = strings.Cut(after, `"`)
		element = before + dashArray(f.line.Dash) + after
	}
	return element + ` d="` + path(f.line.Points) + `"/>`
}
