package intake

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// parseYAML reads a YAML text, several documents as a list of them.
func parseYAML(text string) (node, error) {
	// The library keeps a large node for each value, so what cannot but hold too
	// many is refused before it is read.
	marks := 0
	for i := range len(text) {
		switch text[i] {
		case '\n', ',', ':', '[', '{', '?', '-':
			marks++
		}
	}
	if marks > 4*maxNodes {
		return node{}, fmt.Errorf("the file has too many values; expected at most %d", maxNodes)
	}
	in := yaml.NewDecoder(strings.NewReader(text))
	p := yamlParser{}
	var docs []node
	for {
		var doc yaml.Node
		err := in.Decode(&doc)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return node{}, fmt.Errorf("not YAML: %s", strings.TrimPrefix(err.Error(), "yaml: "))
		}
		n, err := p.value(doc.Content[0], 0)
		if err != nil {
			return node{}, err
		}
		docs = append(docs, n)
	}
	if len(docs) == 1 {
		return docs[0], nil
	}
	return node{kind: list, items: docs}, nil
}

type yamlParser struct{ nodes int }

// value copies a node, what aliases and merge keys stand for in their place.
func (p *yamlParser) value(n *yaml.Node, depth int) (node, error) {
	if p.nodes++; p.nodes > maxNodes {
		return node{}, fmt.Errorf("line %d: more than %d values, perhaps by aliases of aliases", n.Line, maxNodes)
	}
	if depth > maxNesting {
		return node{}, fmt.Errorf("line %d: nested more than %d deep, perhaps by an alias within itself", n.Line, maxNesting)
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
	if n.Tag != "!!null" {
		copied.text = n.Value
	}
	return copied, nil
}

func (p *yamlParser) members(n *yaml.Node, depth int) (node, error) {
	copied := node{kind: object, line: n.Line}
	given := map[string]bool{}
	var merged []node
	for i := 0; i+1 < len(n.Content); i += 2 {
		value, err := p.value(n.Content[i+1], depth+1)
		if err != nil {
			return node{}, err
		}
		if n.Content[i].Tag == "!!merge" {
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
				if !given[k] {
					copied.add(given, k, s.items[i])
				}
			}
		}
	}
	return copied, nil
}
