package intake

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"dotline/graph/org"

	"gopkg.in/yaml.v3"
)

// YAML returns the table as a chart file: the organization as far as it is
// known, then the positions, flat and in their order, then what else the chart
// had that the table was read from. Reading it gives the same positions again.
func (t *Table) YAML() ([]byte, error) {
	var w chartWriter
	t.writeOrganization(&w)
	if len(t.Positions) == 0 {
		w.WriteString("positions: []\n")
	} else {
		w.WriteString("positions:\n")
	}
	for _, p := range t.Positions {
		w.position(p)
	}
	for _, s := range t.sections {
		doc := &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: s.name}, s.node}}
		enc := yaml.NewEncoder(&w)
		enc.SetIndent(2)
		if err := enc.Encode(doc); err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return w.Bytes(), nil
}

func (t *Table) writeOrganization(w *chartWriter) {
	facts := t.facts
	if t.Organization != "" {
		facts = append([]fact{{"name", t.Organization}}, facts...)
	}
	seen := map[string]bool{}
	for _, f := range facts {
		if f.text == "" || seen[f.name] {
			continue
		}
		if len(seen) == 0 {
			w.WriteString("organization:\n")
		}
		seen[f.name] = true
		switch f.name {
		case "name", "sector", "currency":
			w.text("  ", f.name, f.text)
		default:
			w.plain("  ", f.name, f.text)
		}
	}
}

// chartWriter writes the lines of a chart file. It does not go by way of YAML
// nodes, which would take far more time and memory than their text.
type chartWriter struct{ bytes.Buffer }

// position writes one position's fields in the order in which people give them.
func (w *chartWriter) position(p *org.Position) {
	const indent = "    "
	start := w.Len()
	w.text(indent, "id", p.ID)
	w.text(indent, "title", p.Title.Text)
	w.oneOrMore("name", "names", p.Names)
	w.truth("vacant", p.Vacant)
	w.oneOrMore("reports_to", "reports_to", p.ReportsTo)
	w.list("dotted_line_to", p.DottedLineTo)
	w.text(indent, "department", p.Department.Text)
	w.text(indent, "location", p.Location.Text)
	w.text(indent, "role", p.Role.Text)
	w.text(indent, "scope", p.Scope.Text)
	w.text(indent, "faces", p.Faces.Text)
	w.text(indent, "horizon", p.Horizon.Text)
	w.text(indent, "authority", p.Authority.Text)
	w.list("accountable_for", p.AccountableFor)
	w.list("responsible_for", p.ResponsibleFor)
	w.date(indent, "acting_since", p.ActingSince)
	w.truth("assistant", p.Assistant)
	w.number("headcount", p.Headcount)
	w.number("pay", p.Pay)
	w.text(indent, "successor", p.Successor.Text)
	w.list("tags", p.Tags)
	w.text(indent, "link", p.Link.Text)
	w.text(indent, "photo", p.Photo.Text)
	w.text(indent, "notes", p.Notes.Text)
	if len(p.Exceptions) > 0 {
		w.plain(indent, "exceptions", "")
	}
	for _, e := range p.Exceptions {
		const indent = "        "
		start := w.Len()
		w.text(indent, "rule", e.Rule.Text)
		w.text(indent, "reason", e.Reason.Text)
		w.date(indent, "until", e.Until)
		w.dash(start, "      - ")
	}
	w.dash(start, "  - ")
}

// dash makes what was written since start an item of a list.
func (w *chartWriter) dash(start int, dash string) { copy(w.Bytes()[start:], dash) }

// plain writes a field whose value needs no quotes.
func (w *chartWriter) plain(indent, key, value string) {
	w.WriteString(indent)
	w.WriteString(key)
	w.WriteByte(':')
	if value != "" {
		w.WriteByte(' ')
		w.WriteString(value)
	}
	w.WriteByte('\n')
}

// text writes a text, quoted only where it could be read as something else.
func (w *chartWriter) text(indent, key, text string) {
	if text == "" {
		return
	}
	if canBeLiteral(text) {
		w.plain(indent, key, "|-")
		for line := range strings.SplitSeq(text, "\n") {
			if line != "" {
				w.WriteString(indent + "  ")
			}
			w.WriteString(line)
			w.WriteByte('\n')
		}
		return
	}
	w.plain(indent, key, yamlScalar(text, false))
}

// oneOrMore writes a field that has one name for a text and one for several.
func (w *chartWriter) oneOrMore(one, more string, values []org.Value) {
	if len(values) == 1 && values[0].Text != "" {
		w.text("    ", one, values[0].Text)
		return
	}
	w.list(more, values)
}

// list writes a list, on one line where it is short.
func (w *chartWriter) list(key string, values []org.Value) {
	if len(values) == 0 {
		return
	}
	length := 0
	for _, v := range values {
		length += len(v.Text) + 2
	}
	if length > 80 {
		w.plain("    ", key, "")
		for _, v := range values {
			w.WriteString("      - ")
			w.WriteString(yamlScalar(v.Text, false))
			w.WriteByte('\n')
		}
		return
	}
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = yamlScalar(v.Text, true)
	}
	w.plain("    ", key, "["+strings.Join(texts, ", ")+"]")
}

func (w *chartWriter) truth(key string, yes bool) {
	if yes {
		w.plain("    ", key, "true")
	}
}

func (w *chartWriter) number(key string, n org.Number) {
	if n.Known {
		w.plain("    ", key, strconv.FormatFloat(n.N, 'f', -1, 64))
	}
}

func (w *chartWriter) date(indent, key string, d org.Date) {
	if d.Known {
		w.plain(indent, key, d.String())
	}
}
