package session_test

import (
	"strings"
	"testing"

	"dotline/graph/org"
	"dotline/ui/session"
)

func TestPath(t *testing.T) {
	c, err := org.Read("a.yaml", []byte(branches+"  # and others\n"))
	if err != nil {
		t.Fatal(err)
	}
	other, err := org.Read("b.yaml", []byte(chart))
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		from, to *org.Position
		want     string
	}{
		{c.ByID("tax"), c.ByID("hall"), "tax cfo ceo coo hall"},
		{c.ByID("tax"), c.ByID("ceo"), "tax cfo ceo"},
		{c.ByID("ceo"), c.ByID("hall"), "ceo coo hall"},
		{c.ByID("cfo"), c.ByID("cfo"), "cfo"},
		{c.ByID("cfo"), other.ByID("cio"), ""},
	} {
		var got []string
		for _, p := range session.Path(tc.from, tc.to) {
			got = append(got, p.ID)
		}
		if strings.Join(got, " ") != tc.want {
			t.Errorf("from %s to %s: %v, want %s", tc.from.ID, tc.to.ID, got, tc.want)
		}
	}
}
