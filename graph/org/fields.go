package org

import (
	"slices"
	"strings"
	"unicode"
)

// sectionNames maps what stands at the top of a chart file, folded, to its section.
var sectionNames = map[string]string{
	"organization": "organization", "organisation": "organization", "org": "organization", "company": "organization",
	"positions": "positions", "people": "positions", "team": "positions", "employees": "positions", "staff": "positions",
	"conventions": "conventions",
	"view":        "view",
}

// sectionList holds the sections in the order in which a file is read best: what
// is short, and about the whole, stands before the positions.
var sectionList = []string{"organization", "conventions", "positions", "view"}

// fieldList holds the fields of a position, as the format names them and in its
// order: what the post is, who holds it, its lines, and then the rest.
var fieldList = []string{
	"id", "title", "name", "names", "vacant", "reports_to", "dotted_line_to", "department", "location", "role",
	"scope", "faces", "horizon", "authority", "accountable_for", "responsible_for", "acting_since", "assistant",
	"headcount", "pay", "successor", "tags", "link", "photo", "notes", "exceptions", "reports",
}

// fieldAliases maps other systems' names for a field to the format's.
var fieldAliases = map[string]string{
	"manager": "reports_to", "manager_id": "reports_to", "parent_id": "reports_to", "parent": "reports_to", "pid": "reports_to",
	"boss": "reports_to", "supervisor": "reports_to", "supervisor_id": "reports_to", "reports_to_id": "reports_to",
	"reports_to_senior_post": "reports_to",
	"slug":                   "id", "employee_id": "id", "unique_identifier": "id", "post_unique_reference": "id",
	"position": "job_title", "job_title": "job_title",
	"secondary_manager": "dotted_line_to", "matrix_manager": "dotted_line_to", "dotted_line": "dotted_line_to",
	"holder": "name", "full_name": "name", "holders": "names",
	"direct_reports": "reports", "children": "reports",
	"dept": "department", "url": "link", "salary": "pay", "note": "notes", "image": "photo",
}

// organizationFields maps a folded key to the field of the organization.
var organizationFields = map[string]string{
	"name": "name", "asof": "as_of", "date": "as_of", "headcount": "headcount", "employees": "headcount",
	"itheadcount": "it_headcount", "itbudget": "it_budget", "sector": "sector", "industry": "sector",
	"currency": "currency", "complete": "complete",
}

var organizationList = []string{"name", "as_of", "headcount", "it_headcount", "it_budget", "sector", "currency", "complete"}

var viewList = []string{"layout", "direction", "theme", "collapsed"}

var exceptionList = []string{"rule", "reason", "until"}

var fieldNames = func() map[string]string {
	m := make(map[string]string, len(fieldList)+len(fieldAliases))
	for _, f := range fieldList {
		m[fold(f)] = f
	}
	for k, f := range fieldAliases {
		m[fold(k)] = f
	}
	return m
}()

// field returns the field that a key names, in whatever case and style it is
// written, or "". Besides the fields of fieldList it returns "job_title", which
// is the title only where no title is given.
func (r *reader) field(key string) string {
	f, seen := r.fields[key]
	if !seen {
		f = fieldNames[fold(key)]
		r.fields[key] = f
	}
	return f
}

// fold leaves of a key what does not depend on how it is written, its letters
// and digits: reportsTo, "Reports To" and REPORTS-TO are all reportsto.
func fold(key string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, key)
}

// nearestName returns the one of the names that a key probably means, or "".
func nearestName(key string, names []string) string {
	folded := make([]string, len(names))
	for i, name := range names {
		folded[i] = fold(name)
	}
	if guess := Nearest(fold(key), folded); guess != "" {
		return names[slices.Index(folded, guess)]
	}
	return ""
}

// IsNobody reports whether a manager's id says that there is none.
func IsNobody(id string) bool {
	switch strings.ToLower(strings.TrimSpace(id)) {
	case "", "none", "null", "nil", "~", "-", "xx", "0", "n/a":
		return true
	}
	return false
}
