package yamltext_test

import (
	"strings"
	"testing"

	"dotline/graph/yamltext"
)

// Columns are counted in characters, on long lines as on short ones.
func TestOffset(t *testing.T) {
	for name, lines := range map[string][]string{
		"short":       {"a: é\n", "b\n"},
		"long":        {"a\n", strings.Repeat("x", 5000) + "\n", "b\n"},
		"wide":        {strings.Repeat("aé組😀", 1500) + "\r\n", strings.Repeat("é", 700) + "\n"},
		"no last end": {strings.Repeat("é", 2000)},
	} {
		text := strings.Join(lines, "")
		s := yamltext.NewSource([]byte("\ufeff" + text))
		want := len("\ufeff")
		for i, line := range lines {
			column := 0
			for _, c := range line {
				column++
				if got := s.Offset(i+1, column); got != want {
					t.Fatalf("%s: line %d, column %d is at %d, expected %d", name, i+1, column, got, want)
				}
				want += len(string(c))
			}
		}
		if got := s.Offset(len(lines), 1<<20); got != len(s.Text) {
			t.Errorf("%s: a column past the end is at %d, expected %d", name, got, len(s.Text))
		}
	}
}
