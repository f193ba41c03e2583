package edit

import (
	"strings"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"

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
		return phrase.Errorf("an exception needs a rule and a reason")
	}
	p.about = e.item
	r := p.d.recordOf(e)
	f, given, err := r.unmerged("exceptions")
	if err != nil {
		return err
	}
	if !given {
		return p.addExceptions(r, c)
	}
	list := f.value
	switch {
	case p.d.aliased[list] || list.Kind == yaml.AliasNode:
		return phrase.Errorf("the exceptions on line %d are repeated by an alias; write them out first", phrase.Ordinal(f.key.Line))
	case yamltext.IsNull(list) || list.Kind == yaml.SequenceNode && len(list.Content) == 0:
		x, err := p.exception(c, r.isFlow(), p.handOf(r.body))
		if err != nil {
			return err
		}
		return p.fill(r, f, x)
	case list.Kind != yaml.SequenceNode:
		return phrase.Errorf("the exceptions on line %d are no list; write them as \"- rule: …\"", phrase.Ordinal(f.key.Line))
	}
	last := list.Content[len(list.Content)-1]
	x, err := p.exception(c, yamltext.IsFlow(list) || yamltext.IsFlow(last), p.handOf(last))
	if err != nil {
		return err
	}
	p.put(list, nil, x.nodes...)
	if yamltext.IsFlow(list) {
		p.putBetween(p.spanOfNode(last), span{}, x.text, p.handOf(r.body).comma())
		return nil
	}
	p.insert(p.after(last), p.fit(x, p.src.Column(max(p.src.Dash(last), 0))))
	return nil
}

// exception writes the item of a list of exceptions.
func (p *plan) exception(c AddException, flow bool, h hand) (piece, error) {
	fields := []Field{{Name: "rule", Value: c.Rule}, {Name: "reason", Value: c.Reason}}
	if c.Until != "" {
		fields = append(fields, Field{Name: "until", Value: c.Until})
	}
	body := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	x := piece{kind: sequence, flow: flow, nodes: []*yaml.Node{body}}
	var err error
	x.text, err = p.entryText(&x, "", fields, body, shape{hand: h, width: p.width(sequence)})
	return x, err
}

// addExceptions gives an entry its first exception.
func (p *plan) addExceptions(r record, c AddException) error {
	x, err := p.exception(c, r.isFlow(), p.handOf(r.body))
	if err != nil {
		return err
	}
	return p.addList(r, "exceptions", x)
}
