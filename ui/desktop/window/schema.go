package window

// spec says how a field is shown and edited.
type spec struct {
	name    string // the format's
	label   string
	hint    string // what stands in it while it says nothing
	kind    kind
	options []string // of a choice
}

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

const dayHint = "A day, as 2026-11-01"

// positionGroups are all fields of a position but those that are edited
// otherwise: its reports and its exceptions.
var positionGroups = []group{
	{"Person", []spec{
		{name: "title", label: "Title"},
		{name: "names", label: "Holder", hint: "A name; of a shared post one a line", kind: several},
		{name: "vacant", label: "Vacant", kind: truth},
		{name: "acting_since", label: "Acting since", hint: dayHint},
	}},
	{"Line", []spec{
		{name: "reports_to", label: "Reports to", hint: "Nobody: a top of the chart", kind: manager},
		{name: "dotted_line_to", label: "Dotted line to", hint: "Ids, one a line", kind: several},
		{name: "successor", label: "Successor", hint: "An id"},
		{name: "assistant", label: "Assistant: stands beside the boss", kind: truth},
	}},
	{"Role", []spec{
		{name: "department", label: "Department"},
		{name: "location", label: "Location"},
		{name: "role", label: "Role", hint: "As the title says"},
		{name: "scope", label: "Scope", kind: choices, options: []string{"enterprise", "department"}},
		{name: "faces", label: "Faces", kind: choices, options: []string{"internal", "product"}},
		{name: "horizon", label: "Horizon", kind: choices, options: []string{"long", "short"}},
		{name: "authority", label: "Authority", kind: choices, options: []string{"strategic", "operational"}},
	}},
	{"Duties", []spec{
		{name: "accountable_for", label: "Accountable for", hint: "One item a line", kind: several},
		{name: "responsible_for", label: "Responsible for", hint: "One item a line", kind: several},
	}},
	{"More", []spec{
		{name: "id", label: "Id"},
		{name: "headcount", label: "Headcount", hint: "People this box stands for"},
		{name: "pay", label: "Pay", hint: "A number"},
		{name: "tags", label: "Tags", hint: "One a line", kind: several},
		{name: "link", label: "Link", hint: "https://…"},
		{name: "photo", label: "Photo", hint: "A file beside the chart"},
		{name: "notes", label: "Notes", kind: prose},
	}},
}

// organizationGroups are the facts of the organization.
var organizationGroups = []group{
	{"", []spec{
		{name: "name", label: "Name"},
		{name: "as_of", label: "As of", hint: dayHint},
		{name: "headcount", label: "Headcount", hint: "Unknown"},
		{name: "it_headcount", label: "IT headcount", hint: "Unknown"},
		{name: "it_budget", label: "IT budget", hint: "Unknown"},
		{name: "currency", label: "Currency", hint: "As EUR"},
		{name: "sector", label: "Sector", hint: "As healthcare"},
		{name: "complete", label: "Every position is in this file", kind: truth},
	}},
}
