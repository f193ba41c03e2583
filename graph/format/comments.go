package format

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// next returns the line from which on there is more than blank lines and
// comments, and how far it is indented: -1 at the end of the document.
func (f *formatter) next() (line, indent int) {
	for line = f.at; line < f.lineCount(); line++ {
		text, indent := f.src.Bare(line)
		switch {
		case len(text) == 0 || text[0] == '#':
		case indent == 0 && (bytes.HasPrefix(text, []byte("...")) || bytes.HasPrefix(text, []byte("---"))):
			return line, -1
		default:
			return line, indent
		}
	}
	return line, -1
}

// comments takes the lines up to that one, which are blank or comments.
func (f *formatter) comments(until, indent int) []row {
	var rows []row
	for ; f.at < until; f.at++ {
		text, _ := f.src.Bare(f.at)
		if len(text) > 0 && text[0] != '#' {
			f.fail(f.at)
		}
		rows = append(rows, row{indent: indent, text: string(text)})
	}
	return rows
}

// claim takes the comments that follow and are indented at least that far, and
// further than what comes next.
func (f *formatter) claim(least, indent int) []row {
	next, column := f.next()
	until := f.at
	for i := f.at; i < next; i++ {
		text, indent := f.src.Bare(i)
		if len(text) == 0 {
			continue
		}
		if indent < least || indent <= column {
			break
		}
		until = i + 1
	}
	return f.comments(until, indent)
}

// remark is a comment behind something on the same line.
type remark struct {
	text   string
	gap    int // how far it stood off
	column int // where it stood, in characters from 0
}

// remark takes what stands on the line from there on.
func (f *formatter) remark(from int) remark {
	rest := bytes.TrimRight(f.src.Text[from:f.src.LineEnd(from)], " \t")
	text := bytes.TrimLeft(rest, " \t")
	if len(text) == 0 {
		return remark{}
	}
	gap := len(rest) - len(text)
	if text[0] != '#' || gap == 0 {
		f.fail(f.src.Line(from))
		return remark{}
	}
	r := remark{string(text), gap, utf8.RuneCount(f.src.Text[f.src.LineStart(from) : from+gap])}
	f.columns[r.column]++
	if c, _ := utf8.DecodeRune(text[1:]); unicode.IsLetter(c) || unicode.IsDigit(c) {
		r.text = "# " + r.text[1:]
	}
	return r
}

// comments returns the comments of a text, without their marks, sorted. They are
// found as what is no node, and so by another way than formatting finds them.
func comments(src *yamltext.Source, root *yaml.Node) []string {
	type span struct{ from, to int }
	var scalars []span
	var walk func(*yaml.Node)
	walk = func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode && !yamltext.IsImplicit(n) {
			scalars = append(scalars, span{src.Content(n), src.End(n)})
		}
		for _, c := range n.Content {
			walk(c)
		}
	}
	walk(root)
	scalars = append(scalars, span{len(src.Text), len(src.Text)})
	slices.SortFunc(scalars, func(a, b span) int { return a.from - b.from })

	var found []string
	i := src.Starts[0]
	for _, s := range scalars {
		for i < s.from {
			if src.Text[i] == '#' && (strings.IndexByte(" \t,[]{}", src.Text[max(i-1, 0)]) >= 0 || i == src.LineStart(i)) {
				end := src.LineEnd(i)
				found = append(found, strings.TrimSpace(string(src.Text[i+1:end])))
				i = end
				continue
			}
			i++
		}
		i = max(i, s.to)
	}
	slices.Sort(found)
	return found
}
