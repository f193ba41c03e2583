package layout

import (
	"cmp"
	"math"
	"slices"
)

// centering moves the cells of a drawing. What stands alone with nobody below it may
// be moved aside for a boss.
type centering struct {
	*Arrangement
	at                []float64 // of each card, the middle of its cell's core
	left, right, half []float64 // from there to the cell's sides, and to the core's,
	over              []float64 // and to what stands above the middle of those below; from there
	stem              []float64 // to the card's own middle
	movable           []bool
	order             []int // the cards as they follow each other from left to right, a boss before the reports
	from, to          []int // of each card: where in the order its branch begins and ends
}

// center moves each boss over the middle of the reports, from the lowest rank up:
// dot only minimizes the length of lines. Where that needs room, all that is to the
// right goes aside. It takes the middles of cells, and leaves them so.
func (a *Arrangement) center(cells []Point) {
	n := len(cells)
	m := centering{
		Arrangement: a, at: make([]float64, n), left: make([]float64, n), right: make([]float64, n), half: make([]float64, n), over: make([]float64, n), stem: make([]float64, n),
		movable: make([]bool, n), from: make([]int, n), to: make([]int, n),
	}
	tops := slices.Clone(a.Tops)
	slices.SortStableFunc(tops, func(s, t Slot) int { return cmp.Compare(cells[s.Cards[0]].X, cells[t.Cards[0]].X) })
	m.walk(tops)
	a.all(func(s Slot, _ int) {
		from, to := a.core(s)
		for _, c := range s.nodes() {
			m.left[c], m.right[c], m.half[c] = (from+to)/2, a.width(s)-(from+to)/2, (to-from)/2
			m.over[c] = a.over(s) - m.left[c]
			m.at[c] = cells[c].X + (m.left[c]-m.right[c])/2
			m.movable[c] = !s.Stack && len(a.Below[c]) == 0
		}
		for k, c := range s.Cards {
			m.stem[c] = a.begin(s) + a.place(s, k) + a.pieces[c].exit - a.over(s)
		}
	})
	rows := a.rows(cells)
	for r := len(rows) - 1; r >= 0; r-- {
		for i, c := range rows[r] {
			if below := a.Below[c]; len(below) > 0 {
				m.move(rows[r], i, m.middle(below)-m.over[c])
			}
		}
	}
	for c := range cells {
		cells[c].X = m.at[c] - (m.left[c]-m.right[c])/2
	}
}

// walk puts the cards of slots, with all below them, in order.
func (m *centering) walk(slots []Slot) {
	for _, s := range slots {
		for _, c := range s.nodes() {
			m.from[c] = len(m.order)
			m.order = append(m.order, c)
			m.walk(m.Below[c])
			m.to[c] = len(m.order)
		}
	}
}

// shift moves all to the right that comes in the order from there on.
func (m *centering) shift(from int, by float64) {
	for _, c := range m.order[from:] {
		m.at[c] += by
	}
}

// middle is where the boss of these slots is to stand.
func (m *centering) middle(below []Slot) float64 {
	first, last := below[0].Cards[0], below[len(below)-1].Cards[0]
	x := math.Round((m.at[first] - m.half[first] + m.at[last] + m.half[last]) / 2)
	for _, s := range below {
		// A line that is nearly straight had better be.
		c := s.Cards[0]
		reached, kink := m.at[c]+m.over[c]+m.stem[c], float64(SpineGap)
		if s.aside() {
			reached, kink = m.at[c]-m.left[c]+m.place(s, 0)-spineAt, smallKink
		}
		if straight := reached - m.stem[m.Boss[c]]; math.Abs(straight-x) <= kink {
			x = straight
		}
	}
	return x
}

// move puts the i-th of a row to x, or where there is no room to the left, its
// branch further to the right.
func (m *centering) move(row []int, i int, x float64) {
	c := row[i]
	room := m.left[c]
	for k := i - 1; k >= 0; k-- {
		if before := row[k]; !m.movable[before] {
			if least := m.at[before] + m.right[before] + m.beside + room; x < least {
				m.shift(m.from[c]+1, least-x)
				x = least
			}
			break
		}
		room += m.left[row[k]] + m.right[row[k]] + m.beside
	}
	m.at[c] = x
	for k := i - 1; k >= 0 && m.movable[row[k]]; k-- {
		m.at[row[k]] = min(m.at[row[k]], m.at[row[k+1]]-m.left[row[k+1]]-m.beside-m.right[row[k]])
	}
	if i+1 < len(row) {
		after := row[i+1]
		if least := x + m.right[c] + m.beside + m.left[after]; m.at[after] < least {
			m.shift(m.to[c], least-m.at[after])
		}
	}
}

// rows returns the cards of each rank that stand for a cell, from left to right.
func (a *Arrangement) rows(cells []Point) [][]int {
	top := math.Inf(1)
	a.all(func(s Slot, _ int) { top = min(top, cells[s.Cards[0]].Y) })
	var rows [][]int
	a.all(func(s Slot, _ int) {
		for _, c := range s.nodes() {
			r := int(math.Round((cells[c].Y - top) / a.level))
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
