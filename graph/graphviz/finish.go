package graphviz

import (
	"bytes"
	"image/color"
	"slices"
	"strconv"
	"strings"

	"dotline/graph/phrase"
	"dotline/graph/scene"
	"dotline/graph/typeface"
)

// finisher makes one SVG of what Graphviz drew of a scene, in one share or in
// several: it sets in the cards' faces, puts ids, classes and readable titles in
// place of the nodes' and edges' own, and gives the document the scene's own order and bounds. Graphviz writes
// one element a line, which is all that this relies on.
type finisher struct {
	scene  *scene.Scene
	panels []scene.Panel   // the scene's panels, then its backdrop
	head   []byte          // what stands before the root element
	own    [][]scene.Point // see scene.OwnWays
	lines  [][]byte        // the finished element of each line,
	nodes  [][]byte        // and of each card and panel, in that order
}

func newFinisher(s *scene.Scene) *finisher {
	f := &finisher{scene: s, panels: slices.Concat(s.Panels, s.Backdrop), own: scene.OwnWays(s.Lines), lines: make([][]byte, len(s.Lines))}
	f.nodes = make([][]byte, len(s.Cards)+len(f.panels))
	return f
}

// add takes one share of the drawing. Shares may be added at the same time: no two
// have an element in common.
func (f *finisher) add(h share, svg []byte) {
	p := part{finisher: f, fonts: typeface.NewFonts(), edges: make(map[string][]int, h.to-h.from)}
	for i := range f.scene.Lines {
		if l := &f.scene.Lines[i]; h.draws(l) {
			name := "n" + strconv.Itoa(l.From) + "-&gt;n" + strconv.Itoa(l.To)
			p.edges[name] = append(p.edges[name], i)
		}
	}
	head, rest, _ := bytes.Cut(svg, []byte("<svg "))
	if h.last {
		f.head = bytes.ReplaceAll(head, []byte("\n -->"), []byte(" -->"))
	}
	_, rest, _ = bytes.Cut(rest, []byte(`<g id="graph0"`))
	var group []string
	depth := 0
	for len(rest) > 0 {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		if bytes.HasPrefix(line, []byte("<g ")) {
			depth++
		}
		if depth == 0 {
			continue
		}
		group = append(group, strings.ReplaceAll(string(line), "&#45;", "-"))
		if bytes.Equal(line, []byte("</g>")) {
			if depth--; depth == 0 {
				p.group(group)
				group = group[:0]
			}
		}
	}
}

// part is one share in the making. Shaping text is not for two at a time, so each
// has fonts of its own.
type part struct {
	*finisher
	fonts *typeface.Fonts
	edges map[string][]int // its lines by the names of their ends, those between the same two in order
}

// group finishes one element: a card, a panel or a line.
func (p *part) group(group []string) {
	name := strings.TrimSuffix(strings.TrimPrefix(group[1], "<title>"), "</title>")
	if n, err := strconv.Atoi(strings.TrimPrefix(name, "n")); err == nil && n < len(p.nodes) {
		p.nodes[n] = p.node(n, group)
		return
	}
	if same := p.edges[name]; len(same) > 0 {
		p.edges[name] = same[1:]
		p.lines[same[0]] = p.line(same[0], group)
	}
}

// node puts a card's frame and face, or a panel's marks, in place of the point that
// Graphviz drew.
func (p *part) node(n int, group []string) []byte {
	w := svgWriter{fonts: p.fonts}
	var marks []scene.Mark
	var id, class, title string
	if n < len(p.scene.Cards) {
		c := &p.scene.Cards[n]
		id, class = nodeID(c), "node "+nodeClass(c)
		title, marks = c.Tooltip, append([]scene.Mark{c.Frame}, c.Marks...)
	} else {
		panel := &p.panels[n-len(p.scene.Cards)]
		id, class = "panel-"+panel.Name, "node panel"
		title, marks = panel.Name, panel.Marks
		if panel.Tooltip != "" {
			title = panel.Tooltip
		}
	}
	for i, element := range group {
		switch {
		case i == 0:
			w.group(id, class)
		case i == 1:
			w.title(title)
		case strings.HasPrefix(element, "<ellipse "):
			for _, m := range marks {
				w.mark(m)
			}
		case strings.HasPrefix(element, `<g id="a_`):
			w.raw(`<g id="a_`)
			w.escaped(id)
			_, link, _ := strings.Cut(element, "><")
			w.raw(`"><` + withoutTooltip(link) + "\n")
		default:
			w.raw(element + "\n")
		}
	}
	return w.b.Bytes()
}

