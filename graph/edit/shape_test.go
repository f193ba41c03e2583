package edit_test

import (
	"testing"

	"dotline/graph/edit"
)

func TestAddPosition(t *testing.T) {
	fields := []edit.Field{{Name: "id", Value: "x"}, {Name: "title", Value: "No"}, {Name: "pay", Value: "5"}}
	add := func(under, after string) edit.Command {
		return edit.AddPosition{Under: under, After: after, Fields: fields}
	}
	run(t, []editTest{
		{"flat", flat, add("ceo", ""), "positions:\n  - id: ceo\n  - id: cio\n    reports_to: ceo # since May\n  - id: cfo\n    reports_to: ceo\n  - id: x\n    title: \"No\"\n    reports_to: ceo\n    pay: 5\n  - {id: itm, boss: cio}\n", ""},
		{"flow, as its peers", flat, add("cio", ""), flat + "  - {id: x, title: \"No\", reports_to: cio, pay: 5}\n", ""},
		{"at the top", "- id: a\n\n- id: b\n", add("", ""), "- id: a\n\n- id: b\n\n- id: x\n  title: \"No\"\n  pay: 5\n", ""},
		{"between", "- id: a\n- id: b\n", add("", "a"), "- id: a\n- id: x\n  title: \"No\"\n  pay: 5\n- id: b\n", ""},
		{"blank lines as the others", "- id: a\n\n- id: b\n\n- id: c\n", add("", ""), "- id: a\n\n- id: b\n\n- id: c\n\n- id: x\n  title: \"No\"\n  pay: 5\n", ""},
		{"nested", "- id: a\n  reports:\n    -  id: b\n- id: c\n", add("c", ""), "- id: a\n  reports:\n    -  id: b\n- id: c\n  reports:\n    - id: x\n      title: \"No\"\n      pay: 5\n", ""},
		{"nested, last", "- id: a\n  reports:\n  - id: b\n    # of b\n", add("a", ""), "- id: a\n  reports:\n  - id: b\n    # of b\n  - id: x\n    title: \"No\"\n    pay: 5\n", ""},
		{"in flow", "[{id: a, reports: [{id: b}]}]\n", add("b", ""), "[{id: a, reports: [{id: b, reports: [{id: x, title: \"No\", pay: 5}]}]}]\n", ""},
		{"braces over lines", "- {\n    id: a\n  }\n- id: b\n", add("", "a"), "- {\n    id: a\n  }\n- {\n    id: x,\n    title: \"No\",\n    pay: 5\n  }\n- id: b\n", ""},
		{"map of ids", "positions:\n  a:\n    title: A\n  b: {reportsTo: a}\n", add("b", ""), "positions:\n  a:\n    title: A\n  b: {reportsTo: a}\n  x: {title: \"No\", reportsTo: b, pay: 5}\n", ""},
		{"empty list", "positions: [] # none yet\nview: {}\n", add("", ""), "positions: # none yet\n  - id: x\n    title: \"No\"\n    pay: 5\nview: {}\n", ""},
		{"nothing there", "positions:\n", add("", ""), "positions:\n  - id: x\n    title: \"No\"\n    pay: 5\n", ""},
		{"empty list at the top", "[]", add("", ""), "- id: x\n  title: \"No\"\n  pay: 5", ""},
		{"no list of positions", "organization:\n  name: X\nview: {}\n", add("", ""), "organization:\n  name: X\npositions:\n  - id: x\n    title: \"No\"\n    pay: 5\nview: {}\n", ""},
		{"under a title alone", "- title: A\n  reports:\n    - B # c\n    - C\n", add("b", ""), "- title: A\n  reports:\n    - title: B # c\n      reports:\n        - id: x\n          title: \"No\"\n          pay: 5\n    - C\n", ""},
		{"under a title alone, in flow", "[{id: a, reports: [B]}]\n", add("b", ""), "[{id: a, reports: [{title: B, reports: [{id: x, title: \"No\", pay: 5}]}]}]\n", ""},
		{"under an id alone", "positions:\n  a:\n    reports:\n      b:\n", add("b", ""), "positions:\n  a:\n    reports:\n      b:\n        reports:\n          x:\n            title: \"No\"\n            pay: 5\n", ""},
		{"below reports in their key's column", "positions:\n  - id: a\n    reports:\n    - id: b\n", add("b", ""), "positions:\n  - id: a\n    reports:\n    - id: b\n      reports:\n      - id: x\n        title: \"No\"\n        pay: 5\n", ""},
		{"a field's name in a map of ids at the top", "a:\n  title: A\n", edit.AddPosition{Under: "a", Fields: []edit.Field{{Name: "id", Value: "manager"}, {Name: "title", Value: "M"}}}, "a:\n  title: A\nmanager:\n  title: M\n  reports_to: a\n", ""},
		{"map of ids below dashes in their key's column", "positions:\n- id: a\n  reports:\n    b: B\n", add("b", ""), "positions:\n- id: a\n  reports:\n    b:\n      title: B\n      reports:\n        x:\n          title: \"No\"\n          pay: 5\n", ""},
		{"an empty list waits", "- id: a\n  reports: []\n- {id: b, reports_to: c}\n", add("a", ""), "- id: a\n  reports:\n    - id: x\n      title: \"No\"\n      pay: 5\n- {id: b, reports_to: c}\n", ""},
		{"an id that meant nobody", "- {id: a, reports_to: none}\n", edit.AddPosition{Fields: []edit.Field{{Name: "id", Value: "none"}}}, "", "a has no manager and would report to none"},
		{"without fields", flat, edit.AddPosition{Under: "ceo"}, "", "needs a field"},
		{"id taken", flat, edit.AddPosition{Fields: []edit.Field{{Name: "id", Value: "ceo"}}}, "", "is taken"},
		{"one position at the top", "id: a\n", add("", ""), "", "one position and no list"},
		{"a ghost comes true", "- {id: a, reports_to: x}\n", add("", ""), "- {id: a, reports_to: x}\n- {id: x, title: \"No\", pay: 5}\n", ""},
	})
}

