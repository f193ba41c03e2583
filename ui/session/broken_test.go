package session_test

import (
	"os"
	"strings"
	"testing"
)

// Where nothing is open, a text that is no chart is, and can be mended.
func TestBrokenFileIsOpenToBeMended(t *testing.T) {
	for _, c := range []struct{ text, says string }{
		{"positions: [{id: ceo", "a.yaml:1:"},
		{"<<<<<<< ours\npositions: []\n", "a.yaml:"},
		{"", "empty"},
		{"# to come\n", "positions:"},
	} {
		d := newDesk(t)
		path := d.file("a.yaml", c.text)
		d.Open(path)
		st := d.settle()
		if st.Broken == nil || st.Err == nil || !strings.Contains(st.Err.Error(), c.says) {
			t.Errorf("%q: the error is %v, want one with %q", c.text, st.Err, c.says)
		}
		if string(st.Text) != c.text || st.Path != path || st.Dirty || st.Chart == nil || len(st.Scene.Cards) != 0 {
			t.Errorf("%q: open is %q of %q, changed: %v", c.text, st.Text, st.Path, st.Dirty)
		}
		if err := d.SetText([]byte(chart), "Type"); err != nil {
			t.Fatal(err)
		}
		if st = d.settle(); st.Err != nil || st.Broken != nil || len(st.Scene.Cards) != 3 {
			t.Errorf("mended, %d cards are drawn, error %v", len(st.Scene.Cards), st.Err)
		}
		if err := d.outcome(d.Save); err != nil {
			t.Fatal(err)
		}
		if text, err := os.ReadFile(path); err != nil || string(text) != chart {
			t.Errorf("saved is %q, %v", text, err)
		}
	}
	for _, text := range []string{"\x00\x01\x02", "title: \xff\xfe\xfd", "\xff\xfet\x00:\x00 \x00\x3d\xd8\n\x00"} {
		d := newDesk(t)
		d.Open(d.file("a.yaml", text))
		if st := d.settle(); st.Err == nil || st.Chart != nil || st.Path != "" {
			t.Errorf("%q is open, error %v", text, st.Err)
		}
	}
}
