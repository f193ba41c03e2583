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
	"dotline/graph/roles"

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

func asJSON(w io.Writer, r []conventions.Report) error {
	return conventions.WriteJSON(w, r, conventions.JSONOptions{})
}

func TestWriteJSON(t *testing.T) {
	got := written(t, asJSON, reports(t))
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
	if empty := parsed(t, written(t, asJSON, nil)); empty.(map[string]any)["files"] == nil {
		t.Error("no charts: files is null; want []")
	}
}

func TestJSONBaselineAndStatistics(t *testing.T) {
	all := reports(t)[:1]
	all = append(all, checkAs(t, "b.yaml", underCFO))
	known := append([]conventions.Report(nil), all...)
	conventions.NewBaseline(all[:1]).Apply(known)
	type file struct {
		Findings, Baselined []struct{ Rule, Severity string }
	}
	var got struct {
		Files      []file
		Statistics []struct {
			Rule, Severity string
			Findings       int
		}
		Summary map[string]int
	}
	text := written(t, func(w io.Writer, r []conventions.Report) error {
		return conventions.WriteJSON(w, r, conventions.JSONOptions{Statistics: true})
	}, known)
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if a, b := got.Files[0], got.Files[1]; len(a.Findings) != 0 || len(a.Baselined) != 1 || a.Baselined[0].Severity != "warning" || len(b.Findings) != 1 || b.Baselined == nil {
		t.Errorf("got %+v; want the first file's finding in the baseline", got.Files)
	}
	if s := got.Statistics; len(s) != 1 || s[0].Rule != "cio-reports-to-ceo" || s[0].Severity != "warning" || s[0].Findings != 1 {
		t.Errorf("got %+v; want one warning", s)
	}
	if d := cmp.Diff(map[string]int{"errors": 0, "warnings": 1, "notes": 0, "suppressed": 0, "baselined": 1}, got.Summary); d != "" {
		t.Error(d)
	}
	for _, key := range []string{"baselined", "statistics"} {
		if text := written(t, asJSON, all); strings.Contains(text, key) {
			t.Errorf("%s without having been asked for in %s", key, text)
		}
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
	got := written(t, asJSON, []conventions.Report{r})
	for _, want := range []string{`"sources": []`, `"positions": []`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	if strings.Contains(got, "suggestion") || strings.Contains(got, "related") {
		t.Errorf("an empty suggestion or list of related places in %s", got)
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

func TestTextStatistics(t *testing.T) {
	all := []conventions.Report{check(t, underCFO, conventions.Options{})}
	for range 10 {
		all = append(all, check(t, "positions: [{title: A, reports_to: x}]\n", conventions.Options{}))
	}
	conventions.NewBaseline(all[:0]).Apply(all)
	got := written(t, func(w io.Writer, r []conventions.Report) error {
		return conventions.WriteText(w, r, conventions.TextOptions{Statistics: true})
	}, all)
	want := "10 errors    unknown-manager\n 1 warning   cio-reports-to-ceo\n10 errors, 1 warning, 0 notes, 0 suppressed, 0 in the baseline\n"
	if !strings.HasSuffix(got, want) {
		t.Errorf("got %s\nwant it to end in\n%s", got, want)
	}
}

// TestTextPointsAtTheValue: below wide characters, tabs and long lines, too.
func TestTextPointsAtTheValue(t *testing.T) {
	for _, tt := range []struct{ text, quoted, caret string }{
		{"positions: [{title: 日本, reports_to: x}]\n", "    positions: [{title: 日本, reports_to: x}]", "                                          ^"},
		{"positions: [{title: A,\treports_to: x}]\n", "    positions: [{title: A,\treports_to: x}]", "                          \t            ^"},
		{"\ufeffpositions: [{title: A, reports_to: x}]\r\n", "    positions: [{title: A, reports_to: x}]", "                                       ^"},
	} {
		r := check(t, tt.text, conventions.Options{})
		r.Text = []byte(tt.text)
		got := strings.Split(written(t, func(w io.Writer, r []conventions.Report) error {
			return conventions.WriteText(w, r, conventions.TextOptions{})
		}, []conventions.Report{r}), "\n")
		if got[1] != tt.quoted || got[2] != tt.caret {
			t.Errorf("got\n%s\n%s\nwant\n%s\n%s", got[1], got[2], tt.quoted, tt.caret)
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
			got := written(t, asJSON, []conventions.Report{check(t, string(text), conventions.Options{})})
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
	for id, want := range map[string]string{
		"techie-skips-manager":     "\nJudged only in an IT of 10 or more.\n",
		"duplicate-accountability": "\nNever judged in an organization of fewer than 100.\n",
		"chief-overload":           "\nJudged only in an organization of fewer than 100, never in an IT of fewer than\n5.\n",
	} {
		if r, _ := conventions.Find(id); !strings.Contains(conventions.Explain(r), want) {
			t.Errorf("no %q in\n%s", want, conventions.Explain(r))
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
	configuration, err := os.ReadFile("testdata/err/configuration.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(configuration))
	f.Add("base: &b {severity: note, until: 2027-01-01}\nconventions:\n  rules: {<<: {span-too-wide: {<<: *b, max: 2}}}\n" +
		"  custom: [{<<: [*b], id: x, role: [cio, wizard], must_report_to: deputy-ceo, within: chain, or_dotted: true}, &c {<<: *c, id: y, title: '*', rank: [chief], peers_of: cio, min_reports: 1}]\n" +
		"positions: [{title: CEO, exceptions: [x, {<<: *b, rule: y, reason: z}]}]\n")
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
			if !finding.At.IsValid() || finding.Message.IsZero() || finding.Severity == conventions.Off {
				t.Errorf("finding without place, message or severity: %+v", finding)
			}
			if finding.At.Line < last {
				t.Errorf("findings out of order: line %d after %d", finding.At.Line, last)
			}
			last = finding.At.Line
			switch s := finding.Suggestion; {
			case s == nil:
			case s.IsLine() && (c.ByID(s.Value) == nil || s.Position.IsAbove(c.ByID(s.Value))):
				t.Errorf("unsafe suggestion: %+v", s)
			case s.Field == "role":
				if _, known := roles.Parse(s.Value); !known {
					t.Errorf("a role is suggested that is none: %+v", s)
				}
			case s.Field == "successor":
				if next := c.ByID(s.Value); next == nil || next == s.Position {
					t.Errorf("a successor is suggested who is nobody, or oneself: %+v", s)
				}
			case !s.IsLine():
				t.Errorf("a suggestion of neither a line, a role nor a successor: %+v", s)
			}
		}
	})
}

// TestEffects: what a suggestion does beside is said where it was tried.
func TestEffects(t *testing.T) {
	r := check(t, underCFO, conventions.Options{})
	other := check(t, "positions: [{id: a, title: A, reports_to: a}]\n", conventions.Options{}).Findings[0]
	if text := written(t, asJSON, []conventions.Report{r}); strings.Contains(text, "would") {
		t.Errorf("an effect of what was not tried: %s", text)
	}
	r.Findings[0].Effect = &conventions.Effect{Causes: []conventions.Finding{other}}
	text := written(t, func(w io.Writer, r []conventions.Report) error {
		return conventions.WriteText(w, r, conventions.TextOptions{})
	}, []conventions.Report{r})
	if want := "    suggestion for CIO: reports_to: ceo\n      would also cause self-report on A\n"; !strings.Contains(text, want) {
		t.Errorf("no %q in\n%s", want, text)
	}
	var got struct {
		Files []struct {
			Findings []struct {
				Suggestion struct {
					Cure  []any `json:"would_cure"`
					Cause []struct {
						Rule, Severity string
						Positions      []string
					} `json:"would_cause"`
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(written(t, asJSON, []conventions.Report{r})), &got); err != nil {
		t.Fatal(err)
	}
	if s := got.Files[0].Findings[0].Suggestion; s.Cure == nil || len(s.Cause) != 1 || s.Cause[0].Rule != "self-report" || s.Cause[0].Severity != "error" || s.Cause[0].Positions[0] != "a" {
		t.Errorf("got %+v; want a self-report caused, and an empty list of cures", s)
	}
}
