package edit_test

import (
	"testing"

	"dotline/graph/edit"
)

func list(field string, values ...string) edit.Command {
	return edit.SetList{ID: "a", Field: field, Values: values}
}

func TestSetList(t *testing.T) {
	run(t, []editTest{
		{"new", "- id: a\n", list("tags", "x", "yes"), "- id: a\n  tags: [x, \"yes\"]\n", ""},
		{"flow, one more", "- id: a\n  tags: [ 'x',v ] # c\n", list("tags", "x", "v", "z"), "- id: a\n  tags: [ 'x',v, z ] # c\n", ""},
		{"flow, one first", "- id: a\n  tags: ['x']\n", list("tags", "w", "x"), "- id: a\n  tags: ['w', 'x']\n", ""},
		{"flow, one less", "- id: a\n  tags: [x, v, z]\n", list("tags", "x", "z"), "- id: a\n  tags: [x, z]\n", ""},
		{"flow, one of its own line", "- id: a\n  tags: [\n    x,\n    z\n  ]\n", list("tags", "x", "v", "z"), "- id: a\n  tags: [\n    x,\n    v,\n    z\n  ]\n", ""},
		{"flow, changed", "- id: a\n  tags: [x, \"v\", z]\n", list("tags", "x", "W", "z"), "- id: a\n  tags: [x, \"W\", z]\n", ""},
		{"lines, one more", "- id: a\n  tags:\n  - x # c\n  pay: 1\n", list("tags", "x", "v"), "- id: a\n  tags:\n  - x # c\n  - v\n  pay: 1\n", ""},
		{"lines, one first", "- id: a\n  tags:\n    - x\n", list("tags", "w", "x"), "- id: a\n  tags:\n    - w\n    - x\n", ""},
		{"lines, one less", "- id: a\n  tags:\n    - x\n    # about v\n    - v\n", list("tags", "v"), "- id: a\n  tags:\n    # about v\n    - v\n", ""},
		{"value to list", "- id: a\n  dotted_line_to: x # c\n", list("dotted_line_to", "x", "v"), "- id: a\n  dotted_line_to: [x, v] # c\n", ""},
		{"empty list", "- id: a\n  tags: []\n", list("tags", "x"), "- id: a\n  tags: [x]\n", ""},
		{"null", "- id: a\n  tags: # c\n", list("tags", "x", "v"), "- id: a\n  tags: [x, v] # c\n", ""},
		{"none", "- id: a\n  tags: [x]\n  pay: 1\n", list("tags"), "- id: a\n  pay: 1\n", ""},
		{"name to names", "- id: a\n  name: X\n", list("name", "X", "W"), "- id: a\n  names: [X, W]\n", ""},
		{"new names", "- id: a\n", list("names", "X", "W"), "- id: a\n  names: [X, W]\n", ""},
		{"list to value", "- id: a\n  reports_to: [x, v]\n", edit.SetField{ID: "a", Field: "reports_to", Value: "v"}, "- id: a\n  reports_to: [v]\n", ""},
		{"no list", "- id: a\n", list("title", "x", "v"), "", "holds one value"},
		{"alias of a list", "- {id: a, tags: &t [x]}\n- {id: b, tags: *t}\n", edit.SetList{ID: "b", Field: "tags", Values: []string{"v", "z"}}, "- {id: a, tags: &t [x]}\n- {id: b, tags: [v, z]}\n", ""},
		{"repeated list", "- {id: a, tags: &t [x]}\n- {id: b, tags: *t}\n", list("tags", "v"), "", "anchor &t"},
	})
}

func TestHoldersOfATemplate(t *testing.T) {
	name := func(values ...string) edit.Command { return edit.SetList{ID: "a", Field: "name", Values: values} }
	run(t, []editTest{
		{"one", "- id: a\n  name: # who\n  names: []\n", name("V"), "- id: a\n  name: V # who\n  names: []\n", ""},
		{"several", "- id: a\n  name: ~\n  names: # who\n", name("V", "Z"), "- id: a\n  name: ~\n  names: [V, Z] # who\n", ""},
		{"another", "- id: a\n  names: null\n  name: U\n", name("V"), "- id: a\n  names: null\n  name: V\n", ""},
		{"one of several", `[{"id":"a","name":null,"names":["U","V"]}]`, name("V"), `[{"id":"a","name":null,"names":["V"]}]`, ""},
		{"one more", `[{"id":"a","name":"U","names":null}]`, name("U", "V"), `[{"id":"a","name":["U","V"],"names":null}]`, ""},
		{"none", "- id: a\n  name: U\n  names: []\n", edit.RemoveField{ID: "a", Field: "name"}, "- id: a\n  names: []\n", ""},
	})
}

