package samples_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dotline/graph/conventions"
	"dotline/graph/org"

	"github.com/google/go-cmp/cmp"
)

// marker is how a sample says, on the line itself, which rule it shows there.
var marker = regexp.MustCompile(`# ([a-z]+(?:-[a-z]+)+): `)

// TestFindingsAreWhereTheSamplesSay holds every sample to its comments: each
// line that says "# some-rule: …" has that finding, and no line has another.
func TestFindingsAreWhereTheSamplesSay(t *testing.T) {
	paths, err := filepath.Glob("*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("expected samples here; found %v, %v", paths, err)
	}
	for _, path := range paths {
		t.Run(path, func(t *testing.T) {
			chart, lines := read(t, path)
			var said, found []string
			for i, line := range lines {
				for _, m := range marker.FindAllStringSubmatch(line, -1) {
					said = append(said, fmt.Sprintf("%d: %s", i+1, m[1]))
				}
			}
			messages := ""
			for _, f := range check(t, chart).Findings {
				found = append(found, fmt.Sprintf("%d: %s", f.At.Line, f.Rule.ID))
				messages += fmt.Sprintf("%s:%s: %s: %s [%s]\n", path, f.At, f.Severity, f.Message, f.Rule.ID)
			}
			if diff := cmp.Diff(said, found); diff != "" {
				t.Errorf("comments (-) and findings (+) differ:\n%s\nall findings:\n%s", diff, messages)
			}
		})
	}
}

func TestCleanSamples(t *testing.T) {
	for _, path := range []string{"hospital.yaml", "startup.yaml", "matrix.yaml"} {
		t.Run(path, func(t *testing.T) {
			chart, _ := read(t, path)
			for _, p := range chart.Problems {
				t.Errorf("%s:%s: problem: %s", path, p.At, p.Message)
			}
			report := check(t, chart)
			for _, f := range report.Findings {
				t.Errorf("%s:%s: finding: %s [%s]", path, f.At, f.Message, f.Rule.ID)
			}
			if report.Profile != "default" || len(report.Suppressed) > 0 {
				t.Errorf("profile %q, %d findings suppressed; expected the default one, and nothing to suppress", report.Profile, len(report.Suppressed))
			}
		})
	}
}

// TestEveryRuleIsShown holds that whoever opens these files meets each rule.
func TestEveryRuleIsShown(t *testing.T) {
	shown := map[string][]string{
		"findings.yaml": {
			"unknown-manager", "self-report", "reporting-cycle", "duplicate-id", "multiple-managers", "multiple-roots",
			"duplicate-role", "too-many-dotted-lines", "span-too-wide", "too-many-layers", "rank-inversion",
			"reports-to-assistant", "vacant-manager", "acting-too-long", "unknown-field", "bad-value", "ambiguous-title",
			"unused-exception", "exception-without-reason", "expired-exception", "unknown-rule",
			"cio-reports-to-ceo", "it-manager-bypasses-it-lead", "it-director-under-cio", "cio-cto-peers", "cio-without-fleet",
		},
		"findings-small.yaml": {"functioning-as-cio"},
		"findings-large.yaml": {"large-it-without-executive", "it-lead-reports-to-finance"},
	}
	for path, rules := range shown {
		chart, lines := read(t, path)
		found := map[string]bool{}
		for _, f := range check(t, chart).Findings {
			found[f.Rule.ID] = true
		}
		head := header(lines)
		for _, rule := range rules {
			if !found[rule] {
				t.Errorf("%s shows no %s", path, rule)
			}
			if !strings.Contains(head, rule) {
				t.Errorf("the head of %s does not list %s", path, rule)
			}
		}
	}
}

func TestSizes(t *testing.T) {
	for _, test := range []struct {
		path        string
		least, most int // positions
	}{
		{"hospital.yaml", 55, 65},
		{"findings.yaml", 30, 45},
		{"startup.yaml", 12, 12},
		{"matrix.yaml", 22, 28},
	} {
		if chart, _ := read(t, test.path); len(chart.Positions) < test.least || len(chart.Positions) > test.most {
			t.Errorf("%s has %d positions; expected %d to %d", test.path, len(chart.Positions), test.least, test.most)
		}
	}
	if _, lines := read(t, "nested.yaml"); len(lines) != 15 {
		t.Errorf("nested.yaml has %d lines; the README promises 15", len(lines))
	}
}

// TestHospitalShows holds what the head of the hospital's file promises, and
// that its names need more than one script.
func TestHospitalShows(t *testing.T) {
	chart, _ := read(t, "hospital.yaml")
	for what, shows := range map[string]func(*org.Position) bool{
		"a shared post":           func(p *org.Position) bool { return len(p.Names) > 1 },
		"a vacancy":               func(p *org.Position) bool { return p.Vacant },
		"an acting manager":       func(p *org.Position) bool { return p.ActingSince.Known && len(p.Reports) > 0 },
		"an assistant":            func(p *org.Position) bool { return p.Assistant },
		"a dotted line":           func(p *org.Position) bool { return len(p.DottedLineTo) > 0 },
		"a box for many people":   func(p *org.Position) bool { return p.Headcount.N > 1 },
		"a sixth layer":           func(p *org.Position) bool { return p.Depth >= 5 },
		"an accented name":        func(p *org.Position) bool { return strings.ContainsAny(p.Holder(), "éáłñöøşž") },
		"a name in Han script":    func(p *org.Position) bool { return strings.ContainsFunc(p.Holder(), isHan) },
		"a name in Arabic script": func(p *org.Position) bool { return strings.ContainsFunc(p.Holder(), isArabic) },
	} {
		if !slices.ContainsFunc(chart.Positions, shows) {
			t.Errorf("hospital.yaml does not show %s", what)
		}
	}
}

// TestExceptionHolds holds that one exception of findings.yaml is as it should
// be: it names a reason and a last day, and the finding does not appear.
func TestExceptionHolds(t *testing.T) {
	chart, _ := read(t, "findings.yaml")
	for _, s := range check(t, chart).Suppressed {
		if s.Finding.Rule.ID == "acting-too-long" && s.Exception.Reason.IsSet() && s.Exception.Until.Known {
			return
		}
	}
	t.Error("findings.yaml allows no acting-too-long for a reason and until a day")
}

// TestHeads holds that each sample begins by saying what it teaches, and that
// nobody works in two places: the holders are invented, each once.
func TestHeads(t *testing.T) {
	paths, _ := filepath.Glob("*.yaml")
	works := map[string]string{}
	for _, path := range paths {
		chart, lines := read(t, path)
		if n := strings.Count(header(lines), "\n"); n < 2 {
			t.Errorf("%s begins with %d lines of comment; expected what it teaches, in at least 2", path, n)
		}
		for _, p := range chart.Positions {
			for _, name := range p.Names {
				if at, taken := works[name.Text]; taken {
					t.Errorf("%s:%s: %s works at %s already", path, name.At, name, at)
				}
				works[name.Text] = fmt.Sprintf("%s:%s", path, name.At)
			}
		}
	}
}

func isHan(c rune) bool    { return unicode.Is(unicode.Han, c) }
func isArabic(c rune) bool { return unicode.Is(unicode.Arabic, c) }

// header returns the comment lines with which a file begins.
func header(lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		if !strings.HasPrefix(line, "#") {
			break
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

func read(t *testing.T, path string) (chart *org.Chart, lines []string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if chart, err = org.Read(path, text); err != nil {
		t.Fatal(err)
	}
	return chart, strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
}

func check(t *testing.T, chart *org.Chart) conventions.Report {
	t.Helper()
	report, err := conventions.Check(chart, conventions.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return report
}
