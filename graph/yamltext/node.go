package yamltext

import "gopkg.in/yaml.v3"

// IsNull reports whether the node is a null, written or not.
func IsNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// IsMerge reports whether a key is the merge key: "<<: *base".
func IsMerge(key *yaml.Node) bool { return key.Tag == "!!merge" }

// Target returns what an alias stands for, and any other node itself.
func Target(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}
