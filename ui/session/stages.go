package session

// stages are those of making a picture: each text that is read for it takes as long as
// any other, and to draw takes the rest.
type stages struct{ texts, read int }

// readingPart is how many percent of the time the texts take, where there are any.
const readingPart = 70

// stages are those of the picture of what comes from there.
func (p *picture) stages(from *source) (s stages) {
	earlier := p.view.earlier
	for _, isRead := range []bool{
		from != nil && from.staff != "",
		p.chart == nil,
		earlier != nil && earlier.chart == nil && (from == nil || from.again),
	} {
		if isRead {
			s.texts++
		}
	}
	return s
}

// next is from how many percent of the whole to how many the next text takes.
func (s *stages) next() (from, to int) {
	s.read++
	return readingPart * (s.read - 1) / s.texts, readingPart * s.read / s.texts
}

// drawing is from how many percent of the whole to how many it takes to draw.
func (s stages) drawing() (from, to int) {
	if s.texts == 0 {
		return 0, 100
	}
	return readingPart, 100
}
