package intake

import (
	"bytes"
	"errors"
	"io"
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/progress"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// parseYAML reads a YAML text, several documents as a list of them, and the
// sections that a chart file has beside its positions.
func parseYAML(text string, watch progress.Watch) (node, []section, error) {
	// The library keeps a large node for each value, so what cannot but hold too
	// many is refused before it is read.
	marks := 0
	for i := range len(text) {
		switch text[i] {
		case '\n', ',', ':', '[', '{', '?', '-':
			marks++
		}
	}
	if marks > 4*maxYAML {
		return node{}, nil, phrase.Errorf("the file has too many values; expected at most %d", maxYAML)
	}
	readable := yamltext.Readable([]byte(text))
	read := progress.NewReader(bytes.NewReader(readable), len(readable), watch)
	in := yaml.NewDecoder(read)
	p := yamlParser{}
	var docs []node
	for {
		var doc yaml.Node
		err := in.Decode(&doc)
		if errors.Is(err, io.EOF) {
			break
		}
		if read.Ended() != nil {
			return node{}, nil, read.Ended()
		}
		if err != nil {
			at, why := org.Fault(readable, err)
			return node{}, nil, phrase.Errorf("line %d: %s", phrase.Ordinal(at.Line), why)
		}
		if err := p.takeSections(doc.Content[0]); err != nil {
			return node{}, nil, err
		}
		n, err := p.value(doc.Content[0], 0)
		if err != nil {
			return node{}, nil, err
		}
		docs = append(docs, n)
	}
	if len(docs) == 1 {
		return docs[0], p.sections, nil
	}
	return node{kind: list, items: docs}, nil, nil
}

type yamlParser struct {
	nodes    int
	sections []section
}

// takeSections takes the sections of a chart file out of the outermost mapping,
// aliases in them written out.
func (p *yamlParser) takeSections(n *yaml.Node) error {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); {
		name := n.Content[i].Value
		if !isSection(name, n.Content[i+1]) {
			i += 2
			continue
		}
		copied, err := p.plain(n.Content[i+1], 0)
		if err != nil {
			return err
		}
		p.sections = append(p.sections, section{name, copied})
		n.Content = slices.Delete(n.Content, i, i+2)
	}
	return nil
}

// isSection reports whether a member of the outermost mapping is one of those
// that chart files have beside the organization and the positions.
func isSection(name string, n *yaml.Node) bool {
	if n.Kind != yaml.MappingNode {
		return false
	}
	if name == "conventions" {
		return true
	}
	for i := 0; i < len(n.Content); i += 2 {
		switch n.Content[i].Value {
		case "layout", "direction", "theme", "collapsed":
		default:
			return false // another system's view
		}
	}
	return name == "view"
}

// plain copies a node with what aliases stand for in their place.
func (p *yamlParser) plain(n *yaml.Node, depth int) (*yaml.Node, error) {
	if err := p.bound(n, depth); err != nil {
		return nil, err
	}
	if n.Kind == yaml.AliasNode {
		return p.plain(n.Alias, depth+1)
	}
	copied := *n
	copied.Anchor, copied.Content = "", make([]*yaml.Node, len(n.Content))
	for i, c := range n.Content {
		var err error
		if copied.Content[i], err = p.plain(c, depth+1); err != nil {
			return nil, err
		}
	}
	return &copied, nil
}

// bound refuses what is too much or too deep.
func (p *yamlParser) bound(n *yaml.Node, depth int) error {
	if p.nodes++; p.nodes > maxYAML {
		return phrase.Errorf("line %d: more than %d values, perhaps by aliases of aliases", phrase.Ordinal(n.Line), maxYAML)
	}
	if depth > maxNesting {
		return phrase.Errorf("line %d: nested more than %d deep, perhaps by an alias within itself", phrase.Ordinal(n.Line), maxNesting)
	}
	return nil
}

// value copies a node, what aliases and merge keys stand for in their place.
func (p *yamlParser) value(n *yaml.Node, depth int) (node, error) {
	if err := p.bound(n, depth); err != nil {
		return node{}, err
	}
	switch n.Kind {
	case yaml.AliasNode:
		return p.value(n.Alias, depth+1)
	case yaml.SequenceNode:
		copied := node{kind: list, line: n.Line, items: make([]node, 0, len(n.Content))}
		for _, e := range n.Content {
			item, err := p.value(e, depth+1)
			if err != nil {
				return node{}, err
			}
			copied.items = append(copied.items, item)
		}
		return copied, nil
	case yaml.MappingNode:
		return p.members(n, depth)
	}
	copied := node{line: n.Line}
	if !yamltext.IsNull(n) {
		copied.text = n.Value
	}
	return copied, nil
}

func (p *yamlParser) members(n *yaml.Node, depth int) (node, error) {
	copied := node{kind: object, line: n.Line}
	given := map[string]int{}
	var merged []node
	for i := 0; i+1 < len(n.Content); i += 2 {
		value, err := p.value(n.Content[i+1], depth+1)
		if err != nil {
			return node{}, err
		}
		if yamltext.IsMerge(n.Content[i]) {
			merged = append(merged, value)
			continue
		}
		copied.add(given, n.Content[i].Value, value)
	}
	for _, m := range merged {
		sources := []node{m}
		if m.kind == list {
			sources = m.items
		}
		for _, s := range sources {
			for i, k := range s.keys {
				if given[k] == 0 {
					copied.add(given, k, s.items[i])
				}
			}
		}
	}
	return copied, nil
}
