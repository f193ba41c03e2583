package session

// renamed is which ids, as they are shown, edits since have made which others: an id that
// is made from a title changes with it, and the picture tells only later.
type renamed map[string]string

// rename notes that an edit gives a position another id.
func (s *Session) rename(from, to string) {
	shown := s.shownAs(from)
	if shown == "" {
		shown = from
	}
	s.renamed[shown] = to
	if shown == to {
		delete(s.renamed, shown)
	}
}

// current is the id that a position has in the text which is still shown with
// another.
func (s *Session) current(shown string) string {
	if id, ok := s.renamed[shown]; ok {
		return id
	}
	return shown
}

// shownAs is the id that is still shown of the position which edits since have given
// that one, "" where they did not.
func (s *Session) shownAs(id string) string {
	for shown, now := range s.renamed {
		if now == id {
			return shown
		}
	}
	return ""
}

// allCurrent is what is said of positions by the ids that they are shown with, by those
// that they have now.
func (s *Session) allCurrent(said map[string]bool) map[string]bool {
	if len(s.renamed) == 0 {
		return said
	}
	now := make(map[string]bool, len(said))
	for id, is := range said {
		now[s.current(id)] = is
	}
	return now
}
