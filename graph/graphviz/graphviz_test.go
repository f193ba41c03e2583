package graphviz_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"dotline/graph/graphviz"
	"dotline/graph/graphviz/worker"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

var pool *worker.Pool

func TestMain(m *testing.M) {
	pool = worker.NewPool()
	code := m.Run()
	pool.Close()
	os.Exit(code)
}

func build(t *testing.T, text string, o scene.Options) *scene.Scene {
	t.Helper()
	return scenetest.Build(t, pool, text, o)
}

func svg(t *testing.T, s *scene.Scene) []byte {
	t.Helper()
	out, err := graphviz.SVG(t.Context(), pool, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

const small = `
organization: {name: Small & Co, as_of: 2026-11-01}
positions:
  - {id: ceo, name: Ines Valde, title: CEO, link: "https://example.org/?a=1&b=2"}
  - {id: cfo, name: Tomo Arai, title: CFO, reports_to: ceo, department: Finance}
  - {id: cio, name: Ada Quist, title: CIO, reports_to: cfo, dotted_line_to: ceo, department: IT}
  - {id: hr, title: Head of People, reports_to: ceo, vacant: true}
  - {id: lost, name: Ola Berg, title: Clerk, reports_to: nobody}
`

func TestGolden(t *testing.T) {
	s := build(t, small, scene.Options{})
	for name, got := range map[string][]byte{"small.svg": svg(t, s), "small.dot": graphviz.DOT(s)} {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s has changed; look at it, then run with -update:\n%s", name, diff)
		}
	}
}

func TestTheSameBytes(t *testing.T) {
	s := build(t, small, scene.Options{})
	first := svg(t, s)
	other := worker.NewPool()
	defer other.Close()
	second, err := graphviz.SVG(t.Context(), other, build(t, small, scene.Options{}), nil)
	if err != nil || !bytes.Equal(first, second) {
		t.Errorf("another process drew something else: %v", err)
	}
}

func TestThemes(t *testing.T) {
	for _, theme := range scene.ThemeNames() {
		parse(t, svg(t, build(t, small, scene.Options{Theme: theme})))
	}
}

func TestNobody(t *testing.T) {
	s := build(t, "positions: []", scene.Options{})
	parse(t, svg(t, s))
	if len(s.Cards) != 0 || s.Bounds.Width() <= 0 {
		t.Errorf("%d cards, bounds %v", len(s.Cards), s.Bounds)
	}
}
