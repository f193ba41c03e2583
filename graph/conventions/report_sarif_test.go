package conventions_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"dotline/graph/conventions"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// sarif is what the tests look at in a log.
type sarif struct {
	Version string
	Runs    []struct {
		ColumnKind string
		Tool       struct{ Driver struct{ Rules []sarifRule } }
		Results    []sarifResult
	}
}

type sarifRule struct {
	ID                   string
	Help                 struct{ Text string }
	DefaultConfiguration struct {
		Enabled    bool
		Level      string
		Parameters map[string]any
	}
	Properties struct {
		Tags      []string
		Contested bool
	}
}

type sarifResult struct {
	RuleID    string
	RuleIndex int
	Level     string
	Locations []struct {
		PhysicalLocation struct {
			ArtifactLocation struct{ URI, URIBaseID string }
			Region           struct{ StartLine, StartColumn int }
		}
	}
	PartialFingerprints map[string]string
	BaselineState       string
	Suppressions        []struct{ Kind, Status, Justification string }
}

func sarifOf(t *testing.T, reports []conventions.Report) sarif {
	t.Helper()
	var log sarif
	if err := json.Unmarshal([]byte(written(t, conventions.WriteSARIF, reports)), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 {
		t.Fatalf("got %+v; want one run of version 2.1.0", log)
	}
	return log
}

// TestSARIFIsValid holds logs of every rule's findings against the schema that
// the format's makers publish.
func TestSARIFIsValid(t *testing.T) {
	file, err := os.Open("testdata/sarif/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	doc, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("sarif.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	all := reports(t)
	for _, r := range conventions.Rules() {
		all = append(all, check(t, r.Fires, conventions.Options{}))
	}
	all = append(all, checkAs(t, "/charts/a b%.yaml", twoMistakes), checkAs(t, "../a:b/ü.yaml", twoMistakes), checkAs(t, "", twoMistakes))
	known := append([]conventions.Report(nil), all...)
	conventions.NewBaseline(all[:10]).Apply(known)
	custom := check(t, underCFO+"conventions: {custom: [{id: mine, role: cio, must_report_to: coo}]}\n", conventions.Options{})
	for name, reports := range map[string][]conventions.Report{"nothing": nil, "plain": all, "with a baseline": known, "a rule of the chart's own": {custom}} {
		text := written(t, conventions.WriteSARIF, reports)
		log, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(log); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSARIFResults(t *testing.T) {
	run := sarifOf(t, reports(t)).Runs[0]
	if run.ColumnKind != "unicodeCodePoints" || len(run.Results) != 3 {
		t.Fatalf("got %d results in columns of %s; want 3 in code points", len(run.Results), run.ColumnKind)
	}
	for _, result := range run.Results {
		if rule := run.Tool.Driver.Rules[result.RuleIndex].ID; rule != result.RuleID || rule != "cio-reports-to-ceo" || result.BaselineState != "" {
			t.Errorf("result %+v points at rule %s", result, rule)
		}
	}
	first, second := run.Results[0], run.Results[1]
	if at := first.Locations[0].PhysicalLocation.Region; first.Level != "warning" || at.StartLine != 4 || at.StartColumn != 37 || first.Suppressions == nil || len(first.Suppressions) > 0 {
		t.Errorf("got %+v; want a warning at 4:37 with an empty list of suppressions", first)
	}
	if s := second.Suppressions; len(s) != 1 || s[0].Kind != "inSource" || s[0].Status != "accepted" || s[0].Justification != "Merger, 50%" {
		t.Errorf("got %+v; want it suppressed for its reason", second)
	}
}

func TestSARIFBaseline(t *testing.T) {
	before, after := []conventions.Report{check(t, underCFO, conventions.Options{})},
		[]conventions.Report{check(t, underCFO+"- {id: x, title: X, reports_to: y}\n", conventions.Options{})}
	conventions.NewBaseline(before).Apply(after)
	results := sarifOf(t, after).Runs[0].Results
	if len(results) != 2 || results[0].BaselineState != "new" || len(results[0].Suppressions) > 0 {
		t.Errorf("got %+v; want the new finding first", results)
	}
	if r := results[1]; r.RuleID != "cio-reports-to-ceo" || r.BaselineState != "unchanged" || len(r.Suppressions) != 1 || r.Suppressions[0].Kind != "external" {
		t.Errorf("got %+v; want the known finding, suppressed from outside", r)
	}
}

// TestSARIFFingerprints: of the same findings the fingerprints are the same,
// wherever they stand, and no two findings of one chart share one.
func TestSARIFFingerprints(t *testing.T) {
	prints := func(text string) []string {
		var list []string
		for _, r := range sarifOf(t, []conventions.Report{check(t, text, conventions.Options{})}).Runs[0].Results {
			list = append(list, r.PartialFingerprints["finding/v1"])
		}
		return list
	}
	got := prints("# moved\n" + twoMistakes)
	if d := cmp.Diff(prints(twoMistakes), got); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"unknown-field:ceo", "unknown-field:ceo#2"}, got); d != "" {
		t.Error(d)
	}
	one, two := prints("positions: [{id: 'a,b', title: A, reports_to: 'a,b'}]"), prints("positions: [{id: a, title: A, reports_to: b}, {id: b, title: B, reports_to: a}]")
	if strings.TrimPrefix(one[0], "self-report:") == strings.TrimPrefix(two[0], "reporting-cycle:") {
		t.Errorf("one position and two have the same fingerprint, %s and %s", one, two)
	}
}

func TestSARIFPlaces(t *testing.T) {
	for path, want := range map[string]string{
		"charts/a.yaml":      "charts/a.yaml %SRCROOT%",
		"./charts//a.yaml":   "charts/a.yaml %SRCROOT%",
		"../50% ü/#a?.yaml":  "../50%25%20%C3%BC/%23a%3F.yaml %SRCROOT%",
		"a:b.yaml":           "./a:b.yaml %SRCROOT%",
		"/srv/charts/a.yaml": "file:///srv/charts/a.yaml ",
		"":                   "- %SRCROOT%",
	} {
		r := checkAs(t, path, "positions: [{title: \"\U0001f600日本\", reports_to: x}]\n")
		at := sarifOf(t, []conventions.Report{r}).Runs[0].Results[0].Locations[0].PhysicalLocation
		if got := at.ArtifactLocation.URI + " " + at.ArtifactLocation.URIBaseID; got != want {
			t.Errorf("%q: got %s, want %s", path, got, want)
		}
		if at.Region.StartColumn != 40 {
			t.Errorf("column %d; want 40, each character counted once", at.Region.StartColumn)
		}
	}
}

func TestSARIFRules(t *testing.T) {
	rules := sarifOf(t, reports(t)).Runs[0].Tool.Driver.Rules
	if len(rules) != len(conventions.Rules()) {
		t.Errorf("%d rules; want all %d", len(rules), len(conventions.Rules()))
	}
	for _, r := range rules {
		rule, _ := conventions.Find(r.ID)
		c := r.DefaultConfiguration
		if r.Help.Text != conventions.Explain(rule) || r.Properties.Contested != rule.Contested || r.Properties.Tags[0] != string(rule.Group) || c.Enabled != (rule.Severity != conventions.Off) || len(c.Parameters) != len(rule.Options) {
			t.Errorf("%s: got %+v", r.ID, r)
		}
	}
}
