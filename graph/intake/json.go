package intake

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// parseJSON reads a JSON document, or several behind each other as a list of
// them ("JSON lines").
func parseJSON(text string) (node, error) {
	p := jsonParser{in: json.NewDecoder(strings.NewReader(text)), text: text}
	p.in.UseNumber()
	var docs []node
	for {
		doc, err := p.value(0)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return node{}, p.place(err)
		}
		docs = append(docs, doc)
	}
	if len(docs) == 1 {
		return docs[0], nil
	}
	return node{kind: list, items: docs}, nil
}

type jsonParser struct {
	in    *json.Decoder
	text  string
	nodes int
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
		return node{}, fmt.Errorf("more than %d values; expected a list of positions of a bearable size", maxNodes)
	}
	if depth > maxNesting {
		return node{}, fmt.Errorf("nested more than %d deep", maxNesting)
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
	given := map[string]bool{}
	for p.in.More() {
		t, err := p.in.Token()
		if err != nil {
			return node{}, unexpected(err)
		}
		key, _ := t.(string) // the decoder takes nothing else there
		item, err := p.value(depth + 1)
		if err != nil {
			return node{}, err
		}
		n.add(given, key, item)
	}
	_, err := p.in.Token()
	return n, unexpected(err)
}

// add appends a member; one whose key was given before gets a numbered key, so
// that nothing of it is lost.
func (n *node) add(given map[string]bool, key string, value node) {
	unique := key
	for i := 2; given[unique]; i++ {
		unique = fmt.Sprintf("%s (%d)", key, i)
	}
	given[unique] = true
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
		return fmt.Errorf("line %d: not JSON: the text ends in the middle of a value", line)
	}
	return fmt.Errorf("line %d: not JSON: %w", line, err)
}
