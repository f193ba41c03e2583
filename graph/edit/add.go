package edit

import (
	"cmp"
	"slices"
	"strings"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

func (c AddPosition) plan(p *plan) error {
	m, err := p.managerFor(c.Under)
	if err != nil {
		return err
	}
	if len(c.Fields) == 0 {
		return phrase.Errorf("a new position needs a field; give it a title")
	}
	for _, f := range c.Fields {
		if f.Name == "id" {
			if p.d.chart.ByID(f.Value) != nil {
				return phrase.Errorf("the id %s is taken", phrase.Quote(f.Value))
			}
		}
		if f.Name == "reports" || f.Name == "exceptions" {
			return phrase.Errorf("%s are added one by one, not as a field of a new position", f.Name)
		}
	}
	l, next, err := p.placeFor(c, m)
	if err != nil {
		return err
	}
	fields := c.Fields
	if m != nil && l.owner != m {
		fields = withManager(fields, m.pos.ID)
	}
	p.grows = 1
	return p.add(l, next, fields)
}

// placeFor returns where a new position is to stand.
func (p *plan) placeFor(c AddPosition, m *entry) (*list, *entry, error) {
	if c.After != "" {
		peer, err := p.d.entryOf(c.After)
		if err != nil {
			return nil, nil, err
		}
		if p.d.manager(peer) != m || m == nil && peer.pos.Manager != nil {
			return nil, nil, phrase.Errorf("%s does not report to the same manager; name a peer", c.After)
		}
		return peer.in, follower(peer), nil
	}
	if m == nil {
		if len(p.d.lists) == 0 {
			return &list{}, nil, nil
		}
		return p.d.lists[len(p.d.lists)-1], nil, nil
	}
	if p.nests(nil, m) {
		return p.reportsOf(m), nil, nil
	}
	// Behind the last of the peers, or else behind the manager.
	behind := topOf(m)
	if peers := p.d.peers(m); len(peers) > 0 {
		behind = peers[len(peers)-1]
	}
	return behind.in, follower(behind), nil
}

// withManager puts the reporting line where the format has it.
func withManager(fields []Field, id string) []Field {
	i := 0
	for j, f := range fields {
		if r := slices.Index(positionFields, f.Name); r >= 0 && r < slices.Index(positionFields, "reports_to") {
			i = j + 1
		}
	}
	return slices.Insert(slices.Clone(fields), i, Field{Name: "reports_to", Value: id})
}

// add writes a new entry into a list.
func (p *plan) add(l *list, next *entry, fields []Field) error {
	x := piece{kind: sequence}
	if l.kind == dictionary || l.node == nil && l.owner != nil && l.owner.key != nil {
		x.kind = dictionary
	}
	like := p.neighbour(l, next)
	switch {
	case like != nil:
		x.flow = yamltext.IsFlow(like.body) && like.body.Kind == yaml.MappingNode || p.inFlow(like)
	case l.node != nil && len(l.node.Content) > 0:
		x.flow = yamltext.IsFlow(l.node)
	case l.node == nil || l.key != nil:
		x.flow = p.holder(l).isFlow()
	}
	key := ""
	if x.kind == dictionary {
		i := slices.IndexFunc(fields, func(f Field) bool { return f.Name == "id" })
		if i < 0 || fields[i].Value == "" {
			return phrase.Errorf("a position in a map of ids needs an id")
		}
		var ok bool
		style := plain
		if like != nil {
			style = styleOf(like.key)
		}
		typed := p.isTyped("id", fields[i].Value)
		key, ok = writeScalar(fields[i].Value, typed, style, 0, place{flow: true, key: true, eol: p.src.EOL})
		if !ok {
			return phrase.Errorf("%s cannot be written as a key", phrase.Quote(fields[i].Value))
		}
		x.nodes = append(x.nodes, scalarNode(fields[i].Value, typed))
		fields = slices.Delete(slices.Clone(fields), i, i+1)
	}
	body := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	x.nodes = append(x.nodes, body)
	p.about = body
	var err error
	if x.text, err = p.entryText(&x, key, fields, body, p.shapeOf(like, p.holder(l).body, x.kind)); err != nil {
		return err
	}
	if l.node == nil {
		return p.addReports(l.owner, x)
	}
	return p.putIn(l, next, nil, x)
}

// neighbour returns the entry beside which a new one is to stand.
func (p *plan) neighbour(l *list, next *entry) *entry {
	if i := slices.Index(l.items, next); i > 0 {
		return l.items[i-1]
	}
	if len(l.items) > 0 {
		return l.items[len(l.items)-1]
	}
	return nil
}

// shape is how the lines of an entry are written.
type shape struct {
	hand
	width        int    // from its dash or key to its fields
	inner, outer string // indentation of the fields and of the last bracket, in { } over several lines
	column       int    // of the line on which the first one stands
}

// shapeOf returns the shape of an entry, or that of one in a list without
// entries, which follows the record that holds the list.
func (p *plan) shapeOf(like *entry, holder *yaml.Node, kind listKind) shape {
	s := shape{hand: p.handOf(holder), width: p.width(kind)}
	if like == nil || like.body.Kind != yaml.MappingNode || len(like.body.Content) == 0 {
		return s
	}
	s.hand = p.handOf(like.body)
	first := p.src.KeyStart(like.body.Content[0])
	indent, alone := p.beginsLine(first)
	switch {
	case yamltext.IsFlow(like.body):
		if begin := p.src.Content(like.body); alone && p.src.Line(begin) < p.src.Line(first) {
			s.inner, s.column = indent, p.lineIndent(begin)
			if s.outer, alone = p.beginsLine(p.src.End(like.body) - 1); !alone {
				s.outer = spaces(s.column)
			}
		}
	default:
		s.width = cmp.Or(p.widthOf(like), s.width)
	}
	return s
}

// entryText writes a new entry as a piece that begins in the first column.
func (p *plan) entryText(x *piece, key string, fields []Field, body *yaml.Node, s shape) (string, error) {
	at := place{flow: x.flow, hand: s.hand, parent: s.width, indent: s.width + p.step(), eol: p.src.EOL}
	var pairs []string
	for _, f := range fields {
		text, value, err := p.write(f, at)
		if err != nil {
			return "", err
		}
		name := p.keyName(f.Name, body)
		pairs = append(pairs, s.pair(p.keyText(name, s.hand, x.flow), text))
		body.Content = append(body.Content, scalarNode(name, false), value)
	}
	inner := spaces(s.width)
	switch {
	case x.flow:
		x.column = s.column
		text := "{" + strings.Join(pairs, s.comma()) + "}"
		if s.inner != "" {
			text = "{" + p.src.EOL + s.inner + strings.Join(pairs, ","+p.src.EOL+s.inner) + p.src.EOL + s.outer + "}"
		}
		if key != "" {
			text = hand{key: s.key, tight: s.tight}.pair(key, text)
		}
		return text, nil
	case len(pairs) == 0:
		return key + ": {}" + p.src.EOL, nil
	case key != "":
		return key + ":" + p.src.EOL + inner + strings.Join(pairs, p.src.EOL+inner) + p.src.EOL, nil
	}
	return "-" + inner[1:] + strings.Join(pairs, p.src.EOL+inner) + p.src.EOL, nil
}
