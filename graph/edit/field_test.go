package edit_test

import (
	"strings"
	"testing"

	"dotline/graph/edit"

	"github.com/google/go-cmp/cmp"
)

// apply carries out a command, and holds what goes for every edit: the splices
// lead from the old text to the new one and back.
func apply(t *testing.T, text string, cmd edit.Command) string {
	t.Helper()
	r, err := edit.Apply("chart.yaml", []byte(text), cmd)
	if err != nil {
		t.Fatalf("%s: %v", cmd.Name(), err)
	}
	forth, err := edit.Splices([]byte(text), r.Splices)
	if err != nil || string(forth) != string(r.Text) {
		t.Errorf("%s: the splices give %q (%v), not %q", cmd.Name(), forth, err, r.Text)
	}
	back, err := edit.Splices(r.Text, edit.Inverse(r.Splices))
	if err != nil || string(back) != text {
		t.Errorf("%s: the inverse gives %q (%v), not %q", cmd.Name(), back, err, text)
	}
	return string(r.Text)
}

// editTest is one edit: after is the text that it gives, or fails a part of the
// error, in which case the text stays.
type editTest struct {
	name   string
	before string
	cmd    edit.Command
	after  string
	fails  string
}

func run(t *testing.T, tests []editTest) {
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			if tc.fails == "" {
				if diff := cmp.Diff(tc.after, apply(t, tc.before, tc.cmd)); diff != "" {
					t.Error(diff)
				}
				return
			}
			r, err := edit.Apply("chart.yaml", []byte(tc.before), tc.cmd)
			if err == nil || !strings.Contains(err.Error(), tc.fails) {
				t.Errorf("expected an error with %q, got %v and\n%s", tc.fails, err, r.Text)
			}
			if string(r.Text) != tc.before {
				t.Errorf("the text has changed: %q", r.Text)
			}
		})
	}
}

func set(field, value string) edit.Command { return edit.SetField{ID: "a", Field: field, Value: value} }

