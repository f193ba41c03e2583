package edit

import (
	"slices"

	"dotline/graph/org"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// entry is a position where it stands in the text.
type entry struct {
	pos     *org.Position
	in      *list
	item    *yaml.Node // in the list's node; perhaps an alias
	key     *yaml.Node // the id before it, in a map of ids
	body    *yaml.Node // a mapping, or a scalar that is the title alone
	shared  string     // the anchor by which aliases repeat it or what it stands in
	reports []*list    // what is nested in it
}

// list is what holds entries: the chart's positions, or an entry's reports.
type list struct {
	owner  *entry     // nil at the top of the chart
	key    *yaml.Node // the key it stands under, nil at the top of the file
	node   *yaml.Node
	kind   listKind
	shared string
	items  []*entry
}

// place returns where an entry stands among all that its list holds, which may be
// more than entries; -2 for none.
func (l *list) place(e *entry) int {
	if e == nil {
		return -2
	}
	for i := range size(l) {
		if n := l.nodeAt(i); n == e.item || n == e.key {
			return i
		}
	}
	return -2
}

// nodeAt returns the node with which the list's i-th item begins, nil behind the last.
func (l *list) nodeAt(i int) *yaml.Node {
	if l.node.Kind == yaml.MappingNode {
		i *= 2
	}
	if i < len(l.node.Content) {
		return l.node.Content[i]
	}
	return nil
}

type listKind int

const (
	sequence   listKind = iota // - id: a
	dictionary                 // a: {…}
	sole                       // one entry, without a list around it
	empty                      // null, or what reading could not use
)

// outliner walks a chart's nodes as org reads them.
type outliner struct {
	fields  fieldNames
	aliased map[*yaml.Node]bool // nodes that an alias repeats
	entries []*entry
	open    []*yaml.Node // nodes of which an alias is being followed
	most    int          // entries beyond which aliases multiply without end, as org counts
}

// fieldNames are the fields that the keys of a chart's entries name, each asked
// of org once.
type fieldNames map[string]string

// give reports whether one of the keys names the field.
func (f fieldNames) give(field string) bool {
	for _, name := range f {
		if name == field {
			return true
		}
	}
	return false
}

func (f fieldNames) of(key string) string {
	name, seen := f[key]
	if !seen {
		name = org.FieldOf(key)
		f[key] = name
	}
	return name
}

// top returns the lists of positions at the top of a chart.
func (o *outliner) top(root *yaml.Node) []*list {
	if root.Kind != yaml.MappingNode {
		return []*list{o.list(nil, nil, root, "")}
	}
	shared := o.anchor(root, "")
	sections, fields, entries, either, keys := 0, 0, 0, 0, 0
	for k, v := range pairs(root) {
		keys++
		field, isMapping := o.fields.of(k.Value), v.Kind == yaml.MappingNode
		switch {
		case org.SectionOf(k.Value) != "":
			sections++
		case isMapping && field == "":
			entries++
		case isMapping && field != "reports":
			either++
		case field != "":
			fields++
		}
	}
	switch {
	case sections == 0 && fields > 0 && entries == 0:
		l := &list{node: root, kind: sole}
		o.entry(l, root, nil, shared)
		return []*list{l}
	case sections == 0 && fields == 0 && entries+either > 0 && entries+either == keys:
		return []*list{o.list(nil, nil, root, shared)}
	}
	var lists []*list
	for k, v := range pairs(root) {
		if org.SectionOf(k.Value) == "positions" {
			lists = append(lists, o.list(nil, k, v, shared))
		}
	}
	return lists
}

// anchor returns shared, or n's anchor if an alias repeats n.
func (o *outliner) anchor(n *yaml.Node, shared string) string {
	if shared == "" && o.aliased[n] {
		return n.Anchor
	}
	return shared
}

// follow calls f with n, or with what n is an alias of unless that leads back
// into itself.
func (o *outliner) follow(n *yaml.Node, f func(*yaml.Node)) {
	if n.Kind != yaml.AliasNode {
		f(n)
		return
	}
	if slices.Contains(o.open, n.Alias) {
		return
	}
	o.open = append(o.open, n.Alias)
	f(n.Alias)
	o.open = o.open[:len(o.open)-1]
}

func (o *outliner) list(owner *entry, key, node *yaml.Node, shared string) *list {
	l := &list{owner: owner, key: key, node: node, kind: empty, shared: o.anchor(node, shared)}
	o.follow(node, func(n *yaml.Node) {
		shared := o.anchor(n, l.shared)
		switch {
		case n.Kind == yaml.SequenceNode:
			l.kind = sequence
			for _, item := range n.Content {
				o.entry(l, item, nil, shared)
			}
		case n.Kind != yaml.MappingNode:
		case key != nil && o.looksLikeEntry(n):
			l.kind = sole
			o.entry(l, node, nil, shared)
		default:
			l.kind = dictionary
			for k, v := range pairs(n) {
				o.entry(l, v, k, shared)
			}
		}
	})
	return l
}

func (o *outliner) looksLikeEntry(n *yaml.Node) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if v := n.Content[i+1]; v.Kind != yaml.MappingNode && o.fields.of(n.Content[i].Value) != "" {
			return true
		}
	}
	return false
}

func (o *outliner) entry(l *list, item, key *yaml.Node, shared string) {
	if len(o.entries) >= o.most {
		return
	}
	o.follow(item, func(body *yaml.Node) {
		isNull := yamltext.IsNull(body)
		if body.Kind != yaml.MappingNode && (body.Kind != yaml.ScalarNode || isNull && key == nil) {
			return
		}
		e := &entry{in: l, item: item, key: key, body: body, shared: o.anchor(body, shared)}
		l.items = append(l.items, e)
		o.entries = append(o.entries, e)
		if body.Kind != yaml.MappingNode {
			return
		}
		for i := 0; i+1 < len(body.Content); i += 2 {
			if k := body.Content[i]; o.fields.of(k.Value) == "reports" && !yamltext.IsMerge(k) && !repeats(body, i) {
				e.reports = append(e.reports, o.list(e, k, body.Content[i+1], e.shared))
			}
		}
	})
}

// pairs yields a mapping's own pairs, those that reading uses.
func pairs(n *yaml.Node) func(yield func(k, v *yaml.Node) bool) {
	seen := map[string]bool{}
	return func(yield func(k, v *yaml.Node) bool) {
		clear(seen)
		for i := 0; i+1 < len(n.Content); i += 2 {
			k := n.Content[i]
			if yamltext.IsMerge(k) || seen[k.Value] {
				continue
			}
			seen[k.Value] = true
			if !yield(k, n.Content[i+1]) {
				return
			}
		}
	}
}

// repeats reports whether the mapping's i-th node is a key that it had before.
func repeats(n *yaml.Node, i int) bool {
	for j := 0; j < i; j += 2 {
		if n.Content[j].Value == n.Content[i].Value && !yamltext.IsMerge(n.Content[j]) {
			return true
		}
	}
	return false
}
