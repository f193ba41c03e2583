package edit

import (
	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// promote makes a mapping of an entry that is nothing but its title, or in a map
// of ids nothing at all, and adds a field to it.
func (p *plan) promote(e *entry, field string, write func(at place) (string, *yaml.Node, error)) error {
	if e.body.Anchor != "" || e.body.Style&(yaml.TaggedStyle|yamltext.InBlock) != 0 {
		return phrase.Errorf("the position on line %d is a single value; write it as \"title: …\" first", phrase.Ordinal(e.pos.At.Line))
	}
	flow := p.inFlow(e)
	column := p.parentIndent(e) + p.width(dictionary)
	if e.key == nil && !flow {
		column = p.src.Column(p.src.Content(e.body))
	}
	text, value, err := write(place{flow: flow, parent: column, indent: column + p.step(), eol: p.src.EOL})
	if err != nil {
		return err
	}
	key := p.keyName(field, e.body)
	text = hand{}.pair(p.keyText(key, hand{}, flow), text)
	fields := []*yaml.Node{scalarNode(key, false), value}
	if yamltext.IsNull(e.body) {
		err = p.promoteNull(pair{e.key, e.body}, flow, column, text, value)
	} else {
		title := *p.node(e.body)
		titled := []*yaml.Node{scalarNode("title", false), &title}
		if r := p.d.recordOf(e); r.rank(field) < r.rank("title") {
			fields = append(fields, titled...)
			p.promoteText(pair{e.key, e.body}, hand{}, "title", flow, column, text, "", nil)
		} else {
			fields = append(titled, fields...)
			p.promoteText(pair{e.key, e.body}, hand{}, "title", flow, column, "", text, value)
		}
	}
	*p.node(e.body) = yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: fields}
	return err
}

// promoteText writes a key before a lone text, which makes a field of it, and
// another field before or behind that; last is the value of the one behind.
func (p *plan) promoteText(f pair, h hand, key string, flow bool, column int, before, behind string, last *yaml.Node) {
	begin, end := p.src.Content(f.value), p.src.End(f.value)
	if flow {
		if before != "" {
			before += h.comma()
		}
		if behind != "" {
			behind = h.comma() + behind
		}
		p.insert(begin, "{"+before+h.pair(key, ""))
		p.insert(end, behind+"}")
		return
	}
	if f.key != nil {
		p.replace(p.src.Colon(f.key)+1, begin, p.src.EOL+spaces(column))
	}
	if before != "" {
		before = p.line(before) + spaces(column)
	}
	p.insert(begin, before+h.pair(key, ""))
	if behind != "" {
		p.insertLines(p.src.NextLine(end), spaces(column)+p.line(behind), last)
	}
}

// promoteNull writes the first field under a key that has no value yet.
func (p *plan) promoteNull(f pair, flow bool, column int, text string, last *yaml.Node) error {
	colon := -1
	if f.key != nil {
		colon = p.src.Colon(f.key)
	}
	end := max(colon+1, p.src.End(f.value))
	if colon < 0 || f.value.Anchor != "" || f.value.Style&yaml.TaggedStyle != 0 {
		return phrase.Errorf("nothing stands on line %d yet; write it as \"key: value\" lines first", phrase.Ordinal(f.value.Line))
	}
	if flow {
		p.replace(colon+1, end, " {"+text+"}")
		return nil
	}
	p.replace(colon+1, end, "")
	p.insertLines(p.src.NextLine(end), spaces(column)+p.line(text), last)
	return nil
}
