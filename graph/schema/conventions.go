package schema

import (
	"strings"

	"dotline/graph/conventions"
)

// conventionDefs are what both schemas refer to.
func conventionDefs() object {
	return object{
		"conventions": conventionSection(), "rules": rules(), "custom": custom(),
		"severity": object{"enum": []string{"off", "note", "warning", "error"}, "description": "How much a finding matters."},
	}
}

func conventionSection() object {
	return object{"type": "object", "additionalProperties": false, "properties": object{
		"about":   text("What these conventions are for."),
		"extends": list(object{"type": "string", "examples": profileNames()}, "Profiles, or paths of files with this same shape; a later one wins."),
		"rules":   anyOf(ref("rules"), null()),
		"custom":  list(ref("custom"), "Reporting lines of your own."),
	}}
}

func profileNames() []string {
	var names []string
	for _, p := range conventions.Profiles() {
		names = append(names, p.Name)
	}
	return names
}

// rules describes each rule with its options. Ids that a chart's own conventions
// bring may have a severity too.
func rules() object {
	properties := object{}
	for _, r := range conventions.Rules() {
		options := object{"severity": ref("severity")}
		for _, o := range r.Options {
			if o.Bosses != nil {
				options[o.Name] = list(text(""), sentence(o.About))
			} else {
				options[o.Name] = object{"type": "integer", "minimum": 0, "default": o.Number, "description": sentence(o.About)}
			}
		}
		setting := anyOf(ref("severity"), object{"type": "object", "additionalProperties": false, "properties": options})
		setting["description"] = r.Summary
		properties[r.ID] = setting
	}
	return object{
		"type": "object", "properties": properties, "additionalProperties": ref("severity"),
		"description": "The severity of a rule, alone or with its options.",
	}
}

// sentence makes a sentence of what an option is about.
func sentence(about string) string { return strings.ToUpper(about[:1]) + about[1:] + "." }

func custom() object {
	names := func(about string) object { return list(text(""), about) }
	properties := object{
		"id":                 object{"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": "The rule's name, in small letters and hyphens."},
		"severity":           ref("severity"),
		"because":            text("Why; said with each finding."),
		"role":               names("Whom it is about, by role."),
		"except":             names("Roles that it is not about."),
		"function":           names("Whom it is about, by function, such as it or finance."),
		"department":         names("Whom it is about, by department."),
		"title":              names("Whom it is about, by title; * stands for anything."),
		"rank":               names("Whom it is about, by rank, such as manager."),
		"must_report_to":     names("The roles that are right as a boss."),
		"tolerated":          names("The roles that give a note only."),
		"must_not_report_to": names("The roles that are wrong as a boss."),
		"within":             choice("Whether only the boss counts, or any manager above.", "direct", "chain"),
		"when_present":       names("Roles that the chart must have for this to be judged."),
		"max_reports":        object{"type": "integer", "minimum": 0, "description": "More direct reports are a finding."},
		"min_reports":        object{"type": "integer", "minimum": 0, "description": "Fewer direct reports are a finding."},
		"peers_of":           names("Roles beside which it stands, under the same boss."),
		"or_dotted":          truth("A dotted line will do as well."),
		"must_not_hold":      names("Roles that the same person does not hold as well."),
	}
	return object{"type": "object", "additionalProperties": false, "required": []string{"id"}, "properties": properties}
}
