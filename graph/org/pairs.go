package org

import (
	"slices"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// pair is one key with its value, aliases of the value followed.
type pair struct{ key, value *yaml.Node }

// meaning tells which field a key names, "" where it stands for itself, and whether
// several keys may name that field in one mapping.
type meaning func(key string) (field string, several bool)

// once is the meaning of keys each of whose fields a mapping gives only once.
func once(fieldOf func(key string) string) meaning {
	return func(key string) (string, bool) { return fieldOf(key), false }
}

// pairs returns a mapping's entries, those of merge keys ("<<: *base") behind
// its own. A key given twice is a problem, and the first one counts; so are two
// keys that mean the same, unless there may be several. A merge key brings in what
// is not there, under whatever key.
func (r *reader) pairs(n *yaml.Node, p *Position, means meaning) []pair {
	pairs := keyed{list: make([]pair, 0, len(n.Content)/2), names: make([]string, 0, len(n.Content)/2), means: means}
	var merged []*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if yamltext.IsMerge(k) {
			merged = append(merged, v)
			continue
		}
		switch first := pairs.add(pair{k, v}); {
		case first == nil:
		case first.Value == k.Value:
			r.problem(BadValue, k, p, phrase.New("%s is given twice here; the first one counts", quote(k.Value)))
		default:
			r.problem(BadValue, k, p, phrase.New("%s says the same as %s on line %d; the first one counts", quote(k.Value), quote(first.Value), phrase.Ordinal(first.Line)))
		}
	}
	for _, m := range merged {
		r.follow(m, p, func(m *yaml.Node) {
			list := []*yaml.Node{m}
			if m.Kind == yaml.SequenceNode {
				list = m.Content
			}
			for _, m := range list {
				r.follow(m, p, func(m *yaml.Node) {
					if m.Kind != yaml.MappingNode {
						r.problem(BadValue, m, p, phrase.New("<< brings in %s; expected a mapping, such as *name of one with &name", Describe(m)))
						return
					}
					if r.overflow = r.overflow || r.merged > r.maxPositions; r.overflow {
						return
					}
					list := r.pairs(m, p, means)
					r.merged += 1 + len(list)
					pairs.merge(list)
				})
			}
		})
	}
	return pairs.list
}

// meansSection tells which section a key at the top of a file names.
func meansSection(key string) (section string, several bool) {
	section = SectionOf(key)
	return section, section == "positions"
}

// meansItself is for a mapping in which each key stands for itself.
func meansItself(string) (string, bool) { return "", false }

// meansField tells which field a key of a position names. Some add up, and some stand
// in for one that is missing.
func (r *reader) meansField(key string) (field string, several bool) {
	switch f := r.field(key); f {
	case "name", "names":
		return "name", true
	case "job_title", "reports_to", "dotted_line_to", "exceptions", "reports":
		return f, true
	default:
		return f, false
	}
}

// keyed is a list of pairs, each with a name of its own.
type keyed struct {
	list  []pair
	names []string
	means meaning
	taken map[string]*yaml.Node // the keys by name, once looking through the list takes longer
}

// merge appends the pairs whose fields are not there.
func (k *keyed) merge(list []pair) {
	given := make(map[string]bool, len(k.list))
	for _, kv := range k.list {
		if field, _ := k.means(kv.key.Value); field != "" {
			given[field] = true
		}
	}
	for _, kv := range list {
		if field, _ := k.means(kv.key.Value); !given[field] {
			k.add(kv)
		}
	}
}

// add appends a pair, or returns the key that has its name already.
func (k *keyed) add(kv pair) (first *yaml.Node) {
	const few = 40
	name, several := k.means(kv.key.Value)
	if name == "" || several {
		name = kv.key.Value
	}
	switch {
	case len(k.list) < few:
		if i := slices.Index(k.names, name); i >= 0 {
			return k.list[i].key
		}
	case k.taken == nil:
		k.taken = make(map[string]*yaml.Node, cap(k.list))
		for i, have := range k.list {
			k.taken[k.names[i]] = have.key
		}
		fallthrough
	default:
		if first := k.taken[name]; first != nil {
			return first
		}
		k.taken[name] = kv.key
	}
	k.list, k.names = append(k.list, kv), append(k.names, name)
	return nil
}
