package sheet

import (
	"bytes"
	"encoding/json"
	"io"

	"dotline/graph/org"
)

// WriteJSON writes {"organization": {…}, "positions": [{…}]}: the format's own
// field names, texts and lists as such, numbers as numbers, and nothing for what
// the chart leaves out. It ends with a line end.
func WriteJSON(w io.Writer, c *org.Chart) error {
	var doc object
	if o := organization(c.Organization); len(o) > 0 {
		doc = append(doc, member{"organization", o})
	}
	positions := make([]object, len(c.Positions))
	for i, p := range c.Positions {
		positions[i] = position(p)
	}
	doc = append(doc, member{"positions", positions})
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(doc)
}

func organization(o org.Organization) object {
	var obj object
	obj.text("name", o.Name.Text)
	obj.text("as_of", o.AsOf.String())
	obj.number("headcount", o.Headcount)
	obj.number("it_headcount", o.ITHeadcount)
	obj.number("it_budget", o.ITBudget)
	obj.text("sector", o.Sector.Text)
	obj.text("currency", o.Currency.Text)
	if o.Complete {
		obj = append(obj, member{"complete", true})
	}
	return obj
}

func position(p *org.Position) object {
	var obj object
	for _, f := range fields {
		switch {
		case f.name == "exceptions":
			if len(p.Exceptions) > 0 {
				obj = append(obj, member{f.name, exceptions(p)})
			}
		case f.name == "vacant" || f.name == "assistant":
			if f.text(p) != "" {
				obj = append(obj, member{f.name, true})
			}
		case f.number != nil:
			obj.number(f.name, f.number(p))
		case f.list != nil:
			obj.list(f.name, texts(f.list(p)))
		default:
			obj.text(f.name, f.text(p))
		}
	}
	return obj
}

func exceptions(p *org.Position) []object {
	list := make([]object, len(p.Exceptions))
	for i, e := range p.Exceptions {
		list[i].text("rule", e.Rule.Text)
		list[i].text("reason", e.Reason.Text)
		list[i].text("until", e.Until.String())
	}
	return list
}

// exceptionsText returns the exceptions as the JSON that stands in a cell, for
// they have parts of their own.
func exceptionsText(p *org.Position) string {
	if len(p.Exceptions) == 0 {
		return ""
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	if err := out.Encode(exceptions(p)); err != nil {
		panic(err) // texts always encode
	}
	return string(bytes.TrimSpace(b.Bytes()))
}

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

func (o *object) text(name, s string) {
	if s != "" {
		*o = append(*o, member{name, s})
	}
}

func (o *object) number(name string, n org.Number) {
	if n.Known {
		*o = append(*o, member{name, n.N})
	}
}

// list adds a list, or a text where one element can stand as one: a reader that
// splits texts at semicolons must not split that one.
func (o *object) list(name string, list []string) {
	switch {
	case len(list) == 1 && JoinList(list) == list[0]:
		o.text(name, list[0])
	case len(list) > 0:
		*o = append(*o, member{name, list})
	}
}

// MarshalJSON writes the members in order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := out.Encode(m.name); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := out.Encode(m.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
