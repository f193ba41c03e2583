package export_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dotline/graph/export"
	"dotline/graph/graphviz/worker"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
)

func TestMain(m *testing.M) {
	worker.ServeIfAsked()
	os.Exit(m.Run())
}

func drawing(t *testing.T, pool *worker.Pool) *scene.Scene {
	t.Helper()
	return scenetest.Build(t, pool, "[{title: CEO}, {title: CIO, reports_to: ceo}]", scene.Options{})
}

func TestToFile(t *testing.T) {
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	s := drawing(t, pool)
	for name, begins := range map[string]string{"a.svg": "<?xml", "B.PNG": "\x89PNG\r\n\x1a\n", "c.dot": "digraph"} {
		path := filepath.Join(t.TempDir(), name)
		if err := export.ToFile(t.Context(), pool, path, s, export.Options{}); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(got), begins) {
			t.Errorf("%s: %v, begins %.20q", name, err, got)
		}
	}
}

func TestANameWithoutAFormat(t *testing.T) {
	for _, name := range []string{"chart", "chart.gif", ".svg/", ""} {
		if _, err := export.Format(name); err == nil {
			t.Errorf("%q: no error", name)
		}
	}
}

func TestAnOldPictureStaysWhenTheNewOneFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.svg")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	s := drawing(t, pool)
	pool.Limit = 1 // nanosecond
	if err := export.ToFile(t.Context(), pool, path, s, export.Options{}); err == nil {
		t.Error("no error")
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "old" {
		t.Errorf("got %q, %v", got, err)
	}
}
