package yamltext_test

import (
	"testing"

	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

func TestMostValues(t *testing.T) {
	for _, text := range []string{"a: [b, c]\n", "[[[1]]]", "- a\n- b: c\n  d: {e: f}\n", "? a\n: b\n", `{"a":[1,2,{"b":null}]}`} {
		var doc yaml.Node
		if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
			t.Fatal(err)
		}
		if most, has := yamltext.MostValues([]byte(text)), countScalars(&doc); most < has-1 {
			t.Errorf("%q holds %d scalars, and %d at most", text, has, most)
		}
	}
}

func countScalars(n *yaml.Node) int {
	count := 0
	if n.Kind == yaml.ScalarNode {
		count++
	}
	for _, c := range n.Content {
		count += countScalars(c)
	}
	return count
}
