package schema_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/schema"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

func compile(t *testing.T, text []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json") // checks it against its own dialect
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// value turns YAML into what a schema judges. Dates are texts there, as a YAML
// language server has them.
func value(t *testing.T, text string) any {
	t.Helper()
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		t.Fatal(err)
	}
	var dates func(*yaml.Node)
	dates = func(n *yaml.Node) {
		if n.Tag == "!!timestamp" {
			n.Tag = "!!str"
		}
		for _, c := range n.Content {
			dates(c)
		}
	}
	dates(&root)
	var v any
	if err := root.Decode(&v); err != nil {
		t.Fatal(err)
	}
	// Through JSON, so that maps and numbers have the types that are judged.
	j, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(j))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestSamplesFit(t *testing.T) {
	s := compile(t, schema.Chart())
	paths, err := filepath.Glob("../../samples/*.yaml")
	if err != nil || len(paths) < 5 {
		t.Fatalf("%v, %v", paths, err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		chart, err := org.Read(path, text)
		if err != nil {
			t.Fatal(err)
		}
		// Where reading has a problem the schema must have one too, and nowhere else.
		if got := s.Validate(value(t, string(text))); (got != nil) != (len(chart.Problems) > 0) {
			t.Errorf("%s: reading has %d problems, the schema says %v", path, len(chart.Problems), got)
		}
	}
}

func TestProfilesFit(t *testing.T) {
	s := compile(t, schema.Conventions())
	paths, err := filepath.Glob("../conventions/profiles/*.yaml")
	if err != nil || len(paths) < 5 {
		t.Fatalf("%v, %v", paths, err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(value(t, string(text))); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestWhatFitsAndWhatDoesNot(t *testing.T) {
	s := compile(t, schema.Chart())
	for text, fits := range map[string]bool{
		"[]":                    true,
		"- {id: 123, title: A}": true,
		"positions: {ceo: CEO, a: {reports_to: ceo}, b: }":                                                true,
		"{organization: Acme, positions: []}":                                                             true,
		"positions: [{name: [A, B], reports: [{title: X, reports: {y: {}}}]}]":                            true,
		"positions: [{exceptions: [{rule: x, reason: y, until: 2027-06-30}]}]":                            true,
		"{positions: [], conventions: {extends: [startup], rules: {span-too-wide: {max: 3}, own: note}}}": true,
		"{positions: [], conventions: {custom: [{id: a-b, role: cio, must_report_to: [ceo]}]}}":           true,
		"{positions: [], view: {layout: auto, direction: down, theme: light, collapsed: [sales]}}":        true,
		"- CEO\n- {reports: [CIO]}": true,
		"{positions: [], conventions: {extends: startup, rules: {cio-reports-to-ceo: {accepted: ceo}}, custom: {id: a, role: cio, max_reports: 1}}}":                                true,
		"positions: [{tags: x, accountable_for: y, names: z, exceptions: {rule: x, reason: y}}]":                                                                                    true,
		"{organization: , positions: , conventions: , view: }":                                                                                                                      true,
		"positions: [{id: , title: , name: , vacant: , reports_to: , role: , scope: , acting_since: , headcount: , tags: , successor: , link: , photo: , exceptions: , reports: }]": true,
		"{positions: [], conventions: {rules: {span-too-wide: }}}":                                                                                                                  false,
		"{x-it: {department: IT}, positions: []}":                                                                                                                                   true,
		"positions: [~]":                          false,
		"positions: 5":                            false,
		"{}":                                      false,
		"positions: [{titel: A}]":                 false,
		"positions: [{vacant: perhaps}]":          false,
		"positions: [{scope: world}]":             false,
		"positions: [{acting_since: yesterday}]":  false,
		"positions: [{acting_since: 2026-02-30}]": false,
		"positions: [{pay: -1}]":                  false,
		"positions: [{link: 'https://example.com/cio', photo: photos/cio.png}]": true,
		"positions: [{link: 'javascript:alert(1)'}]":                            false,
		"positions: [{photo: ../cio.png}]":                                      false,
		"positions: [{photo: 'https://example.com/cio.png'}]":                   false,
		"positions: [{exceptions: [{rule: x}]}]":                                false,
		"{positions: [], organization: {head: 3}}":                              false,
		"{positions: [], conventions: {rules: {span-too-wide: loud}}}":          false,
		"{positions: [], conventions: {rules: {span-too-wide: {maximum: 3}}}}":  false,
		"{positions: [], view: {layout: heap}}":                                 false,
	} {
		if err := s.Validate(value(t, text)); (err == nil) != fits {
			t.Errorf("%s: %v, want it to fit: %v", text, err, fits)
		}
	}
}

// Each field that reading knows is described, and no other.
func TestFieldsAreThoseOfTheFormat(t *testing.T) {
	var doc struct {
		Defs struct {
			Position     struct{ Properties map[string]map[string]any }
			Custom       struct{ Properties map[string]any }
			Organization struct {
				AnyOf []struct{ Properties map[string]any }
			}
		} `json:"$defs"`
		AnyOf []struct{ Properties map[string]any }
	}
	if err := json.Unmarshal(schema.Chart(), &doc); err != nil {
		t.Fatal(err)
	}
	for _, f := range org.Fields() {
		if doc.Defs.Position.Properties[f] == nil {
			t.Errorf("the field %s is not described", f)
		}
	}
	compare := func(what string, described map[string]any, known []string) {
		if len(described) != len(known) {
			t.Errorf("%s: %d described, %d known", what, len(described), len(known))
		}
		for _, k := range known {
			if described[k] == nil {
				t.Errorf("%s: %s is not described", what, k)
			}
		}
	}
	compare("custom", doc.Defs.Custom.Properties, conventions.CustomFields())
	compare("organization", doc.Defs.Organization.AnyOf[0].Properties, org.OrganizationFields())
	compare("sections", doc.AnyOf[0].Properties, org.Sections())
}

func TestDescriptionsAreSentences(t *testing.T) {
	for _, line := range strings.Split(string(schema.Chart())+string(schema.Conventions()), "\n") {
		if _, about, ok := strings.Cut(line, `"description": "`); ok && !strings.Contains(about, `."`) {
			t.Errorf("no full stop: %s", line)
		}
	}
}
