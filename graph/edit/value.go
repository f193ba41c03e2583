package edit

import (
	"strings"
	"unicode/utf8"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// setScalar replaces the text of the scalar n, which stands under key in a
// collection or is an item of one (key nil).
func (p *plan) setScalar(field string, key, n *yaml.Node, value string, at place) error {
	if !utf8.ValidString(value) {
		return phrase.Errorf("the new %s is not UTF-8 text", field)
	}
	if n.Kind == yaml.ScalarNode && n.Value == value && n.Tag != "!!null" {
		return nil
	}
	if n.Kind != yaml.ScalarNode && n.Kind != yaml.AliasNode {
		return phrase.Errorf("%s on line %d is no single value; edit it as text", field, phrase.Ordinal(n.Line))
	}
	if p.d.aliased[n] {
		return phrase.Errorf("%s on line %d has the anchor &%s, which aliases repeat elsewhere; write it out there first", field, phrase.Ordinal(n.Line), n.Anchor)
	}
	typed := p.isTyped(field, value)
	begin, end := p.src.Content(n), p.src.End(n)
	prefer := p.style(field, value, typed, at)
	want := p.node(n)
	switch {
	case n.Kind == yaml.AliasNode:
		*want = yaml.Node{Kind: yaml.ScalarNode}
	case yamltext.IsImplicit(n):
		return p.fillIn(field, key, n, value, typed, at)
	default:
		if n.Tag == "!!str" || styleOf(n) != plain {
			prefer = styleOf(n)
		}
		begin = p.withoutTag(n, begin, value)
	}
	if n.Kind == yaml.ScalarNode && n.Style&yamltext.InBlock != 0 {
		return p.setBlockScalar(field, n, value, typed, at)
	}
	at.tail = !p.src.IsBlankBetween(end, p.src.LineEnd(end))
	text, ok := writeScalar(value, typed, prefer, 0, at)
	if !ok {
		return phrase.Errorf("%s cannot be written on line %d", field, phrase.Ordinal(n.Line))
	}
	p.replace(begin, end, text)
	p.wantValue(n, value, typed)
	return nil
}

// wantValue makes the value what the scalar n is to read as.
func (p *plan) wantValue(n *yaml.Node, value string, typed bool) {
	w := p.node(n)
	w.Value = value
	if strings.HasPrefix(w.Tag, "!!") || w.Tag == "" {
		w.Tag = scalarNode(value, typed).Tag
	}
}

// withoutTag returns where the new value of a tagged scalar is to be written: a
// tag that says "string", or that YAML does not know, stays.
func (p *plan) withoutTag(n *yaml.Node, content int, value string) int {
	if n.Style&yaml.TaggedStyle == 0 || n.Tag == "!!str" || !strings.HasPrefix(n.Tag, "!!") || n.Anchor != "" {
		return content
	}
	return p.src.Start(n)
}

// fillIn writes a value where the text has none yet.
func (p *plan) fillIn(field string, key, n *yaml.Node, value string, typed bool, at place) error {
	i, space := p.src.Content(n), " "
	if key != nil && i == p.src.Start(n) {
		if i = p.src.Colon(key) + 1; i == 0 {
			if !at.flow {
				return phrase.Errorf("%s on line %d has no colon; edit it as text", field, phrase.Ordinal(key.Line))
			}
			i, space = p.src.End(key), ": "
		}
	}
	at.tail = !p.src.IsBlankBetween(i, p.src.LineEnd(i))
	text, ok := writeScalar(value, typed, p.style(field, value, typed, at), 0, at)
	if !ok {
		return phrase.Errorf("%s cannot be written on line %d", field, phrase.Ordinal(n.Line))
	}
	p.insert(i, space+text)
	p.wantValue(n, value, typed)
	return nil
}

// setBlockScalar replaces a block scalar: its header, behind which a comment may
// stand, and its lines.
func (p *plan) setBlockScalar(field string, n *yaml.Node, value string, typed bool, at place) error {
	header := p.src.Content(n)
	end, indent := p.src.BlockScalar(n)
	if indent > 0 {
		at.indent = indent
	}
	width := 0
	if styleOf(n) == folded {
		width = p.foldWidth(n.Value, p.src.Line(header)+1, p.src.Line(end)) - at.indent
	}
	text, ok := writeScalar(value, typed, styleOf(n), max(width, 0), at)
	if !ok {
		return phrase.Errorf("%s cannot be written on line %d", field, phrase.Ordinal(n.Line))
	}
	head, lines, several := strings.Cut(text, p.src.EOL)
	if several {
		lines = p.src.EOL + lines
	}
	headEnd := header
	for headEnd < len(p.src.Text) && strings.IndexByte("|>+-0123456789", p.src.Text[headEnd]) >= 0 {
		headEnd++
	}
	p.replace(p.withoutTag(n, header, value), headEnd, head)
	p.replaceLines(p.src.LineEnd(header), end, lines)
	p.wantValue(n, value, typed)
	return nil
}

// replaceLines replaces src.Text[from:to] but for what both have in common at
// their beginning and end, so that lines which stay are not touched.
func (p *plan) replaceLines(from, to int, text string) {
	old := string(p.src.Text[from:to])
	eol := p.src.EOL
	for {
		i := strings.Index(old[min(len(eol), len(old)):], eol)
		if i < 0 || !strings.HasPrefix(text, old[:i+2*len(eol)]) {
			break
		}
		from += i + len(eol)
		old, text = old[i+len(eol):], text[i+len(eol):]
	}
	for {
		i := strings.LastIndex(old, eol)
		if i <= 0 || !strings.HasSuffix(text, old[i:]) || len(text) <= len(old)-i {
			break
		}
		to -= len(old) - i
		text = text[:len(text)-(len(old)-i)]
		old = old[:i]
	}
	p.replace(from, to, text)
}

// usualWidth is how many characters the lines of a folded value hold where the
// text shows nothing else.
const usualWidth = 80

// foldWidth returns how many characters the lines of a folded value hold: as
// many as the longest of them if they have been broken.
func (p *plan) foldWidth(value string, first, last int) int {
	longest, lines := 0, 0
	for i := first; i <= last; i++ {
		if text, _ := p.src.Bare(i); len(text) > 0 {
			lines++
		}
		longest = max(longest, len(p.src.RawLine(i)))
	}
	if lines > len(strings.FieldsFunc(value, func(c rune) bool { return c == '\n' })) {
		return longest
	}
	return max(longest, usualWidth)
}

// write renders a new value, or a list of them in flow style.
func (p *plan) write(f Field, at place) (string, *yaml.Node, error) {
	if f.Values == nil {
		if !utf8.ValidString(f.Value) {
			return "", nil, phrase.Errorf("the new %s is not UTF-8 text", f.Name)
		}
		typed := p.isTyped(f.Name, f.Value)
		text, ok := writeScalar(f.Value, typed, p.style(f.Name, f.Value, typed, at), 0, at)
		if !ok {
			return "", nil, phrase.Errorf("%s cannot be written as YAML", f.Name)
		}
		return text, scalarNode(f.Value, typed), nil
	}
	at.flow = true
	n := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
	var items []string
	for _, v := range f.Values {
		text, item, err := p.write(Field{Name: f.Name, Value: v}, at)
		if err != nil {
			return "", nil, err
		}
		items = append(items, text)
		n.Content = append(n.Content, item)
	}
	return "[" + strings.Join(items, at.hand.comma()) + "]", n, nil
}
