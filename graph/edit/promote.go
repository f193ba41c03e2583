package edit

import (
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"
)

// promote makes a mapping of an entry that is nothing but its title, or in a map
// of ids nothing at all, and adds a field to it.
func (p *plan) promote(e *entry, f Field) error {
	if e.body.Anchor != "" || e.body.Style&(yaml.TaggedStyle|inBlock) != 0 {
		return fmt.Errorf("the position on line %d is a single value; write it as \"title: …\" first", e.pos.At.Line)
	}
	flow := p.inFlow(e)
	column := p.parentIndent(e) + step
	if e.key == nil && !flow {
		column = p.src.column(p.src.content(e.body))
	}
	text, value, err := p.write(f, place{flow: flow, parent: column, indent: column + step, eol: p.src.eol})
	if err != nil {
		return err
	}
	key := p.keyName(f.Name)
	text = key + ": " + text
	fields := []*yaml.Node{scalarNode(key, false), value}
	if e.body.Tag == "!!null" {
		err = p.promoteNull(e, flow, column, text)
	} else {
		title := *p.node(e.body)
		titled := []*yaml.Node{scalarNode("title", false), &title}
		if slices.Index(order, f.Name) < slices.Index(order, "title") {
			fields = append(fields, titled...)
			p.promoteTitle(e, flow, column, text, "")
		} else {
			fields = append(titled, fields...)
			p.promoteTitle(e, flow, column, "", text)
		}
	}
	*p.node(e.body) = yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: fields}
	return err
}

// promoteTitle writes a field before or behind an entry's lone title.
func (p *plan) promoteTitle(e *entry, flow bool, column int, before, behind string) {
	begin, end := p.src.content(e.body), p.src.end(e.body)
	if flow {
		if before != "" {
			before += ", "
		}
		if behind != "" {
			behind = ", " + behind
		}
		p.insert(begin, "{"+before+"title: ")
		p.insert(end, behind+"}")
		return
	}
	if e.key != nil {
		p.replace(p.src.colon(e.key)+1, begin, p.src.eol+spaces(column))
	}
	if before != "" {
		before += p.src.eol + spaces(column)
	}
	p.insert(begin, before+"title: ")
	if behind != "" {
		p.insert(p.src.nextLine(end), spaces(column)+behind+p.src.eol)
	}
}

// promoteNull writes the first field of an entry that is a key and nothing more.
func (p *plan) promoteNull(e *entry, flow bool, column int, text string) error {
	colon := -1
	if e.key != nil {
		colon = p.src.colon(e.key)
	}
	end := max(colon+1, p.src.end(e.body))
	switch {
	case colon < 0 || !flow && !p.src.isBlankBetween(end, p.src.lineEnd(end)):
		return fmt.Errorf("the position on line %d is empty; write it as \"title: …\" first", e.pos.At.Line)
	case flow:
		p.replace(colon+1, end, " {"+text+"}")
	default:
		p.replace(colon+1, p.src.lineEnd(end), p.src.eol+spaces(column)+text)
	}
	return nil
}