func TestRemovePosition(t *testing.T) {
	remove := func(id string, fate edit.ReportsFate) edit.Command {
		return edit.RemovePosition{ID: id, Reports: fate}
	}
	run(t, []editTest{
		{"nested reports that name their manager", both, edit.RemovePosition{ID: "a"}, "- id: top\n  reports:\n    - {id: b, boss: top}\n", ""},
		{"nested reports that name their manager, at the top", both, edit.RemovePosition{ID: "top"}, "- id: a\n  reports:\n    - {id: b, boss: a}\n", ""},
		{"a top whose nested report names another", "- id: c\n- id: a\n  reports:\n    - id: b\n      boss: c\n    - id: d\n", edit.RemovePosition{ID: "a"}, "- id: c\n- id: b\n  boss: c\n- id: d\n", ""},
		{"a top whose nested reports name it", "- id: a\n  reports:\n    - id: b\n      boss: a\n    - id: c\n", edit.RemovePosition{ID: "a"}, "- id: b\n- id: c\n", ""},
		{"one commented out above", "- id: a\n# - id: x\n#   title: X\n# about b\n- id: b\n- id: c\n", remove("b", edit.MoveUp), "- id: a\n# - id: x\n#   title: X\n- id: c\n", ""},
		{"one commented out above, apart", "- id: a\n\n#- {id: x}\n\n# about b\n- id: b\n", remove("b", edit.MoveUp), "- id: a\n\n#- {id: x}\n", ""},
		{"one commented out below", "- id: a\n- id: b\n# - id: x\n- id: c\n", remove("b", edit.MoveUp), "- id: a\n# - id: x\n- id: c\n", ""},
		{"one commented out of a list that goes", "- id: a\n  reports:\n    - id: b\n    # - id: x\n", remove("b", edit.MoveUp), "- id: a\n  reports: []\n    # - id: x\n", ""},
		{"one commented out of a map of ids", "positions:\n  a:\n    title: A\n  # x:\n  #   title: X\n  b:\n    title: B\n", remove("b", edit.MoveUp), "positions:\n  a:\n    title: A\n  # x:\n  #   title: X\n", ""},
		{"a heading in a map of ids", "positions:\n  a:\n    title: A\n  # finance:\n  b:\n    title: B\n", remove("b", edit.MoveUp), "positions:\n  a:\n    title: A\n", ""},
		{"a remark with a dash", "- id: a\n# - hired: 2020\n- id: b\n", remove("b", edit.MoveUp), "- id: a\n", ""},
		{"leaf", nested, remove("cfo", edit.MoveUp), `positions:
  - id: ceo
    reports:
      # technology
      - id: cio
        notes: |
          One line,
            and another.
        reports:
          -   id: itm
              title: "IT
                Manager"
            # hire a deputy
          -   id: ops
      - id: coo
  - id: board
`, ""},
		{"reports move up", nested, remove("cio", edit.MoveUp), `positions:
  - id: ceo
    reports:
      # finance
      - id: cfo
        title: CFO   # money

      -   id: itm
          title: "IT
            Manager"
        # hire a deputy
      -   id: ops
      - id: coo
  - id: board
`, ""},
		{"reports go", nested, remove("ceo", edit.Remove), "positions:\n  - id: board\n", ""},
		{"flat, reports move up", flat, remove("cio", edit.MoveUp), "positions:\n  - id: ceo\n  - id: cfo\n    reports_to: ceo\n  - {id: itm, boss: ceo}\n", ""},
		{"flat, the top's reports", flat, remove("ceo", edit.MoveUp), "positions:\n  - id: cio\n  - id: cfo\n  - {id: itm, boss: cio}\n", ""},
		{"comments between reports that move up", "- id: a\n  reports:\n      - id: b\n\n      # Finance\n\n      - id: c\n      # - id: x\n      #   title: X\n      - id: d\n", remove("a", edit.MoveUp), "- id: b\n\n# Finance\n\n- id: c\n# - id: x\n#   title: X\n- id: d\n", ""},
		{"comments between reports that go", "- id: a\n\n# Finance\n\n- id: b\n  boss: a\n# - id: x\n- id: c\n  boss: a\n- id: d\n", remove("a", edit.Remove), "# Finance\n\n# - id: x\n- id: d\n", ""},
		{"comments between positions that all go", "positions:\n  - id: a\n\n  # Finance\n\n  - id: b\n    boss: a\n  # - id: x\n  - id: c\n    boss: a\nview: {theme: dark}\n", remove("a", edit.Remove), "positions: []\n\n  # Finance\n\n  # - id: x\nview: {theme: dark}\n", ""},
		{"comments in a list that all go", "- id: a\n# - id: x\n- id: b\n  boss: a\n", remove("a", edit.Remove), "[]\n# - id: x\n", ""},
		{"flat, reports go", flat, remove("cio", edit.Remove), "positions:\n  - id: ceo\n  - id: cfo\n    reports_to: ceo\n", ""},
		{"nested in one that names its manager", "- id: a\n- id: b\n  reports_to: a\n  reports:\n    - id: c\n    - id: d\n", remove("b", edit.MoveUp), "- id: a\n- id: c\n  reports_to: a\n- id: d\n  reports_to: a\n", ""},
		{"mentions", "- {id: a}\n- {id: b, dotted_line_to: [a, c], successor: a}\n- {id: c, dotted_line_to: a}\n", remove("a", edit.MoveUp), "- {id: b, dotted_line_to: [c]}\n- {id: c}\n", ""},
		{"collapsed", "positions:\n- id: a\n- id: b\nview: {collapsed: [a]}\n", remove("a", edit.MoveUp), "positions:\n- id: b\n", ""},
		{"in flow", "[{id: a, reports: [{id: b}, c]}, d]\n", remove("a", edit.MoveUp), "[{id: b}, c, d]\n", ""},
		{"the only report", "- id: a\n  reports:\n    - id: b\n", remove("b", edit.MoveUp), "- id: a\n", ""},
		{"the only position", "positions:\n  - id: a\n", remove("a", edit.MoveUp), "positions: []\n", ""},
		{"the only position of a list", "- id: a\n", remove("a", edit.MoveUp), "[]\n", ""},
		{"the last, without a line end", "- id: a\n\n- id: b", remove("b", edit.MoveUp), "- id: a", ""},
		{"mentions in a merge key", "x: &x {dotted_line_to: [a, c]}\npositions:\n- {id: a}\n- {id: b, <<: *x}\n- {id: c}\n", remove("a", edit.MoveUp), "x: &x {dotted_line_to: [a, c]}\npositions:\n- {id: b, dotted_line_to: [c], <<: *x}\n- {id: c}\n", ""},
		{"a mention alone in a merge key", "x: &x {successor: a}\npositions:\n- {id: a}\n- {id: b, <<: *x}\n", remove("a", edit.MoveUp), "", "successor of the position on line 4 comes from a merge key"},
		{"an anchor that its reports alone used", "- {id: t}\n- {id: &a a, reports_to: t}\n- {id: b, reports_to: *a, successor: *a}\n- {id: c, dotted_line_to: [*a, t]}\n", remove("a", edit.MoveUp), "- {id: t}\n- {id: b, reports_to: t}\n- {id: c, dotted_line_to: [t]}\n", ""},
		{"an anchor that goes with its aliases", "- {id: a, tags: &t [x]}\n- {id: b, boss: a, tags: *t}\n- {id: c}\n", remove("a", edit.Remove), "- {id: c}\n", ""},
		{"an anchor that comes twice", "- {id: a, title: &t T}\n- {id: b, title: &t U}\n- {id: c, title: *t}\n", remove("a", edit.MoveUp), "- {id: b, title: &t U}\n- {id: c, title: *t}\n", ""},
		{"an anchor that another hides", "- {id: b, title: &t U}\n- {id: a, title: &t T}\n- {id: c, title: *t}\n", remove("a", edit.MoveUp), "", "anchor &t"},
		{"anchor that is used", "- &a {id: a, pay: 5}\n- {<<: *a, id: b}\n", remove("a", edit.MoveUp), "", "anchor &a"},
		{"a line that a made id leads to", "- {id: z, title: IT Manager}\n- title: Clerk\n- title: Clerk\n- {id: x, reports_to: clerk-2}\n", remove("clerk", edit.MoveUp), "", "made from a title"},
		{"a dotted line that a made id leads to", "- title: Clerk\n- title: Clerk\n- {id: x, dotted_line_to: clerk-2}\n", remove("clerk", edit.MoveUp), "", "made from its title"},
		{"a second line stays", "- id: a\n- {id: b, reports_to: [a, c]}\n- id: c\n", remove("a", edit.MoveUp), "- {id: b, reports_to: [c]}\n- id: c\n", ""},
		{"the other of a loop", "- {id: a, reports_to: b}\n- {id: b, reports_to: a}\n", remove("a", edit.MoveUp), "- {id: b}\n", ""},
		{"all of them", "# head\npositions:\n  # first\n  - id: a\n\n  - {id: b, reports_to: a}\n  - {id: c, reports_to: b}\n# end\n", remove("a", edit.Remove), "# head\npositions: []\n# end\n", ""},
		{"several in one line", "[a, {id: b}, {id: c, reports_to: b}, d, {id: e, reports_to: b}]\n", remove("b", edit.Remove), "[a, d]\n", ""},
		{"a solid line beside another", "- {id: t}\n- {id: a, reports_to: t}\n- {id: b, reports_to: [t, a]}\n- {id: c, reports_to: [a, t, a]}\n", remove("a", edit.MoveUp),
			"- {id: t}\n- {id: b, reports_to: [t]}\n- {id: c, reports_to: [t]}\n", ""},
		{"a solid line beside another, with the reports", "- {id: t}\n- {id: a, reports_to: t}\n- id: b\n  reports:\n  - {id: d, boss: a}\n- {id: c, reports_to: a}\n", remove("a", edit.Remove),
			"- {id: t}\n- id: b\n  reports:\n  - {id: d}\n", ""},
		{"two mentions in braces", "- {id: a, title: A, dotted_line_to: [b], successor: b}\n- id: b\n", remove("b", edit.MoveUp), "- {id: a, title: A}\n", ""},
		{"a mention beside a new line", "- id: a\n- id: b\n  reports_to: a\n  reports:\n    - id: c\n      dotted_line_to: b\n      tags: [x]\n", remove("b", edit.MoveUp), "- id: a\n- id: c\n  reports_to: a\n  tags: [x]\n", ""},
		{"the last line, mixed line ends", "positions:\r\n- id: a\n- id: b", remove("b", edit.MoveUp), "positions:\r\n- id: a", ""},
		{"all in one line", "positions: [{id: b}, {id: c, reports_to: b}]\n", remove("b", edit.Remove), "positions: []\n", ""},
		{"runs of them", "- id: a\n\n# of b\n- {id: b, reports_to: a}\n\n- id: c\n\n- {id: d, reports_to: a}\n", remove("a", edit.Remove), "- id: c\n", ""},
		{"in brackets, a line with its comment", "[\n  {id: a}, # of a\n  {id: b}, # of b\n  {id: c}\n]\n", remove("b", edit.MoveUp), "[\n  {id: a}, # of a\n  {id: c}\n]\n", ""},
		{"in brackets, the last line with its comment", "[\n  {id: a}, # of a\n  {id: b} # of b\n]\n", remove("b", edit.MoveUp), "[\n  {id: a}, # of a\n]\n", ""},
		{"collapsed, in lines", "positions:\n- id: a\n- id: b\nview:\n  theme: dark\n  collapsed:\n  - a\n", remove("a", edit.MoveUp), "positions:\n- id: b\nview:\n  theme: dark\n", ""},
		{"the chart itself", "id: a\ntitle: T\n", remove("a", edit.MoveUp), "", "the one position"},
	})
}

