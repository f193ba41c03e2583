package conventions

import (
	"iter"

	"dotline/graph/org"
	"dotline/graph/phrase"

	"gopkg.in/yaml.v3"
)

// lineage returns a mapping and those that its merge keys ("<<: *base") bring in,
// each once and before what it brings in itself: the first that has a key decides
// what it is. What is no mapping has none.
func lineage(mapping *yaml.Node) []*yaml.Node {
	var list []*yaml.Node
	met := map[*yaml.Node]bool{}
	var add func(n *yaml.Node)
	add = func(n *yaml.Node) {
		if n.Kind != yaml.MappingNode || met[n] {
			return
		}
		met[n] = true
		list = append(list, n)
		for key, v := range entries(n) {
			if isMerge(key) {
				for _, base := range elements(v) {
					add(base)
				}
			}
		}
	}
	add(mapping)
	return list
}

// checkMerge tells of what a merge key names and that has no keys.
func (conf *configuration) checkMerge(v *yaml.Node) {
	for _, base := range elements(v) {
		if base.Kind != yaml.MappingNode {
			conf.problem(org.BadValue, base, phrase.New("<< brings in %s; expected a mapping, such as *name of one with &name", describe(base)))
		}
	}
}

// entries goes through a mapping's own keys with their values, aliases followed.
func entries(mapping *yaml.Node) iter.Seq2[*yaml.Node, *yaml.Node] {
	return func(yield func(key, value *yaml.Node) bool) {
		for i := 0; i+1 < len(mapping.Content); i += 2 {
			if !yield(mapping.Content[i], follow(mapping.Content[i+1])) {
				return
			}
		}
	}
}

func isMerge(key *yaml.Node) bool { return key.Tag == "!!merge" }
