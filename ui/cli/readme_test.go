package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dotline/graph/org"
	"dotline/ui/cli"

	"github.com/google/go-cmp/cmp"
)

// root is the project's folder.
var root = filepath.Join("..", "..")

// blocks returns the code blocks of the README in that language.
func blocks(t *testing.T, language string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, part := range strings.Split(string(text), "```"+language+"\n")[1:] {
		block, _, _ := strings.Cut(part, "```")
		list = append(list, block)
	}
	if len(list) == 0 {
		t.Fatalf("the README has no %s block", language)
	}
	return list
}

func TestReadmeShowsWhatTheCommandsSay(t *testing.T) {
	shown := blocks(t, "console")
	t.Chdir(root)
	for _, block := range shown {
		command, want, _ := strings.Cut(block, "\n")
		args := strings.Fields(strings.TrimPrefix(command, "$ dotline "))
		if code, got, stderr := run("", args...); code != cli.OK || stderr != "" || got != want {
			t.Errorf("%s: exit %d, %s\n%s", command, code, stderr, cmp.Diff(want, got))
		}
	}
}

func TestReadmeChartsAreCharts(t *testing.T) {
	for _, text := range blocks(t, "yaml") {
		chart, err := org.Read("README.md", []byte(text))
		if err != nil || len(chart.Positions) == 0 || len(chart.Problems) > 0 {
			t.Errorf("%v %+v in\n%s", err, chart, text)
		}
	}
}

func TestReadmeExceptionIsOneThatAllows(t *testing.T) {
	text := blocks(t, "yaml")[1]
	text = strings.Replace(text, "positions:\n", "positions:\n  - {id: ceo, title: CEO}\n  - {id: cfo, title: CFO, reports_to: ceo}\n", 1)
	code, got, stderr := run(text, "check", "-")
	if want := "0 errors, 0 warnings, 0 notes, 1 suppressed\n"; code != cli.OK || got != want {
		t.Errorf("exit %d, %s%s", code, got, stderr)
	}
}