func TestRemoveField(t *testing.T) {
	remove := func(field string) edit.Command { return edit.RemoveField{ID: "a", Field: field} }
	run(t, []editTest{
		{"line", "- id: a\n  pay: 5 # c\n  # of the rest\n  tags: [x]\n", remove("pay"), "- id: a\n  # of the rest\n  tags: [x]\n", ""},
		{"lines", "- id: a\n  notes: |\n    x\n\n    y\n\n- id: b\n", remove("notes"), "- id: a\n\n- id: b\n", ""},
		{"behind the dash", "-   title: T\n    id: a\n", remove("title"), "-   id: a\n", ""},
		{"behind the dash, comment below", "- title: T\n  # c\n  id: a\n", remove("title"), "-\n  # c\n  id: a\n", ""},
		{"flow, first", "- {title: T, id: a}\n", remove("title"), "- {id: a}\n", ""},
		{"flow, last", "- {id: a, title: T }\n", remove("title"), "- {id: a }\n", ""},
		{"flow, comment", "- {id: a, # c\n   title: T}\n", remove("title"), "", "comment"},
		{"null", "- id: a\n  pay:\n  tags: [x]\n", remove("pay"), "- id: a\n  tags: [x]\n", ""},
		{"absent", "- id: a\n", remove("pay"), "- id: a\n", ""},
		{"a title alone", "- A\n", edit.RemoveField{ID: "a", Field: "title"}, "", "remove the position itself"},
		{"a key that is another's value", "- id: a\n  title: foo\n", remove("foo"), "", "is no field"},
		{"the role that is the title", "- id: a\n  role: CIO\n", remove("title"), "- id: a\n", ""},
		{"unknown key", "- id: a\n  foo: {x: y}\n", remove("foo"), "- id: a\n", ""},
		{"last line without an end", "- id: a\n  pay: 5", remove("pay"), "- id: a", ""},
		{"all there is", "- id: a\n", remove("id"), "", "remove the position itself"},
		{"id that is named", "- {id: a, title: T}\n- {id: b, reports_to: a}\n", remove("id"), "", "by its id"},
		{"merge key", "- &b {id: b, pay: 5}\n- {<<: *b, id: a}\n", remove("pay"), "", "merge key"},
		{"anchor that is used", "- {id: a, tags: &t [x]}\n- {id: b, tags: *t}\n", remove("tags"), "", "anchor &t"},
	})
}

func TestAddException(t *testing.T) {
	allow := edit.AddException{ID: "a", Rule: "cio-reports-to-ceo", Reason: "A merger: one year.", Until: "2027-06-30"}
	run(t, []editTest{
		{"first", "positions:\n  - id: a\n  - id: b\n", allow, "positions:\n  - id: a\n    exceptions:\n      - rule: cio-reports-to-ceo\n        reason: \"A merger: one year.\"\n        until: 2027-06-30\n  - id: b\n", ""},
		{"next", "- id: a\n  exceptions:\n  - rule: x\n    reason: y\n", allow, "- id: a\n  exceptions:\n  - rule: x\n    reason: y\n  - rule: cio-reports-to-ceo\n    reason: \"A merger: one year.\"\n    until: 2027-06-30\n", ""},
		{"flow", "- {id: a, exceptions: [{rule: x, reason: y}]}\n", edit.AddException{ID: "a", Rule: "r", Reason: "s"}, "- {id: a, exceptions: [{rule: x, reason: y}, {rule: r, reason: s}]}\n", ""},
		{"first in flow", "- {id: a, title: T}\n", edit.AddException{ID: "a", Rule: "r", Reason: "s"}, "- {id: a, title: T, exceptions: [{rule: r, reason: s}]}\n", ""},
		{"an empty list", "- id: a\n  exceptions: [] # none\n", edit.AddException{ID: "a", Rule: "r", Reason: "s"}, "- id: a\n  exceptions: # none\n    - rule: r\n      reason: s\n", ""},
		{"nothing yet", "- id: a\n  exceptions:\n- id: b\n", edit.AddException{ID: "a", Rule: "r", Reason: "s"}, "- id: a\n  exceptions:\n    - rule: r\n      reason: s\n- id: b\n", ""},
		{"nothing yet, in flow", "- {id: a, exceptions: []}\n", edit.AddException{ID: "a", Rule: "r", Reason: "s"}, "- {id: a, exceptions: [{rule: r, reason: s}]}\n", ""},
		{"of a title alone", "- A\n- B\n", edit.AddException{ID: "a", Rule: "r", Reason: "s"}, "- title: A\n  exceptions:\n    - rule: r\n      reason: s\n- B\n", ""},
		{"one without a list", "- id: a\n  exceptions: {rule: x, reason: y}\n", allow, "", "are no list"},
		{"repeated by an alias", "- {id: a, exceptions: &e [x]}\n- {id: b, exceptions: *e}\n", allow, "", "repeated by an alias"},
		{"no reason", "- {id: a, title: T}\n", edit.AddException{ID: "a", Rule: "r"}, "", "a reason"},
	})
}
