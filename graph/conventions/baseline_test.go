package conventions_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dotline/graph/conventions"

	"github.com/google/go-cmp/cmp"
)

// checkAs judges a chart under a file's name.
func checkAs(t *testing.T, name, text string) conventions.Report {
	t.Helper()
	r := check(t, text, conventions.Options{})
	r.Chart.Path = name
	return r
}

// stored writes a baseline and reads it again, as two runs of a program do.
func stored(t *testing.T, b *conventions.Baseline) (*conventions.Baseline, string) {
	t.Helper()
	var text bytes.Buffer
	if err := b.Write(&text); err != nil {
		t.Fatal(err)
	}
	again, err := conventions.ReadBaseline("baseline.yaml", text.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return again, text.String()
}

// twoMistakes has two findings of one rule on one position.
const twoMistakes = "positions:\n- {id: ceo, title: CEO, salarie: 1, notez: 2}\n"

func TestBaseline(t *testing.T) {
	for _, tt := range []struct {
		name, before, after string
		want                string // findings, of the baseline, entries not needed
	}{
		{"all known", underCFO, underCFO, "[] [cio-reports-to-ceo] []"},
		{"moved and retitled, still the same", underCFO, "# moved\n\n" + strings.Replace(underCFO, "title: CIO", "title: Chief Information Officer", 1), "[] [cio-reports-to-ceo] []"},
		{"another position", underCFO, strings.ReplaceAll(underCFO, "cio", "chief"), "[cio-reports-to-ceo] [] [cio-reports-to-ceo on cio in charts/a.yaml]"},
		{"cured", underCFO, strings.Replace(underCFO, "reports_to: cfo", "reports_to: ceo", 1), "[] [] [cio-reports-to-ceo on cio in charts/a.yaml]"},
		{"one more of the same kind", strings.Replace(twoMistakes, ", notez: 2", "", 1), twoMistakes, "[unknown-field] [unknown-field] []"},
		{"one fewer of the same kind", twoMistakes, strings.Replace(twoMistakes, ", notez: 2", "", 1), "[] [unknown-field] [unknown-field on ceo in charts/a.yaml]"},
		{"about no position", "positions: [{id: ceo, title: CEO}]\nconventions: {rules: {none: off}}\n", "positions: [{id: ceo, title: CEO}]\nconventions: {rules: {none: off}}\n", "[] [unknown-rule] []"},
		{"an id that looks like a number", "positions: [{id: '007', title: A, reports_to: '007'}]\n", "positions: [{id: '007', title: A, reports_to: '007'}]\n", "[] [self-report] []"},
		{"an id full of signs", "positions: [{id: \"a, b: [c]\\t\\u2028#'\\\"\", title: A, reports_to: x}]\n", "positions: [{id: \"a, b: [c]\\t\\u2028#'\\\"\", title: A, reports_to: x}]\n", "[] [unknown-manager] []"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b, text := stored(t, conventions.NewBaseline([]conventions.Report{checkAs(t, "charts/a.yaml", tt.before)}))
			reports := []conventions.Report{checkAs(t, "./charts/a.yaml", tt.after)}
			unneeded := b.Apply(reports)
			if got := fmt.Sprint(ruleIDs(reports[0].Findings), ruleIDs(reports[0].Baselined), unneeded); got != tt.want {
				t.Errorf("got %s, want %s, from\n%s", got, tt.want, text)
			}
		})
	}
}

func ruleIDs(findings []conventions.Finding) []string {
	list := []string{}
	for _, f := range findings {
		list = append(list, f.Rule.ID)
	}
	return list
}

// TestBaselineKnowsFiles: the same ids in another chart are another finding, and
// nothing is said of charts that were not checked.
func TestBaselineKnowsFiles(t *testing.T) {
	both := []conventions.Report{checkAs(t, "a.yaml", underCFO), checkAs(t, "b.yaml", underCFO)}
	b, text := stored(t, conventions.NewBaseline(both))
	other := []conventions.Report{checkAs(t, "c.yaml", underCFO)}
	if unneeded := b.Apply(other); len(other[0].Findings) != 1 || len(unneeded) > 0 {
		t.Errorf("c.yaml: findings %v, not needed %v; want one finding, and nothing said of the others", ruleIDs(other[0].Findings), unneeded)
	}
	var want strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		want.WriteString(line)
	}
	if d := cmp.Diff(`baseline: 1
findings:
  - {file: a.yaml, rule: cio-reports-to-ceo, positions: [cio]}
  - {file: b.yaml, rule: cio-reports-to-ceo, positions: [cio]}
`, want.String()); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestBaselineLeavesExceptionsAlone(t *testing.T) {
	b, _ := stored(t, conventions.NewBaseline([]conventions.Report{reports(t)[1]}))
	again := []conventions.Report{reports(t)[0]}
	if b.Apply(again); len(again[0].Findings) != 1 {
		t.Error("a finding that was allowed on its position is in the baseline")
	}
}

func TestReadBaselineErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                                   "b.yaml: the file is empty; expected a baseline",
		"[":                                  "b.yaml: not YAML: ",
		strings.Repeat("[1],", 600_000):      "b.yaml: the file has more than 1000000 lines and values; expected a baseline",
		"findings: []":                       "b.yaml:1:1: this is no baseline",
		"baseline: 1\nfindings: {}":          "b.yaml:1:1: this is no baseline",
		"baseline: 2\nfindings: []":          `b.yaml:1:11: the baseline is of version "2"; expected 1`,
		"baseline: 1\nfindings: [{file: a}]": "b.yaml:2:12: this entry names no finding; expected file: and rule:",
		"baseline: 1\nfindings: [a]":         "b.yaml:2:12: this entry cannot be read: ",
		"baseline: 1\nfindings:\n- {file: a, rule: r, count: 0}": "b.yaml:3:3: count is 0; expected 1 or more",
	} {
		if _, err := conventions.ReadBaseline("b.yaml", []byte(text)); err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%.80q: got %v, want %s…", text, err, want)
		}
	}
}
