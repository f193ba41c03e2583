package export_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dotline/graph/export"
	"dotline/graph/graphviz/worker"
	"dotline/graph/phrase"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
)

func drawing(t *testing.T, pool *worker.Pool) *scene.Scene {
	t.Helper()
	return scenetest.Build(t, pool, "[{title: CEO}, {title: CIO, reports_to: ceo}]", scene.Options{})
}

func TestToFile(t *testing.T) {
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	s := drawing(t, pool)
	for name, begins := range map[string]string{"a.svg": "<?xml", "B.PNG": "\x89PNG\r\n\x1a\n", "c.dot": "digraph", "d.pdf": "%PDF-1.", "e.json": `{"schema":1,`} {
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

func TestOptionsReachTheFormats(t *testing.T) {
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	s := drawing(t, pool)
	for _, test := range []struct {
		format string
		o      export.Options
	}{
		{"png", export.Options{Scale: 1}}, {"png", export.Options{Transparent: true}},
		{"pdf", export.Options{Paper: "A4"}}, {"pdf", export.Options{Transparent: true}},
	} {
		var plain, with bytes.Buffer
		if err := errors.Join(
			export.Write(t.Context(), pool, &plain, test.format, s, export.Options{}),
			export.Write(t.Context(), pool, &with, test.format, s, test.o),
		); err != nil || bytes.Equal(plain.Bytes(), with.Bytes()) {
			t.Errorf("%s with %+v: %v, or no difference", test.format, test.o, err)
		}
	}
}

const tenUnknown = "\U0010fff0\U0010fff1\U0010fff2\U0010fff3\U0010fff4\U0010fff5\U0010fff6\U0010fff7\U0010fff8\U0010fff9"

func TestCharactersWithoutAFontAreNoted(t *testing.T) {
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	for title, want := range map[string]string{
		"Zoë — Ελένη":                      "",
		"\U0010fff1 \U0010fff0 \U0010fff1": "no font on this machine has \U0010fff0 (U+10FFF0), \U0010fff1 (U+10FFF1), drawn as boxes; ",
		tenUnknown:                         "\U0010fff7 (U+10FFF7) and 2 more, drawn as boxes; ",
	} {
		s := scenetest.Build(t, pool, fmt.Sprintf("[{title: %q}]", title), scene.Options{})
		for _, format := range []string{"png", "pdf"} {
			var notes []string
			o := export.Options{Note: func(note phrase.Phrase) { notes = append(notes, note.String()) }}
			if err := export.Write(t.Context(), pool, io.Discard, format, s, o); err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(notes, "|"); (got == "") != (want == "") || !strings.Contains(got, want) {
				t.Errorf("%q as %s: noted %q, want %q", title, format, got, want)
			}
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