// withoutTooltip removes a link's tooltip: the element's own title is one.
func withoutTooltip(link string) string {
	before, after, found := strings.Cut(link, ` xlink:title="`)
	if !found {
		return link
	}
	_, after, _ = strings.Cut(after, `"`)
	return before + after
}

// line puts a line's own corners and stroke in place of Graphviz'.
func (p *part) line(n int, group []string) []byte {
	w, l := svgWriter{fonts: p.fonts}, &p.scene.Lines[n]
	for i, element := range group {
		switch {
		case i == 0:
			w.group(lineID(l), "edge "+lineClass(l))
		case i == 1:
			w.title(l.Tooltip)
		case strings.HasPrefix(element, "<path "):
			if l.Gap.A > 0 {
				w.path(l, l.Points, l.Gap, scene.Unbroken)
			}
			way := l.Points
			if own := p.own[n]; own != nil {
				w.raw(`<path fill="none" d="` + path(way) + "\"/>\n") // unseen, for whoever looks for all of it
				way = own
			}
			w.path(l, way, l.Color, l.Dash)
		default:
			w.raw(element + "\n")
		}
	}
	return w.b.Bytes()
}

// path writes a line's way, or a part of it, in a colour and a pattern.
func (w *svgWriter) path(l *scene.Line, way []scene.Point, c color.NRGBA, d scene.Dash) {
	w.raw(`<path fill="none" stroke="` + hex(c) + `"`)
	w.attr("stroke-width", l.Width)
	w.raw(dashArray(d) + ` d="` + path(way) + "\"/>\n")
}

// document joins all elements. It fails if Graphviz left any out.
func (f *finisher) document() ([]byte, error) {
	missing := func(element []byte) bool { return element == nil }
	if slices.ContainsFunc(f.lines, missing) || slices.ContainsFunc(f.nodes, missing) {
		return nil, phrase.Errorf("a part of the chart is missing from what Graphviz drew; it may be too large for it")
	}
	b := f.scene.Bounds
	width, height := number(b.Width()), number(b.Height())
	var w svgWriter
	// Without the document type, which is of SVG 1.1 and a file elsewhere.
	for _, line := range strings.SplitAfter(string(f.head), "\n") {
		if strings.HasPrefix(line, "<?xml ") || strings.HasPrefix(line, "<!-- Generated ") {
			w.raw(line)
		}
	}
	w.raw(`<svg width="` + width + `pt" height="` + height + `pt" viewBox="` +
		number(b.Min.X) + " " + number(b.Min.Y) + " " + width + " " + height +
		`" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="graphics-document document">` + "\n")
	w.title(f.scene.Title)
	if facts := facts(f.scene); facts != "" {
		w.raw("<desc>")
		w.escaped(facts)
		w.raw("</desc>\n")
	}
	w.raw(`<g id="graph0" class="graph" font-family="` + fonts + "\">\n")
	w.mark(scene.Mark{Kind: scene.Box, Box: b, Fill: f.scene.Background})
	behind := len(f.scene.Cards) + len(f.scene.Panels)
	for _, element := range slices.Concat(f.nodes[behind:], f.lines, f.nodes[:behind]) {
		w.b.Write(element)
	}
	w.raw("</g>\n</svg>\n")
	return w.b.Bytes(), nil
}

// facts are what the title block says of the chart.
func facts(s *scene.Scene) string {
	var lines []string
	for _, p := range s.Panels {
		for _, m := range p.Marks {
			if m.Name == "facts" {
				lines = append(lines, m.Text)
			}
		}
	}
	return strings.Join(lines, " · ")
}
