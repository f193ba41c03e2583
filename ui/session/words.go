package session

import (
	"slices"
	"strings"

	"dotline/graph/edit"
)

// words is a text in the user's language. Behind it come the names and the values
// of what it names as {{.Name}}, in turn.
func (s *Session) words(text string, named ...string) string {
	if s.config.Words != nil {
		values := map[string]string{}
		for pair := range slices.Chunk(named, 2) {
			values[pair[0]] = pair[1]
		}
		return s.config.Words(text, values)
	}
	var places []string
	for pair := range slices.Chunk(named, 2) {
		places = append(places, "{{."+pair[0]+"}}", pair[1])
	}
	return strings.NewReplacer(places...).Replace(text)
}

// nameOfEdit is what an edit does, in the user's language, with the position
// called as on its card: ids are for files.
func (s *Session) nameOfEdit(c edit.Command) string {
	label := func(id string) string {
		if p := s.chart().ByID(id); p != nil {
			return strings.Join(strings.Fields(p.Label()), " ") // a menu has no room for more lines
		}
		return id
	}
	field := func(section, name string) string {
		if s.config.Label == nil {
			return name
		}
		return s.config.Label(section, name)
	}
	switch c := c.(type) {
	case edit.SetField:
		return s.words("Set “{{.Field}}” of {{.Position}}", "Field", field("positions", c.Field), "Position", label(c.ID))
	case edit.SetList:
		return s.nameOfEdit(edit.SetField{ID: c.ID, Field: c.Field})
	case edit.RemoveField:
		return s.words("Remove “{{.Field}}” of {{.Position}}", "Field", field("positions", c.Field), "Position", label(c.ID))
	case edit.SetSection:
		return s.words("Set “{{.Field}}”", "Field", field(c.Section, c.Field))
	case edit.MovePosition:
		return s.words("Move {{.Position}}", "Position", label(c.ID))
	case edit.RemovePosition:
		return s.words("Remove {{.Position}}", "Position", label(c.ID))
	case edit.RenameID:
		return s.words("Rename {{.Old}} to {{.New}}", "Old", c.Old, "New", c.New)
	case edit.Reorder:
		return s.words("Reorder {{.Position}}", "Position", label(c.ID))
	case edit.AddException:
		return s.words("Allow {{.Rule}} on {{.Position}}", "Rule", c.Rule, "Position", label(c.ID))
	case edit.AddPosition:
		if i := slices.IndexFunc(c.Fields, func(f edit.Field) bool { return f.Name == "title" }); i >= 0 {
			return s.words("Add {{.Title}}", "Title", c.Fields[i].Value)
		}
	}
	return c.Name()
}
