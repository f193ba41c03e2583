// Package sheet gives a chart's positions to other programs: as CSV, as an
// Excel workbook, or as JSON, one row or object for each position, in the order
// of the chart. It also holds what a cell has to keep to in both directions: how
// a list stands in one cell, and how a text is kept from being run as a formula.
//
// CSV and XLSX hold positions only; JSON holds the organization's facts too.
// Conventions and view settings stay in the chart file.
package sheet

import (
	"slices"
	"strconv"

	"dotline/graph/org"
)

// field is one column: its name in the chart format and how to get at it. Of
// the three ways to a value each field has one.
type field struct {
	name   string
	text   func(*org.Position) string
	list   func(*org.Position) []org.Value
	number func(*org.Position) org.Number
}

var fields = []field{
	{name: "id", text: func(p *org.Position) string { return p.ID }},
	{name: "title", text: func(p *org.Position) string { return p.Title.Text }},
	{name: "name", list: func(p *org.Position) []org.Value { return p.Names }},
	{name: "vacant", text: func(p *org.Position) string { return truth(p.Vacant) }},
	{name: "reports_to", list: func(p *org.Position) []org.Value { return p.ReportsTo }},
	{name: "dotted_line_to", list: func(p *org.Position) []org.Value { return p.DottedLineTo }},
	{name: "department", text: func(p *org.Position) string { return p.Department.Text }},
	{name: "location", text: func(p *org.Position) string { return p.Location.Text }},
	{name: "role", text: func(p *org.Position) string { return p.Role.Text }},
	{name: "scope", text: func(p *org.Position) string { return p.Scope.Text }},
	{name: "faces", text: func(p *org.Position) string { return p.Faces.Text }},
	{name: "horizon", text: func(p *org.Position) string { return p.Horizon.Text }},
	{name: "authority", text: func(p *org.Position) string { return p.Authority.Text }},
	{name: "accountable_for", list: func(p *org.Position) []org.Value { return p.AccountableFor }},
	{name: "responsible_for", list: func(p *org.Position) []org.Value { return p.ResponsibleFor }},
	{name: "acting_since", text: func(p *org.Position) string { return p.ActingSince.String() }},
	{name: "assistant", text: func(p *org.Position) string { return truth(p.Assistant) }},
	{name: "headcount", number: func(p *org.Position) org.Number { return p.Headcount }},
	{name: "pay", number: func(p *org.Position) org.Number { return p.Pay }},
	{name: "successor", text: func(p *org.Position) string { return p.Successor.Text }},
	{name: "tags", list: func(p *org.Position) []org.Value { return p.Tags }},
	{name: "link", text: func(p *org.Position) string { return p.Link.Text }},
	{name: "photo", text: func(p *org.Position) string { return p.Photo.Text }},
	{name: "notes", text: func(p *org.Position) string { return p.Notes.Text }},
	{name: "exceptions", text: exceptionsText},
}

func truth(b bool) string {
	if b {
		return "true"
	}
	return ""
}

func texts(values []org.Value) []string {
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = v.Text
	}
	return list
}

// cell returns a field's value as one text.
func (f field) cell(p *org.Position) string {
	switch {
	case f.list != nil:
		return JoinList(texts(f.list(p)))
	case f.number != nil:
		n := f.number(p)
		if !n.Known {
			return ""
		}
		return strconv.FormatFloat(n.N, 'f', -1, 64)
	}
	return f.text(p)
}

// IsHeader reports whether a table's header is one that this package writes: the
// format's own names, in its order.
func IsHeader(header []string) bool {
	if len(header) < 2 || header[0] != fields[0].name || header[1] != fields[1].name {
		return false
	}
	rest := fields
	for _, h := range header {
		i := slices.IndexFunc(rest, func(f field) bool { return f.name == h })
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
	return true
}

// used returns the fields that at least one position has; id and title always,
// so that a chart without positions still has a header.
func used(c *org.Chart) []field {
	var list []field
	for _, f := range fields {
		keep := f.name == "id" || f.name == "title"
		for _, p := range c.Positions {
			if keep {
				break
			}
			keep = f.cell(p) != ""
		}
		if keep {
			list = append(list, f)
		}
	}
	return list
}
