package edit_test

import (
	"testing"

	"dotline/graph/edit"
)

func move(id, manager string) edit.Command { return edit.MovePosition{ID: id, Manager: manager} }

const flat = "positions:\n  - id: ceo\n  - id: cio\n    reports_to: ceo # since May\n  - id: cfo\n    reports_to: ceo\n  - {id: itm, boss: cio}\n"

const nested = `positions:
  - id: ceo
    reports:
      # finance
      - id: cfo
        title: CFO   # money

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
`

// both is nested and names the manager as well.
const both = "- id: top\n  reports:\n    - id: a\n      reports:\n        - {id: b, boss: a}\n"

func TestMove(t *testing.T) {
	run(t, []editTest{
		{"flat", flat, move("cio", "cfo"), "positions:\n  - id: ceo\n  - id: cio\n    reports_to: cfo # since May\n  - id: cfo\n    reports_to: ceo\n  - {id: itm, boss: cio}\n", ""},
		{"nested, and naming the manager", both, move("b", "top"), "- id: top\n  reports:\n    - id: a\n    - {id: b, boss: top}\n", ""},
		{"nested, and naming two", "- id: a\n  reports:\n    - id: b\n      manager: [a, c]\n    - id: c\n", move("b", "c"), "- id: a\n  reports:\n    - id: c\n      reports:\n        - id: b\n          manager: [c]\n", ""},
		{"named by a merge key", "x: &x {boss: a}\npositions:\n- id: a\n- id: b\n- {id: c, <<: *x}\n", move("c", "b"), "x: &x {boss: a}\npositions:\n- id: a\n- id: b\n- {id: c, boss: b, <<: *x}\n", ""},
		{"the first of several in a merge key", "x: &x {boss: [a, b]}\npositions:\n- id: a\n- id: b\n- id: d\n- {id: c, <<: *x}\n", move("c", "d"), "x: &x {boss: [a, b]}\npositions:\n- id: a\n- id: b\n- id: d\n- {id: c, boss: [d, b], <<: *x}\n", ""},
		{"to the top, where a merge key names the manager", "x: &x {boss: a}\npositions:\n- id: a\n- {id: c, <<: *x}\n", move("c", ""), "", "reports_to of the position on line 4 comes from a merge key"},
		{"flat, behind a peer", flat, edit.MovePosition{ID: "cio", Manager: "ceo", After: "cfo"}, "positions:\n  - id: ceo\n  - id: cfo\n    reports_to: ceo\n  - id: cio\n    reports_to: ceo # since May\n  - {id: itm, boss: cio}\n", ""},
		{"flat, to the top", flat, move("cio", ""), "positions:\n  - id: ceo\n  - id: cio\n  - id: cfo\n    reports_to: ceo\n  - {id: itm, boss: cio}\n", ""},
		{"flat, from the top", flat + "  - id: new\n", move("new", "cio"), flat + "  - id: new\n    reports_to: cio\n", ""},
		{"flow", flat, move("itm", "cfo"), "positions:\n  - id: ceo\n  - id: cio\n    reports_to: ceo # since May\n  - id: cfo\n    reports_to: ceo\n  - {id: itm, boss: cfo}\n", ""},
		{"where it is", flat, move("cio", "ceo"), flat, ""},
		{"several lines", "- id: a\n- id: b\n- {id: c, reports_to: [a, x]}\n", move("c", "b"), "- id: a\n- id: b\n- {id: c, reports_to: [b, x]}\n", ""},
		{"several lines, the first of them twice", "- id: a\n- id: b\n- {id: c, reports_to: [a, x, a]}\n", move("c", "b"), "- id: a\n- id: b\n- {id: c, reports_to: [b, x]}\n", ""},
		{"one line, twice", "- id: a\n- id: b\n- {id: c, reports_to: [a, a]}\n", move("c", "b"), "- id: a\n- id: b\n- {id: c, reports_to: [b]}\n", ""},
		{"nested, in", nested, move("coo", "cio"), `positions:
  - id: ceo
    reports:
      # finance
      - id: cfo
        title: CFO   # money

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
		{"nested, out", nested, move("itm", "ceo"), `positions:
  - id: ceo
    reports:
      # finance
      - id: cfo
        title: CFO   # money

      # technology
      - id: cio
        notes: |
          One line,
            and another.
        reports:
          -   id: ops
      - id: coo
      -   id: itm
          title: "IT
            Manager"
        # hire a deputy
  - id: board
`, ""},
		{"nested, to the top", nested, move("cio", ""), `positions:
  - id: ceo
    reports:
      # finance
      - id: cfo
        title: CFO   # money

      - id: coo
  - id: board
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
`, ""},
		{"nested, under one without reports", nested, move("ops", "cfo"), `positions:
  - id: ceo
    reports:
      # finance
      - id: cfo
        title: CFO   # money
        reports:
          -   id: ops

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
      - id: coo
  - id: board
`, ""},
		{"nested, the last of its list", "- id: a\n  reports:\n    - id: b\n      # of b\n  pay: 1\n- id: c\n  reports: []\n", move("b", "c"), "- id: a\n  pay: 1\n- id: c\n  reports:\n    - id: b\n      # of b\n", ""},
		{"the key says more", "- id: a\n  reports: # team\n    - id: b\n- id: c\n  reports: [] # none\n", move("b", "c"), "- id: a\n  reports: [] # team\n- id: c\n  reports: # none\n    - id: b\n", ""},
		{"comments and quoted lines at the margin", "- id: a\n- id: b\n  reports:\n    - id: c\n# margin\n      title: \"x\n y\"\n    - id: d\n", move("c", "a"), "- id: a\n  reports:\n    - id: c\n# margin\n      title: \"x\n y\"\n- id: b\n  reports:\n    - id: d\n", ""},
		{"a comment at the margin goes deeper", "- id: a\n  reports:\n    - id: b\n- id: c\n  reports:\n  - id: d\n# margin\n    pay: 5\n  - id: e\n", move("d", "a"), "- id: a\n  reports:\n    - id: b\n    - id: d\n# margin\n      pay: 5\n- id: c\n  reports:\n  - id: e\n", ""},
		{"a comment about the list", "- id: a\n  reports: # team\n  # they\n    # of b\n    - id: b\n    - id: c\n- id: d\n", move("b", ""), "- id: a\n  reports: # team\n  # they\n    - id: c\n- id: d\n# of b\n- id: b\n", ""},
		{"a comment that a value would take", "- id: a\n  reports:\n      - id: b\n    # of c\n      - id: c\n- id: d\n  notes: |\n   x\n", move("c", ""), "- id: a\n  reports:\n      - id: b\n- id: d\n  notes: |\n   x\n# of c\n- id: c\n", ""},
		{"a value that would take the blank line", "- id: a\n  reports:\n    - id: b\n      notes: |+\n        x\n\n    - id: c\n\n- id: d\n", move("c", ""), "- id: a\n  reports:\n    - id: b\n      notes: |+\n        x\n\n- id: d\n\n- id: c\n", ""},
		{"a value that would take the blanks of a line", "- id: a\n  reports:\n    - id: b\n    - id: c\n      notes: |\n        x\n       \n", move("c", ""), "- id: a\n  reports:\n    - id: b\n- id: c\n  notes: |\n    x\n", ""},
		{"out of the gap that it leaves", "- id: a\n  reports:\n    - id: b\n      notes: |+\n        x\n    - id: c\n\n# end\n", move("c", ""), "- id: a\n  reports:\n    - id: b\n      notes: |+\n        x\n- id: c\n# end\n", ""},
		{"under its own line ends", "- id: a\r\n- id: c\n  reports:\n  - id: b\n    notes: |+\n      x\n\n  - id: d\n", move("b", "a"), "- id: a\r\n  reports:\r\n  - id: b\n    notes: |+\n      x\n\n- id: c\n  reports:\n  - id: d\n", ""},
		{"a title alone to the top of a map of ids", "a:\n  reports:\n    b: B\n    c: C\nd: {title: D}\n", move("b", ""), "", "cannot stand in the map on line 1"},
		{"lists not indented", "- id: a\n  reports:\n  - id: b\n  - id: c\n", move("c", "b"), "- id: a\n  reports:\n  - id: b\n    reports:\n    - id: c\n", ""},
		{"flow to flow", "- {id: a, reports: [{id: b}, {id: c}]}\n- {id: d}\n", move("b", "d"), "- {id: a, reports: [{id: c}]}\n- {id: d, reports: [{id: b}]}\n", ""},
		{"flow to lines", "- {id: a, reports: [{id: b}, {id: c}]}\n- id: d\n  reports:\n    - id: e\n", move("b", "d"), "- {id: a, reports: [{id: c}]}\n- id: d\n  reports:\n    - id: e\n    - {id: b}\n", ""},
		{"lines to flow are named", "- id: a\n  reports:\n    - id: b\n      # c\n    - id: d\n- {id: e, reports: [{id: f}]}\n", move("b", "e"), "- id: a\n  reports:\n    - id: d\n- id: b\n  reports_to: e\n  # c\n- {id: e, reports: [{id: f}]}\n", ""},
		{"map of ids", "positions:\n  a:\n    reports:\n      b: {title: B}\n      c:\n  d:\n    title: D\n", move("b", "d"), "positions:\n  a:\n    reports:\n      c:\n  d:\n    title: D\n    reports:\n      b: {title: B}\n", ""},
		{"map of ids that a list cannot hold", "positions:\n  a:\n    reports:\n      b: {title: B}\n      c: C\n  d:\n    reports: [{id: e}]\n", move("b", "d"), "positions:\n  a:\n    reports:\n      c: C\n  b: {title: B, reports_to: d}\n  d:\n    reports: [{id: e}]\n", ""},
		{"CRLF", "- id: a\r\n  reports:\r\n    - id: b\r\n    - id: c\r\n- id: d\r\n", move("b", "d"), "- id: a\r\n  reports:\r\n    - id: c\r\n- id: d\r\n  reports:\r\n    - id: b\r\n", ""},
		{"no last line end", "- id: a\n  reports:\n    - id: b\n    - id: c\n- id: d", move("b", "d"), "- id: a\n  reports:\n    - id: c\n- id: d\n  reports:\n    - id: b", ""},
		{"the last line moves", "- id: a\n- id: d\n  reports:\n    - id: b\n    - id: c", move("c", "a"), "- id: a\n  reports:\n    - id: c\n- id: d\n  reports:\n    - id: b", ""},
		{"one position at the top", "id: a\nreports:\n- id: b\n- id: c\n", move("c", "b"), "id: a\nreports:\n- id: b\n  reports:\n  - id: c\n", ""},
		{"marks of the document", "---\npositions:\n- id: a\n  reports:\n  - id: b\n- id: c\n...\n", move("b", ""), "---\npositions:\n- id: a\n- id: c\n- id: b\n...\n", ""},

		{"a loop", nested, move("ceo", "itm"), "", "close a loop"},
		{"itself", nested, move("ceo", "ceo"), "", "report to itself"},
		{"no such manager", nested, move("ceo", "x"), "", `no position has the id "x"`},
		{"not a peer", nested, edit.MovePosition{ID: "coo", Manager: "cio", After: "cfo"}, "", "name a peer"},
		{"an anchor above its aliases", "- id: a\n- id: d\n  reports:\n    - id: &b b\n    - id: e\n- {id: c, reports_to: *b}\n", move("b", "a"), "- id: a\n  reports:\n    - id: &b b\n- id: d\n  reports:\n    - id: e\n- {id: c, reports_to: *b}\n", ""},
		{"anchor that is used", "- id: a\n  reports:\n    - &b {id: b, pay: 5}\n    - {<<: *b, id: c}\n- id: d\n", move("b", "d"), "", "anchor &b"},
		{"list that an alias repeats", "- id: a\n  reports: &r\n    - id: b\n- id: d\n  reports: *r\n", move("b", "d"), "", "lines 3 and 3"},
		{"list of ids into a list without", "positions:\n  - id: a\n    reports:\n      b: {title: B}\n      c: C\n  - id: d\n    reports:\n      - id: e\n", move("b", "d"), "", "different forms"},
	})
}

func TestReorder(t *testing.T) {
	run(t, []editTest{
		{"before", nested, edit.Reorder{ID: "coo", Before: "cfo"}, `positions:
  - id: ceo
    reports:
      - id: coo
      # finance
      - id: cfo
        title: CFO   # money

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
  - id: board
`, ""},
		{"last", "- id: a\n\n- id: b\n\n# far\n\n- id: c\n", edit.Reorder{ID: "a"}, "- id: b\n\n# far\n\n- id: c\n\n- id: a\n", ""},
		{"a value that would take the blank line", "- id: a\n\n- id: b\n  notes: |+\n    x\n", edit.Reorder{ID: "b", Before: "a"}, "- id: b\n  notes: |+\n    x\n- id: a\n\n", ""},
		{"and back", "- id: b\n  notes: |+\n    x\n- id: a\n\n", edit.Reorder{ID: "b"}, "- id: a\n\n- id: b\n  notes: |+\n    x\n", ""},
		{"in flow", "[{id: a}, {id: b}, c]\n", edit.Reorder{ID: "c", Before: "a"}, "[c, {id: a}, {id: b}]\n", ""},
		{"already", flat, edit.Reorder{ID: "cio", Before: "cfo"}, flat, ""},
		{"no peer", flat, edit.Reorder{ID: "cio", Before: "itm"}, "", "same manager"},
		{"other lists", "- id: a\n  reports:\n    - id: b\n- {id: c, reports_to: a}\n", edit.Reorder{ID: "c", Before: "b"}, "", "different lists"},
		{"an alias above what it repeats", "- {id: a, title: &t T}\n- {id: b, title: *t}\n", edit.Reorder{ID: "b", Before: "a"}, "", "an alias would stand before what it repeats"},
		{"an alias below another of the name", "- {id: a, title: &t T}\n- {id: b, title: *t}\n- {id: c, title: &t U}\n", edit.Reorder{ID: "b"}, "", "would not read as intended"},
		{"no last line end", "- id: a\n- id: b", edit.Reorder{ID: "a"}, "- id: b\n- id: a", ""},
	})
}
