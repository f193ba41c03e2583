package scene

const (
	laneStep = 2  // between the lanes that are tried
	reach    = 24 // how far a segment slides, but for those at a card
	inward   = 10 // from a card's corner to where a line may join it
)

// slider moves the segments of a line's way within the gaps that they run in, to where
// no other line is near.
type slider struct {
	within       Rect
	taken        *lanes
	cards, tags  hierarchy // what sticks out of cards is a tag here
	boss, report Rect
}

// slide moves each segment, in order, twice: where the first ends depends on the next.
// The first begins at the boss's edge, the last ends at the report's.
func (s *slider) slide(way []Point) {
	for range 2 {
		for i := range way[1:] {
			s.slideOne(way, i)
		}
	}
}

// moved is a segment of a way as seen along it.
type moved struct {
	level bool
	at    float64
	interval
}

func segment(p, q Point, level bool) moved {
	if level {
		return moved{true, p.Y, interval{min(p.X, q.X), max(p.X, q.X)}}
	}
	return moved{false, p.X, interval{min(p.Y, q.Y), max(p.Y, q.Y)}}
}

// alongAndAcross are the extents of a rectangle in the segment's own way and across it.
func (m moved) alongAndAcross(r Rect) (along, across interval) {
	x, y := interval{r.Min.X, r.Max.X}, interval{r.Min.Y, r.Max.Y}
	if m.level {
		return x, y
	}
	return y, x
}

// swept is the rectangle of all places that the segment may take.
func (m moved) swept(across interval) Rect {
	if m.level {
		return Rect{Min: Point{X: m.from, Y: across.from}, Max: Point{X: m.to, Y: across.to}}
	}
	return Rect{Min: Point{X: across.from, Y: m.from}, Max: Point{X: across.to, Y: m.to}}
}

// slideOne moves a segment to where it costs least.
func (s *slider) slideOne(way []Point, i int) {
	level := way[i].Y == way[i+1].Y
	m := segment(way[i], way[i+1], level)
	_, room := m.alongAndAcross(s.within)
	room = interval{max(room.from, m.at-reach), min(room.to, m.at+reach)}
	first, last := i == 0, i == len(way)-2
	if first {
		_, room = m.alongAndAcross(s.boss.Inset(inward))
	}
	if last {
		_, edge := m.alongAndAcross(s.report.Inset(inward))
		if first {
			edge = interval{max(edge.from, room.from), min(edge.to, room.to)}
		}
		room = edge
	}
	room, tags := s.room(m, room, first, last)
	_, across := s.taken.of(level)
	p := &place{moved: m, room: room, tags: tags, ending: across.ending(m.interval, room)}
	best, least := m.at, s.cost(way, i, m.at, p)
	for k := 1; k < least; k++ { // farther off, all places cost more
		off := float64(k) * laneStep
		if m.at-off < room.from && m.at+off > room.to {
			break
		}
		for _, at := range [...]float64{m.at - off, m.at + off} {
			if at < room.from || at > room.to {
				continue
			}
			if c := s.cost(way, i, at, p) + k; c < least {
				best, least = at, c
			}
		}
	}
	put(way, i, level, best)
}

func put(way []Point, i int, level bool, at float64) {
	if level {
		way[i].Y, way[i+1].Y = at, at
	} else {
		way[i].X, way[i+1].X = at, at
	}
}

// room is how far a segment may go without passing behind a card, and what sticks out
// of cards there.
func (s *slider) room(m moved, room interval, first, last bool) (interval, []Rect) {
	var tags []Rect
	wide := m
	wide.from, wide.to = m.from-clearance+0.5, m.to+clearance-0.5
	swept := wide.swept(interval{room.from - clearance, room.to + clearance})
	s.tags.search(swept, func(i int) { tags = append(tags, s.tags[0][i]) })
	s.cards.search(swept, func(i int) {
		box := s.cards[0][i]
		if first && box == s.boss || last && box == s.report {
			return
		}
		switch _, across := m.alongAndAcross(box); {
		case across.to <= m.at:
			room.from = max(room.from, across.to+clearance)
		case across.from >= m.at:
			room.to = min(room.to, across.from-clearance)
		}
	})
	return room, tags
}

// place is where a segment may be put, with what is to be known to choose.
type place struct {
	moved
	room   interval
	ending []interval // lines that it crosses at some places, and not at others
	tags   []Rect
}

// cost is that of a way with a segment moved, but for what is the same wherever it is
// put: of the segments beside it that part alone counts which is in its room.
func (s *slider) cost(way []Point, i int, at float64, p *place) (cost int) {
	put(way, i, p.level, at)
	along, across := s.taken.of(p.level)
	cost = along.crowd(at, p.interval) + s.onTags(p, segment(way[i], way[i+1], p.level))
	for _, e := range p.ending {
		if e.from <= at && at <= e.to {
			cost += costCross
		}
	}
	for _, k := range [...]int{i - 1, i + 1} {
		if k < 0 || k+1 >= len(way) {
			continue
		}
		part := segment(way[k], way[k+1], !p.level)
		part.from, part.to = max(part.from, p.room.from), min(part.to, p.room.to)
		cost += across.crowd(part.at, part.interval) + costCross*along.crossed(part.at, part.interval) + s.onTags(p, part)
	}
	return cost
}

// onTags is the cost of covering what sticks out of cards.
func (s *slider) onTags(p *place, m moved) (cost int) {
	for _, t := range p.tags {
		if touches(t.Inset(-1), m.swept(interval{m.at, m.at})) {
			cost += costTag
		}
	}
	return cost
}
