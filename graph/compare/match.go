package compare

import "dotline/graph/org"

// match returns for each position of the chart before what it is in the one
// after, nil for what has left. Nothing is matched twice, and nothing by what
// several positions have in common, but for an id that both charts repeat as often.
func match(before, after *org.Chart) []*org.Position {
	m := matcher{now: make([]*org.Position, len(before.Positions)), taken: make([]bool, len(after.Positions))}
	for _, p := range before.Positions {
		if q := after.ByID(p.ID); q != nil && !p.MadeID && !q.MadeID && before.ByID(p.ID) == p {
			m.pair(p, q)
		}
	}
	// What tells more comes first. An id that was made says no more than the title.
	made := func(p, q *org.Position) bool { return p.MadeID && q.MadeID }
	given := func(p, q *org.Position) bool { return !p.MadeID && !q.MadeID }
	for _, by := range []criterion{
		{text: func(p *org.Position) string { return all(p.Holder(), p.Title.Text, p.Department.Text) }, mayBe: anyTwo},
		{text: func(p *org.Position) string { return all(p.Holder(), p.Title.Text) }, mayBe: anyTwo},
		{text: func(p *org.Position) string { return p.ID }, mayBe: given, several: true},
		{text: func(p *org.Position) string { return p.Holder() }, mayBe: made},
		{text: func(p *org.Position) string { return p.ID }, mayBe: made},
		{text: func(p *org.Position) string { return p.Title.Text }, mayBe: func(p, q *org.Position) bool { return p.MadeID != q.MadeID }},
	} {
		m.by(by, before, after)
	}
	return m.now
}

// criterion is a text by which a position may be known, "" where it is not, and
// which of those that have the same may be one.
type criterion struct {
	text    func(*org.Position) string
	mayBe   func(p, q *org.Position) bool
	several bool // those that share it are matched in their order, if they are as many
}

func anyTwo(p, q *org.Position) bool { return true }

type matcher struct {
	now   []*org.Position
	taken []bool // of the positions after
}

func (m *matcher) pair(p, q *org.Position) {
	m.now[p.Index], m.taken[q.Index] = q, true
}

// by matches what is left and has a text in both charts that nothing else has in
// either, or several in both.
func (m *matcher) by(c criterion, before, after *org.Chart) {
	olds, news := map[string][]*org.Position{}, map[string][]*org.Position{}
	for _, p := range before.Positions {
		if text := c.text(p); text != "" && m.now[p.Index] == nil {
			olds[text] = append(olds[text], p)
		}
	}
	for _, q := range after.Positions {
		if text := c.text(q); text != "" && !m.taken[q.Index] {
			news[text] = append(news[text], q)
		}
	}
	for text, old := range olds {
		now := news[text]
		if len(old) != len(now) || len(old) > 1 && !c.several {
			continue
		}
		for i, p := range old {
			if c.mayBe(p, now[i]) {
				m.pair(p, now[i])
			}
		}
	}
}

// all joins texts that are all given, "" if one is not.
func all(texts ...string) string {
	joined := ""
	for _, t := range texts {
		if t == "" {
			return ""
		}
		joined += t + "\x00"
	}
	return joined
}
