package edit_test

import (
	"testing"

	"dotline/graph/edit"
)

// TestInTheStyleOfItsSurroundings holds that what is new looks as what was there.
func TestInTheStyleOfItsSurroundings(t *testing.T) {
	add := func(under string) edit.Command {
		return edit.AddPosition{Under: under, Fields: []edit.Field{{Name: "id", Value: "x"}, {Name: "title", Value: "New"}}}
	}
	run(t, []editTest{
		{"quoted values", "- id: \"a\"\n  title: \"A\"\n  pay: 5\n", set("department", "IT"), "- id: \"a\"\n  title: \"A\"\n  department: \"IT\"\n  pay: 5\n", ""},
		{"quoted values, a number", "- id: \"a\"\n  title: 'A'\n", set("pay", "5"), "- id: \"a\"\n  title: 'A'\n  pay: 5\n", ""},
		{"quoted values, several lines", "- id: 'a'\n  title: 'A'\n", set("notes", "x\ny"), "- id: 'a'\n  title: 'A'\n  notes: |-\n    x\n    y\n", ""},
		{"quotes of one value", "- id: a\n  title: \"A\"\n", set("department", "IT"), "- id: a\n  title: \"A\"\n  department: IT\n", ""},
		{"quotes of need", "- id: \"00123\"\n", edit.SetField{ID: "00123", Field: "title", Value: "T"}, "- id: \"00123\"\n  title: T\n", ""},
		{"quoted where the field is", "- {id: a, title: A, name: 'Al'}\n- {id: b, title: B, name: 'Bo'}\n- {id: c, title: C}\n", edit.SetField{ID: "c", Field: "name", Value: "Cy"}, "- {id: a, title: A, name: 'Al'}\n- {id: b, title: B, name: 'Bo'}\n- {id: c, title: C, name: 'Cy'}\n", ""},
		{"ids of digits", "- {id: 1}\n- {id: 2, boss: 1}\n- {id: 3, boss: 2}\n", edit.MovePosition{ID: "3", Manager: "1"}, "- {id: 1}\n- {id: 2, boss: 1}\n- {id: 3, boss: 1}\n", ""},
		{"ids of digits, no line yet", "- {id: 1}\n- {id: 2}\n", edit.SetField{ID: "2", Field: "reports_to", Value: "1"}, "- {id: 1}\n- {id: 2, reports_to: 1}\n", ""},
		{"ids of digits, renamed", "- {id: 1}\n- {id: 2, boss: 1}\n", edit.RenameID{Old: "1", New: "9"}, "- {id: 9}\n- {id: 2, boss: 9}\n", ""},
		{"ids of digits, a zero before", "- {id: 1}\n- {id: 2, boss: 1}\n", edit.RenameID{Old: "1", New: "09"}, "- {id: \"09\"}\n- {id: 2, boss: \"09\"}\n", ""},
		{"ids of digits, quoted in lines", "- id: 001\n- id: 002\n  boss: '001'\n", edit.AddPosition{Under: "001", Fields: []edit.Field{{Name: "id", Value: "003"}}}, "- id: 001\n- id: 002\n  boss: '001'\n- id: 003\n  boss: '001'\n", ""},
		{"ids of digits as keys", "positions:\n  1: {title: A}\n", edit.RenameID{Old: "1", New: "2"}, "positions:\n  2: {title: A}\n", ""},
		{"ids of digits in JSON", `[{"id":1},{"id":2,"boss":1}]`, edit.AddPosition{Under: "2", Fields: []edit.Field{{Name: "id", Value: "3"}}}, `[{"id":1},{"id":2,"boss":1},{"id":3,"boss":2}]`, ""},
		{"texts of digits elsewhere", "- {id: 1}\n", edit.SetField{ID: "1", Field: "title", Value: "2"}, "- {id: 1, title: \"2\"}\n", ""},
		{"values below each other", "- id:    a\n  title: A\n  pay:   5\n", set("link", "x"), "- id:    a\n  title: A\n  pay:   5\n  link:  x\n", ""},
		{"a key too long for that", "- id:    a\n  title: A\n", set("department", "IT"), "- id:    a\n  title: A\n  department: IT\n", ""},
		{"JSON", `[{"id":"a","pay":5}]`, set("title", "T"), `[{"id":"a","title":"T","pay":5}]`, ""},
		{"JSON, a list", `[{"id": "a", "pay": 5}]`, edit.SetList{ID: "a", Field: "tags", Values: []string{"x", "y"}}, `[{"id": "a", "pay": 5, "tags": ["x", "y"]}]`, ""},
		{"JSON, a date and a truth value", `[{"id": "a", "vacant": null}]`, set("vacant", "true"), `[{"id": "a", "vacant": true}]`, ""},
		{"JSON, a position over lines", "[\n  {\n    \"id\": \"a\",\n    \"title\": \"A\"\n  }\n]\n", add("a"), "[\n  {\n    \"id\": \"a\",\n    \"title\": \"A\"\n  },\n  {\n    \"id\": \"x\",\n    \"title\": \"New\",\n    \"reports_to\": \"a\"\n  }\n]\n", ""},
		{"JSON, without positions", `{"positions": []}`, add(""), "{\"positions\": [{\"id\": \"x\", \"title\": \"New\"}]}", ""},
		{"JSON, without a list", `{"organization":{"name":"X"}}`, add(""), `{"organization":{"name":"X"},"positions":[{"id":"x","title":"New"}]}`, ""},
		{"keys in capitals", "- Title: A\n  ID: a\n", add("a"), "- Title: A\n  ID: a\n- ID: x\n  Title: New\n  ReportsTo: a\n", ""},
		{"keys of words", "- ID: a\n  Reports To: b\n- ID: b\n", set("dotted_line_to", "b"), "- ID: a\n  Reports To: b\n  Dotted Line To: [b]\n- ID: b\n", ""},
		{"keys in camel case", "- id: a\n  reportsTo: b\n- id: b\n", set("acting_since", "2026-01-01"), "- id: a\n  reportsTo: b\n  actingSince: 2026-01-01\n- id: b\n", ""},
		{"keys with hyphens", "- id: a\n  reports-to: b\n- id: b\n", set("acting_since", "2026-01-01"), "- id: a\n  reports-to: b\n  acting-since: 2026-01-01\n- id: b\n", ""},
		{"another word for the title", "- employee_id: a\n  position: A\n", add(""), "- employee_id: a\n  position: A\n- employee_id: x\n  position: New\n", ""},
		{"a wide dash", "-   id: a\n    title: A\n", add("a"), "-   id: a\n    title: A\n-   id: x\n    title: New\n    reports_to: a\n", ""},
		{"a wide dash, nested", "-   id: a\n    title: A\n    reports:\n        -   id: b\n", add("b"), "-   id: a\n    title: A\n    reports:\n        -   id: b\n            reports:\n                -   id: x\n                    title: New\n", ""},
		{"a wide dash, of an exception", "-   id: a\n    title: A\n", edit.AddException{ID: "a", Rule: "r", Reason: "why"}, "-   id: a\n    title: A\n    exceptions:\n        -   rule: r\n            reason: why\n", ""},
		{"wide indentation, of a section", "organization:\n    name: X\npositions:\n    - id: a\n", edit.SetSection{Section: "view", Field: "layout", Values: []string{"tree"}}, "organization:\n    name: X\npositions:\n    - id: a\nview:\n    layout: tree\n", ""},
		{"wide indentation, of lines", "organization:\n    name: X\npositions:\n    - id: a\n", set("notes", "x\ny"), "organization:\n    name: X\npositions:\n    - id: a\n      notes: |-\n          x\n          y\n", ""},
		{"wide indentation, below a key", "organization:\n    name: X\npositions:\n    a: A\n", set("pay", "5"), "organization:\n    name: X\npositions:\n    a:\n        title: A\n        pay: 5\n", ""},
		{"ids as keys, quoted", "positions:\n    'a':\n        title: 'A'\n", add(""), "positions:\n    'a':\n        title: 'A'\n    'x':\n        title: 'New'\n", ""},
		{"old line ends", "- id: a\r- id: b\r", add("b"), "- id: a\r- id: b\r- id: x\r  title: New\r  reports_to: b\r", ""},
		{"mixed line ends", "- id: a\n- id: b\r\n- id: c", edit.Reorder{ID: "b"}, "- id: a\n- id: c\r\n- id: b", ""},
		{"mixed line ends, and back", "- id: a\n- id: c\r\n- id: b", edit.Reorder{ID: "b", Before: "c"}, "- id: a\n- id: b\r\n- id: c", ""},
		{"comments of a field", "- id: a\n  pay: 5     # gross\n             # a year\n  link: x\n", set("successor", "b"), "- id: a\n  pay: 5     # gross\n             # a year\n  successor: b\n  link: x\n", ""},
		{"comments of a list", "- id: a\n  tags:\n    - x\n    # - y\n  # of the link\n  link: x\n", edit.RemoveField{ID: "a", Field: "tags"}, "- id: a\n  # of the link\n  link: x\n", ""},
		{"in brackets over lines, first", "- id: a\n  tags: [\n    x, # c\n    y\n  ]\n", edit.SetList{ID: "a", Field: "tags", Values: []string{"w", "x", "y"}}, "- id: a\n  tags: [\n    w,\n    x, # c\n    y\n  ]\n", ""},
		{"in brackets over lines, last", "- id: a\n  tags: [\n    x, # c\n    y # d\n  ]\n", edit.SetList{ID: "a", Field: "tags", Values: []string{"x", "y", "z"}}, "- id: a\n  tags: [\n    x, # c\n    y, # d\n    z\n  ]\n", ""},
		{"in brackets over lines, each with its comma", "- id: a\n  tags: [\n    x, # c\n  ]\n", edit.SetList{ID: "a", Field: "tags", Values: []string{"x", "z"}}, "- id: a\n  tags: [\n    x, # c\n    z,\n  ]\n", ""},
		{"out of brackets over lines", "- id: a\n  tags: [\n    x, # c\n    y, # d\n    z\n  ]\n", edit.SetList{ID: "a", Field: "tags", Values: []string{"x", "z"}}, "- id: a\n  tags: [\n    x, # c\n    z\n  ]\n", ""},
	})
}
