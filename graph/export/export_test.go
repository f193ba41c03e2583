//go:build unix

package export_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
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

func TestWriteFileKeepsLinkAndMode(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	if err := os.WriteFile(target, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("target", link); err != nil {
		t.Fatal(err)
	}
	if err := export.WriteFile(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
	info, err := os.Stat(target)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if got, _ := os.ReadFile(target); string(got) != "new" {
		t.Errorf("got %q", got)
	}
	if left, _ := os.ReadDir(dir); len(left) != 2 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWriteFileToWhatIsNoFile(t *testing.T) {
	if err := export.WriteFile(t.TempDir(), []byte("x")); err == nil || !strings.Contains(err.Error(), "is a folder") {
		t.Errorf("a folder: %v", err)
	}
	if err := export.WriteFile(filepath.Join(t.TempDir(), "no", "file"), []byte("x")); err == nil {
		t.Error("a folder that is not there: no error")
	}
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	got := make(chan string)
	go func() {
		text, _ := os.ReadFile(pipe)
		got <- string(text)
	}()
	if err := export.WriteFile(pipe, []byte("x")); err != nil || <-got != "x" {
		t.Errorf("a pipe: %v", err)
	}
}