func TestRenameID(t *testing.T) {
	rename := edit.RenameID{Old: "a", New: "007"}
	run(t, []editTest{
		{"every mention", "positions:\n- id: a # c\n- {id: b, Boss: 'a', dotted_line_to: [x, a]}\n- id: c\n  reports_to:\n    - a\n  successor: \"a\"\nview:\n  collapsed: [b, a]\n", rename,
			"positions:\n- id: \"007\" # c\n- {id: b, Boss: '007', dotted_line_to: [x, \"007\"]}\n- id: c\n  reports_to:\n    - \"007\"\n  successor: \"007\"\nview:\n  collapsed: [b, \"007\"]\n", ""},
		{"key", "positions:\n  a: {title: A}\n  'b': {reports_to: a}\n", edit.RenameID{Old: "a", New: "x: y"}, "positions:\n  \"x: y\": {title: A}\n  'b': {reports_to: \"x: y\"}\n", ""},
		{"made id", "- title: A\n- {id: b, reports_to: a}\n", edit.RenameID{Old: "a", New: "x"}, "- id: x\n  title: A\n- {id: b, reports_to: x}\n", ""},
		{"anchor", "- id: &i a\n- {id: b, reports_to: *i}\n- {id: c, reports_to: a}\n", edit.RenameID{Old: "a", New: "x"}, "- id: &i x\n- {id: b, reports_to: *i}\n- {id: c, reports_to: x}\n", ""},
		{"anchor that means something else", "- id: &i a\n- {id: b, title: *i}\n", rename, "", "anchor &i"},
		{"alias of something else", "- {id: b, title: &t a}\n- id: a\n- {id: c, reports_to: *t}\n", edit.RenameID{Old: "a", New: "x"}, "- {id: b, title: &t a}\n- id: x\n- {id: c, reports_to: x}\n", ""},
		{"by its field", "- id: a\n- {id: b, reports_to: a}\n", edit.SetField{ID: "a", Field: "id", Value: "x"}, "- id: x\n- {id: b, reports_to: x}\n", ""},
		{"by its field, taken", "- id: a\n- id: b\n", edit.SetField{ID: "a", Field: "id", Value: "b"}, "", "is taken"},
		{"mentioned by what a merge key brings in", "x: &x {boss: a}\npositions:\n- id: a\n- <<: *x\n  id: b\n", rename, "", "reports_to of the position on line 4 comes from a merge key"},
		{"taken", "- id: a\n- id: b\n", edit.RenameID{Old: "a", New: "b"}, "", "is taken"},
		{"empty", "- id: a\n", edit.RenameID{Old: "a", New: " "}, "", "empty"},
		{"mentioned in a list that an alias repeats", "- {id: a}\n- {id: b, dotted_line_to: &l [a]}\n- {id: c, dotted_line_to: *l}\n", edit.RenameID{Old: "a", New: "x"}, "- {id: x}\n- {id: b, dotted_line_to: &l [x]}\n- {id: c, dotted_line_to: *l}\n", ""},
	})
}
