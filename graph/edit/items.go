package edit

import (
	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// setValues gives a field a list of values. Those that it has already stay as
// they are written.
func (p *plan) setValues(r record, field string, values []string) error {
	p.expectManager(r, field)
	if field == "name" && len(values) > 1 {
		field = "names"
	}
	f, given, err := r.one(field)
	if err != nil {
		return err
	}
	if !given {
		return p.override(r, field, values)
	}
	if f.key.Value == "name" && len(values) > 1 && len(r.keys("names")) == 0 {
		end := p.src.End(f.key)
		if styleOf(f.key) != plain {
			end-- // before the quote
		}
		p.insert(end, "s")
		p.node(f.key).Value = "names"
	}
	if p.d.aliased[f.value] {
		return phrase.Errorf("%s on line %d has the anchor &%s, which aliases repeat elsewhere; write it out there first", field, phrase.Ordinal(f.key.Line), f.value.Anchor)
	}
	at := p.placeIn(r.body, p.src.Column(p.src.KeyStart(f.key)))
	switch {
	case f.value.Kind == yaml.SequenceNode && len(f.value.Content) > 0:
		return p.setItems(field, f.value, values)
	case f.value.Kind == yaml.MappingNode:
		return phrase.Errorf("%s on line %d is a mapping; edit it as text", field, phrase.Ordinal(f.key.Line))
	case len(values) == 1 && f.value.Kind != yaml.SequenceNode:
		return p.setScalar(field, f.key, f.value, values[0], at)
	}
	return p.makeList(field, f, values, at)
}

// makeList writes a flow list in the place of a single value.
func (p *plan) makeList(field string, f pair, values []string, at place) error {
	text, list, err := p.write(Field{Name: field, Values: values}, at)
	if err != nil {
		return err
	}
	begin, end := p.src.Content(f.value), p.src.End(f.value)
	if yamltext.IsImplicit(f.value) {
		if begin = p.src.Colon(f.key) + 1; begin == 0 {
			return phrase.Errorf("%s on line %d has no colon; edit it as text", field, phrase.Ordinal(f.key.Line))
		}
		end = begin
		text = " " + text
	}
	if f.value.Anchor == "" {
		if s := p.src.Start(f.value); s < begin {
			begin = s
		}
	}
	p.replace(begin, end, text)
	list.Anchor = f.value.Anchor
	*p.node(f.value) = *list
	return nil
}

// setItems changes a sequence's items into the values, replacing, adding and
// removing only between what both have in common at the ends.
func (p *plan) setItems(field string, seq *yaml.Node, values []string) error {
	old := seq.Content
	for _, n := range old {
		if n.Kind != yaml.ScalarNode && n.Kind != yaml.AliasNode {
			return phrase.Errorf("%s on line %d is no list of values; edit it as text", field, phrase.Ordinal(n.Line))
		}
		if a := p.d.anchors(n); a != "" {
			return phrase.Errorf("%s on line %d holds the anchor &%s, which aliases repeat elsewhere; write them out first", field, phrase.Ordinal(n.Line), a)
		}
	}
	head, tail := 0, 0
	for head < len(old) && head < len(values) && old[head].Value == values[head] && old[head].Kind == yaml.ScalarNode {
		head++
	}
	for tail < len(old)-head && tail < len(values)-head &&
		old[len(old)-1-tail].Value == values[len(values)-1-tail] && old[len(old)-1-tail].Kind == yaml.ScalarNode {
		tail++
	}
	at := p.placeIn(seq, 0)
	if !yamltext.IsFlow(seq) {
		at = p.placeIn(seq, p.src.Column(max(p.src.Dash(old[0]), 0)))
	}
	changed, added := old[head:len(old)-tail], values[head:len(values)-tail]
	for i := 0; i < len(changed) && i < len(added); i++ {
		if err := p.setScalar(field, nil, changed[i], added[i], at); err != nil {
			return err
		}
	}
	if len(added) > len(changed) {
		return p.addItems(field, seq, head+len(changed), added[len(changed):], at)
	}
	return p.removeItems(seq, head+len(added), len(changed)-len(added))
}

// addItems adds values before the sequence's i-th item, or behind the last.
func (p *plan) addItems(field string, seq *yaml.Node, i int, values []string, at place) error {
	var next *yaml.Node
	if i < len(seq.Content) {
		next = seq.Content[i]
	}
	for _, v := range values {
		text, node, err := p.write(Field{Name: field, Value: v}, at)
		if err != nil {
			return err
		}
		switch {
		case yamltext.IsFlow(seq):
			var before, behind span
			if i > 0 {
				before = p.spanOfNode(seq.Content[i-1])
			}
			if next != nil {
				behind = p.spanOfNode(next)
			}
			p.putBetween(before, behind, text, at.hand.comma())
		case i > 0:
			p.insert(p.after(seq.Content[i-1]), spaces(at.parent)+"- "+text+p.src.EOL)
		default:
			p.insert(p.src.Dash(next), "- "+text+p.src.EOL+spaces(at.parent))
		}
		p.put(seq, next, node)
	}
	return nil
}

// removeItems takes count items away, beginning with the i-th; others remain.
func (p *plan) removeItems(seq *yaml.Node, i, count int) error {
	if count == 0 {
		return nil
	}
	first, last := seq.Content[i], seq.Content[i+count-1]
	p.drop(seq, first, count)
	if yamltext.IsFlow(seq) {
		var prev, next span
		if i > 0 {
			prev = p.spanOfNode(seq.Content[i-1])
		}
		if i+count < len(seq.Content) {
			next = p.spanOfNode(seq.Content[i+count])
		}
		return p.takeOut(prev, span{p.src.Start(first), p.src.End(last)}, next)
	}
	dash, to := p.src.Dash(first), p.after(last)
	if line := p.src.LineStart(dash); p.src.IsBlankBetween(line, dash) {
		p.replace(line, to, "")
		return nil
	}
	return phrase.Errorf("the list on line %d is written in one line with another; edit it as text", phrase.Ordinal(first.Line))
}
