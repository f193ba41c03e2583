package window

// textLinks are those of something that is built anew with all that it says. A link
// stays the same while one with its word is there, and with it the keyboard.
type textLinks struct{ now, before map[string]*textLink }

// begin begins to build.
func (s *textLinks) begin() { s.now, s.before = map[string]*textLink{}, s.now }

// add is a link of what is being built, which is brought into view by reveal.
func (s *textLinks) add(text string, to, reveal func()) *textLink {
	key := text
	for s.now[key] != nil {
		key += "\n" // another one with that word
	}
	l := s.before[key]
	if l == nil {
		l = newTextLink(text, nil)
	}
	delete(s.before, key)
	l.tapped, l.reveal = to, reveal
	s.now[key] = l
	return l
}

// end ends that: links that are not there any more give up the keyboard.
func (s *textLinks) end() {
	for _, l := range s.before {
		l.leave()
	}
	s.before = nil
}

// drop gives up all links, and the keyboard.
func (s *textLinks) drop() {
	s.begin()
	s.end()
}
