package conventions_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"dotline/graph/conventions"
	"dotline/graph/org"

	"github.com/google/go-cmp/cmp"
)

// reports judges a chart with a contested finding, one with an allowed finding,
// and one with neither.
func reports(t *testing.T) []conventions.Report {
	t.Helper()
	allowed := strings.Replace(underCFO, "reports_to: cfo}", "reports_to: cfo, exceptions: [{rule: cio-reports-to-ceo, reason: 'Merger, 50%'}]}", 1)
	dated := strings.Replace(underCFO, "reports_to: cfo}", "reports_to: cfo, exceptions: [{rule: cio-reports-to-ceo, reason: Merger., until: 2027-06-30}]}", 1)
	var all []conventions.Report
	for _, text := range []string{underCFO, allowed, dated, "positions: [{id: ceo, title: CEO}]\n"} {
		r := check(t, text, conventions.Options{})
		r.Text = []byte(text)
		all = append(all, r)
	}
	return all
}

func written(t *testing.T, write func(io.Writer, []conventions.Report) error, reports []conventions.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, reports); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWriteJSON(t *testing.T) {
	got := written(t, conventions.WriteJSON, reports(t))
	rule, _ := conventions.Find("cio-reports-to-ceo")
	var sources []map[string]string
	for _, s := range rule.Sources {
		sources = append(sources, map[string]string{"title": s.Title, "claim": s.Claim})
	}
	list, err := json.Marshal(sources)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"schema": 1, "files": [
		{"path": "chart.yaml", "positions": 3, "profile": "default", "findings": [{
			"rule": "cio-reports-to-ceo", "severity": "warning", "positions": ["cio"],
			"message": "CIO reports to CFO; the convention is the CEO or President", "line": 4, "column": 37,
			"contested": true, "sources": ` + string(list) + `,
			"suggestion": {"position": "cio", "set": {"reports_to": "ceo"}},
			"related": [{"position": "cfo", "line": 3, "column": 20, "message": "the manager: CFO"}]}], "suppressed": []},
		{"path": "chart.yaml", "positions": 3, "profile": "default", "findings": [], "suppressed": [
			{"rule": "cio-reports-to-ceo", "positions": ["cio"], "reason": "Merger, 50%", "until": null}]},
		{"path": "chart.yaml", "positions": 3, "profile": "default", "findings": [], "suppressed": [
			{"rule": "cio-reports-to-ceo", "positions": ["cio"], "reason": "Merger.", "until": "2027-06-30"}]},
		{"path": "chart.yaml", "positions": 1, "profile": "default", "findings": [], "suppressed": []}],
		"summary": {"errors": 0, "warnings": 1, "notes": 0, "suppressed": 2}}`
	if d := cmp.Diff(parsed(t, want), parsed(t, got)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	if empty := parsed(t, written(t, conventions.WriteJSON, nil)); empty.(map[string]any)["files"] == nil {
		t.Error("no charts: files is null; want []")
	}
}

func parsed(t *testing.T, text string) any {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return v
}

// TestFindingsWithoutSourcesHaveAList: a client may read sources and positions
// without asking whether they are there.
func TestFindingsWithoutSourcesHaveAList(t *testing.T) {
	r := check(t, "positions: [{id: ceo, title: CEO}]\nconventions: {rules: {none: off}}\n", conventions.Options{})
	got := written(t, conventions.WriteJSON, []conventions.Report{r})
	for _, want := range []string{`"sources": []`, `"positions": []`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	if strings.Contains(got, "suggestion") || strings.Contains(got, "related") {
		t.Errorf("an empty suggestion or list of related places in %s", got)
	}
}

func TestWriteSARIF(t *testing.T) {
	var log struct {
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Locations []struct {
					PhysicalLocation struct {
						Region struct{ StartLine, StartColumn int }
					}
				}
				Suppressions []struct{ Kind, Justification string }
			}
		}
	}
	if err := json.Unmarshal([]byte(written(t, conventions.WriteSARIF, reports(t))), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 || len(log.Runs[0].Results) != 3 {
		t.Fatalf("got %+v; want one run of three results", log)
	}
	run := log.Runs[0]
	for _, result := range run.Results {
		if rule := run.Tool.Driver.Rules[result.RuleIndex].ID; rule != result.RuleID || rule != "cio-reports-to-ceo" {
			t.Errorf("result of %s points at rule %s", result.RuleID, rule)
		}
	}
	first, second := run.Results[0], run.Results[1]
	if at := first.Locations[0].PhysicalLocation.Region; first.Level != "warning" || at.StartLine != 4 || at.StartColumn != 37 || first.Suppressions == nil || len(first.Suppressions) > 0 {
		t.Errorf("got %+v; want a warning at 4:37 with an empty list of suppressions", first)
	}
	if second.Suppressions == nil || second.Suppressions[0].Justification != "Merger, 50%" {
		t.Errorf("got %+v; want it suppressed for its reason", second)
	}
}

func TestWriteGitHub(t *testing.T) {
	r := check(t, underCFO+"- {id: s, title: '100% Clerk, new: yes', vacant: true, reports_to: cfo, reports: [{title: Clerk}]}\n", conventions.Options{})
	r.Chart.Path = "charts/a,b.yaml"
	want := "::warning file=charts/a%2Cb.yaml,line=4,col=37,title=cio-reports-to-ceo::CIO reports to CFO; the convention is the CEO or President\n" +
		"::notice file=charts/a%2Cb.yaml,line=5,col=18,title=vacant-manager::the vacant 100%25 Clerk, new: yes has 1 report and no holder; fill it, or say who acts\n"
	if d := cmp.Diff(want, written(t, conventions.WriteGitHub, []conventions.Report{r})); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestWriteTextColors(t *testing.T) {
	for _, color := range []bool{false, true} {
		got := written(t, func(w io.Writer, r []conventions.Report) error {
			return conventions.WriteText(w, r, conventions.TextOptions{Color: color})
		}, reports(t))
		if strings.Contains(got, "\x1b[") != color {
			t.Errorf("color %v: got %q", color, got)
		}
	}
}

// TestTextKeepsTheTerminal: what a chart holds must not move the cursor.
func TestTextKeepsTheTerminal(t *testing.T) {
	text := "positions:\n- {id: a, title: \"x\\e[2J\", reports_to: \"b\\x9b\"}\n"
	r := check(t, text, conventions.Options{})
	r.Text = []byte(text)
	got := written(t, func(w io.Writer, r []conventions.Report) error {
		return conventions.WriteText(w, r, conventions.TextOptions{})
	}, []conventions.Report{r})
	if strings.ContainsAny(got, "\x1b\u009b") {
		t.Errorf("control characters in %q", got)
	}
}

func TestCheckIsDeterministic(t *testing.T) {
	for _, name := range []string{"company", "structure", "configuration"} {
		text, err := os.ReadFile("testdata/err/" + name + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		first := ""
		for range 20 {
			got := written(t, conventions.WriteJSON, []conventions.Report{check(t, string(text), conventions.Options{})})
			if first == "" {
				first = got
			} else if got != first {
				t.Fatalf("%s: two reports of one chart differ:\n%s", name, cmp.Diff(first, got))
			}
		}
	}
}

func TestKeyOutlivesEdits(t *testing.T) {
	before := check(t, underCFO, conventions.Options{})
	after := check(t, "# a comment\norganization: {name: Acme}\n"+strings.Replace(underCFO, "CIO", "Chief Information Officer", 1), conventions.Options{})
	a, b := before.Findings[0], after.Findings[0]
	if a.Key() != b.Key() || a.At == b.At {
		t.Errorf("keys %q at %s and %q at %s; want one key at two places", a.Key(), a.At, b.Key(), b.At)
	}
}

func TestKeyOutlivesReordering(t *testing.T) {
	const a, b = "- {id: a, title: A, reports_to: b}\n", "- {id: b, title: B, reports_to: a}\n"
	one, other := check(t, "positions:\n"+a+b, conventions.Options{}), check(t, "positions:\n"+b+a, conventions.Options{})
	if one.Findings[0].Key() != other.Findings[0].Key() {
		t.Errorf("one loop has the keys %q and %q", one.Findings[0].Key(), other.Findings[0].Key())
	}
}

func TestExplain(t *testing.T) {
	rule, near := conventions.Find("cio-report-to-ceo")
	if rule != nil || near != "cio-reports-to-ceo" {
		t.Fatalf("a slip finds %v, %q", rule, near)
	}
	rule, _ = conventions.Find(near)
	got := conventions.Explain(rule)
	for _, want := range []string{
		"cio-reports-to-ceo (warning; contested)", "Both sides", "A chart with this finding\n  positions:", "A chart without it",
		"accepted: roles to report to (default [ceo, president])", "finance-led sets accepted: ceo, president, cfo", "CIO vs IT Manager (discussion thread)",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for _, r := range conventions.Rules() {
		if r.Summary == "" || r.Why == "" || r.Contested != (r.BothSides != "") {
			t.Errorf("%s does not say what it is, why, or both sides", r.ID)
		}
		for line := range strings.SplitSeq(conventions.Explain(r), "\n") {
			if len(line) > 160 {
				t.Errorf("%s: a line too long for a terminal: %s", r.ID, line)
			}
		}
	}
}

// TestNoSourceIsAnError: the sources say themselves that there is no standard.
func TestNoSourceIsAnError(t *testing.T) {
	for _, r := range conventions.Rules() {
		if len(r.Sources) > 0 && r.Severity == conventions.Error {
			t.Errorf("%s comes from a source and is an error by default", r.ID)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, r := range conventions.Rules() {
		f.Add(r.Fires)
		f.Add(r.Silent)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := org.Read("chart.yaml", []byte(text))
		if err != nil {
			return
		}
		c.Path = "fuzz/chart.yaml"
		r, err := conventions.Check(c, conventions.Options{})
		if err != nil {
			t.Fatal(err)
		}
		last := -1
		for _, finding := range r.Findings {
			if !finding.At.IsValid() || finding.Message == "" || finding.Severity == conventions.Off {
				t.Errorf("finding without place, message or severity: %+v", finding)
			}
			if finding.At.Line < last {
				t.Errorf("findings out of order: line %d after %d", finding.At.Line, last)
			}
			last = finding.At.Line
			if s := finding.Suggestion; s != nil && (c.ByID(s.Value) == nil || s.Position.IsAbove(c.ByID(s.Value))) {
				t.Errorf("unsafe suggestion: %+v", s)
			}
		}
	})
}
