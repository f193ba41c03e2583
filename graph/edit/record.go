package edit

import (
	"fmt"
	"slices"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// record is a mapping whose fields can be edited: an entry, a section of the
// chart, or the chart itself, whose fields are the sections.
type record struct {
	name  string // what to call it in a message
	body  *yaml.Node
	order []string                // in which new fields take their place
	field func(key string) string // the format's name for what a key says
	entry *entry                  // nil if it is none
}

// positionFields is the order of a position's fields.
var positionFields = org.Fields()

func (d *Document) recordOf(e *entry) record {
	return record{fmt.Sprintf("the position on line %d", e.pos.At.Line), e.body, positionFields, d.fields.of, e}
}

// chart returns the chart itself, as a record of its sections.
func (d *Document) whole() record {
	return record{"the chart", d.root, org.Sections(), org.SectionOf, nil}
}

// rank returns a field's place in the record's order, -1 for a field that the
// format does not know.
func (r record) rank(field string) int {
	if field == "job_title" {
		field = "title"
	}
	return slices.Index(r.order, field)
}

// isFlow reports whether the record's fields stand in braces, or would if it had
// any.
func (r record) isFlow() bool {
	if r.entry != nil && r.body.Kind != yaml.MappingNode {
		return yamltext.IsFlow(r.entry.in.node)
	}
	return yamltext.IsFlow(r.body)
}

// pair is a field of a record: two nodes of its body.
type pair struct{ key, value *yaml.Node }

// keys returns the pairs of a record that give the field by its own name, or for
// a field that the format does not know by that key.
func (r record) keys(field string) []pair {
	var found []pair
	if r.body.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(r.body.Content); i += 2 {
		k := r.body.Content[i]
		if f := r.field(k.Value); !yamltext.IsMerge(k) && (f == field || f == "" && k.Value == field) {
			found = append(found, pair{k, r.body.Content[i+1]})
		}
	}
	return found
}

// pairs returns the pairs of a record that give the field.
func (r record) pairs(field string) []pair {
	found := r.keys(field)
	switch {
	case r.entry == nil:
	case field == "name" || field == "names":
		found = said(append(r.keys(field), r.keys(otherName[field])...))
	case len(found) > 0 || field != "title" || r.fromMerge(field):
	case len(r.keys("job_title")) > 0:
		found = r.keys("job_title")
	default:
		found = r.keys("role") // stands for the title where nothing else does
	}
	return found
}

// said returns the pairs that say something, or the first alone where none does: a
// template may have both name and names, for one of them to be filled in.
func said(pairs []pair) []pair {
	says := func(f pair) bool {
		return !yamltext.IsNull(f.value) && (f.value.Kind != yaml.SequenceNode || len(f.value.Content) > 0)
	}
	if !slices.ContainsFunc(pairs, says) {
		return pairs[:min(1, len(pairs))]
	}
	return slices.DeleteFunc(pairs, func(f pair) bool { return !says(f) })
}

// one returns the pair of the record's own that gives the field, if there is one. What
// a merge key brings in gives way to it.
func (r record) one(field string) (pair, bool, error) {
	switch found := r.pairs(field); len(found) {
	case 0:
		return pair{}, false, nil
	case 1:
		return found[0], true, nil
	default:
		return pair{}, false, phrase.Errorf("%s is given on lines %d and %d; leave one of them first", field, phrase.Ordinal(found[0].key.Line), phrase.Ordinal(found[1].key.Line))
	}
}

// unmerged is like one, and refuses a field that a merge key alone brings in.
func (r record) unmerged(field string) (pair, bool, error) {
	f, given, err := r.one(field)
	if m := r.merged(field); err == nil && !given && m.key != nil {
		return pair{}, false, phrase.Errorf("%s of %s comes from a merge key; write it out first", r.field(m.key.Value), r.name)
	}
	return f, given, err
}

// otherName are the two fields that say together who holds a position.
var otherName = map[string]string{"name": "names", "names": "name"}

// fromMerge reports whether a merge key of the record brings in the field.
func (r record) fromMerge(field string) bool { return r.merged(field).key != nil }

// merged returns the pair that a merge key of the record brings in for the field, or
// for the other one of name and names.
func (r record) merged(field string) (found pair) {
	seen := map[*yaml.Node]bool{}
	var search func(n *yaml.Node, own bool)
	search = func(n *yaml.Node, own bool) {
		n = yamltext.Target(n)
		if seen[n] {
			return
		}
		seen[n] = true
		if n.Kind == yaml.SequenceNode {
			for _, c := range n.Content {
				search(c, own)
			}
			return
		}
		for i := 0; i+1 < len(n.Content) && found.key == nil && own; i += 2 {
			k := n.Content[i]
			if f := r.field(k.Value); !yamltext.IsMerge(k) && f != "" && (f == field || f == otherName[field]) {
				found = pair{k, n.Content[i+1]}
			}
		}
		for i := 0; i+1 < len(n.Content) && found.key == nil; i += 2 {
			if yamltext.IsMerge(n.Content[i]) {
				search(n.Content[i+1], true)
			}
		}
	}
	search(r.body, false)
	return found
}