func TestSetField(t *testing.T) {
	run(t, []editTest{
		{"plain", "- id: a\n  title: Old # why\n", set("title", "New"), "- id: a\n  title: New # why\n", ""},
		{"same", "- id: a\n  title: 'Old'\n", set("title", "Old"), "- id: a\n  title: 'Old'\n", ""},
		{"single quotes stay", "- id: a\n  title: 'Old'\n", set("title", "It's"), "- id: a\n  title: 'It''s'\n", ""},
		{"double quotes stay", "- id: a\n  title: \"Old\"\n", set("title", "New"), "- id: a\n  title: \"New\"\n", ""},
		{"single quotes cannot hold it", "- {id: a, title: 'Old'}\n", set("title", "a\nb"), "- {id: a, title: \"a\\nb\"}\n", ""},
		{"several lines, plain", "- id: a\n  title: Old\n    and older\n  # c\n  pay: 1\n", set("title", "New"), "- id: a\n  title: New\n  # c\n  pay: 1\n", ""},
		{"several lines, with empty ones", "- id: a\n  title: Old\n\n\n    and older\n  pay: 1\n", set("title", "New"), "- id: a\n  title: New\n  pay: 1\n", ""},
		{"several lines, quoted", "- id: a\n  title: \"Old \\\n   older\n\n    still\"\n  pay: 1\n", set("title", "New"), "- id: a\n  title: \"New\"\n  pay: 1\n", ""},
		{"several lines, single", "- id: a\n  title: 'Old\n   it''s'\n  pay: 1\n", set("title", "New"), "- id: a\n  title: 'New'\n  pay: 1\n", ""},
		{"literal", "- id: a\n  notes: | # say\n      one\n      two\n\n  pay: 1\n", set("notes", "one\n2\n"), "- id: a\n  notes: | # say\n      one\n      2\n\n  pay: 1\n", ""},
		{"literal that ends in blanks", "- id: a\n  notes: |\n    one\n      \n  pay: 1\n", set("notes", "two\n"), "- id: a\n  notes: |\n    two\n  pay: 1\n", ""},
		{"literal to one line", "- id: a\n  notes: |-\n    one\n    two\n  pay: 1\n", set("notes", "one"), "- id: a\n  notes: |-\n    one\n  pay: 1\n", ""},
		{"literal cannot hold it", "- id: a\n  notes: | # say\n    one\n    two\n  pay: 1\n", set("notes", "a\n\n\n"), "- id: a\n  notes: \"a\\n\\n\\n\" # say\n  pay: 1\n", ""},
		{"literal that begins with blanks", "- id: a\n  notes: |\n    one\n", set("notes", "  one\ntwo\n"), "- id: a\n  notes: |2\n      one\n    two\n", ""},
		{"literal that began with blanks", "- id: a\n  notes: |2\n      one\n    two\n", set("notes", "one\n"), "- id: a\n  notes: |\n    one\n", ""},
		{"folded", "- id: a\n  notes: >\n    one two\n    three four\n    five six\n  pay: 1\n", set("notes", "one two three four 5 six\n"), "- id: a\n  notes: >\n    one two\n    three four\n    5 six\n  pay: 1\n", ""},
		{"folded, paragraphs", "- id: a\n  notes: >-\n    one\n", set("notes", "one\ntwo\n\nthree"), "- id: a\n  notes: >-\n    one\n\n    two\n\n\n    three\n", ""},
		{"new line in a plain value", "- id: a\n  notes: one\n", set("notes", "one\ntwo"), "- id: a\n  notes: |-\n    one\n    two\n", ""},
		{"new line, with a comment behind", "- id: a\n  notes: one # c\n", set("notes", "one\ntwo"), "- id: a\n  notes: \"one\\ntwo\" # c\n", ""},
		{"added in order", "- id: a\n  title: T # c\n  # above\n  pay: 1\n", set("department", "IT"), "- id: a\n  title: T # c\n  department: IT\n  # above\n  pay: 1\n", ""},
		{"added behind a literal that keeps its end", "- id: a\n  title: |+\n    T\n\n- id: b\n", set("pay", "5"), "- id: a\n  title: |+\n    T\n\n  pay: 5\n- id: b\n", ""},
		{"added first", "-  title: T\n   pay: 5\n", edit.SetField{ID: "t", Field: "id", Value: "a"}, "-  id: a\n   title: T\n   pay: 5\n", ""},
		{"added in flow", "- {id: a, pay: 5}\n", set("title", "T"), "- {id: a, title: T, pay: 5}\n", ""},
		{"added in flow, lines", "- {\n    id: a,\n    pay: 5\n  }\n", set("title", "T"), "- {\n    id: a,\n    title: T,\n    pay: 5\n  }\n", ""},
		{"added in flow, nothing before", "- {title: T}\n", edit.SetField{ID: "t", Field: "id", Value: "a"}, "- {id: a, title: T}\n", ""},
		{"JSON", `[{"id":"a","title":"T","pay":5}]`, set("title", "New"), `[{"id":"a","title":"New","pay":5}]`, ""},
		{"no value yet", "- id: a\n  title: # c\n  pay:\n", set("title", "T"), "- id: a\n  title: T # c\n  pay:\n", ""},
		{"no value yet in flow", "- {id: a, title: , pay}\n", set("pay", "5"), "- {id: a, title: , pay: 5}\n", ""},
		{"explicit null", "- id: a\n  title: ~\n", set("title", "T"), "- id: a\n  title: T\n", ""},
		{"explicit key", "- ? id\n  : a\n  ? title\n  : Old\n", set("title", "New"), "- ? id\n  : a\n  ? title\n  : New\n", ""},
		{"tag stays", "- id: a\n  title: !!str 007\n", set("title", "008"), "- id: a\n  title: !!str \"008\"\n", ""},
		{"tag goes", "- id: a\n  pay: !!int 5\n", set("pay", "much"), "- id: a\n  pay: much\n", ""},
		{"tag and anchor", "- id: a\n  title: &t !x Old\n", set("title", "New"), "- id: a\n  title: &t !x New\n", ""},
		{"alias gives way", "- id: a\n  department: &d IT\n- id: b\n  department: *d # c\n", edit.SetField{ID: "b", Field: "department", Value: "Ops"}, "- id: a\n  department: &d IT\n- id: b\n  department: Ops # c\n", ""},
		{"alias of the key", "- id: a\n  Dept: IT\n- id: b\n", edit.SetField{ID: "b", Field: "department", Value: "Ops"}, "- id: a\n  Dept: IT\n- id: b\n  Dept: Ops\n", ""},
		{"job title is the title", "- id: a\n  Job Title: Old\n", set("title", "New"), "- id: a\n  Job Title: New\n", ""},
		{"role is the title", "- id: a\n  role: Old\n", set("title", "New"), "- id: a\n  role: New\n", ""},
		{"CRLF", "- id: a\r\n  title: T\r\n- id: b\r\n", set("department", "IT"), "- id: a\r\n  title: T\r\n  department: IT\r\n- id: b\r\n", ""},
		{"line ends of YAML 1.1", "- id: a\u0085  title: T\u2028  pay: 1\u2029- id: b\r- id: c\n", set("title", "New"), "- id: a\u0085  title: New\u2028  pay: 1\u2029- id: b\r- id: c\n", ""},
		{"CRLF literal", "- id: a\r\n  notes: |\r\n    x\r\n    y\r\n- id: b\r\n", set("notes", "x\nz\n"), "- id: a\r\n  notes: |\r\n    x\r\n    z\r\n- id: b\r\n", ""},
		{"no last line end", "- id: a\n  title: T", set("department", "IT"), "- id: a\n  title: T\n  department: IT", ""},
		{"no last line end, value", "- id: a\n  title: T", set("title", "New"), "- id: a\n  title: New", ""},
		{"BOM", "\ufeff- id: a\n  title: T\n", set("title", "New"), "\ufeff- id: a\n  title: New\n", ""},
		{"BOM in flow", "\ufeff[{id: é, title: ü, name: Old}]\n", edit.SetField{ID: "é", Field: "name", Value: "New"}, "\ufeff[{id: é, title: ü, name: New}]\n", ""},
		{"document marks", "%YAML 1.1\n--- # begin\npositions:\n- id: a\n  title: T\n...\n", set("pay", "5"), "%YAML 1.1\n--- # begin\npositions:\n- id: a\n  title: T\n  pay: 5\n...\n", ""},
		{"tabs in comments", "- id: a\t# one\n  #\ttwo\n  title: T\t# three\n", set("title", "New"), "- id: a\t# one\n  #\ttwo\n  title: New\t# three\n", ""},
		{"unknown keys", "- id: a\n  x-9: [1, {y: z}]\n  title: T\n", set("x-9", "gone"), "", "no single value"},
		{"map of ids", "positions:\n  a: {title: T}\n  b:\n    title: B\n", edit.SetField{ID: "b", Field: "pay", Value: "5"}, "positions:\n  a: {title: T}\n  b:\n    title: B\n    pay: 5\n", ""},
		{"title alone", "- CIO # c\n- b\n", edit.SetField{ID: "cio", Field: "pay", Value: "5"}, "- title: CIO # c\n  pay: 5\n- b\n", ""},
		{"title alone, the id before it", "-  CIO # c\n", edit.SetField{ID: "cio", Field: "id", Value: "x"}, "-  id: x\n   title: CIO # c\n", ""},
		{"nothing, in a flow map", "positions: {a: , b: X}\n", set("pay", "5"), "positions: {a: {pay: 5}, b: X}\n", ""},
		{"nothing, with a comment", "positions:\n  a: # c\n", set("pay", "5"), "positions:\n  a: # c\n    pay: 5\n", ""},
		{"title alone, in flow", "[CIO, b]\n", edit.SetField{ID: "cio", Field: "id", Value: "x"}, "[{id: x, title: CIO}, b]\n", ""},
		{"title alone, in a map", "positions:\n  a: Chief\n  b:\n", set("pay", "5"), "positions:\n  a:\n    title: Chief\n    pay: 5\n  b:\n", ""},
		{"nothing, in a map", "positions:\n  a:\n  b: X\n", set("pay", "5"), "positions:\n  a:\n    pay: 5\n  b: X\n", ""},
		{"title alone, changed", "- CIO\n", edit.SetField{ID: "cio", Field: "title", Value: "CTO"}, "- CTO\n", ""},
		{"made id stays where it is named", "- title: CIO\n- {id: b, reports_to: cio}\n", edit.SetField{ID: "cio", Field: "title", Value: "CTO"}, "- id: cio\n  title: CTO\n- {id: b, reports_to: cio}\n", ""},
		{"made id that stays the same", "- title: IT manager\n- {id: b, reports_to: it-manager}\n", edit.SetField{ID: "it-manager", Field: "title", Value: "IT Manager"}, "- title: IT Manager\n- {id: b, reports_to: it-manager}\n", ""},
		{"holder beside a made id", "- CIO\n- {id: b, reports_to: cio}\n", edit.SetField{ID: "cio", Field: "name", Value: "B. Cho"}, "- title: CIO\n  name: B. Cho\n- {id: b, reports_to: cio}\n", ""},
		{"holder that makes the id", "- name: A. Lee\n- {id: b, reports_to: a-lee}\n", edit.SetField{ID: "a-lee", Field: "name", Value: "B. Cho"}, "- id: a-lee\n  name: B. Cho\n- {id: b, reports_to: a-lee}\n", ""},
		{"truth value", "- id: a\n", set("vacant", "true"), "- id: a\n  vacant: true\n", ""},
		{"a date and a number", "- id: a\n  acting_since: 2026-01-01\n", set("acting_since", "2026-11-01"), "- id: a\n  acting_since: 2026-11-01\n", ""},

		{"unknown id", "- id: a\n", edit.SetField{ID: "x", Field: "title", Value: "T"}, "", `no position has the id "x"`},
		{"repeated id", "- id: a\n- id: a\n", set("title", "T"), "", "lines 1 and 2"},
		{"unknown field", "- id: a\n", set("titel", "T"), "", `"titel" is no field`},
		{"given twice", "- id: a\n  boss: x\n  manager: y\n", set("reports_to", "z"), "", "lines 2 and 3"},
		{"merge key", "- &b {id: b, pay: 5}\n- <<: *b\n  id: a\n", set("pay", "6"), "- &b {id: b, pay: 5}\n- <<: *b\n  id: a\n  pay: 6\n", ""},
		{"merge key that says it already", "- &b {id: b, pay: 5}\n- <<: *b\n  id: a\n", set("pay", "5"), "- &b {id: b, pay: 5}\n- <<: *b\n  id: a\n", ""},
		{"merge key in braces", "x: &x {tags: [v]}\npositions: [{id: a, <<: *x}]\n", edit.SetList{ID: "a", Field: "tags", Values: []string{"v", "w"}}, "x: &x {tags: [v]}\npositions: [{id: a, tags: [v, w], <<: *x}]\n", ""},
		{"merge key under another name", "x: &x {Job Role: T}\npositions:\n- {id: a, <<: *x}\n", set("title", "New"), "x: &x {Job Role: T}\npositions:\n- {id: a, title: New, <<: *x}\n", ""},
		{"a title of a merge key beside a role", "x: &x {title: T}\npositions:\n- {id: a, role: cio, <<: *x}\n- {id: b, position: P}\n", set("title", "New"), "x: &x {title: T}\npositions:\n- {id: a, title: New, role: cio, <<: *x}\n- {id: b, position: P}\n", ""},
		{"a field of the organization", "x: &x {headcount: 5}\norganization: {<<: *x, name: X}\npositions: []\n", edit.SetSection{Section: "organization", Field: "headcount", Values: []string{"6"}}, "x: &x {headcount: 5}\norganization: {<<: *x, name: X, headcount: 6}\npositions: []\n", ""},
		{"an exception beside those of a merge key", "- &b {id: b, exceptions: [{rule: r, reason: s}]}\n- {id: a, <<: *b}\n", edit.AddException{ID: "a", Rule: "q", Reason: "t"}, "", "exceptions of the position on line 2 comes from a merge key"},
		{"a name in the place of a merge key's names, taken away", "- &b {id: b, names: [X, Y]}\n- <<: *b\n  id: a\n  name: Z\n", edit.RemoveField{ID: "a", Field: "name"}, "", "a merge key would bring in another name"},
		{"a field that a merge key brings in as well", "- &b {id: b, pay: 5}\n- <<: *b\n  id: a\n  pay: 6\n", edit.RemoveField{ID: "a", Field: "pay"}, "", "a merge key would bring in another pay"},
		{"a name beside names of a merge key", "- &b {id: b, names: [X, Y]}\n- <<: *b\n  id: a\n", set("name", "Z"), "- &b {id: b, names: [X, Y]}\n- <<: *b\n  id: a\n  name: Z\n", ""},
		{"a second holder, as JSON", `[{"id":"a","name":"V"}]`, edit.SetList{ID: "a", Field: "name", Values: []string{"V", "Z"}}, `[{"id":"a","names":["V","Z"]}]`, ""},
		{"a second holder under a quoted key", "- id: a\n  'name': V # v\n", edit.SetList{ID: "a", Field: "name", Values: []string{"V", "Z"}}, "- id: a\n  'names': [V, Z] # v\n", ""},
		{"names beside a name of a merge key", "- &b {id: b, name: X}\n- <<: *b\n  id: a\n", edit.SetList{ID: "a", Field: "name", Values: []string{"V", "Z"}}, "- &b {id: b, name: X}\n- <<: *b\n  id: a\n  names: [V, Z]\n", ""},
		{"a role where it stood for the title", "- id: a\n  role: Head of IT # head\n", set("role", "it-manager"), "- id: a\n  title: Head of IT\n  role: it-manager # head\n", ""},
		{"a role where it stood for an empty title", "- {id: a, title: , role: Head of IT}\n", set("role", "it-manager"), "- {id: a, title: Head of IT , role: it-manager}\n", ""},
		{"a role where a merge key's stood for the title", "x: &x {role: Head of IT}\npositions:\n- {id: a, <<: *x}\n", set("role", "it-manager"), "x: &x {role: Head of IT}\npositions:\n- {id: a, title: Head of IT, role: it-manager, <<: *x}\n", ""},
		{"a role beside a title", "- {position: A, role: b}\n", set("role", "c"), "- {position: A, role: c}\n", ""},
		{"a role beside a title alone", "- A\n", set("role", "c"), "- title: A\n  role: c\n", ""},
		{"a role without a title", "- {id: a, name: X}\n", set("role", "c"), "", "a has no title, and a role alone is read as one"},
		{"beside characters that JSON escapes", `[{"id":"a","title":"\ud83d\ude00\/","pay":5},{"id":"b"}]`, set("pay", "6"), `[{"id":"a","title":"\ud83d\ude00\/","pay":6},{"id":"b"}]`, ""},
		{"in the place of characters that JSON escapes", `[{"id":"a","title":"\ud83d\ude00\/"},{"id":"b"}]`, set("title", "New"), `[{"id":"a","title":"New"},{"id":"b"}]`, ""},
		{"merge key elsewhere", "- &b {id: b, pay: 5}\n- <<: *b\n  id: a\n  title: T\n", set("title", "New"), "- &b {id: b, pay: 5}\n- <<: *b\n  id: a\n  title: New\n", ""},
		{"repeated by an alias", "- &b {id: b, pay: 5}\n- <<: *b\n  id: a\n", edit.SetField{ID: "b", Field: "pay", Value: "6"}, "", "alias *b"},
		{"value that an alias repeats", "- {id: a, title: &t T}\n- {id: b, title: *t}\n", set("title", "New"), "", "anchor &t"},
		{"several documents", "- id: a\n---\n- id: b\n", set("title", "T"), "", "several YAML documents"},
		{"list", "- {id: a, title: [T]}\n", set("title", "New"), "", "no single value"},
		{"not UTF-8", "- id: a\n", set("title", "\xff"), "", "UTF-8"},
		{"not YAML", "- [", set("title", "T"), "", "not YAML"},
	})
}

