package compare

import (
	"fmt"
	"strconv"
	"strings"

	"dotline/graph/org"
)

// field is one of those that are compared as texts, besides manager, title and id.
type field struct {
	name     string
	of       func(*org.Position) string
	mentions bool // it names positions by their ids
	list     func(*org.Position) []org.Value
}

var fields = []field{
	text("name", func(p *org.Position) string { return p.Holder() }),
	truth("vacant", func(p *org.Position) bool { return p.Vacant }),
	text("department", func(p *org.Position) string { return p.Department.Text }),
	text("location", func(p *org.Position) string { return p.Location.Text }),
	text("role", func(p *org.Position) string { return p.Role.Text }),
	text("scope", func(p *org.Position) string { return p.Scope.Text }),
	text("faces", func(p *org.Position) string { return p.Faces.Text }),
	text("horizon", func(p *org.Position) string { return p.Horizon.Text }),
	text("authority", func(p *org.Position) string { return p.Authority.Text }),
	ids("dotted_line_to", func(p *org.Position) []org.Value { return p.DottedLineTo }),
	list("accountable_for", func(p *org.Position) []org.Value { return p.AccountableFor }),
	list("responsible_for", func(p *org.Position) []org.Value { return p.ResponsibleFor }),
	text("acting_since", func(p *org.Position) string { return p.ActingSince.String() }),
	truth("assistant", func(p *org.Position) bool { return p.Assistant }),
	number("headcount", func(p *org.Position) org.Number { return p.Headcount }),
	number("pay", func(p *org.Position) org.Number { return p.Pay }),
	ids("successor", func(p *org.Position) []org.Value {
		if !p.Successor.IsSet() {
			return nil
		}
		return []org.Value{p.Successor}
	}),
	list("tags", func(p *org.Position) []org.Value { return p.Tags }),
	text("link", func(p *org.Position) string { return p.Link.Text }),
	text("photo", func(p *org.Position) string { return p.Photo.Text }),
	text("notes", func(p *org.Position) string { return p.Notes.Text }),
	text("exceptions", func(p *org.Position) string {
		var allowed []string
		for _, e := range p.Exceptions {
			what := e.Rule.Text
			if e.Reason.Text != "" {
				what += " (" + e.Reason.Text + ")"
			}
			if e.Until.Known {
				what += " until " + e.Until.String()
			}
			allowed = append(allowed, what)
		}
		return strings.Join(allowed, ", ")
	}),
}

func text(name string, of func(*org.Position) string) field { return field{name: name, of: of} }

func truth(name string, of func(*org.Position) bool) field {
	return text(name, func(p *org.Position) string { return truthful(of(p)) })
}

func truthful(yes bool) string {
	if yes {
		return "true"
	}
	return ""
}

func number(name string, of func(*org.Position) org.Number) field {
	return text(name, func(p *org.Position) string { return numeral(of(p)) })
}

func numeral(n org.Number) string {
	if !n.Known {
		return ""
	}
	return strconv.FormatFloat(n.N, 'f', -1, 64)
}

func list(name string, of func(*org.Position) []org.Value) field {
	return text(name, func(p *org.Position) string { return joined(of(p)) })
}

func joined(values []org.Value) string {
	var texts []string
	for _, v := range values {
		texts = append(texts, v.Text)
	}
	return strings.Join(texts, ", ")
}

func ids(name string, of func(*org.Position) []org.Value) field {
	f := list(name, of)
	f.mentions, f.list = true, of
	return f
}

// quoted is a value in a sentence.
func quoted(value string) string {
	const most = 60 // letters
	if r := []rune(value); len(r) > most {
		value = string(r[:most]) + "…"
	}
	return fmt.Sprintf("%q", value)
}
