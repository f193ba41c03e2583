package conventions_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"dotline/graph/conventions"
	"dotline/graph/org"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what the golden files should hold")

// TestGolden checks the charts of testdata/ok, which have no finding, and those
// of testdata/err against the text report beside them.
func TestGolden(t *testing.T) {
	var charts []string
	for _, dir := range []string{"ok", "err"} {
		paths, err := filepath.Glob("testdata/" + dir + "/*.yaml")
		if err != nil || len(paths) == 0 {
			t.Fatal("no charts in testdata/"+dir, err)
		}
		charts = append(charts, paths...)
	}
	for _, path := range charts {
		t.Run(path, func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			c, err := org.Read(filepath.ToSlash(path), text)
			if err != nil {
				t.Fatal(err)
			}
			r, err := conventions.Check(c, conventions.Options{})
			if err != nil {
				t.Fatal(err)
			}
			r.Text = text
			var got bytes.Buffer
			if err := conventions.WriteText(&got, []conventions.Report{r}, conventions.TextOptions{}); err != nil {
				t.Fatal(err)
			}
			if filepath.Base(filepath.Dir(path)) == "ok" {
				if len(r.Findings) > 0 {
					t.Errorf("want no finding:\n%s", got.String())
				}
				return
			}
			golden := path[:len(path)-len("yaml")] + "txt"
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got.String()); d != "" {
				t.Errorf("%s (-want +got):\n%s", golden, d)
			}
		})
	}
}
