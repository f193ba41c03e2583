package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dotline/ui/cli"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
)

// The scripts run the commands as a shell would: as processes, with files.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"dotline": func() {
		os.Exit((&cli.Command{
			Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
			Now: func() time.Time { return time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC) },
			Window: func(file string) int {
				_, _ = os.Stdout.WriteString("window on " + file + "\n")
				return cli.OK
			},
		}).Run(os.Args[1:]))
	}})
}

func TestScripts(t *testing.T) {
	// Worker processes must find their compiled code, and nothing of the user's.
	cache := t.TempDir()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_CACHE_HOME", cache)
			return nil
		},
	})
}

// run runs the commands in this process.
func run(stdin string, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	c := cli.Command{
		Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs,
		Now:    func() time.Time { return time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC) },
		Window: func(string) int { return cli.OK },
	}
	code = c.Run(args)
	return code, out.String(), errs.String()
}

func TestJSON(t *testing.T) {
	path := filepath.Join(t.TempDir(), "acme.yaml")
	text := `positions:
  - {id: ceo, title: CEO}
  - {id: cfo, title: CFO, reports_to: ceo}
  - id: cio
    title: CIO
    reports_to: cfo
  - id: itm
    title: Network Manager
    reports_to: cio
    exceptions:
      - {rule: vacant-manager, reason: none needed}
`
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	code, stdout, stderr := run("", "check", path, "--format", "json")
	if code != cli.OK || stderr != "" {
		t.Fatalf("exit %d, %s", code, stderr)
	}
	var got struct {
		Schema int
		Files  []struct {
			Path, Profile string
			Positions     int
			Findings      []struct {
				Rule, Severity string
				Positions      []string
				Line, Column   int
				Contested      bool
				Sources        []struct{ Title, Claim string }
				Suggestion     *struct {
					Position string
					Set      map[string]string
				}
			}
			Suppressed []any
		}
		Summary map[string]int
	}
	dec := json.NewDecoder(strings.NewReader(stdout))
	if err := dec.Decode(&got); err != nil {
		t.Fatalf("%v in %s", err, stdout)
	}
	if got.Schema != 1 || len(got.Files) != 1 || got.Files[0].Path != path || got.Files[0].Positions != 4 || got.Files[0].Profile != "default" {
		t.Errorf("got %+v", got)
	}
	if diff := cmp.Diff(map[string]int{"errors": 0, "warnings": 2, "notes": 0, "suppressed": 0}, got.Summary); diff != "" {
		t.Error(diff)
	}
	f := got.Files[0].Findings[0]
	if f.Rule != "cio-reports-to-ceo" || f.Severity != "warning" || f.Positions[0] != "cio" || f.Line != 6 || f.Column != 17 || !f.Contested ||
		len(f.Sources) == 0 || f.Sources[0].Title == "" || f.Suggestion == nil || f.Suggestion.Set["reports_to"] != "ceo" || f.Suggestion.Position != "cio" {
		t.Errorf("got %+v", f)
	}
	if f := got.Files[0].Findings[1]; f.Rule != "unused-exception" || f.Line != 11 {
		t.Errorf("got %+v", f)
	}
}

func TestExplainKnowsEveryRule(t *testing.T) {
	_, list, _ := run("", "explain")
	rules := 0
	for _, line := range strings.Split(strings.TrimSpace(list), "\n") {
		id, _, _ := strings.Cut(line, " ")
		code, stdout, stderr := run("", "explain", id)
		if code != cli.OK || !strings.HasPrefix(stdout, id+" (") || stderr != "" {
			t.Errorf("explain %s: exit %d, %s%s", id, code, stdout, stderr)
		}
		rules++
	}
	if rules < 30 {
		t.Errorf("only %d rules", rules)
	}
	if code, all, stderr := run("", "explain", "--all"); code != cli.OK || !strings.Contains(all, "cio-reports-to-ceo (") || !strings.Contains(all, "CLAIMS") {
		t.Errorf("explain --all: exit %d, %s%s", code, all, stderr)
	}
}

// A finding quotes its line whatever the encoding and the line ends of its file.
func TestQuotesTheLine(t *testing.T) {
	const chart = "positions:\n- {id: ceo, title: CEO}\n- {id: cio, title: CIO, reports_to: x}\n"
	wide := "\xff\xfe"
	for _, c := range chart {
		wide += string([]byte{byte(c), 0})
	}
	for name, text := range map[string]string{"UTF-8": chart, "UTF-16": wide, "carriage returns": strings.ReplaceAll(chart, "\n", "\r")} {
		code, stdout, stderr := run(text, "check", "-")
		if code != cli.Findings || stderr != "" || !strings.Contains(stdout, "-:3:37: ") || !strings.Contains(stdout, "\n    - {id: cio, title: CIO, reports_to: x}\n") {
			t.Errorf("%s: exit %d\n%s%s", name, code, stdout, stderr)
		}
	}
}

// full is an output that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

// What a command says is lost where nothing can be written, and that is told once.
func TestOutputThatTakesNothing(t *testing.T) {
	for _, args := range [][]string{
		{"check", "-"}, {"check", "-", "--format", "json"}, {"check", "-", "--format", "sarif"}, {"check", "--profile", "list"},
		{"compare", "-", "../../samples/nested.yaml"}, {"stats", "-"}, {"stats", "-", "--format", "json"}, {"export", "-", "--to", "csv"},
		{"import", "-"}, {"fmt", "-"}, {"explain"}, {"explain", "--all"}, {"roles", "CIO"}, {"schema"}, {"advise", "--headcount", "9"}, {"--help"},
	} {
		var errs bytes.Buffer
		c := cli.Command{
			Stdin: strings.NewReader("positions:\n- title: CEO\n"), Stdout: full{}, Stderr: &errs,
			Now:    func() time.Time { return time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC) },
			Window: func(string) int { return cli.OK },
		}
		if code := c.Run(args); code != cli.IO || strings.Count(errs.String(), "standard output: no room") != 1 {
			t.Errorf("%v: exit %d, %s", args, code, errs.String())
		}
	}
}

func TestExitStatus(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := write("good.yaml", "[{title: CEO}]")
	bad := write("bad.yaml", "[{title: CEO, reports_to: x}]")
	for _, tc := range []struct {
		args []string
		want int
	}{
		{[]string{"check", good}, cli.OK},
		{[]string{"check", bad}, cli.Findings},
		{[]string{"check", bad, "--fail-on", "never"}, cli.OK},
		{[]string{"check"}, cli.Usage},
		{[]string{"check", good, "--profile", "nowhere"}, cli.Usage},
		{[]string{"render", good, "-o", filepath.Join(dir, "a.dot"), "--profile", "nowhere"}, cli.Usage},
		{[]string{"check", good, "--bad-flag"}, cli.Usage},
		{[]string{"render", good}, cli.Usage},
		{[]string{"explain", "no-such-rule"}, cli.Usage},
		{[]string{"check", filepath.Join(dir, "missing.yaml")}, cli.IO},
		{[]string{"check", bad, filepath.Join(dir, "missing.yaml")}, cli.IO},
		{[]string{"check", good, "--conventions", filepath.Join(dir, "missing.yaml")}, cli.IO},
		{[]string{"check", dir}, cli.IO},
	} {
		if got, _, stderr := run("", tc.args...); got != tc.want {
			t.Errorf("%v: exit %d, want %d; %s", tc.args, got, tc.want, stderr)
		}
	}
}
