package sources_test

import (
	"strings"
	"testing"

	"dotline/graph/sources"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

func TestClaim(t *testing.T) {
	var got []sources.Claim
	if err := yaml.Unmarshal([]byte("- S1: The size decides.\n- S1, S3: >-\n    Both say\n    so.\n"), &got); err != nil {
		t.Fatal(err)
	}
	want := []sources.Claim{{Text: "The size decides.", Keys: []string{"S1"}}, {Text: "Both say so.", Keys: []string{"S1", "S3"}}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	if d := cmp.Diff([]string{"CIO vs IT Manager (discussion thread)", "CIO vs CTO: What's the Difference?"}, got[1].Titles()); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	for text, want := range map[string]string{
		"- S99: x\n":       `line 1: no publication has the key "S99"`,
		"- S1:S2: x\n":     `line 1: no publication has the key "S1:S2"`,
		"- words\n":        "line 1: expected a claim",
		"\n- S1: {a: b}\n": "line 2: expected a claim",
	} {
		if err := yaml.Unmarshal([]byte(text), &got); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}
