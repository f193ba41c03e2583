package session_test

import (
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	d := newDesk(t)
	d.OpenText("a chart", []byte(head+`
  - {id: ceo, title: Chief Executive Officer, name: Zoë Müller}
  - {id: cfo, title: Chief Financial Officer, department: Finance, reports_to: ceo}
  - {id: a-17, title: Payroll Manager, department: Finance, name: Al Fine, reports_to: cfo}
  - {id: a-18, title: Programme Manager, department: Projects, reports_to: ceo}
  - {id: b, title: Straßenmeister, names: [Łucja Ørsted, Ærø Đukić], reports_to: ceo}
`))
	d.settle()
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"  ", ""},
		{"zoe", "ceo"},
		{"MÜLLER", "ceo"},
		{"lucja orsted", "b"},
		{"aero dukic", "b"},
		{"STRASSE", "b"},
		{"straße", "b"},
		{"chief", "ceo cfo"},
		{"finance", "cfo a-17"},
		{"finance manager", "a-17"},
		{"a-1", "a-17 a-18"},
		{"prgrmm", "a-18"},           // letters that were left out
		{"fin", "cfo a-17"},          // words before letters
		{"o", "ceo cfo b a-17 a-18"}, // Officer and Ørsted begin so
		{"qqq", ""},
	} {
		var got []string
		for _, p := range d.Find(c.text) {
			got = append(got, p.ID)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q finds %v, want %s", c.text, got, c.want)
		}
	}
}
