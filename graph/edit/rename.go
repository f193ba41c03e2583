package edit

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// mention is a place where the chart names a position by its id.
type mention struct {
	id     string
	node   *yaml.Node // the scalar, or an alias of one
	key    *yaml.Node // of a field that is no list
	field  string
	parent *yaml.Node // what holds it
	in     *entry     // nil in the view
}

func (c RenameID) plan(p *plan) error {
	e, err := p.d.entryOf(c.Old)
	if err != nil {
		return err
	}
	switch {
	case c.New == c.Old:
		return nil
	case strings.TrimSpace(c.New) == "":
		return phrase.Errorf("the new id is empty")
	case p.d.chart.ByID(c.New) != nil:
		return phrase.Errorf("the id %s is taken", phrase.Quote(c.New))
	}
	if e.item.Kind == yaml.AliasNode {
		return mayEdit(e)
	}
	p.about = e.item
	p.renamed[e] = c.New
	named := p.mentions()
	id, err := p.renameHere(e, c, named)
	if err != nil {
		return err
	}
	if err := p.refuseMerged(c.Old); err != nil {
		return err
	}
	for _, m := range named {
		if m.id != c.Old {
			continue
		}
		if m.node == id || m.node.Kind == yaml.AliasNode && (m.node.Alias == id || p.want[m.node.Alias] != nil) {
			continue // it repeats what is renamed
		}
		if m.in != nil {
			if err := mayEdit(m.in); err != nil {
				return err
			}
		}
		if err := p.setScalar(m.field, m.key, m.node, c.New, p.placeIn(m.parent, p.indentOf(m))); err != nil {
			return err
		}
	}
	return nil
}

// mentioning are the fields in which a position names others.
var mentioning = []string{"reports_to", "dotted_line_to", "successor"}

// refuseMerged says which position names the id by what a merge key brings in.
func (p *plan) refuseMerged(id string) error {
	if len(p.d.aliased) == 0 {
		return nil
	}
	is := func(v org.Value) bool { return v.Text == id }
	for _, e := range p.d.entries {
		r := p.d.recordOf(e)
		for i, values := range [][]org.Value{e.pos.ReportsTo, e.pos.DottedLineTo, {e.pos.Successor}} {
			field := mentioning[i]
			if slices.ContainsFunc(values, is) && len(r.keys(field)) == 0 && r.fromMerge(field) {
				return phrase.Errorf("%s of %s comes from a merge key; write it out first", field, r.name)
			}
		}
	}
	return nil
}

// renameHere changes the id where its position gives it, and returns the node
// that does.
func (p *plan) renameHere(e *entry, c RenameID, named []mention) (*yaml.Node, error) {
	r := p.d.recordOf(e)
	f, given, err := r.one("id")
	switch {
	case err != nil:
		return nil, err
	case given && f.value.Kind == yaml.ScalarNode && strings.TrimSpace(f.value.Value) != "":
		if e.shared != "" {
			return nil, mayEdit(e)
		}
		if !p.d.aliased[f.value] {
			return f.value, p.setScalar("id", f.key, f.value, c.New, p.placeIn(e.body, p.src.Column(p.src.KeyStart(f.key))))
		}
		return f.value, p.renameAnchor(f, c, named, e.body)
	case given:
		return nil, p.setField(r, "id", []string{c.New})
	case e.key != nil:
		if err := mayEdit(e); err != nil {
			return nil, err
		}
		return e.key, p.renameKey(e, c.New)
	}
	if err := mayEdit(e); err != nil {
		return nil, err
	}
	return nil, p.addField(r, "id", []string{c.New})
}

// renameAnchor changes an id that aliases repeat, if each of them stands where
// the id is meant.
func (p *plan) renameAnchor(f pair, c RenameID, named []mention, body *yaml.Node) error {
	repeats := 0
	for _, m := range named {
		if m.node.Kind == yaml.AliasNode && m.node.Alias == f.value {
			repeats++
		}
	}
	if repeats != p.d.countAliases(p.d.root, f.value) {
		return phrase.Errorf("the id on line %d has the anchor &%s, which aliases repeat where no id is meant; write them out first", phrase.Ordinal(f.value.Line), f.value.Anchor)
	}
	delete(p.d.aliased, f.value)
	err := p.setScalar("id", f.key, f.value, c.New, p.placeIn(body, p.src.Column(p.src.KeyStart(f.key))))
	p.d.aliased[f.value] = true
	return err
}

func (d *Document) countAliases(n, of *yaml.Node) int {
	count := 0
	if n.Kind == yaml.AliasNode && n.Alias == of {
		count++
	}
	for _, c := range n.Content {
		count += d.countAliases(c, of)
	}
	return count
}

func (p *plan) renameKey(e *entry, id string) error {
	style := styleOf(e.key)
	flow := p.inFlow(e)
	typed := p.isTyped("id", id)
	text, ok := writeScalar(id, typed, style, 0, place{flow: flow, key: true, eol: p.src.EOL})
	if !ok || e.key.Kind != yaml.ScalarNode || e.key.Style&(yamltext.InBlock|yaml.TaggedStyle) != 0 {
		return phrase.Errorf("%s cannot be written as the key on line %d", phrase.Quote(id), phrase.Ordinal(e.key.Line))
	}
	p.replace(p.src.Content(e.key), p.src.End(e.key), text)
	p.wantValue(e.key, id, typed)
	return nil
}

// indentOf returns how far what holds a mention is indented.
func (p *plan) indentOf(m mention) int {
	if m.key != nil {
		return p.src.Column(p.src.KeyStart(m.key))
	}
	return p.src.Column(max(p.src.Dash(m.node), 0))
}

// mentions returns every mention of an id in the chart.
func (p *plan) mentions() []mention {
	var all []mention
	for _, e := range p.d.entries {
		if e.body.Kind != yaml.MappingNode {
			continue
		}
		for i := 0; i+1 < len(e.body.Content); i += 2 {
			k, v := e.body.Content[i], e.body.Content[i+1]
			if f := p.d.fields.of(k.Value); slices.Contains(mentioning, f) {
				all = appendMentions(all, mention{key: k, node: v, field: f, parent: e.body, in: e})
			}
		}
	}
	if n := p.collapsed(); n != nil {
		all = appendMentions(all, mention{node: n, field: "collapsed", parent: n})
	}
	return all
}

// appendMentions appends those of one value, a list or a single one.
func appendMentions(all []mention, m mention) []mention {
	n := m.node
	switch n.Kind {
	case yaml.ScalarNode:
		m.id = n.Value
		return append(all, m)
	case yaml.AliasNode:
		if n.Alias.Kind == yaml.ScalarNode {
			m.id = n.Alias.Value
			return append(all, m)
		}
	case yaml.SequenceNode:
		for _, c := range n.Content {
			all = appendMentions(all, mention{node: c, field: m.field, parent: n, in: m.in})
		}
	}
	return all
}

// collapsed returns the value of the view's collapsed positions, or nil.
func (p *plan) collapsed() *yaml.Node {
	if p.d.root.Kind != yaml.MappingNode {
		return nil
	}
	for k, v := range pairs(p.d.root) {
		if org.SectionOf(k.Value) != "view" || v.Kind != yaml.MappingNode {
			continue
		}
		for k, v := range pairs(v) {
			if strings.EqualFold(k.Value, "collapsed") {
				return v
			}
		}
	}
	return nil
}
