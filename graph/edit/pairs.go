package edit

import (
	"bytes"
	"slices"
	"strings"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

func (p *plan) inFlow(e *entry) bool { return yamltext.IsFlow(e.in.node) }

// parentIndent returns how far the entry's own mark is indented.
func (p *plan) parentIndent(e *entry) int {
	if e.key != nil {
		return p.src.Column(p.src.KeyStart(e.key))
	}
	return p.src.Column(max(p.src.Dash(e.item), 0))
}

// keepsBlank reports whether a node ends in a block scalar to which the blank
// lines below it belong.
func (p *plan) keepsBlank(n *yaml.Node) bool {
	n = lastOf(n, func(n *yaml.Node) *yaml.Node { return n })
	if n.Kind != yaml.ScalarNode || n.Style&yamltext.InBlock == 0 {
		return false
	}
	header := p.src.Content(n)
	return bytes.IndexByte(bytes.TrimRight(p.src.Text[header:min(header+3, p.src.LineEnd(header))], " "), '+') > 0
}

// lastOf returns the node with which the text of n ends, which as returns as it
// is to be looked at.
func lastOf(n *yaml.Node, as func(*yaml.Node) *yaml.Node) *yaml.Node {
	for n = as(n); len(n.Content) > 0 && !yamltext.IsFlow(n); {
		n = as(n.Content[len(n.Content)-1])
	}
	return n
}

// after returns where the line behind a node begins, past the blank lines that
// belong to it.
func (p *plan) after(n *yaml.Node) int {
	at := p.src.NextLine(max(p.src.End(n), p.src.Start(n)))
	if p.keepsBlank(n) {
		for at < len(p.src.Text) && p.src.IsBlankBetween(at, p.src.LineEnd(at)) {
			at = p.src.NextLine(at)
		}
	}
	return at
}

// pairEnd returns where a pair's text ends.
func (p *plan) pairEnd(f pair) int {
	end := max(p.src.End(f.key), p.src.End(f.value))
	if yamltext.IsImplicit(f.value) {
		end = max(end, p.src.Colon(f.key)+1)
	}
	return end
}

// addField writes a new field: one value as such where the field may have it.
func (p *plan) addField(r record, field string, values []string) error {
	if field == "name" && len(values) > 1 {
		field = "names"
	}
	return p.addPair(r, field, func(at place) (string, *yaml.Node, error) { return p.write(newField(field, values), at) })
}

func newField(name string, values []string) Field {
	if len(values) == 1 && (!slices.Contains(lists, name) || name == "reports_to") {
		return Field{Name: name, Value: values[0]}
	}
	return Field{Name: name, Values: values}
}

// addPair gives a record a field that it does not have. What write returns
// begins with a line end if it takes lines of its own.
func (p *plan) addPair(r record, field string, write func(at place) (string, *yaml.Node, error)) error {
	p.expectManager(r, field)
	if r.body.Kind != yaml.MappingNode {
		return p.promote(r.entry, field, write)
	}
	column := 0
	if !yamltext.IsFlow(r.body) {
		column = p.bodyColumn(r.body)
	}
	text, value, err := write(p.placeIn(r.body, column))
	if err != nil {
		return err
	}
	p.insertPair(r, field, text, value)
	return nil
}

// placeIn returns the place of a scalar in a collection that is indented by
// parent.
func (p *plan) placeIn(n *yaml.Node, parent int) place {
	return place{flow: yamltext.IsFlow(n), hand: p.handOf(n), parent: parent, indent: max(parent, 0) + p.step(), eol: p.src.EOL}
}

// bodyColumn returns how far the fields of a block mapping are indented.
func (p *plan) bodyColumn(body *yaml.Node) int {
	return p.src.Column(p.src.KeyStart(body.Content[0]))
}

// insertPair writes a new pair behind those that come before it in the record's
// order.
func (p *plan) insertPair(r record, field, text string, value *yaml.Node) {
	content := r.body.Content
	rank := r.rank(field)
	at := 0 // the node before which it is put
	for i := 0; i+1 < len(content); i += 2 {
		// What the format puts last stands behind unknown fields too.
		if k := r.rank(r.field(content[i].Value)); k >= 0 && k < rank || rank == len(r.order)-1 {
			at = i + 2
		}
	}
	var next *yaml.Node
	if at < len(content) {
		next = content[at]
	}
	key := field
	if m := r.merged(field); m.key != nil && r.field(m.key.Value) == field {
		key = m.key.Value // so that other programs take it for the same field, too
	} else if r.entry != nil {
		key = p.keyName(field, r.body)
	}
	h := p.handOf(r.body)
	p.put(r.body, next, scalarNode(key, false), value)
	text = h.pair(p.keyText(key, h, yamltext.IsFlow(r.body)), text)
	switch {
	case yamltext.IsFlow(r.body) && len(content) == 0:
		p.insert(p.src.Content(r.body)+1, text)
	case yamltext.IsFlow(r.body):
		var before, behind span
		if at > 0 {
			before = p.spanOf(pair{content[at-2], content[at-1]})
		}
		if next != nil {
			behind = p.spanOf(pair{next, content[at+1]})
		}
		p.putBetween(before, behind, text, h.comma())
	case r.body == p.d.root && r.entry == nil:
		p.insertSection(at, spaces(p.bodyColumn(r.body))+p.line(text))
	case at == 0:
		p.insert(p.src.KeyStart(next), p.line(text)+spaces(p.bodyColumn(r.body)))
	default:
		p.insertLines(p.below(pair{content[at-2], content[at-1]}), spaces(p.bodyColumn(r.body))+p.line(text), value)
	}
}

// line returns a field's text with a line end: lines that it takes from elsewhere
// have their own.
func (p *plan) line(text string) string {
	if lastBreak(text) > 0 {
		return text
	}
	return text + p.src.EOL
}

// below returns where the line behind a pair of a block mapping begins, and
// behind the comments that are indented deeper than it and so belong to it.
func (p *plan) below(f pair) int {
	at := p.after(f.value)
	if yamltext.IsImplicit(f.value) {
		at = p.src.NextLine(p.pairEnd(f))
	}
	column := p.src.Column(p.src.KeyStart(f.key))
	for at < len(p.src.Text) {
		if text, indent := p.src.Bare(p.src.Line(at)); len(text) == 0 || text[0] != '#' || indent <= column {
			break
		}
		at = p.src.NextLine(at)
	}
	return at
}

// removePair takes a pair away, with the comments that belong to it.
func (p *plan) removePair(r record, f pair) error {
	content := p.node(r.body).Content // another pair may be on its way out
	switch e := r.entry; {
	case len(content) > 2:
	case e != nil && e.key != nil && e.in.key != nil && !yamltext.IsFlow(r.body): // at the top of the file it would be no entry any more
		return p.removeBody(e, f)
	default:
		return phrase.Errorf("%s on line %d is all that %s says; remove the position itself", f.key.Value, phrase.Ordinal(f.key.Line), r.name)
	}
	content = slices.DeleteFunc(slices.Clone(content), func(n *yaml.Node) bool { return n.Line == 0 }) // and one on its way in
	i := slices.Index(content, f.key)
	p.drop(r.body, f.key, 2)
	if yamltext.IsFlow(r.body) {
		var prev, next span
		if i > 0 {
			prev = p.spanOf(pair{content[i-2], content[i-1]})
		}
		if i+2 < len(content) {
			next = p.spanOf(pair{content[i+2], content[i+3]})
		}
		return p.takeOut(prev, p.spanOf(f), next)
	}
	begin, to := p.src.KeyStart(f.key), p.below(f)
	if i > 0 {
		to = p.pastBlank(content[i-1], to)
	}
	line := p.src.LineStart(begin)
	if p.src.IsBlankBetween(line, begin) {
		p.replace(line, to, "")
		return nil
	}
	// It stands behind a dash: the next pair takes its place.
	if next := p.src.KeyStart(content[i+2]); p.src.IsBlankBetween(to, next) {
		p.replace(begin, next, "")
		return nil
	}
	for begin > line && (p.src.Text[begin-1] == ' ' || p.src.Text[begin-1] == '\t') {
		begin--
	}
	p.replace(begin, to, p.src.EOL)
	return nil
}

// removeBody takes the one field away from an entry that stands under its id,
// which then is all that the text says of it.
func (p *plan) removeBody(e *entry, f pair) error {
	begin := p.src.LineStart(p.src.KeyStart(f.key))
	if e.body.Anchor != "" || e.body.Style&yaml.TaggedStyle != 0 || !p.src.IsBlankBetween(begin, p.src.KeyStart(f.key)) {
		return phrase.Errorf("%s on line %d is all that stands under %s; edit it as text", f.key.Value, phrase.Ordinal(f.key.Line), e.pos.ID)
	}
	p.replace(begin, p.below(f), "")
	*p.node(e.body) = yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}
	return nil
}
