package compare

import "dotline/graph/org"

// match returns for each position of the chart before what it is in the one
// after, nil for what has left. Nothing is matched twice, and nothing by what
// several positions have in common, but for an id that a chart repeats: where
// neither holder nor title tells those apart, they are matched in their order.
func match(before, after *org.Chart) []*org.Position {
	m := matcher{now: make([]*org.Position, len(before.Positions)), taken: make([]bool, len(after.Positions))}
	// What tells more comes first. An id that was made says no more than the title.
	made := func(p, q *org.Position) bool { return p.MadeID && q.MadeID }
	given := func(p, q *org.Position) bool { return !p.MadeID && !q.MadeID }
	for _, by := range []criterion{
		{text: func(p *org.Position) string { return p.ID }, mayBe: given},
		{text: func(p *org.Position) string { return all(p.ID, p.Holder(), p.Title.Text) }, mayBe: given, several: true},
		{text: func(p *org.Position) string { return all(p.ID, p.Holder()) }, mayBe: given},
		{text: func(p *org.Position) string { return all(p.ID, p.Title.Text) }, mayBe: given},
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
	several bool // those that share it are matched in their order, as far as both charts have them
}

func anyTwo(p, q *org.Position) bool { return true }

type matcher struct {
	now   []*org.Position
	taken []bool // of the positions after
}

func (m *matcher) pair(p, q *org.Position) {
	m.now[p.Index], m.taken[q.Index] = q, true
}

// by matches what is left and has a text in both charts that nothing else left has in
// either, or several have where that may be.
func (m *matcher) by(c criterion, before, after *org.Chart) {
	olds, news := map[string][]*org.Position{}, map[string][]*org.Position{}
	for _, p := range before.Positions {
		if m.now[p.Index] == nil {
			if text := c.text(p); text != "" {
				olds[text] = append(olds[text], p)
			}
		}
	}
	for _, q := range after.Positions {
		if !m.taken[q.Index] {
			if text := c.text(q); text != "" {
				news[text] = append(news[text], q)
			}
		}
	}
	for text, old := range olds {
		now := news[text]
		both := min(len(old), len(now))
		if !c.several && (len(old) > 1 || len(now) > 1) {
			continue
		}
		for i, p := range old[:both] {
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
