package edit

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

func (c AddException) plan(p *plan) error {
	e, err := p.d.entryOf(c.ID)
	if err != nil {
		return err
	}
	if err := mayEdit(e); err != nil {
		return err
	}
	if strings.TrimSpace(c.Rule) == "" || strings.TrimSpace(c.Reason) == "" {
		return fmt.Errorf("an exception needs a rule and a reason")
	}
	p.about = e.item
	f, given, err := p.one(e, "exceptions")
	if err != nil {
		return err
	}
	if !given {
		return p.addExceptions(e, c)
	}
	list := f.value
	if list.Kind != yaml.SequenceNode || len(list.Content) == 0 || p.d.aliased[list] {
		return fmt.Errorf("exceptions on line %d are no list; write them as \"- rule: …\"", f.key.Line)
	}
	last := list.Content[len(list.Content)-1]
	x, err := p.exception(c, isFlow(list) || isFlow(last))
	if err != nil {
		return err
	}
	p.put(list, nil, x.nodes...)
	if isFlow(list) {
		p.insert(p.src.end(last), ","+p.flowGap(p.src.start(last), p.src.end(last))+x.text)
		return nil
	}
	p.insert(p.after(last), p.fit(x, p.src.column(max(p.src.dash(last), 0))))
	return nil
}

// exception writes the item of a list of exceptions.
func (p *plan) exception(c AddException, flow bool) (piece, error) {
	fields := []Field{{Name: "rule", Value: c.Rule}, {Name: "reason", Value: c.Reason}}
	if c.Until != "" {
		fields = append(fields, Field{Name: "until", Value: c.Until})
	}
	body := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	x := piece{kind: sequence, flow: flow, nodes: []*yaml.Node{body}}
	var err error
	x.text, err = p.entryText(&x, "", fields, body)
	return x, err
}

// addExceptions gives an entry its first exception.
func (p *plan) addExceptions(e *entry, c AddException) error {
	if e.body.Kind != yaml.MappingNode || len(e.body.Content) == 0 {
		return fmt.Errorf("the position on line %d is a single value; write it as \"title: …\" first", e.pos.At.Line)
	}
	x, err := p.exception(c, isFlow(e.body))
	if err != nil {
		return err
	}
	list := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: x.nodes}
	text := "exceptions: [" + x.text + "]"
	if !x.flow {
		lines := p.fit(x, p.bodyColumn(e)+p.listStep())
		text = "exceptions:" + p.src.eol + strings.TrimSuffix(lines, p.src.eol)
	}
	p.insertPair(e, "exceptions", "exceptions", text, list)
	return nil
}
