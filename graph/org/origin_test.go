package org_test

import (
	"reflect"
	"testing"

	"dotline/graph/org"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"gopkg.in/yaml.v3"
)

const everyField = `positions:
- id: boss
- id: a
  title: T
  name: N
  vacant: true
  headcount: 2
  reports_to: [boss, x]
  dotted_line_to: [boss, "-"]
  department: D
  location: L
  role: cio
  scope: enterprise
  faces: internal
  horizon: long
  authority: strategic
  accountable_for: [x]
  responsible_for: [y, z]
  acting_since: 2026-01-01
  assistant: true
  pay: 5
  successor: boss
  tags: [t]
  link: https://example.com/a
  photo: a.png
  notes: n
  exceptions: [{rule: r, reason: s, until: 2026-01-01}]
  reports:
  - title: Made
  - title: Made
    pay: much
- title: Made
`

func nodesOf(t *testing.T, text string) *yaml.Node {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		t.Fatal(err)
	}
	return doc.Content[0]
}

func moveBy(n *yaml.Node, by int) {
	n.Line += by
	for _, c := range n.Content {
		moveBy(c, by)
	}
}

// TestReadingAgainIsReading holds that what is taken over from an earlier reading
// is what reading anew gives, in every field, and that the earlier chart stays.
func TestReadingAgainIsReading(t *testing.T) {
	everything := cmp.Options{cmp.Exporter(func(reflect.Type) bool { return true }), cmpopts.IgnoreFields(org.Chart{}, "byID")}
	root := nodesOf(t, everyField)
	first, origins, err := org.ReadEntries("", nil, root, nil)
	if err != nil {
		t.Fatal(err)
	}
	entry := reflect.ValueOf(*first.ByID("a"))
	for i := range entry.NumField() {
		switch entry.Type().Field(i).Name {
		case "MadeID", "Ghost", "CutLine":
		default:
			if entry.Field(i).IsZero() {
				t.Errorf("this test does not see the field %s", entry.Type().Field(i).Name)
			}
		}
	}
	for _, by := range []int{3, 0, -3} {
		moveBy(root, by)
		want, _, err := org.ReadEntries("", nil, root, nil)
		if err != nil {
			t.Fatal(err)
		}
		got, again, err := org.ReadEntries("", nil, root, origins)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, everything...); diff != "" {
			t.Errorf("moved by %d: %s", by, diff)
		}
		if got.Positions[1] == first.Positions[1] {
			t.Error("a chart's position is another's, too")
		}
		origins = again
	}
	if anew, err := org.Read("", []byte(everyField)); err != nil || !cmp.Equal(anew, first, everything...) {
		t.Errorf("the earlier chart has changed: %v %s", err, cmp.Diff(anew, first, everything...))
	}
}

// TestReadingAgainInAnotherOrder holds that entries are found wherever they are,
// and that lines which no id ends any more are resolved anew.
func TestReadingAgainInAnotherOrder(t *testing.T) {
	root := nodesOf(t, "- id: a\n- id: b\n  reports_to: a\n- id: '0'\n- id: c\n  reports_to: '0'\n")
	_, origins, err := org.ReadEntries("", nil, root, nil)
	if err != nil {
		t.Fatal(err)
	}
	list := root.Content
	root.Content = []*yaml.Node{list[3], nodesOf(t, "id: n"), list[1], list[0]}
	chart, again, err := org.ReadEntries("", nil, root, origins)
	if err != nil || len(again) != 4 {
		t.Fatal(err, len(again))
	}
	if c := chart.ByID("c"); c.Index != 0 || c.Manager != nil || len(c.ReportsTo) != 0 {
		t.Errorf("without an entry 0, c is a top: %+v", c)
	}
	if b := chart.ByID("b"); b.Manager != chart.ByID("a") || len(b.Manager.Reports) != 1 {
		t.Errorf("b reports to a: %+v", b)
	}
	root.Content = list
	chart, _, err = org.ReadEntries("", nil, root, again)
	if err != nil || chart.ByID("c").Manager != chart.ByID("0") {
		t.Errorf("c reports to 0 again: %v %+v", err, chart.ByID("c"))
	}
}
