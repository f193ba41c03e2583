package intake

import (
	"encoding/json"
	"strings"

	"dotline/graph/intake/sheet"
)

// node is a value of a JSON or YAML document: a text, a list, or an object whose
// members keep their order.
type node struct {
	kind  nodeKind
	text  string   // of a scalar; null is ""
	keys  []string // of an object
	items []node   // of a list or an object
	line  int      // in the data, 0 where that is not known
}

type nodeKind uint8

const (
	scalar nodeKind = iota
	list
	object
)

// holdsObjects reports whether a value is a list of objects or a map to them.
func (n node) holdsObjects() bool {
	if n.kind == object && looksLikeEntry(n) {
		return true
	}
	for _, e := range n.items {
		if e.kind != object {
			return false
		}
	}
	return n.kind != scalar && len(n.items) > 0
}

// looksLikeEntry tells one entry from a map of ids to entries.
func looksLikeEntry(n node) bool {
	for i, k := range n.keys {
		if m, ok := lookUp(k); ok && (n.items[i].kind != object || m.field == "reports_to") {
			return true
		}
		if nests(k, n.items[i]) || outerKeys[headerKey(k)] && n.items[i].kind == object && looksLikeEntry(n.items[i]) {
			return true
		}
	}
	return false
}

func hasList(n node) bool {
	for _, e := range n.items {
		if e.kind != object {
			return true
		}
	}
	return false
}

// cell writes a value as the text of a cell: a list of texts as package sheet
// writes lists, anything deeper as JSON.
func (n node) cell() string {
	switch n.kind {
	case scalar:
		return n.text
	case list:
		texts := make([]string, 0, len(n.items))
		for _, e := range n.items {
			if e.kind != scalar {
				return n.json()
			}
			if e.text != "" {
				texts = append(texts, e.text)
			}
		}
		return sheet.JoinList(texts)
	}
	return n.json()
}

func (n node) json() string {
	var b strings.Builder
	n.writeJSON(&b)
	return b.String()
}

func (n node) writeJSON(b *strings.Builder) {
	if n.kind == scalar {
		b.WriteString(jsonText(n.text))
		return
	}
	open, end := "[", "]"
	if n.kind == object {
		open, end = "{", "}"
	}
	b.WriteString(open)
	for i, e := range n.items {
		if i > 0 {
			b.WriteString(", ")
		}
		if n.kind == object {
			b.WriteString(jsonText(n.keys[i]) + ": ")
		}
		e.writeJSON(b)
	}
	b.WriteString(end)
}

func jsonText(s string) string {
	var b strings.Builder
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	if err := out.Encode(s); err != nil {
		panic(err) // texts always encode
	}
	return strings.TrimSuffix(b.String(), "\n")
}
