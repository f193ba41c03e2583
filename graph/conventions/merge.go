package conventions

import (
	"iter"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// mostMerged is how many mappings one is made of at most: small texts can multiply into
// large ones.
const mostMerged = 100

// lineage returns a mapping and those that its merge keys ("<<: *base") bring in,
// each once and before what it brings in itself: the first that has a key decides
// what it is. What is no mapping has none. Beyond mostMerged no more are looked at.
func lineage(mapping *yaml.Node) []*yaml.Node {
	var list []*yaml.Node
	met := map[*yaml.Node]bool{}
	var add func(n *yaml.Node)
	add = func(n *yaml.Node) {
		if n.Kind != yaml.MappingNode || met[n] || len(list) > mostMerged {
			return
		}
		met[n] = true
		list = append(list, n)
		for key, v := range entries(n) {
			if yamltext.IsMerge(key) {
				for _, base := range bases(v) {
					add(yamltext.Target(base))
				}
			}
		}
	}
	add(mapping)
	return list
}

// checkMerge tells of what a merge key names and that has no keys, or too many of it.
func (conf *configuration) checkMerge(v *yaml.Node) {
	if len(v.Content) > mostMerged && v.Kind == yaml.SequenceNode {
		conf.problem(org.BadValue, v, phrase.New("<< brings in %d mappings; expected %d at most", len(v.Content), mostMerged))
		return
	}
	for _, base := range bases(v) {
		if base = yamltext.Target(base); base.Kind != yaml.MappingNode {
			conf.problem(org.BadValue, base, phrase.New("<< brings in %s; expected a mapping, such as *name of one with &name", org.Describe(base)))
		}
	}
}

// bases returns what a merge key names, one or a list of them, no more than mostMerged.
func bases(v *yaml.Node) []*yaml.Node {
	if v.Kind != yaml.SequenceNode {
		return []*yaml.Node{v}
	}
	return v.Content[:min(len(v.Content), mostMerged)]
}

// entries goes through a mapping's own keys with their values, aliases followed.
func entries(mapping *yaml.Node) iter.Seq2[*yaml.Node, *yaml.Node] {
	return func(yield func(key, value *yaml.Node) bool) {
		for i := 0; i+1 < len(mapping.Content); i += 2 {
			if !yield(mapping.Content[i], yamltext.Target(mapping.Content[i+1])) {
				return
			}
		}
	}
}
