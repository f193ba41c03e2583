package session

import "dotline/graph/edit"

// nameOfEdit is what an edit does, with the position called as on its card: ids
// are for files.
func (s *Session) nameOfEdit(c edit.Command) string {
	label := func(id string) string {
		if p := s.chart().ByID(id); p != nil {
			return p.Label()
		}
		return id
	}
	switch c := c.(type) {
	case edit.SetField:
		c.ID = label(c.ID)
		return c.Name()
	case edit.SetList:
		c.ID = label(c.ID)
		return c.Name()
	case edit.RemoveField:
		c.ID = label(c.ID)
		return c.Name()
	case edit.MovePosition:
		c.ID = label(c.ID)
		return c.Name()
	case edit.RemovePosition:
		c.ID = label(c.ID)
		return c.Name()
	case edit.Reorder:
		c.ID = label(c.ID)
		return c.Name()
	case edit.AddException:
		c.ID = label(c.ID)
		return c.Name()
	}
	return c.Name()
}
