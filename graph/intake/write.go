package intake

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dotline/graph/org"

	"gopkg.in/yaml.v3"
)

// YAML returns the table as a chart file: the organization as far as it is
// known, then the positions, flat and in their order. Reading it gives the same
// positions again.
func (t *Table) YAML() ([]byte, error) {
	var out bytes.Buffer
	if err := t.writeOrganization(&out); err != nil {
		return nil, err
	}
	if len(t.Positions) == 0 {
		out.WriteString("positions: []\n")
		return out.Bytes(), nil
	}
	out.WriteString("positions:\n")
	// Some positions at a time: the nodes of them all would take far more memory
	// than their text.
	var some bytes.Buffer
	for positions := range slices.Chunk(t.Positions, 200) {
		some.Reset()
		list := &yaml.Node{Kind: yaml.SequenceNode}
		for _, p := range positions {
			list.Content = append(list.Content, entry(p))
		}
		if err := encode(&some, list); err != nil {
			return nil, fmt.Errorf("positions %q to %q: %w", positions[0].ID, positions[len(positions)-1].ID, err)
		}
		for line := range bytes.Lines(some.Bytes()) {
			if len(line) > 1 {
				out.WriteString("  ")
			}
			out.Write(line)
		}
	}
	return out.Bytes(), nil
}

func encode(out *bytes.Buffer, n *yaml.Node) error {
	enc := yaml.NewEncoder(out)
	enc.SetIndent(2)
	if err := enc.Encode(n); err != nil {
		return err
	}
	return enc.Close()
}

func (t *Table) writeOrganization(out *bytes.Buffer) error {
	m := mapping{}
	seen := map[string]bool{}
	facts := t.facts
	if t.Organization != "" {
		facts = append([]fact{{"name", t.Organization}}, facts...)
	}
	for _, f := range facts {
		if f.text != "" && !seen[f.name] {
			seen[f.name] = true
			m.fact(f)
		}
	}
	if len(m.Content) == 0 {
		return nil
	}
	m.Kind = yaml.MappingNode
	doc := mapping{Kind: yaml.MappingNode}
	doc.add("organization", (*yaml.Node)(&m))
	return encode(out, (*yaml.Node)(&doc))
}

// entry writes one position's fields in the order in which people give them.
func entry(p *org.Position) *yaml.Node {
	m := mapping{Kind: yaml.MappingNode}
	m.text("id", p.ID)
	m.text("title", p.Title.Text)
	if len(p.Names) == 1 {
		m.text("name", p.Names[0].Text)
	} else {
		m.list("names", p.Names)
	}
	m.truth("vacant", p.Vacant)
	m.number("headcount", p.Headcount)
	if len(p.ReportsTo) == 1 {
		m.text("reports_to", p.ReportsTo[0].Text)
	} else {
		m.list("reports_to", p.ReportsTo)
	}
	m.list("dotted_line_to", p.DottedLineTo)
	m.text("department", p.Department.Text)
	m.text("location", p.Location.Text)
	m.text("role", p.Role.Text)
	m.text("scope", p.Scope.Text)
	m.text("faces", p.Faces.Text)
	m.text("horizon", p.Horizon.Text)
	m.text("authority", p.Authority.Text)
	m.list("accountable_for", p.AccountableFor)
	m.list("responsible_for", p.ResponsibleFor)
	m.date("acting_since", p.ActingSince)
	m.truth("assistant", p.Assistant)
	m.number("pay", p.Pay)
	m.text("successor", p.Successor.Text)
	m.list("tags", p.Tags)
	m.text("link", p.Link.Text)
	m.text("photo", p.Photo.Text)
	m.text("notes", p.Notes.Text)
	if len(p.Exceptions) > 0 {
		list := &yaml.Node{Kind: yaml.SequenceNode}
		for _, e := range p.Exceptions {
			one := mapping{Kind: yaml.MappingNode}
			one.text("rule", e.Rule.Text)
			one.text("reason", e.Reason.Text)
			one.date("until", e.Until)
			list.Content = append(list.Content, (*yaml.Node)(&one))
		}
		m.add("exceptions", list)
	}
	return (*yaml.Node)(&m)
}

// mapping is a YAML mapping to which members are added.
type mapping yaml.Node

func (m *mapping) add(key string, value *yaml.Node) {
	m.Content = append(m.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, value)
}

// text adds a text, quoted only where it would be read as something else.
func (m *mapping) text(key, text string) {
	if text != "" {
		m.add(key, textNode(text))
	}
}

func textNode(text string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
	switch {
	case strings.TrimSpace(text) != text || strings.ContainsAny(text, "\u0085\u2028\u2029"):
		n.Style = yaml.DoubleQuotedStyle // a block would lose white space at its ends, and break lines at these
	case strings.Contains(text, "\n"):
		n.Style = yaml.LiteralStyle // where that is possible, else the library quotes
	}
	return n
}

// list adds a list, on one line where it is short.
func (m *mapping) list(key string, values []org.Value) {
	if len(values) == 0 {
		return
	}
	n := &yaml.Node{Kind: yaml.SequenceNode}
	length := 0
	for _, v := range values {
		length += len(v.Text) + 2
		n.Content = append(n.Content, textNode(v.Text))
	}
	if length <= 80 {
		n.Style = yaml.FlowStyle
	}
	m.add(key, n)
}

func (m *mapping) truth(key string, yes bool) {
	if yes {
		m.add(key, &yaml.Node{Kind: yaml.ScalarNode, Value: "true"})
	}
}

func (m *mapping) number(key string, n org.Number) {
	if n.Known {
		m.add(key, &yaml.Node{Kind: yaml.ScalarNode, Value: strconv.FormatFloat(n.N, 'f', -1, 64)})
	}
}

func (m *mapping) date(key string, d org.Date) {
	if d.Known {
		m.add(key, &yaml.Node{Kind: yaml.ScalarNode, Value: d.String()})
	}
}

// fact adds a fact of the organization, a text as such and all else plain.
func (m *mapping) fact(f fact) {
	switch f.name {
	case "name", "sector", "currency":
		m.text(f.name, f.text)
	default:
		m.add(f.name, &yaml.Node{Kind: yaml.ScalarNode, Value: f.text})
	}
}
