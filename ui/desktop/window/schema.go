package window

import "fyne.io/fyne/v2/lang"

// spec says how a field is shown and edited.
type spec struct {
	name    string // the format's
	label   string
	hint    string // what stands in it while it says nothing
	kind    kind
	options []option // of a choice
}

// option is a value that a choice offers.
type option struct{ value, label string }

// kind is the way in which a field is edited.
type kind int

const (
	single  kind = iota // a text in one line
	several             // a list, one value a line
	prose               // a text of many lines
	truth               // a truth
	choices             // one of a few words
	manager             // a position, looked for by name
)

// group is fields that belong together.
type group struct {
	title  string
	fields []spec
}

// positionGroups are all fields of a position but those that are edited
// otherwise: its reports and its exceptions.
func positionGroups() []group {
	return []group{
		{lang.L("Person"), []spec{
			{name: "title", label: lang.L("Title")},
			{name: "names", label: lang.L("Holder"), hint: lang.L("A name; Shift+Return adds another"), kind: several},
			{name: "vacant", label: lang.L("Vacant"), kind: truth},
			{name: "acting_since", label: lang.L("Acting since"), hint: lang.L("A day, as 2026-11-01")},
		}},
		{lang.L("Line"), []spec{
			{name: "reports_to", label: lang.L("Reports to"), hint: lang.L("Nobody: a top of the chart"), kind: manager},
			{name: "dotted_line_to", label: lang.L("Dotted line to"), hint: lang.L("An id or a name; Shift+Return adds another"), kind: several},
			{name: "successor", label: lang.L("Successor"), hint: lang.L("An id or a name")},
			{name: "assistant", label: lang.L("Assistant: stands beside the boss"), kind: truth},
		}},
		{lang.L("Role"), []spec{
			{name: "department", label: lang.L("Department")},
			{name: "location", label: lang.L("Location")},
			{name: "role", label: lang.L("Role"), hint: lang.L("As the title says")},
			{name: "scope", label: lang.L("Scope"), kind: choices, options: []option{{"enterprise", lang.L("enterprise")}, {"department", lang.L("department")}}},
			{name: "faces", label: lang.L("Faces"), kind: choices, options: []option{{"internal", lang.L("internal")}, {"product", lang.L("product")}}},
			{name: "horizon", label: lang.L("Horizon"), kind: choices, options: []option{{"long", lang.L("long")}, {"short", lang.L("short")}}},
			{name: "authority", label: lang.L("Authority"), kind: choices, options: []option{{"strategic", lang.L("strategic")}, {"operational", lang.L("operational")}}},
		}},
		{lang.L("Duties"), []spec{
			{name: "accountable_for", label: lang.L("Accountable for"), hint: lang.L("An item; Shift+Return adds another"), kind: several},
			{name: "responsible_for", label: lang.L("Responsible for"), hint: lang.L("An item; Shift+Return adds another"), kind: several},
		}},
		{lang.L("More"), []spec{
			{name: "id", label: lang.X("field.id", "Id")},
			{name: "headcount", label: lang.L("Headcount"), hint: lang.L("People this box stands for")},
			{name: "pay", label: lang.L("Pay"), hint: lang.L("A number")},
			{name: "tags", label: lang.L("Tags"), hint: lang.L("A tag; Shift+Return adds another"), kind: several},
			{name: "link", label: lang.L("Link"), hint: "https://…"},
			{name: "photo", label: lang.L("Photo"), hint: lang.L("A file beside the chart")},
			{name: "notes", label: lang.L("Notes"), kind: prose},
		}},
	}
}

// organizationGroups are the facts of the organization.
func organizationGroups() []group {
	return []group{
		{"", []spec{
			{name: "name", label: lang.L("Name")},
			{name: "as_of", label: lang.L("As of"), hint: lang.L("A day, as 2026-11-01")},
			{name: "headcount", label: lang.L("Headcount"), hint: lang.L("Unknown")},
			{name: "it_headcount", label: lang.L("IT headcount"), hint: lang.L("Unknown")},
			{name: "it_budget", label: lang.L("IT budget"), hint: lang.L("Unknown")},
			{name: "currency", label: lang.L("Currency"), hint: lang.L("As EUR")},
			{name: "sector", label: lang.L("Sector"), hint: lang.L("As healthcare")},
			{name: "complete", label: lang.L("Every position is in this file"), kind: truth},
		}},
	}
}

// FieldLabel is what the window calls a field of a section of the format, of which
// "positions" is one.
func FieldLabel(section, field string) string {
	groups := organizationGroups()
	switch section {
	case "positions":
		groups = positionGroups()
	case "view":
		groups = viewGroups()
	}
	if field == "name" && section == "positions" {
		field = "names" // which says the same
	}
	for _, g := range groups {
		for _, s := range g.fields {
			if s.name == field {
				return s.label
			}
		}
	}
	return field
}

// viewGroups are how the chart was last shown, which nobody edits as a form.
func viewGroups() []group {
	return []group{{"", []spec{
		{name: "layout", label: lang.L("Layout")},
		{name: "direction", label: lang.L("Direction")},
		{name: "theme", label: lang.L("Theme")},
		{name: "collapsed", label: lang.L("Folded branches")},
	}}}
}
