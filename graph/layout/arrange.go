package layout

import "slices"

// Slot is one place below a boss: a single card with all that is below it, co-heads
// side by side with all that is below any of them, or a stack. A stack holds whole
// small branches, each card followed by its reports, and stands at a spine as an
// outline does; nothing is below it. One of a single branch is reached from above, as
// a card is.
type Slot struct {
	Cards  []int
	Stack  bool
	Single bool
}

// Arrangement is a forest with the reports of each card in slots, from left to
// right. Tops are in slots too, below nobody. Lengths are those of a drawing that
// runs downwards, whatever the forest's direction; card is a card's size there.
type Arrangement struct {
	Forest
	Tops   []Slot
	Below  [][]Slot // of each card; what hangs in a stack has none of its own, and of co-heads the first has all
	Beside [][]int  // of each card, the assistants at its sides; what is below these is Below them
	Indent []int    // of each card in a stack, how many of its bosses are in it too

	card   Size
	pieces []piece  // of each card
	staff  []*staff // of each assistant beside a boss; nil for those with nobody below, and for others
	before []bool   // tells who has a co-head at the right
	ports  int      // how many of the last cards are none: see isPort

	level                  float64   // from rank to rank, where an engine stands each at one height; 0 where not
	beside, below, stacked float64   // the gaps between cards side by side, between ranks, and within stacks
	extra                  []float64 // of each boss, by how much the gap below is wider; nil where none is
}

// piece is what stands where a card does: a card, a port, or a block with many cards.
type piece struct {
	Size
	from, to float64 // the part that a boss centers over, from the left
	exit     float64 // the middle of where lines lead down
	cards    int     // how many cards it is
	alone    bool    // it never hangs in a stack
}

// isPort tells whether a card stands for the way of a line out of the drawing, down to
// wherever it ends. A port is as narrow as a line, and keeps all below it free.
func (a *Arrangement) isPort(card int) bool { return card >= len(a.Boss)-a.ports }

func (a *Arrangement) extraBelow(s Slot) float64 {
	if a.extra == nil {
		return 0
	}
	return a.extra[s.Cards[0]]
}

// Arrange decides which cards stand side by side and which are stacked. What it
// decides for a branch follows from that branch and its [room], so that a move
// elsewhere leaves it as it is.
func Arrange(f Forest) *Arrangement {
	upper := upper(f)
	f = f.turned(func(f Forest) Size {
		return f.extentOf(placeAsTree(arrange(f, 0, upper, true, newRoom)))
	})
	return arrange(f, 0, upper, true, newRoom)
}

// arrange arranges a forest whose last cards are ports, told which cards are upper
// ones, whether the tops are the heads of all, and what room they have.
func arrange(f Forest, ports int, upper []bool, head bool, in func(*chooser) *room) *Arrangement {
	c, tops := begin(f, ports, upper)
	c.run(tops, head, in(c))
	return c.Arrangement
}

// begin begins to arrange a forest, and returns its tops.
func begin(f Forest, ports int, upper []bool) (*chooser, []int) {
	a := newArrangement(f)
	a.ports, a.beside, a.stacked = ports, BesideGap, StackGap
	if f.Direction.Sideways() {
		a.beside = StackGap
	}
	c := newChooser(a, upper)
	for i := range f.Boss {
		if left := f.coHead(i); left >= 0 {
			a.before[left] = true
		}
	}
	for i := range a.pieces {
		p := piece{Size: a.card, cards: 1, alone: a.isPort(i) || a.joined(i)}
		if a.isPort(i) {
			p.Width = portWidth
		}
		p.to, p.exit = p.Width, p.Width/2
		a.pieces[i] = p
	}
	c.seat()
	var tops []int
	for i, b := range f.Boss {
		switch {
		case b < 0:
			tops = append(tops, i)
		case c.seated[i]:
			a.pieces[b].alone = true
		default:
			c.reports[b] = append(c.reports[b], i)
		}
	}
	return c, tops
}

// newArrangement returns one in which nothing stands yet.
func newArrangement(f Forest) *Arrangement {
	n := len(f.Boss)
	return &Arrangement{
		Forest: f, Below: make([][]Slot, n), Beside: make([][]int, n), Indent: make([]int, n),
		card: f.Direction.turnSize(f.Card), pieces: make([]piece, n), staff: make([]*staff, n), before: make([]bool, n), below: BelowGap,
	}
}

// leaders tells who has reports.
func leaders(f Forest) []bool {
	is := make([]bool, len(f.Boss))
	for _, b := range f.Boss {
		if b >= 0 {
			is[b] = true
		}
	}
	return is
}

// upper tells which cards are at the head of all: tops, and those who have nearly
// everybody in their branch, such as the executive under a board.
func upper(f Forest) []bool {
	const nearly = 0.7
	all := make([]int, len(f.Boss)) // who are in each one's branch
	for i, b := range slices.Backward(f.Boss) {
		if all[i]++; b >= 0 {
			all[b] += all[i]
		}
	}
	is := make([]bool, len(f.Boss))
	for i, b := range f.Boss {
		is[i] = b < 0 || all[i] > 1 && float64(all[i]) > nearly*float64(len(f.Boss)-1)
	}
	return is
}

// CanFold reports whether Folds may change how the forest is laid out by another engine
// than "departments": whether a highest boss has few reports, or few who lead nobody.
func (f Forest) CanFold() bool {
	upper := upper(f)
	c, tops := begin(f, 0, upper)
	few := func(team []int) bool {
		leaves := 0
		for _, i := range team {
			if !c.team(i) {
				leaves++
			}
		}
		return len(team) > 1 && (len(team) <= rowOfHead || leaves > 1 && leaves < stackOfHead)
	}
	for i, team := range c.reports {
		if upper[i] && few(team) {
			return true
		}
	}
	return few(tops)
}
