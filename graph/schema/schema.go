// Package schema describes the chart format and the format of conventions as JSON
// Schema (draft 2020-12), so that an editor with a YAML language server completes
// and checks the files as they are typed.
//
// It describes the format's own names. What reading accepts besides, such as other
// tools' names for a field, an editor shows as unknown.
package schema

import (
	"bytes"
	"encoding/json"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/roles"
)

const dialect = "https://json-schema.org/draft/2020-12/schema"

// object is a JSON object; its keys are written in alphabetical order.
type object = map[string]any

// Chart returns the schema of a chart file.
func Chart() []byte {
	positions := anyOf(
		object{"type": "array", "items": ref("item"), "description": "The positions, each with its own reports_to."},
		object{"type": "object", "additionalProperties": ref("entry"), "description": "The positions by their ids."},
		null(),
	)
	file := object{
		"type": "object", "additionalProperties": false,
		"properties": object{
			"organization": ref("organization"), "positions": positions,
			"conventions": anyOf(ref("conventions"), null()), "view": anyOf(ref("view"), null()),
		},
		"patternProperties": object{"^x-": object{"description": "Shared by aliases; a name of your own."}},
		"required":          []string{"positions"},
	}
	return write(object{
		"$schema": dialect, "title": "Dotline chart",
		"description": "An org chart that checks itself.",
		"anyOf":       []any{file, object{"type": "array", "items": ref("item")}},
		"$defs": merge(conventionDefs(), object{
			"position": position(), "entry": anyOf(ref("position"), text("The title.")),
			"item":         anyOf(ref("position"), object{"type": []string{"string", "number", "boolean"}, "description": "The title."}),
			"organization": organization(), "view": view(), "exception": exception(),
		}),
	})
}

// Conventions returns the schema of a file of conventions, the one that
// "check --conventions" takes.
func Conventions() []byte {
	return write(merge(conventionSection(), object{
		"$schema": dialect, "title": "Dotline conventions", "$defs": conventionDefs(),
	}))
}

func write(schema object) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(schema); err != nil {
		panic(err) // maps, slices and strings always encode
	}
	return b.Bytes()
}

// position is the schema of one position. A field that the format has and this
// does not describe is a mistake, which a test finds.
func position() object {
	properties := object{}
	for _, field := range org.Fields() {
		properties[field] = fields[field]
	}
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}

var fields = object{
	"id":              id("How lines name this position. Without one it is made from the title."),
	"title":           text("The job title, which says the role."),
	"name":            list(text(""), "The holder; leave it out where unknown."),
	"names":           list(text(""), "The holders of a shared post."),
	"vacant":          truth("Nobody holds the post."),
	"reports_to":      list(id(""), "The id of the manager; leave it out at the top."),
	"dotted_line_to":  list(id(""), "A second boss's id, or several."),
	"department":      text("The department."),
	"location":        text("The site, city or country."),
	"role":            object{"type": []string{"string", "null"}, "description": "Overrides the role that the title says.", "examples": roleNames()},
	"scope":           choice("How far the post reaches.", "enterprise", "department"),
	"faces":           choice("Which way a CTO looks.", "internal", "product"),
	"horizon":         choice("How far the post looks ahead.", "long", "short"),
	"authority":       choice("What the post decides.", "strategic", "operational"),
	"accountable_for": list(text(""), "What the post answers for, such as it-strategy."),
	"responsible_for": list(text(""), "What the post does, such as security-protocols or hiring."),
	"acting_since":    date("Since when the holder acts."),
	"assistant":       truth("An assistant, who stands beside the boss."),
	"headcount":       number("How many people this box stands for."),
	"pay":             number("Yearly pay, in the organization's currency."),
	"successor":       id("The id of the successor."),
	"tags":            list(text(""), "Words of your own."),
	"link":            matching("^([hH][tT]{2}[pP][sS]?|[mM][aA][iI][lL][tT][oO]|[tT][eE][lL]):", "A page about the position: a web, mail or telephone address."),
	"photo":           matching(`^[^/\\:.][^:]*$`, "A picture beside the chart file, or in a folder there."),
	"notes":           text("Free text."),
	"exceptions":      list(ref("exception"), "Findings that are allowed here, each for a reason."),
	"reports": anyOf(
		object{"type": "array", "items": ref("item"), "description": "The reports, the same as reports_to on each."},
		object{"type": "object", "additionalProperties": ref("entry")},
		null(),
	),
}

func organization() object {
	return anyOf(
		object{"type": "object", "additionalProperties": false, "description": "Facts that the conventions need; leave out what is unknown.", "properties": object{
			"name":         text("The organization's name."),
			"as_of":        date("Of when the chart is."),
			"headcount":    number("How many people work here."),
			"it_headcount": number("How many of them in IT."),
			"it_budget":    number("What IT costs a year."),
			"sector":       text("Such as healthcare, bank or technology."),
			"currency":     object{"type": []string{"string", "null"}, "description": "Of pay and budget.", "examples": []string{"EUR", "USD", "GBP"}},
			"complete":     truth("Every position of the organization is in this file."),
		}},
		text("The organization's name."),
	)
}

func view() object {
	return object{"type": "object", "additionalProperties": false, "description": "How the chart was last shown.", "properties": object{
		"layout":    choice("How cards are placed.", "auto", "dot", "tree", "radial", "departments"),
		"direction": choice("Where the chart grows.", "down", "right", "up", "left"),
		"theme":     choice("The colours.", "light", "dark", "print"),
		"collapsed": list(id(""), "The positions whose reports are folded away."),
	}}
}

func exception() object {
	return anyOf(
		object{"type": "object", "additionalProperties": false, "required": []string{"rule", "reason"}, "properties": object{
			"rule":   object{"type": "string", "description": "The rule that is allowed to find something here.", "examples": ruleNames()},
			"reason": text("Why it is allowed."),
			"until":  date("The last day on which it is."),
		}},
		object{"type": "string", "description": "The rule alone; a reason is missing then."},
	)
}

func roleNames() []string {
	var names []string
	for _, r := range roles.All() {
		names = append(names, string(r))
	}
	return names
}

func ruleNames() []string {
	var names []string
	for _, r := range conventions.Rules() {
		names = append(names, r.ID)
	}
	return names
}
