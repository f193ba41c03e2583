package edit_test

import (
	"testing"

	"dotline/graph/edit"
)

// TestPlaceBesideNoPositions holds that what stands in a list and is no position
// stays, and keeps nothing from being edited.
func TestPlaceBesideNoPositions(t *testing.T) {
	add := func(under string) edit.Command {
		return edit.AddPosition{Under: under, Fields: []edit.Field{{Name: "id", Value: "new"}}}
	}
	run(t, []editTest{
		{"below a list in the list", "positions:\n- id: a\n- - id: f # f\n  - id: g\n", add(""), "positions:\n- id: a\n- id: new\n- - id: f # f\n  - id: g\n", ""},
		{"below a dash alone", "positions:\n  - id: a\n  -\nview: {theme: dark}\n", add(""), "positions:\n  - id: a\n  - id: new\n  -\nview: {theme: dark}\n", ""},
		{"before a null", "- id: a\n- ~\n- id: b\n", edit.AddPosition{After: "a", Fields: []edit.Field{{Name: "id", Value: "new"}}}, "- id: a\n- ~\n- id: new\n- id: b\n", ""},
		{"beside nothing else", "positions: # x\n  # y\n  - - id: f\n  # z\n", add(""), "positions: # x\n  # y\n  - - id: f\n  - id: new\n  # z\n", ""},
		{"beside nothing else, in brackets", `{"positions": [[{"id": "f"}]]}`, add(""), `{"positions": [[{"id": "f"}], {"id": "new"}]}`, ""},
		{"beside nothing else, in a map of ids", "positions:\n  a: [x]\nview: {theme: dark}\n", add(""), "positions:\n  a: [x]\n  new: {}\nview: {theme: dark}\n", ""},
		{"the first report beside nothing else", "- id: a\n  reports:\n    -\n- id: b\n", edit.MovePosition{ID: "b", Manager: "a"}, "- id: a\n  reports:\n    -\n    - id: b\n", ""},
		{"in a line with a dash", "positions:\n- id: a\n  reports:\n  - - - f\n", add("a"), "positions:\n- id: a\n  reports:\n  - - - f\n  - id: new\n", ""},
		{"in a line with its key", "? positions\n: - [f]\n", add(""), "", "the list on line 2 does not begin on a line of its own"},
		{"in brackets", "[{id: a}, [f], {id: b}]\n", edit.Reorder{ID: "a"}, "[[f], {id: b}, {id: a}]\n", ""},
		{"in brackets, before a peer", "[{id: a}, [f], {id: b}, {id: c}]\n", edit.Reorder{ID: "c", Before: "b"}, "[{id: a}, [f], {id: c}, {id: b}]\n", ""},
		{"in brackets, removed", "[{id: a}, [f], {id: b}, [g]]\n", edit.RemovePosition{ID: "b"}, "[{id: a}, [f], [g]]\n", ""},
		{"with reports on both sides", "- id: a\n- {id: b, boss: a}\n- [f] # f\n- {id: c, boss: a}\n- id: d\n", edit.RemovePosition{ID: "a", Reports: edit.Remove}, "- [f] # f\n- id: d\n", ""},
		{"a map of ids beside what is no position", "positions:\n  a:\n    reports:\n      b:\n      d:\n  c:\n    reports: [[f]]\n", edit.MovePosition{ID: "b", Manager: "c"}, "positions:\n  a:\n    reports:\n      d:\n  b:\n    reports_to: c\n  c:\n    reports: [[f]]\n", ""},
	})
}

// TestFillKeepsComments holds that a list that is empty goes without what stands
// beside it.
func TestFillKeepsComments(t *testing.T) {
	add := edit.AddPosition{Fields: []edit.Field{{Name: "id", Value: "new"}}}
	run(t, []editTest{
		{"above the mark of an empty document", "positions:\n  - id: a\n---\n", add, "positions:\n  - id: a\n  - id: new\n---\n", ""},
		{"behind the file's list", "# head\n\n[] # none\n# more\n", add, "# head\n\n# none\n- id: new\n# more\n", ""},
		{"behind a mark", "--- []\n", add, "---\n- id: new\n", ""},
		{"behind a mark, and before a comment", "--- [] # none\n...\n", add, "--- # none\n- id: new\n...\n", ""},
		{"within brackets", "positions: [ # none\n]\n", add, "", "a comment stands beside what is to go on line 1"},
		{"within the file's brackets", "[ # none\n]\n", add, "", "a comment stands beside what is to go on line 1"},
		{"above brackets", "positions:\n  # none\n  []\n", add, "", "a comment stands beside what is to go on line 3"},
	})
}

// TestCommentsInFlow holds that the comment behind an entry of a flow list goes where
// the entry goes.
func TestCommentsInFlow(t *testing.T) {
	move := func(id, to string) edit.Command { return edit.MovePosition{ID: id, Manager: to} }
	team := "[\n  {id: a, reports: [\n      {id: b},   # bee\n      {id: c} # cee\n  ]},\n  {id: d}\n]\n"
	run(t, []editTest{
		{"to lines", "- id: a\n  reports: [\n    {id: b}, # bee\n    {id: c}\n  ]\n- id: d\n  reports:\n    - id: e\n", move("b", "d"), "- id: a\n  reports: [\n    {id: c}\n  ]\n- id: d\n  reports:\n    - id: e\n    - {id: b} # bee\n", ""},
		{"the last, to lines", "- id: a\n  reports: [\n    {id: b},\n    {id: c} # cee\n  ]\n- id: d\n  reports:\n    - id: e\n", move("c", "d"), "- id: a\n  reports: [\n    {id: b}\n  ]\n- id: d\n  reports:\n    - id: e\n    - {id: c} # cee\n", ""},
		{"to the top", team, move("b", ""), "[\n  {id: a, reports: [\n      {id: c} # cee\n  ]},\n  {id: d},\n  {id: b}   # bee\n]\n", ""},
		{"up", team, edit.Reorder{ID: "c", Before: "b"}, "[\n  {id: a, reports: [\n      {id: c}, # cee\n      {id: b},   # bee\n  ]},\n  {id: d}\n]\n", ""},
		{"down", team, edit.Reorder{ID: "b"}, "[\n  {id: a, reports: [\n      {id: c}, # cee\n      {id: b}   # bee\n  ]},\n  {id: d}\n]\n", ""},
		{"behind a last comma", "[\n  {id: a}, # ay\n  {id: b},\n]\n", edit.Reorder{ID: "a"}, "[\n  {id: b},\n  {id: a}, # ay\n]\n", ""},
		{"a first report on lines", "[\n  {\n    id: a,\n    reports: []\n  },\n  {id: b}, # bee\n  {id: c}\n]\n", move("b", "a"), "[\n  {\n    id: a,\n    reports: [\n      {id: b} # bee\n    ]\n  },\n  {id: c}\n]\n", ""},
		{"where there is no line for it", team, move("b", "d"), "", "a comment stands beside what is to go on line 3"},
		{"gone with it", team, edit.RemovePosition{ID: "c"}, "[\n  {id: a, reports: [\n      {id: b},   # bee\n  ]},\n  {id: d}\n]\n", ""},
		{"reports move up", team, edit.RemovePosition{ID: "a"}, "[\n  {id: b},   # bee\n  {id: c}, # cee\n  {id: d}\n]\n", ""},
		{"reports move up into a line", "[{id: a, reports: [\n    {id: b} # bee\n]}, {id: d}]\n", edit.RemovePosition{ID: "a"}, "", "a comment stands beside what is to go on line 2"},
	})
}
