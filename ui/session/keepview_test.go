package session_test

import (
	"strings"
	"testing"

	"dotline/graph/layout"
)

func TestKeepView(t *testing.T) {
	d := newDesk(t)
	text := "# ours\nview: {layout: tree}\npositions:\n  - {id: ceo, title: CEO}\n  - {id: cio, title: CIO, reports_to: ceo}\n  - {id: itm, title: IT Manager, reports_to: cio}\n"
	d.OpenText("a chart", []byte(text))
	down := d.settle().Scene.Bounds
	d.SetLayout("departments")
	d.SetDirection(layout.Right)
	d.settle()
	d.SelectCard(1)
	d.Fold()
	st := d.settle()
	if len(st.Scene.Cards) != 2 || st.Scene.Bounds == down || st.Layout != "departments" || st.Direction != layout.Right {
		t.Fatalf("%d cards are drawn in %s, %s", len(st.Scene.Cards), st.Layout, st.Direction)
	}
	if st.Dirty {
		t.Error("to look at a chart otherwise changes it")
	}
	if err := d.KeepView("print"); err != nil {
		t.Fatal(err)
	}
	st = d.settle()
	want := strings.Replace(text, "{layout: tree}", "{layout: departments, direction: right, theme: print, collapsed: [cio]}", 1)
	if got := string(st.Text); got != want || st.Undo != "Keep the View" {
		t.Errorf("%s: the text is\n%s\nwant\n%s", st.Undo, got, want)
	}
	if err := d.Undo(); err != nil || string(d.settle().Text) != text {
		t.Errorf("one undo (%v) leaves\n%s", err, d.State().Text)
	}
	d.OpenText("another", []byte(text))
	if st := d.settle(); st.Layout != "" || st.Direction != "" || len(st.Scene.Cards) != 3 {
		t.Errorf("another chart is shown in the layout of the one before: %q, %q, %d cards", st.Layout, st.Direction, len(st.Scene.Cards))
	}
}
