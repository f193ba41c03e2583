package org

import (
	"slices"

	"dotline/graph/phrase"

	"gopkg.in/yaml.v3"
)

// FieldOf returns the format's name of the field of a position that key names,
// in whatever case, style or alias it is written, or "" where the format knows
// no such field. "job_title" is the title only where an entry has no title.
func FieldOf(key string) string { return fieldNames[fold(key)] }

// OrganizationFieldOf returns the format's name of the fact of an organization
// that key names, as [FieldOf] does for a position's fields.
func OrganizationFieldOf(key string) string { return organizationFields[fold(key)] }

// ViewFieldOf returns the field of the view that key names, or "".
func ViewFieldOf(key string) string {
	if folded := fold(key); slices.Contains(viewList, folded) {
		return folded
	}
	return ""
}

// ExceptionFieldOf returns the field of an exception that key names, or "".
func ExceptionFieldOf(key string) string {
	folded := fold(key)
	if folded == "because" {
		return "reason"
	}
	if slices.Contains(exceptionList, folded) {
		return folded
	}
	return ""
}

// SectionOf returns the section of a chart file that key names, one of
// "organization", "positions", "conventions" and "view", or "".
func SectionOf(key string) string { return sectionNames[fold(key)] }

// ReadNode reads a chart from the root node of a document that has been parsed,
// for a caller that holds the nodes anyway: it gives what [Read] gives for the
// text of that one document, and takes over none of its checks of the text.
func ReadNode(path string, text []byte, root *yaml.Node) (*Chart, error) {
	chart, _, err := ReadEntries(path, text, root, nil)
	return chart, err
}

// ReadEntries is [ReadNode], and returns beside each position what it was read
// from; where aliases repeat an entry, several positions have the same body.
//
// What an earlier reading returned makes it faster: entries whose nodes are the
// same, moved by whole lines at most, are not read again. That is not for charts
// with aliases, since what those mean may change though the nodes do not.
func ReadEntries(path string, text []byte, root *yaml.Node, before []Origin) (*Chart, []Origin, error) {
	r := newReader(path, text)
	r.keepsOrigins = true
	r.before.list = before
	if n := len(before) + 1; before != nil { // most edits add one position at most
		r.room = make([]Position, n)
		r.origins = make([]Origin, 0, n)
		r.boss = make([]*Position, 0, n)
		r.chart.Positions = make([]*Position, 0, n)
	}
	if err := r.document(root); err != nil {
		err.Path = path
		return nil, nil, err
	}
	if r.overflow {
		return nil, nil, &SyntaxError{Path: path, Message: phrase.New("the aliases of this file multiply beyond what it could hold; write those positions out")}
	}
	r.finish()
	return r.chart, r.origins, nil
}
