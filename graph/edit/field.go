package edit

import (
	"slices"
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// lists are the fields that hold several values.
var lists = []string{"names", "reports_to", "dotted_line_to", "accountable_for", "responsible_for", "tags", "collapsed"}

func (c SetField) plan(p *plan) error {
	return SetList{c.ID, c.Field, []string{c.Value}}.plan(p)
}

func (c SetList) plan(p *plan) error {
	return p.editField(c.ID, c.Field, c.Values, func(r record, field string) error {
		if len(c.Values) == 0 {
			return p.removeField(r, field)
		}
		if field == "id" && len(c.Values) == 1 {
			return RenameID{r.entry.pos.ID, c.Values[0]}.plan(p)
		}
		if field == "role" {
			if err := p.keepTitle(r); err != nil {
				return err
			}
		}
		return p.setField(r, field, c.Values)
	})
}

// keepTitle writes out the title of a position that is to have another role: without
// one, the role stands for it.
func (p *plan) keepTitle(r record) error {
	title := r.entry.pos.Title
	if strings.TrimSpace(title.Text) == "" {
		return phrase.Errorf("%s has no title, and a role alone is read as one; give it a title first", r.entry.pos.Label())
	}
	for _, role := range append(r.keys("role"), r.merged("role")) {
		if role.key == nil || role.value.Line != title.At.Line || role.value.Column != title.At.Column {
			continue
		}
		if len(r.keys("title")) > 0 {
			return p.setField(r, "title", []string{title.Text})
		}
		return p.addField(r, "title", []string{title.Text})
	}
	return nil
}

func (c RemoveField) plan(p *plan) error {
	return p.editField(c.ID, c.Field, nil, p.removeField)
}

// editField finds the entry and the format's name for the field, and lets edit
// do its work, which gives the field the values. Keys that the format does not
// know keep their own name.
func (p *plan) editField(id, field string, values []string, edit func(record, string) error) error {
	e, err := p.d.entryOf(id)
	if err != nil {
		return err
	}
	if err := mayEdit(e); err != nil {
		return err
	}
	p.about = e.item
	r := p.d.recordOf(e)
	switch known := org.FieldOf(field); known {
	case "reports":
		return phrase.Errorf("reports are added, moved and removed as positions, not as a field")
	case "job_title":
		field = "title"
	case "":
		if len(r.keys(field)) == 0 {
			return phrase.Errorf("%s is no field of a position", phrase.Quote(field))
		}
	default:
		field = known
	}
	if field == "id" || e.pos.MadeID && makesAnotherID(*e.pos, field, values) {
		p.renamed[e] = ""
	}
	if err := edit(r, field); err != nil {
		return err
	}
	if to, renamed := p.renamed[e]; e.pos.MadeID && renamed && to == "" && field != "id" && p.isNamed(e.pos.ID) {
		// Its id is made from what changes, and other places use that id.
		p.renamed[e] = e.pos.ID
		return p.addField(r, "id", []string{e.pos.ID})
	}
	return nil
}

// makesAnotherID reports whether the id that is made for a position would change
// with the field.
func makesAnotherID(pos org.Position, field string, values []string) bool {
	before := org.MakeID(pos.Title.Text, pos.Holder())
	switch field {
	case "title":
		pos.Title.Text = strings.Join(values, "")
	case "name", "names":
		pos.Names = nil
		for _, v := range values {
			pos.Names = append(pos.Names, org.Value{Text: v})
		}
	}
	return org.MakeID(pos.Title.Text, pos.Holder()) != before
}

// setField gives a field its values.
func (p *plan) setField(r record, field string, values []string) error {
	switch {
	case field == "exceptions":
		return phrase.Errorf("exceptions are added with their reason, not set as a value")
	case slices.Contains(lists, field) || r.entry != nil && field == "name":
		return p.setValues(r, field, values)
	case len(values) > 1:
		return phrase.Errorf("%s holds one value, not %d", field, len(values))
	}
	if e := r.entry; e != nil && e.body.Kind == yaml.ScalarNode && field == "title" && !yamltext.IsNull(e.body) {
		return p.setScalar(field, e.key, e.body, values[0], p.placeIn(e.in.node, p.parentIndent(e)))
	}
	if f, given, err := r.one(field); err != nil {
		return err
	} else if given {
		return p.setScalar(field, f.key, f.value, values[0], p.placeIn(r.body, p.src.Column(p.src.KeyStart(f.key))))
	}
	return p.override(r, field, values)
}

// override writes a field that the record does not have itself, and that says more
// than what a merge key brings in.
func (p *plan) override(r record, field string, values []string) error {
	if m := r.merged(field); m.key != nil && m.value.Kind != yaml.MappingNode && slices.Equal(texts(m.value), values) {
		return nil
	}
	return p.addField(r, field, values)
}

// isNamed reports whether a line, a successor or the view names the id.
func (p *plan) isNamed(id string) bool {
	return slices.ContainsFunc(p.mentions(), func(m mention) bool { return m.id == id })
}

// removeField takes a field away with its lines.
func (p *plan) removeField(r record, field string) error {
	f, given, err := r.unmerged(field)
	if err != nil {
		return err
	}
	if !given {
		if field == "title" && r.body.Kind == yaml.ScalarNode && !yamltext.IsNull(r.body) {
			return phrase.Errorf("the title is all that %s says; remove the position itself", r.name)
		}
		return nil
	}
	if e := r.entry; e != nil && field == "id" && p.isNamed(e.pos.ID) {
		return phrase.Errorf("the chart names %s by its id elsewhere; take those mentions away first, or give it another id", e.pos.ID)
	}
	if a := p.d.anchors(f.value); a != "" {
		return phrase.Errorf("%s on line %d holds the anchor &%s, which aliases repeat elsewhere; write them out first", field, phrase.Ordinal(f.key.Line), a)
	}
	if r.fromMerge(field) {
		return phrase.Errorf("a merge key would bring in another %s of %s; write it out first", field, r.name)
	}
	p.expectManager(r, field)
	return p.removePair(r, f)
}

// anyManager stands for a manager that the text of reports_to decides, whatever
// it is: the node's comparison is enough.
var anyManager = new(org.Position)

// expectManager notes that the entry's manager changes with the field.
func (p *plan) expectManager(r record, field string) {
	if e := r.entry; e != nil && field == "reports_to" && e.in.owner == nil {
		p.managers[e] = anyManager
	}
}