func TestOpenSaysWhatCannotBeEdited(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"\xff\xfea\x00", "UTF-16"},
		{"", "the file is empty"},
		{"- id: a\n--- [", "not YAML"},
		{"- id: a\n  title: " + strings.Repeat("a b ", 1<<18), "half a megabyte"},
		{"- &a {id: a, reports: [{id: b}]}\n- {<<: *a, id: c}\n", "by a merge key"},
	} {
		if _, err := edit.Open("chart.yaml", []byte(tc.text)); err == nil || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%.60q: expected an error with %q, got %v", tc.text, tc.want, err)
		}
	}
}

func TestNames(t *testing.T) {
	for want, cmd := range map[string]edit.Command{
		"Set title of a": set("title", "T"), "Move a": edit.MovePosition{ID: "a"}, "Remove a": edit.RemovePosition{ID: "a"},
		"Rename a to b": edit.RenameID{Old: "a", New: "b"}, "Reorder a": edit.Reorder{ID: "a"}, "Allow r on a": edit.AddException{ID: "a", Rule: "r"},
		"Add T": edit.AddPosition{Fields: []edit.Field{{Name: "id", Value: "a"}, {Name: "title", Value: "T"}}}, "Add position": edit.AddPosition{},
		"Remove pay of a": edit.RemoveField{ID: "a", Field: "pay"}, "Set tags of a": edit.SetList{ID: "a", Field: "tags"},
	} {
		if got := cmd.Name(); got != want {
			t.Errorf("%T is named %q, expected %q", cmd, got, want)
		}
	}
}
