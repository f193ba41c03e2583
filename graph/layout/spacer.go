package layout

import (
	"math"
	"slices"
)

// spaced is the arrangement for an engine whose ranks are as high as a card: without
// the staffs of assistants, and with spacers instead, as wide as a boss with the
// assistants, between the boss and the reports, one in each rank into which a staff
// reaches. Spacers are cards that follow all others.
func (a *Arrangement) spaced() *Arrangement {
	s := *a
	s.Boss, s.CoHead, s.Below = slices.Clone(a.Boss), slices.Clone(a.CoHead), slices.Clone(a.Below)
	s.Beside, s.Indent, s.pieces = slices.Clone(a.Beside), slices.Clone(a.Indent), slices.Clone(a.pieces)
	s.staff, s.before = slices.Clone(a.staff), slices.Clone(a.before)
	for card, beside := range a.Beside {
		for _, assistant := range beside {
			if own := a.staff[assistant]; own != nil {
				for _, c := range own.cards {
					s.Below[c] = nil
				}
			}
		}
		if drop := a.drop(card); drop > 0 {
			s.space(card, int(math.Round(drop/a.level)))
		}
	}
	return &s
}

// space puts spacers below a boss, for so many ranks.
func (a *Arrangement) space(boss, ranks int) {
	own := Slot{Cards: []int{boss}}
	spacer := piece{Size: Size{a.width(own), a.card.Height}, exit: a.over(own)}
	spacer.from, spacer.to = a.core(own)
	below, last := a.Below[boss], boss
	for range ranks {
		n := len(a.Boss)
		a.Below[last] = []Slot{{Cards: []int{n}}}
		a.Boss, a.Below, a.Beside = append(a.Boss, last), append(a.Below, nil), append(a.Beside, nil)
		a.Indent, a.pieces, a.staff, a.before = append(a.Indent, 0), append(a.pieces, spacer), append(a.staff, nil), append(a.before, false)
		if a.CoHead != nil {
			a.CoHead = append(a.CoHead, -1)
		}
		last = n
	}
	a.Below[last] = below
	for _, s := range below {
		for _, c := range s.Cards {
			if a.Boss[c] == boss {
				a.Boss[c] = last
			}
		}
	}
}
