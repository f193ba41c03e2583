package format

import (
	"strconv"
	"strings"

	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// isKept reports whether names, order and quotes within a node stay as they are:
// another place of the text, or a program that knows the tag, may rely on them.
func isKept(n *yaml.Node) bool {
	if hasProperties(n) {
		return true
	}
	if n.Kind == yaml.MappingNode {
		for i := 0; i < len(n.Content); i += 2 {
			if yamltext.IsMerge(n.Content[i]) {
				return true
			}
		}
	}
	return false
}

// hasProperties reports whether an anchor or a tag stands before a node.
func hasProperties(n *yaml.Node) bool {
	return n.Anchor != "" || n.Style&yaml.TaggedStyle != 0
}

// value adds to a unit the value that follows its mark, which ends at from.
func (f *formatter) value(u *unit, mark string, from int, n *yaml.Node, v *vocabulary, keep bool) {
	keep = keep || isKept(n)
	line := f.src.Line(from - 1)
	if yamltext.IsImplicit(n) && !hasProperties(n) {
		u.rows = []row{{text: mark, remark: f.remark(from)}}
		return
	}
	start, begin := f.src.Start(n), f.src.Start(n)
	if hasProperties(n) {
		begin = f.src.Content(n)
		if f.src.Line(start) == line {
			end := min(begin, f.src.LineEnd(start))
			text, _, _ := strings.Cut(string(f.src.Text[start:end]), " #")
			text = strings.TrimRight(text, " \t")
			mark, from = mark+" "+text, start+len(text)
			start = begin
		}
	}
	switch {
	case yamltext.IsImplicit(n):
		u.rows = []row{{text: mark, remark: f.remark(from)}}
	case n.Style&yamltext.InBlock != 0:
		f.blockScalar(u, mark, n)
	case n.Kind != yaml.ScalarNode && n.Kind != yaml.AliasNode && !yamltext.IsFlow(n):
		r := row{text: mark}
		if f.src.Line(begin) != line {
			r.remark = f.remark(from)
		}
		u.rows = []row{r}
		u.block = f.block(n, v, keep)
	case f.src.Line(start) == line:
		u.rows = f.lines(f.text(n, start, v, keep), f.src.End(n), u.column, 0, leastOf(n))
		u.rows[0].text = mark + " " + u.rows[0].text
	default:
		u.rows = []row{{text: mark, remark: f.remark(from)}}
		u.rows = append(u.rows, f.comments(f.src.Line(start), step)...)
		u.rows = append(u.rows, f.lines(f.text(n, start, v, keep), f.src.End(n), f.src.Column(start), step, leastOf(n))...)
	}
}

// leastOf returns how far the further lines of a node must be indented: those
// within brackets need not be.
func leastOf(n *yaml.Node) int {
	if yamltext.IsFlow(n) {
		return 0
	}
	return step
}

// lines makes rows of a text that ends at that place and whose first line was
// indented by column; indent is how far that is to be indented, beyond the unit.
// The others keep their distance, but are indented at least so far.
func (f *formatter) lines(text string, end, column, indent, least int) []row {
	rows := f.asWritten(text, end)
	rows[0].indent = indent
	for i := range rows[1:] {
		r := &rows[i+1]
		bare := strings.TrimLeft(r.text, " \t")
		r.indent = max(least, len(r.text)-len(bare)-column+indent)
		r.text = bare
	}
	return rows
}

// asWritten makes rows of a text that ends at that place.
func (f *formatter) asWritten(text string, end int) []row {
	if text == "" { // a node that was not found where it should be
		f.fail(f.src.Line(end))
		return []row{{}}
	}
	var rows []row
	src := yamltext.NewSource([]byte(text))
	for i := range len(src.Starts) - 1 {
		line := string(src.RawLine(i))
		bare := strings.TrimRight(line, " \t")
		if strings.HasSuffix(bare, `\`) {
			bare = line // what is escaped may be a blank
		}
		rows = append(rows, row{text: bare, hard: true})
	}
	rows[len(rows)-1].remark = f.remark(end)
	f.at = max(f.at, f.src.Line(max(end-1, 0))+1)
	return rows
}

// blockScalar adds a block scalar's lines to a unit.
func (f *formatter) blockScalar(u *unit, mark string, n *yaml.Node) {
	header := f.src.Content(n)
	end, indent := f.src.BlockScalar(n)
	behind := header + 1
	style, chomp := string(f.src.Text[header]), ""
	for ; strings.IndexByte("+-0123456789", f.src.Text[behind]) >= 0; behind++ {
		switch c := f.src.Text[behind]; c {
		case '+', '-':
			chomp = string(c)
		default:
			style += strconv.Itoa(step)
		}
	}
	keepsEnd := chomp == "+"
	// At the end of a file without a last line end, a value lacks its own.
	if n.Value != "" && !strings.HasSuffix(n.Value, "\n") {
		chomp = "-"
	}
	u.rows = []row{{text: mark + " " + style + chomp, remark: f.remark(behind)}}
	f.at = max(f.at, f.src.Line(header)+1)
	for last := f.src.Line(end); f.at <= last; f.at++ {
		line := string(f.src.RawLine(f.at))
		if strings.TrimLeft(line[:min(indent, len(line))], " ") != "" {
			f.fail(f.at)
		}
		u.rows = append(u.rows, row{indent: step, text: line[min(indent, len(line)):], hard: true})
	}
	if keepsEnd {
		body := strings.TrimRight(n.Value, "\n")
		empty := len(n.Value) - len(body)
		if body != "" {
			empty--
		}
		for range empty {
			u.rows = append(u.rows, row{hard: true})
			f.at++
		}
		u.rows[len(u.rows)-1].open = true
	}
}

// text returns the text of a scalar, an alias or a flow collection from start on.
func (f *formatter) text(n *yaml.Node, start int, v *vocabulary, keep bool) string {
	end := f.src.End(n)
	oneLine := f.src.Line(start) == f.src.Line(end)
	switch {
	case yamltext.IsFlow(n):
		if oneLine {
			if text, ok := f.collection(n, v, keep, start); ok {
				return text
			}
		}
		return f.renamed(n, v, keep, start)
	case n.Kind == yaml.ScalarNode && oneLine:
		return f.scalar(n, false, keep)
	}
	return string(f.src.Text[start:end])
}
