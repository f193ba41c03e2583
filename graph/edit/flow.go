package edit

import (
	"bytes"
	"strings"

	"dotline/graph/phrase"

	"gopkg.in/yaml.v3"
)

// span is where an item of a flow collection begins and ends. None begins at 0,
// for a bracket comes first: the zero span is no item.
type span struct{ begin, end int }

// spanOf returns the span of a pair that stands in a flow mapping.
func (p *plan) spanOf(f pair) span { return span{p.src.KeyStart(f.key), p.pairEnd(f)} }

// spanOfNode returns the span of an item of a flow sequence.
func (p *plan) spanOfNode(n *yaml.Node) span { return span{p.src.Start(n), p.src.End(n)} }

// beginsLine reports whether nothing but blanks stands before the offset in its
// line, and returns these.
func (p *plan) beginsLine(at int) (indent string, ok bool) {
	line := p.src.LineStart(at)
	return string(p.src.Text[line:at]), p.src.IsBlankBetween(line, at)
}

// putBetween writes an item of a flow collection between two others, either of
// which may be missing: on a line of its own where they have such.
func (p *plan) putBetween(prev, next span, text, comma string) {
	if next.begin > 0 {
		if indent, ok := p.beginsLine(next.begin); ok {
			p.insert(next.begin, text+","+p.src.EOL+indent)
		} else if prev.end > 0 {
			p.insert(prev.end, comma+text)
		} else {
			p.insert(next.begin, text+comma)
		}
		return
	}
	indent, ok := p.beginsLine(prev.begin)
	if !ok {
		p.insert(prev.end, comma+text)
		return
	}
	comment := bytes.IndexByte(p.src.Text[prev.end:p.src.LineEnd(prev.end)], '#') >= 0
	switch rest := p.follows(prev); {
	case comment && rest == "":
		p.insert(prev.end, ",")
		p.insert(p.src.NextLine(prev.end), indent+text+p.src.EOL)
	case comment && rest == ",":
		p.insert(p.src.NextLine(prev.end), indent+text+","+p.src.EOL)
	default:
		p.insert(prev.end, ","+p.src.EOL+indent+text)
	}
}

// putPiece writes a piece, and the comment behind it, between two items of a flow list.
func (p *plan) putPiece(prev, next span, x piece, column int, comma string) error {
	text := x.flowText(column)
	if x.remark == "" {
		p.putBetween(prev, next, text, comma)
		return nil
	}
	if indent, ok := p.beginsLine(next.begin); ok && next.begin > 0 {
		p.insert(next.begin, text+","+x.remark+p.src.EOL+indent)
		return nil
	}
	indent, ok := p.beginsLine(prev.begin)
	rest := p.follows(prev)
	if !ok || next.begin > 0 || rest != "" && rest != "," {
		return p.refuseComment(x)
	}
	if rest == "" {
		p.insert(prev.end, ",")
	}
	p.insert(p.src.NextLine(prev.end), indent+text+rest+x.remark+p.src.EOL)
	return nil
}

// follows returns what stands behind an item of a flow collection in its line, but for
// a comment.
func (p *plan) follows(item span) string {
	rest, _, _ := bytes.Cut(p.src.Text[item.end:p.src.LineEnd(item.end)], []byte("#"))
	return string(bytes.TrimSpace(rest))
}

// remark returns the comment behind an item of a flow collection that has its lines
// for itself, with the blanks before it.
func (p *plan) remark(item span) string {
	behind := p.src.Text[item.end:p.src.LineEnd(item.end)]
	i := bytes.IndexByte(behind, '#')
	if _, alone := p.beginsLine(item.begin); !alone || i < 0 || strings.Trim(p.follows(item), ",") != "" {
		return ""
	}
	return string(behind[bytes.LastIndexByte(behind[:i], ',')+1:])
}

// lineIndent returns how far the line is indented that holds the offset.
func (p *plan) lineIndent(at int) int {
	_, indent := p.src.Bare(p.src.Line(at))
	return indent
}

// flowText returns the text of a piece in flow style as it is to stand in a line
// that is indented by column.
func (x piece) flowText(column int) string {
	first := strings.IndexAny(x.text, "\r\n") + 1
	if first == 0 {
		return x.text
	}
	return x.text[:first] + indented(x.text[first:], column-x.column, 0)
}

// bracketed returns a list of one piece in flow style, over several lines if the
// piece has such and the fields beside it are on lines of their own.
func (p *plan) bracketed(x piece, body *yaml.Node) (string, error) {
	if (x.remark != "" || strings.ContainsAny(x.text, "\r\n")) && body.Kind == yaml.MappingNode && len(body.Content) > 0 {
		if indent, ok := p.beginsLine(p.src.KeyStart(body.Content[0])); ok {
			inner := indent + spaces(p.step())
			return brackets(x.kind, p.src.EOL+inner+x.flowText(len(inner))+x.remark+p.src.EOL+indent), nil
		}
	}
	if x.remark != "" {
		return "", p.refuseComment(x)
	}
	return brackets(x.kind, x.text), nil
}

// refuseComment says that a piece cannot take the comment behind it along.
func (p *plan) refuseComment(x piece) error {
	return phrase.Errorf("a comment stands beside what is to go on line %d; edit it as text", phrase.Ordinal(x.last().Line))
}

// takeOut takes an item out of a flow collection; prev and next are those that
// stay beside it, zero where there is none. A comment goes only with an item that has its own lines.
func (p *plan) takeOut(prev, item, next span) error {
	if prev.end > item.begin || item.begin > item.end || next.begin > 0 && item.end > next.begin {
		return errOtherwise // the YAML library reads "{}:d" as two items, and its places overlap
	}
	from, to := item.begin, item.end
	_, alone := p.beginsLine(item.begin)
	switch {
	case next.begin > 0 && (alone || prev.end == 0):
		to = next.begin
	case prev.end > 0:
		from = prev.end
	}
	beside := string(p.src.Text[from:item.begin]) + string(p.src.Text[item.end:to])
	if !strings.Contains(beside, "#") {
		if from < item.begin && p.remark(item) != "" {
			to = p.src.LineEnd(item.end)
		}
		p.replace(from, to, "")
		return nil
	}
	behind := bytes.TrimLeft(p.src.Text[item.end:p.src.LineEnd(item.end)], " \t,")
	if !alone || len(behind) > 0 && behind[0] != '#' {
		return phrase.Errorf("a comment stands beside what is to go on line %d; edit it as text", phrase.Ordinal(p.src.Line(item.begin)+1))
	}
	p.replace(p.src.LineStart(item.begin), p.src.NextLine(item.end), "")
	return nil
}
