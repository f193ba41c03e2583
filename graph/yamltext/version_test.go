package yamltext_test

import (
	"strings"
	"testing"

	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// A text that says it is of YAML 1.2 is read as any other, wherever it says so.
func TestReadable(t *testing.T) {
	for _, text := range []string{
		"%YAML 1.2\n---\na: b\n",
		"\ufeff# a chart\r\n\r\n%TAG ! tag:example.com,2026:\r\n%YAML 1.2 # the core schema\r\n---\r\na: b\r\n",
		"%YAML\t1.3\n--- {a: b}\n",
		"# by an old Mac\r%YAML 1.2\r---\ra: b\r",
	} {
		readable := string(yamltext.Readable([]byte(text)))
		if strings.NewReplacer("1.2", "1.1", "1.3", "1.1").Replace(text) != readable {
			t.Errorf("%q became %q", text, readable)
		}
		var got map[string]string
		if err := yaml.Unmarshal([]byte(readable), &got); err != nil || got["a"] != "b" {
			t.Errorf("%q reads as %v, %v", text, got, err)
		}
	}
	for _, text := range []string{
		"%YAML 1.1\n---\na: b\n", "a: b\n%YAML 1.2\n", "a: |\n  x\n%YAML 1.2\n---\n", "", "# %YAML 1.2\na: b\n", "%YAML 2.0\n---\na: b\n",
	} {
		if got := string(yamltext.Readable([]byte(text))); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}
