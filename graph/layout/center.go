package layout

import (
	"cmp"
	"math"
	"slices"
)

// centering moves the cells of one rank. What stands alone with nobody below it
// may be moved aside for a boss.
type centering struct {
	*Arrangement
	at                []float64 // of each card, the middle of its cell's core
	left, right, half []float64 // from there to the cell's sides, and to the core's
	movable           []bool
}

// center moves each boss over the middle of the reports, from the lowest rank up,
// as far as its neighbours leave room: dot only minimizes the length of lines. It
// takes the middles of cells, and leaves them so.
func (a *Arrangement) center(cells []Point) {
	n := len(cells)
	m := centering{a, make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n), make([]bool, n)}
	rows := a.rows(cells)
	a.all(func(s Slot, _ int) {
		from, to := a.core(s)
		for _, c := range s.Cards {
			m.left[c], m.right[c], m.half[c] = (from+to)/2, a.width(s)-(from+to)/2, (to-from)/2
			m.at[c] = cells[c].X + (m.left[c]-m.right[c])/2
			m.movable[c] = !s.Stack && len(a.Below[c]) == 0
		}
	})
	for r := len(rows) - 1; r >= 0; r-- {
		for i, c := range rows[r] {
			if below := a.Below[c]; len(below) > 0 {
				m.move(rows[r], i, m.middle(below))
			}
		}
	}
	for c := range cells {
		cells[c].X = m.at[c] - (m.left[c]-m.right[c])/2
	}
}

// middle is where the boss of these slots is to stand.
func (m *centering) middle(below []Slot) float64 {
	first, last := below[0].Cards[0], below[len(below)-1].Cards[0]
	x := math.Round((m.at[first] - m.half[first] + m.at[last] + m.half[last]) / 2)
	for _, s := range below {
		// A line that is nearly straight had better be.
		if at := m.at[s.Cards[0]]; !s.Stack && math.Abs(at-x) <= SpineGap {
			x = at
		}
	}
	return x
}

// move puts the i-th of a row as near to x as the others allow.
func (m *centering) move(row []int, i int, x float64) {
	c := row[i]
	room := m.left[c]
	for k := i - 1; k >= 0; k-- {
		if before := row[k]; !m.movable[before] {
			x = max(x, m.at[before]+m.right[before]+m.beside+room)
			break
		}
		room += m.left[row[k]] + m.right[row[k]] + m.beside
	}
	room = m.right[c]
	for k := i + 1; k < len(row); k++ {
		if after := row[k]; !m.movable[after] {
			x = min(x, m.at[after]-m.left[after]-m.beside-room)
			break
		}
		room += m.left[row[k]] + m.right[row[k]] + m.beside
	}
	m.at[c] = x
	for k := i - 1; k >= 0 && m.movable[row[k]]; k-- {
		m.at[row[k]] = min(m.at[row[k]], m.at[row[k+1]]-m.left[row[k+1]]-m.beside-m.right[row[k]])
	}
	for k := i + 1; k < len(row) && m.movable[row[k]]; k++ {
		m.at[row[k]] = max(m.at[row[k]], m.at[row[k-1]]+m.right[row[k-1]]+m.beside+m.left[row[k]])
	}
}

// rows returns the cards of each rank that stand for a cell, from left to right.
func (a *Arrangement) rows(cells []Point) [][]int {
	step := a.card.Height + BelowGap
	top := math.Inf(1)
	a.all(func(s Slot, _ int) { top = min(top, cells[s.Cards[0]].Y) })
	var rows [][]int
	a.all(func(s Slot, _ int) {
		for _, c := range s.Cards {
			r := int(math.Round((cells[c].Y - top) / step))
			for len(rows) <= r {
				rows = append(rows, nil)
			}
			rows[r] = append(rows[r], c)
		}
	})
	for _, r := range rows {
		slices.SortFunc(r, func(c, d int) int {
			return cmp.Or(cmp.Compare(cells[c].X, cells[d].X), c-d)
		})
	}
	return rows
}

// standAt turns dot's places into cards: the first of a stack stays where dot put
// it, the others close up below it. What they move into is the chain's own
// column, which dot keeps free at every rank.
func (a *Arrangement) standAt(cells []Point, cards []Rect) {
	a.all(func(s Slot, _ int) {
		p := cells[s.Cards[0]]
		a.stand(s, Point{p.X - a.width(s)/2, p.Y - a.card.Height/2}, cards)
	})
}
