package conventions_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dotline/graph/conventions"

	"github.com/google/go-cmp/cmp"
)

// verdict is how a judged chart says, on the line itself, which rule speaks there.
var verdict = regexp.MustCompile(`# ([a-z]+(?:-[a-z]+)+): `)

// TestJudgedCharts holds charts of whole organizations, judged by hand, to their
// comments: each line that says "# some-rule: …" has that finding, no line another.
func TestJudgedCharts(t *testing.T) {
	paths, err := filepath.Glob("testdata/judged/*.yaml")
	if err != nil || len(paths) < 20 {
		t.Fatalf("%d charts, %v; want 20", len(paths), err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var want, got []string
			for i, line := range strings.Split(string(text), "\n") {
				for _, m := range verdict.FindAllStringSubmatch(line, -1) {
					want = append(want, fmt.Sprintf("%d: %s", i+1, m[1]))
				}
			}
			r := check(t, string(text), conventions.Options{})
			for _, f := range r.Findings {
				got = append(got, fmt.Sprintf("%d: %s", f.At.Line, f.Rule.ID))
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("comments (-) and findings (+) differ:\n%s\n%s", d, messages(r))
			}
		})
	}
}
