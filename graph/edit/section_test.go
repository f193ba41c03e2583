package edit_test

import (
	"testing"

	"dotline/graph/edit"
)

func section(name, field string, values ...string) edit.Command {
	return edit.SetSection{Section: name, Field: field, Values: values}
}

func TestSetSection(t *testing.T) {
	name, theme := section("organization", "name", "Acme"), section("view", "theme", "dark")
	run(t, []editTest{
		{"given", "organization:\n  name: 'Old' # c\npositions:\n- id: a\n", name, "organization:\n  name: 'Acme' # c\npositions:\n- id: a\n", ""},
		{"another fact", "organization:\n  name: X\n  complete: true\npositions:\n- id: a\n", section("organization", "it_budget", "5000"), "organization:\n  name: X\n  it_budget: 5000\n  complete: true\npositions:\n- id: a\n", ""},
		{"under its other names", "company:\n  Industry: steel\n  employees: 5\nstaff:\n- id: a\n", section("organization", "headcount", "900"), "company:\n  Industry: steel\n  employees: 900\nstaff:\n- id: a\n", ""},
		{"first below the head", "%YAML 1.1\n--- # c\n# Acme\n# and more\npositions:\n  - id: a\n", name, "%YAML 1.1\n--- # c\n# Acme\n# and more\norganization:\n  name: Acme\npositions:\n  - id: a\n", ""},
		{"above the comment of the positions", "# head\n\n# people\npositions:\n  - id: a\n", name, "# head\n\norganization:\n  name: Acme\n\n# people\npositions:\n  - id: a\n", ""},
		{"set apart as the entries are", "positions:\n  - id: a\n\n  - id: b\n", name, "organization:\n  name: Acme\n\npositions:\n  - id: a\n\n  - id: b\n", ""},
		{"last", "organization: {name: X}\n\npositions:\n- id: a\n# end\n\n# very end\n", theme, "organization: {name: X}\n\npositions:\n- id: a\n# end\n\n# very end\n\nview:\n  theme: dark\n", ""},
		{"last, above the end of the document", "positions:\r\n- id: a\r\nx-own: 1\r\n...\r\n", theme, "positions:\r\n- id: a\r\nx-own: 1\r\nview:\r\n  theme: dark\r\n...\r\n", ""},
		{"last, above the mark of an empty document", "positions:\n- id: a\n---\n", theme, "positions:\n- id: a\nview:\n  theme: dark\n---\n", ""},
		{"first, below the mark of an empty document", "---\n---\npositions:\n- id: a\n", name, "---\n---\norganization:\n  name: Acme\npositions:\n- id: a\n", ""},
		{"last, without a line end", "positions:\n- id: a", theme, "positions:\n- id: a\nview:\n  theme: dark", ""},
		{"behind a value that would take the blank line", "organization: {name: X}\n\npositions:\n- id: a\n  notes: |+\n    x\n", theme, "organization: {name: X}\n\npositions:\n- id: a\n  notes: |+\n    x\nview:\n  theme: dark\n", ""},
		{"in an indented file", "  positions:\n    - id: a\n", theme, "  positions:\n    - id: a\n  view:\n    theme: dark\n", ""},
		{"in JSON", `{"positions":[{"id":"a"}]}`, section("organization", "as_of", "2026-11-01"), `{"organization":{"as_of":"2026-11-01"},"positions":[{"id":"a"}]}`, ""},
		{"in JSON, a number", `{"positions": [{"id": "a"}]}`, section("organization", "headcount", "900"), `{"organization": {"headcount": 900}, "positions": [{"id": "a"}]}`, ""},
		{"empty", "positions: []\nview: # as shown\n", theme, "positions: []\nview: # as shown\n  theme: dark\n", ""},
		{"empty braces", "positions: []\nview: {}\n", theme, "positions: []\nview: {theme: dark}\n", ""},
		{"a list", "positions:\n- id: a\nview: {theme: dark}\n", section("view", "collapsed", "a", "b"), "positions:\n- id: a\nview: {theme: dark, collapsed: [a, b]}\n", ""},
		{"a list, changed", "positions:\n- id: a\nview:\n  collapsed:\n  - a\n", section("view", "collapsed", "b"), "positions:\n- id: a\nview:\n  collapsed:\n  - b\n", ""},
		{"removed", "positions: []\nview: {theme: dark, layout: dot}\n", section("view", "theme"), "positions: []\nview: {layout: dot}\n", ""},
		{"the last field goes", "organization:\n  name: X\n\npositions:\n- id: a\n", section("organization", "name"), "positions:\n- id: a\n", ""},
		{"the last field of the last section goes", "organization:\n  name: X\n\npositions:\n- id: a\n\nview:\n  theme: dark\n", section("view", "theme"), "organization:\n  name: X\n\npositions:\n- id: a\n", ""},
		{"the last section goes, a value keeps its blank line", "positions:\n- id: a\n  notes: |+\n    x\n\nview: {theme: dark}\n", section("view", "theme"), "positions:\n- id: a\n  notes: |+\n    x\n\n", ""},
		{"nothing to remove", "positions: []\nview:\n", section("view", "theme"), "positions: []\nview:\n", ""},
		{"no section to remove from", "positions: []\n", section("view", "theme"), "positions: []\n", ""},
		{"the name alone", "organization: Old\npositions: []\n", name, "organization: Acme\npositions: []\n", ""},
		{"a fact beside the name alone", "organization: Acme # c\npositions: []\n", section("organization", "headcount", "70"), "organization:\n  name: Acme # c\n  headcount: 70\npositions: []\n", ""},
		{"a fact beside the name alone, in JSON", `{"organization":"Acme","positions":[]}`, section("organization", "headcount", "70"), `{"organization":{"name":"Acme","headcount":70},"positions":[]}`, ""},
		{"the name alone goes", "organization: Acme\npositions: []\n", section("organization", "name"), "positions: []\n", ""},
		{"nothing to remove beside the name alone", "organization: Acme\npositions: []\n", section("organization", "headcount"), "organization: Acme\npositions: []\n", ""},
		{"without a list of positions", "view: {theme: dark}\n", name, "organization:\n  name: Acme\nview: {theme: dark}\n", ""},

		{"more than a view", "view: tree\npositions: []\n", theme, "", `write what it says as "layout: …"`},
		{"the name alone, tagged", "organization: !x Old\npositions: []\n", section("organization", "sector", "steel"), "", `write it as "name: …" first`},
		{"a bare list", "- id: a\n", name, "", `write "positions:" above`},
		{"one position", "title: CEO\n", theme, "", `write "positions:" above`},
		{"a map of ids", "a: {title: A}\n", theme, "", `write "positions:" above`},
		{"given twice", "org: {name: X}\norganization: {name: Y}\npositions: []\n", name, "", "lines 1 and 2"},
		{"brought in by a merge key", "<<: {organization: {name: X}}\npositions: []\n", section("organization", "sector", "steel"), "", "organization of the chart comes from a merge key"},
		{"unknown section", "positions: []\n", section("conventions", "profile", "x"), "", "expected organization or view"},
		{"unknown field", "positions: []\n", section("view", "zoom", "2"), "", "expected one of layout, direction"},
		{"two values", "positions: []\n", section("view", "theme", "dark", "light"), "", "holds one value"},
		{"repeated by an alias", "organization: &o {name: X}\nx: *o\npositions: []\n", name, "", "repeated by an alias"},
	})
}
