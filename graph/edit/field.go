package edit

import (
	"fmt"
	"slices"

	"dotline/graph/org"

	"gopkg.in/yaml.v3"
)

// order is the order in which a new field takes its place among the others.
var order = []string{
	"id", "title", "job_title", "name", "names", "vacant", "reports_to", "dotted_line_to", "department", "location", "role",
	"scope", "faces", "horizon", "authority", "accountable_for", "responsible_for", "acting_since", "assistant",
	"headcount", "pay", "successor", "tags", "link", "photo", "notes", "exceptions", "reports",
}

// lists are the fields that hold several values.
var lists = []string{"names", "reports_to", "dotted_line_to", "accountable_for", "responsible_for", "tags"}

func (c SetField) plan(p *plan) error {
	return p.editField(c.ID, c.Field, func(e *entry, field string) error {
		if slices.Contains(lists, field) || field == "name" {
			return p.setValues(e, field, []string{c.Value})
		}
		return p.setValue(e, field, c.Value)
	})
}

func (c SetList) plan(p *plan) error {
	return p.editField(c.ID, c.Field, func(e *entry, field string) error {
		switch {
		case len(c.Values) == 0:
			return p.removeField(e, field)
		case slices.Contains(lists, field) || field == "name":
			return p.setValues(e, field, c.Values)
		case len(c.Values) == 1:
			return p.setValue(e, field, c.Values[0])
		}
		return fmt.Errorf("%s holds one value, not %d", field, len(c.Values))
	})
}

func (c RemoveField) plan(p *plan) error {
	return p.editField(c.ID, c.Field, p.removeField)
}

// editField finds the entry and the format's name for the field, and lets edit
// do its work. Keys that the format does not know keep their own name.
func (p *plan) editField(id, field string, edit func(*entry, string) error) error {
	e, err := p.d.entryOf(id)
	if err != nil {
		return err
	}
	if err := mayEdit(e); err != nil {
		return err
	}
	p.about = e.item
	switch known := org.FieldOf(field); known {
	case "reports":
		return fmt.Errorf("reports are added, moved and removed as positions, not as a field")
	case "job_title":
		field = "title"
	case "":
		if e.body.Kind != yaml.MappingNode || !slices.ContainsFunc(e.body.Content, func(n *yaml.Node) bool { return n.Value == field }) {
			return fmt.Errorf("%q is no field of a position", field)
		}
	default:
		field = known
	}
	switch field {
	case "id":
		p.renamed[e] = ""
	case "title", "name", "names":
		if e.pos.MadeID {
			p.renamed[e] = ""
		}
	}
	if err := edit(e, field); err != nil {
		return err
	}
	if e.pos.MadeID && p.renamed[e] == "" && field != "id" && p.isNamed(e.pos.ID) {
		// Its id is made from what changes, and other places use that id.
		return p.pin(e)
	}
	return nil
}

// pair is a field of an entry: two nodes of its body.
type pair struct{ key, value *yaml.Node }

// field returns the pairs of an entry that give the field.
func (p *plan) field(e *entry, field string) []pair {
	found := p.keys(e, field)
	switch {
	case len(found) > 0 || field != "title":
	case len(p.keys(e, "job_title")) > 0:
		found = p.keys(e, "job_title")
	default:
		found = p.keys(e, "role") // stands for the title where nothing else does
	}
	if field == "name" || field == "names" {
		found = append(p.keys(e, "name"), p.keys(e, "names")...)
	}
	return found
}

func (p *plan) keys(e *entry, field string) []pair {
	var found []pair
	if e.body.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(e.body.Content); i += 2 {
		k := e.body.Content[i]
		if f := p.d.fieldOf(k.Value); k.Tag != mergeTag && (f == field || f == "" && k.Value == field) {
			found = append(found, pair{k, e.body.Content[i+1]})
		}
	}
	return found
}

func (d *Document) fieldOf(key string) string {
	f, seen := d.fields[key]
	if !seen {
		f = org.FieldOf(key)
		d.fields[key] = f
	}
	return f
}

// one returns the pair that gives the field, if there is one.
func (p *plan) one(e *entry, field string) (pair, bool, error) {
	switch found := p.field(e, field); len(found) {
	case 0:
		if p.fromMerge(e, field) {
			return pair{}, false, fmt.Errorf("%s of the position on line %d comes from a merge key; write it out first", field, e.pos.At.Line)
		}
		return pair{}, false, nil
	case 1:
		return found[0], true, nil
	default:
		return pair{}, false, fmt.Errorf("%s is given on lines %d and %d; leave one of them first", field, found[0].key.Line, found[1].key.Line)
	}
}

// fromMerge reports whether a merge key of the entry brings in the field.
func (p *plan) fromMerge(e *entry, field string) bool {
	seen := map[*yaml.Node]bool{}
	var gives func(n *yaml.Node, own bool) bool
	gives = func(n *yaml.Node, own bool) bool {
		n = target(n)
		if n.Kind == yaml.SequenceNode {
			return slices.ContainsFunc(n.Content, func(c *yaml.Node) bool { return gives(c, own) })
		}
		if seen[n] {
			return false
		}
		seen[n] = true
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Tag == mergeTag && gives(n.Content[i+1], true) || own && p.d.fieldOf(n.Content[i].Value) == field {
				return true
			}
		}
		return false
	}
	return gives(e.body, false)
}

// setValue gives a field one value.
func (p *plan) setValue(e *entry, field, value string) error {
	if field == "exceptions" {
		return fmt.Errorf("exceptions are added with their reason, not set as a value")
	}
	if e.body.Kind == yaml.ScalarNode && field == "title" && e.body.Tag != "!!null" {
		return p.setScalar(field, e.key, e.body, value, p.inFlow(e), p.parentIndent(e))
	}
	if f, given, err := p.one(e, field); err != nil {
		return err
	} else if given {
		return p.setScalar(field, f.key, f.value, value, isFlow(e.body), p.src.column(p.src.keyStart(f.key)))
	}
	return p.addField(e, Field{Name: field, Value: value})
}

// isNamed reports whether a line, a successor or the view names the id.
func (p *plan) isNamed(id string) bool {
	return slices.ContainsFunc(p.mentions(), func(m mention) bool { return m.id == id })
}

// pin writes an entry's made id out, so that it stays what it is.
func (p *plan) pin(e *entry) error {
	p.renamed[e] = e.pos.ID
	return p.addField(e, Field{Name: "id", Value: e.pos.ID})
}

// removeField takes a field away with its line.
func (p *plan) removeField(e *entry, field string) error {
	f, given, err := p.one(e, field)
	if err != nil || !given {
		return err
	}
	if field == "id" && p.isNamed(e.pos.ID) {
		return fmt.Errorf("other positions name %s by its id", e.pos.ID)
	}
	if field == "title" && p.d.fieldOf(f.key.Value) == "role" {
		return fmt.Errorf("%s stands for the title on line %d", f.key.Value, f.key.Line)
	}
	if a := p.d.anchors(f.value); a != "" {
		return fmt.Errorf("%s on line %d holds the anchor &%s, which aliases repeat elsewhere", field, f.key.Line, a)
	}
	p.expectManager(e, field)
	return p.removePair(e, f, -1)
}

// anyManager stands for a manager that the text of reports_to decides, whatever
// it is: the node's comparison is enough.
var anyManager = new(org.Position)

// expectManager notes that the entry's manager changes with the field.
func (p *plan) expectManager(e *entry, field string) {
	if field == "reports_to" && e.in.owner == nil {
		p.managers[e] = anyManager
	}
}
