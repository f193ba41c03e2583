package edit

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// sections are those whose fields can be edited, each with the order of its
// fields and the format's names for their keys.
var sections = map[string]record{
	"organization": {name: "the organization", order: org.OrganizationFields(), field: org.OrganizationFieldOf},
	"view":         {name: "the view", order: org.ViewFields(), field: org.ViewFieldOf},
}

func (c SetSection) plan(p *plan) error {
	r, known := sections[c.Section]
	if !known {
		return phrase.Errorf("%s is no section with fields; expected organization or view", phrase.Quote(c.Section))
	}
	field := r.field(c.Field)
	switch {
	case field == "":
		return phrase.Errorf("%s is no field of %s; expected one of %s", phrase.Quote(c.Field), r.name, strings.Join(r.order, ", "))
	case len(c.Values) > 1 && !slices.Contains(lists, field):
		return phrase.Errorf("%s holds one value, not %d", field, len(c.Values))
	}
	whole := p.d.whole()
	if whole.body.Kind != yaml.MappingNode || len(p.d.lists) > 0 && p.d.lists[0].key == nil {
		return phrase.Errorf("the chart is nothing but its positions; write \"positions:\" above them and indent them below it first")
	}
	f, given, err := whole.unmerged(c.Section)
	switch {
	case err != nil:
		return err
	case !given && len(c.Values) == 0:
		return nil
	case !given:
		return p.addPair(whole, c.Section, func(at place) (string, *yaml.Node, error) {
			text, body, err := p.sectionText(field, c.Values, at)
			if at.flow {
				return "{" + text + "}", body, err
			}
			return p.src.EOL + spaces(at.indent) + text, body, err
		})
	}
	r.body = f.value
	if a := p.d.anchors(f.value); a != "" || f.value.Kind == yaml.AliasNode {
		return phrase.Errorf("%s on line %d is repeated by an alias; write it out first", c.Section, phrase.Ordinal(f.key.Line))
	}
	switch {
	case yamltext.IsNull(f.value) && len(c.Values) == 0:
		return nil
	case yamltext.IsNull(f.value):
		at := p.placeIn(whole.body, p.src.Column(p.src.KeyStart(f.key)))
		text, body, err := p.sectionText(field, c.Values, at)
		if err != nil {
			return err
		}
		*p.node(f.value) = *body
		return p.promoteNull(f, at.flow, at.indent, text, body)
	case f.value.Kind == yaml.ScalarNode && c.Section == "organization":
		return p.setBesideName(f, field, c.Values)
	case f.value.Kind != yaml.MappingNode:
		return phrase.Errorf("%s on line %d holds no fields; write what it says as \"%s: …\" on a line below first", c.Section, phrase.Ordinal(f.key.Line), r.order[0])
	case len(c.Values) > 0:
		return p.setField(r, field, c.Values)
	case len(f.value.Content) == 2 && len(r.keys(field)) == 1:
		return p.removeSection(f)
	}
	return p.removeField(r, field)
}

// setBesideName edits an organization that is nothing but its name. To hold another
// field it becomes a mapping.
func (p *plan) setBesideName(f pair, field string, values []string) error {
	at := p.placeIn(p.d.root, p.src.Column(p.src.KeyStart(f.key)))
	switch {
	case len(values) > 0 && field == "name":
		return p.setScalar(field, f.key, f.value, values[0], at)
	case field == "name":
		return p.removeSection(f)
	case len(values) == 0:
		return nil
	case f.value.Anchor != "" || f.value.Style&(yaml.TaggedStyle|yamltext.InBlock) != 0:
		return phrase.Errorf("the organization on line %d is a single value; write it as \"name: …\" first", phrase.Ordinal(f.key.Line))
	}
	at.hand.aligned = 0
	text, body, err := p.sectionText(field, values, at)
	if err != nil {
		return err
	}
	name := *f.value
	p.promoteText(f, at.hand, p.keyText("name", at.hand, at.flow), at.flow, at.indent, "", text, body.Content[1])
	body.Content = append([]*yaml.Node{scalarNode("name", false), &name}, body.Content...)
	*p.node(f.value) = *body
	return nil
}

// sectionText writes the one field of a new section at the place of its key.
func (p *plan) sectionText(field string, values []string, at place) (string, *yaml.Node, error) {
	inner := at
	inner.parent, inner.indent = at.indent, at.indent+p.step()
	text, value, err := p.write(newField(field, values), inner)
	if err != nil {
		return "", nil, err
	}
	at.hand.aligned = 0
	body := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{scalarNode(field, false), value}}
	return at.hand.pair(p.keyText(field, at.hand, at.flow), text), body, nil
}

// insertSection writes a section as lines before the i-th node of the chart's
// mapping: the first one below what heads the file, the last one above its end.
func (p *plan) insertSection(i int, lines string) {
	content := p.d.root.Content
	gap := p.sectionGap()
	if i == 0 {
		at := p.headEnd(content[0])
		if line := p.src.Line(at); gap == "" && line > 0 {
			if above, _ := p.src.Bare(line - 1); len(above) == 0 {
				gap = p.src.EOL
			}
		}
		p.insert(at, lines+gap)
		return
	}
	last := pair{content[i-2], content[i-1]}
	at := p.below(last)
	if p.keepsBlank(last.value) {
		gap = ""
	}
	for line := p.src.Line(at); i == len(content) && line < len(p.src.Starts)-1; line++ {
		text, _ := p.src.Bare(line)
		if len(text) > 0 && text[0] != '#' {
			break
		}
		if len(text) > 0 {
			at = p.src.Starts[line+1]
		}
	}
	p.insert(at, gap+lines)
}

// headEnd returns where the first section begins, with a comment of its own: one
// that a blank line parts from what heads the file.
func (p *plan) headEnd(first *yaml.Node) int {
	begin := p.src.LineStart(p.src.KeyStart(first))
	for line := p.src.Line(begin) - 1; line >= 0; line-- {
		switch text, _ := p.src.Bare(line); {
		case len(text) == 0:
			return p.src.Starts[line+1]
		case text[0] != '#':
			return begin
		}
	}
	return begin
}

// sectionGap returns the blank lines by which the chart's sections are set
// apart, or its positions where it has one section alone.
func (p *plan) sectionGap() string {
	if content := p.d.root.Content; len(content) > 2 {
		at := p.below(pair{content[0], content[1]})
		return string(p.src.Text[at:p.gapBelow(unit{to: at})])
	}
	for _, l := range p.d.lists {
		if gap, alike := p.gapIn(l); alike {
			return *gap
		}
	}
	return ""
}

// removeSection takes a section away, with the blank lines that set it apart.
func (p *plan) removeSection(f pair) error {
	planned := len(p.cuts)
	if err := p.removePair(p.d.whole(), f); err != nil || yamltext.IsFlow(p.d.root) {
		return err
	}
	c := &p.cuts[planned]
	content := p.d.root.Content
	i := slices.Index(content, f.key)
	switch {
	case i+2 < len(content):
		c.to = p.gapBelow(unit{to: c.to})
		return nil
	case p.keepsBlank(content[i-1]):
		return nil
	}
	for line := p.src.Line(c.from) - 1; line > 0; line-- {
		if text, _ := p.src.Bare(line); len(text) > 0 {
			break
		}
		c.from = p.src.Starts[line]
	}
	return nil
}
