package session_test

import (
	"strings"
	"testing"
	"time"

	"dotline/graph/edit"
	"dotline/ui/session"
)

// The session's texts come in the user's language, and English without one.
func TestTextsAreInTheUsersLanguage(t *testing.T) {
	backwards := func(text string, values map[string]string) string {
		return "(" + strings.ReplaceAll(text, "{{.Position}}", values["Position"]) + ")"
	}
	for _, c := range []struct {
		words      func(string, map[string]string) string
		busy, undo string
	}{
		{nil, "Drawing…", "Move {{.Position}}"},
		{backwards, "(Drawing…)", "(Move {{.Position}})"},
	} {
		d := &desk{t: t, queue: make(chan func(), 100), dir: t.TempDir()}
		d.Session = session.New(session.Config{Pool: graphviz, Post: func(f func()) { d.queue <- f }, Now: time.Now, Words: c.words, After: func(time.Duration, func()) func() { return func() {} }})
		d.OpenText("a chart", []byte(strings.ReplaceAll(chart, "title: CIO", `title: "{{.Position}}"`)))
		d.settle()
		if err := d.Do(edit.MovePosition{ID: "cio", Manager: "ceo"}); err != nil {
			t.Fatal(err)
		}
		if st := d.State(); st.Busy != c.busy || st.Undo != c.undo {
			t.Errorf("says %q and %q, want %q and %q", st.Busy, st.Undo, c.busy, c.undo)
		}
		d.settle()
		d.Close()
	}
}
