package edit_test

import (
	"strings"
	"testing"

	"dotline/graph/edit"
	"dotline/graph/org"
	"dotline/graph/org/orgtest"

	"github.com/google/go-cmp/cmp"
)

// FuzzApply makes edits on any text at all: it must not crash, must leave the
// text alone where it refuses, and must otherwise give a text that reads as the
// chart it returns and from which the way back leads to the same bytes.
func FuzzApply(f *testing.F) {
	for seed := range uint64(40) {
		text, _ := orgtest.Chart(seed)
		f.Add([]byte(text), uint8(seed), uint8(seed/2), uint8(seed/3), orgtest.Words[seed%uint64(len(orgtest.Words))])
	}
	for i, text := range []string{
		nested, flat, "- &x {id: a, reports: [&y {id: b}, *y]}\n- <<: *x\n", "a: {title: T}\nb:\n", "[a, [b], {c: d}]", "positions: {id: a, title: T}\n",
		"- ? id\n  : a\n- !!map {id: b}\n- !!str c\n", "- - id: a\n- id: b\n", "- id: a\r  title: T\r", "- id: a\u2028  title: T\u0085", "- {a, b: , ? c}\n- id: \"a\\\n  b\"\n",
		"%TAG !e! tag:x,2000:\n---\n- !e!y {id: a}\n...\n", "- id: a\n  notes: >+\n\n\n- id: b", "- # c\n  id: a\n-\n  id: b\n", "- id: a\n  reports: &r\n  - id: b\n- id: c\n  reports: *r\n",
		"organization: {name: X}\n", "# c\n\nview:\npositions: []", "org: X\nteam: [A]\n...\n", "{\"positions\": [\n  {\"id\": \"a\"},\n  {\"id\": \"b\"} # c\n]}",
		`[{"id":"a","title":"\ud83d\ude00\/"},{"id":"b"}]`, "- id: a\n- - id: b\n-\n- id: c\n---\n", "[\n  {id: a, reports: [\n    {id: b}, # b\n    [c],\n    {id: d} # d\n  ]},\n  ~\n]\n",
		"x: &x {boss: a}\npositions:\n- id: a\n- {<<: *x, id: b}\n", "positions:\n  a:\n  b: B\n", "- id: a\n  exceptions:\n- id: b\n  notes: |+\n   x\n\n- id: c\n\n",
	} {
		for kind := range uint8(14) {
			f.Add([]byte(text), kind, uint8(i), uint8(i/2), "w: #")
		}
	}
	f.Fuzz(func(t *testing.T, text []byte, kind, one, two uint8, value string) {
		d, err := edit.Open("f.yaml", text)
		if err != nil {
			return
		}
		id, other := "", ""
		if positions := d.Chart().Positions; len(positions) > 0 {
			id, other = positions[int(one)%len(positions)].ID, positions[int(two)%len(positions)].ID
		}
		var cmd edit.Command
		switch kind % 14 {
		case 0:
			cmd = edit.SetField{ID: id, Field: "title", Value: value}
		case 1:
			cmd = edit.SetField{ID: id, Field: "notes", Value: value}
		case 2:
			cmd = edit.SetList{ID: id, Field: "tags", Values: strings.Split(value, "|")}
		case 3:
			cmd = edit.RemoveField{ID: id, Field: "title"}
		case 4:
			cmd = edit.MovePosition{ID: id, Manager: other}
		case 5:
			cmd = edit.MovePosition{ID: id}
		case 6:
			cmd = edit.Reorder{ID: id, Before: other}
		case 7:
			cmd = edit.AddPosition{Under: id, Fields: []edit.Field{{Name: "id", Value: value}}}
		case 8:
			cmd = edit.RemovePosition{ID: id, Reports: edit.ReportsFate(two % 2)}
		case 9:
			cmd = edit.RenameID{Old: id, New: value}
		case 10:
			cmd = edit.AddException{ID: id, Rule: "r", Reason: value}
		case 11:
			cmd = edit.SetSection{Section: "organization", Field: "name", Values: []string{value}[:two%2]}
		case 12:
			cmd = edit.SetSection{Section: "view", Field: "collapsed", Values: strings.Split(value, "|")}
		case 13:
			cmd = edit.SetSection{Section: "view", Field: "theme", Values: []string{value}[:two%2]}
		}
		r, err := d.Apply(cmd)
		if err != nil {
			if string(r.Text) != string(text) || string(d.Text()) != string(text) {
				t.Fatalf("%v, and yet the text has changed: %q", err, r.Text)
			}
			return
		}
		full, err := org.Read("f.yaml", r.Text)
		if err != nil {
			t.Fatalf("%+v makes of %q\n%q: %v", cmd, text, r.Text, err)
		}
		if diff := cmp.Diff(places(full), places(r.Chart)); diff != "" {
			t.Fatalf("%+v makes of %q\n%q\n%s", cmd, text, r.Text, diff)
		}
		back, err := d.Revert(r.Splices)
		if err != nil || string(back.Text) != string(text) {
			t.Fatalf("%+v makes of %q\n%q, and back (%v)\n%q", cmd, text, r.Text, err, back.Text)
		}
	})
}
