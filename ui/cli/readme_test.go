package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

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

// The charts of the README can be taken as they are.
func TestReadmeChartsAreCharts(t *testing.T) {
	for i, want := range []string{"0 errors, 0 warnings, 1 note, 0 suppressed\n", "0 errors, 0 warnings, 0 notes, 1 suppressed\n"} {
		code, got, stderr := run(blocks(t, "yaml")[i], "check", "-")
		if code != cli.OK || stderr != "" || !strings.HasSuffix(got, want) {
			t.Errorf("block %d: exit %d, %s%s", i, code, got, stderr)
		}
	}
}
