package intake

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"dotline/graph/phrase"

	"gopkg.in/yaml.v3"
)

// parseJSON reads a JSON document, or several behind each other as a list of
// them ("JSON lines"), and the sections that a chart has beside its positions.
func parseJSON(text string) (node, []section, error) {
	p := jsonParser{in: json.NewDecoder(strings.NewReader(text)), text: text, names: map[string]string{}}
	p.in.UseNumber()
	var docs []node
	for {
		doc, err := p.value(0)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return node{}, nil, p.place(err)
		}
		docs = append(docs, doc)
	}
	if len(docs) == 1 {
		return docs[0], p.sections, nil
	}
	return node{kind: list, items: docs}, nil, nil
}

type jsonParser struct {
	in    *json.Decoder
	text  string
	nodes int
	names map[string]string // keys, each kept once

	sections []section
}

// value reads the next value. io.EOF means that there is none, and only comes
// back from the outermost.
func (p *jsonParser) value(depth int) (node, error) {
	t, err := p.in.Token()
	if err != nil {
		if depth > 0 && errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return node{}, err
	}
	if p.nodes++; p.nodes > maxNodes {
		return node{}, phrase.Errorf("more than %d values; expected a list of positions of a bearable size", maxNodes)
	}
	if depth > maxNesting {
		return node{}, phrase.Errorf("nested more than %d deep", maxNesting)
	}
	switch t := t.(type) {
	case json.Delim:
		if t == '{' {
			return p.members(depth)
		}
		n := node{kind: list}
		for p.in.More() {
			item, err := p.value(depth + 1)
			if err != nil {
				return node{}, err
			}
			n.items = append(n.items, item)
		}
		_, err := p.in.Token()
		return n, unexpected(err)
	case string:
		return node{text: t}, nil
	case json.Number:
		return node{text: t.String()}, nil
	case bool:
		return node{text: fmt.Sprint(t)}, nil
	}
	return node{}, nil // null
}

// members reads an object up to its end.
func (p *jsonParser) members(depth int) (node, error) {
	n := node{kind: object}
	given := map[string]int{}
	for p.in.More() {
		t, err := p.in.Token()
		if err != nil {
			return node{}, unexpected(err)
		}
		key, _ := t.(string) // the decoder takes nothing else there
		if name, known := p.names[key]; known {
			key = name
		} else {
			p.names[key] = key
		}
		start := p.in.InputOffset()
		item, err := p.value(depth + 1)
		if err != nil {
			return node{}, err
		}
		if depth == 0 && p.takeSection(key, p.text[start:p.in.InputOffset()]) {
			continue
		}
		n.add(given, key, item)
	}
	_, err := p.in.Token()
	return n, unexpected(err)
}

// takeSection takes over a section of a chart; its text is YAML too.
func (p *jsonParser) takeSection(key, text string) bool {
	if key != "conventions" && key != "view" {
		return false
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(strings.TrimLeft(text, ": \t\r\n")), &doc); err != nil || !isSection(key, doc.Content[0]) {
		return false // is said to be unread, as others beside the entries
	}
	blockStyle(doc.Content[0])
	p.sections = append(p.sections, section{key, doc.Content[0]})
	return true
}

// blockStyle has a node written as people write YAML.
func blockStyle(n *yaml.Node) {
	n.Style &^= yaml.FlowStyle | yaml.DoubleQuotedStyle
	for _, c := range n.Content {
		blockStyle(c)
	}
}

// add appends a member; one whose key was given before gets a numbered key, so
// that nothing of it is lost. given counts the keys.
func (n *node) add(given map[string]int, key string, value node) {
	unique := key
	for given[unique] > 0 {
		given[key]++
		unique = fmt.Sprintf("%s (%d)", key, given[key])
	}
	given[unique] = 1
	n.keys, n.items = append(n.keys, unique), append(n.items, value)
}

func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// place says in which line the JSON is wrong.
func (p *jsonParser) place(err error) error {
	offset := min(int(p.in.InputOffset()), len(p.text))
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		offset = min(int(syntax.Offset), len(p.text))
	}
	// What is missing is missing behind the white space too.
	offset += len(p.text[offset:]) - len(strings.TrimLeft(p.text[offset:], " \t\r\n"))
	line := 1 + strings.Count(p.text[:offset], "\n")
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return phrase.Errorf("line %d: not JSON: the text ends in the middle of a value", phrase.Ordinal(line))
	}
	return phrase.Errorf("line %d: not JSON: %s", phrase.Ordinal(line), err)
}
