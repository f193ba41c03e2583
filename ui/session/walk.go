package session

import (
	"math"

	"dotline/graph/org"
	"dotline/graph/scene"
)

// Direction is a way on the drawing.
type Direction int

// The directions.
const (
	Left Direction = iota
	Right
	Up
	Down
)

// Walk selects the card that lies next to the selected one in a direction: of its
// manager, its peers and its reports the nearest, else the manager that it hangs below
// on that side, or the nearest of those right ahead. Where none is selected, one begins
// at the first card.
func (s *Session) Walk(way Direction) {
	if s.state.Scene == nil || len(s.state.Scene.Cards) == 0 {
		return
	}
	cards, from := s.state.Scene.Cards, s.state.Selected
	if from < 0 {
		s.SelectCard(0)
		return
	}
	p := cards[from].Position
	best, near, kin := -1, math.Inf(1), false
	above := -1 // the manager, where this card hangs below it
	for i := range cards {
		if cards[i].Position == p.TreeManager() && way.hangs(cards[from].Box, cards[i].Box) {
			above = i
		}
		ahead, aside := way.distance(cards[from].Box, cards[i].Box)
		isKin := related(p, cards[i].Position)
		if i == from || hasLeft(s.state.Scene, i) || ahead < 0 || kin && !isKin || !isKin && aside > 0 {
			continue
		}
		if d := ahead + aside; d < near || isKin && !kin {
			best, near, kin = i, d, isKin
		}
	}
	if !kin && above >= 0 {
		best = above
	}
	if best >= 0 {
		s.SelectCard(best)
	}
}

// hangs reports whether a box is set in on that side below, or above, another that lies
// over it, as those of a stacked team are.
func (way Direction) hangs(box, under scene.Rect) bool {
	switch way {
	case Left:
		return under.Min.X < box.Min.X && box.Min.X < under.Max.X
	case Right:
		return under.Max.X > box.Max.X && box.Max.X > under.Min.X
	}
	return false
}

// related reports whether q is the manager, a peer or a report of p.
func related(p, q *org.Position) bool {
	m := p.TreeManager()
	return q == m || q.TreeManager() == p || q.TreeManager() == m
}

// distance is how far a box lies from another in a direction, negative where it
// does not lie there, and how far it lies beside the way.
func (way Direction) distance(from, to scene.Rect) (ahead, aside float64) {
	const overlap = 1 // of cards that only touch, in points
	switch way {
	case Left:
		ahead = from.Min.X - to.Max.X
	case Right:
		ahead = to.Min.X - from.Max.X
	case Up:
		ahead = from.Min.Y - to.Max.Y
	case Down:
		ahead = to.Min.Y - from.Max.Y
	}
	if way == Left || way == Right {
		aside = max(to.Min.Y-from.Max.Y, from.Min.Y-to.Max.Y, 0)
	} else {
		aside = max(to.Min.X-from.Max.X, from.Min.X-to.Max.X, 0)
	}
	return ahead + overlap, aside
}
