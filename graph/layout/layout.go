// Package layout says where each card of a chart stands and how its reporting
// line runs.
//
// Which reports stand side by side and which are stacked is decided once, in
// [Arrange]; the engines only place that arrangement. Two engines do: Graphviz
// "dot", and a tree of our own that takes linear time and suits large charts. A
// third, "radial", stands such trees around their head, and a fourth,
// "departments", frames of departments as the tree stands cards. The lines are drawn
// from the finished places, right-angled, never by an engine.
package layout

import (
	"context"
	"fmt"

	"dotline/graph/graphviz/worker"
)

// Distances between cards, in points.
const (
	BesideGap = 22 // between cards side by side
	BelowGap  = 48 // between a boss and the reports
	StackGap  = 14 // between the cards of a stack
	SpineGap  = 18 // left of a stack, and of reports within it, where the spine runs
	blockGap  = 10 // more than StackGap, where a stack goes on with a higher rank
)

// Forest is what is laid out: cards of one size, each below another or a top.
// A boss has a lower number than the reports, who stand in the order of theirs.
type Forest struct {
	Boss      []int // of each card, the number of the card above it; -1 for a top
	Card      Size
	Direction Direction
	// Assistant tells who stands beside the boss, those below them included if they are
	// no more than StaffLimit; nil where nobody does.
	Assistant []bool
	// CoHead is the peer at whose right each stands as a co-head, or -1: that of the
	// same boss with the next lower number, assistants aside. Nil where nobody does.
	CoHead []int
	// Shape is the width over the height of where the drawing is to be seen; 0 stands
	// for a screen's.
	Shape float64
	// Turns says that it may be turned, as a sheet of paper may lie upright or across.
	Turns bool
	// Folds says that the reports of the highest bosses are stacked as all others are
	// where there is little room, and not kept side by side up to a number.
	Folds bool
	// Department is each card's, by number, or -1; Labels is how wide each department's
	// name is, in points. They matter to the layout "departments" alone.
	Department []int
	Labels     []float64
}

// part is the forest of some of its cards, each boss before the reports, and their numbers
// in it. Whose boss is not among them is a top there.
func (f Forest) part(cards []int) (part Forest, number map[int]int) {
	n := len(cards)
	number = make(map[int]int, n)
	part = f
	part.Boss, part.Assistant, part.CoHead, part.Department = make([]int, n), make([]bool, n), make([]int, n), nil
	within := func(card int) int {
		if i, is := number[card]; is {
			return i
		}
		return -1
	}
	for i, card := range cards {
		number[card] = i
		part.Boss[i], part.CoHead[i] = within(f.Boss[card]), within(f.coHead(card))
		part.Assistant[i] = f.isAssistant(card)
	}
	return part, number
}

// addPort adds a port below a card; see [Arrangement.isPort].
func (f *Forest) addPort(card int) {
	f.Boss, f.Assistant, f.CoHead = append(f.Boss, card), append(f.Assistant, false), append(f.CoHead, -1)
}

func (f Forest) isAssistant(card int) bool { return f.Assistant != nil && f.Assistant[card] }

// coHead is the co-head at whose right a card stands, or -1.
func (f Forest) coHead(card int) int {
	if f.CoHead == nil {
		return -1
	}
	return f.CoHead[card]
}

// Plan is where everything stands.
type Plan struct {
	Cards  []Rect
	Cells  []Rect    // of each card, all that stands in one slot with it: a stack, or a boss with assistants
	Lines  [][]Point // of each card, its line from its boss's edge to its own; nil for a top
	Joints [][]Point // of each card, what joins it to the co-head at its left, edge to edge; nil for others
	Frames []Frame   // around departments, in the layout of that name
	Engine string    // what an "auto" became: see Engines
}

// Frame is around neighbours of one department: those who report to each other, or
// to one boss of another department. They do not overlap.
type Frame struct {
	Department int
	Box        Rect
}

// Engines lists the layouts that Lay knows.
var Engines = []string{"auto", "dot", "tree", "radial", "departments"}

// autoLimit is up to how many cards "auto" uses Graphviz. It is a count and not
// a time, so that the same chart looks the same everywhere.
const autoLimit = 800

// Lay places a forest with the named engine; the pool is used by Graphviz' alone.
// A radial layout has no direction.
func Lay(ctx context.Context, pool *worker.Pool, f Forest, engine string) (*Plan, error) {
	if engine == "" || engine == "auto" {
		engine = "dot"
		if len(f.Boss) > autoLimit {
			engine = "tree"
		}
	}
	switch engine {
	case "dot":
		a := Arrange(f)
		a.level = a.card.Height + BelowGap
		cards, err := placeByDot(ctx, pool, a)
		if err != nil {
			return nil, err
		}
		return a.plan(engine, cards), nil
	case "tree":
		a := Arrange(f)
		return a.plan(engine, placeAsTree(a)), nil
	case "radial":
		return placeRadially(f), nil
	case "departments":
		return placeInFrames(f), nil
	}
	return nil, fmt.Errorf("unknown layout %q; expected one of %v", engine, Engines)
}

// plan connects cards that an engine has placed.
func (a *Arrangement) plan(engine string, cards []Rect) *Plan {
	p := &Plan{Engine: engine, Cards: cards, Cells: a.cells(cards), Lines: connect(a, cards), Joints: a.joints(cards)}
	p.turn(a.Direction)
	return p
}

// turn takes a plan that runs downwards into its direction.
func (p *Plan) turn(d Direction) {
	for i := range p.Cards {
		p.Cards[i], p.Cells[i] = d.TurnRect(p.Cards[i]), d.TurnRect(p.Cells[i])
		for k := range p.Lines[i] {
			p.Lines[i][k] = d.Turn(p.Lines[i][k])
		}
		for k := range p.Joints[i] {
			p.Joints[i][k] = d.Turn(p.Joints[i][k])
		}
	}
	for i := range p.Frames {
		p.Frames[i].Box = d.TurnRect(p.Frames[i].Box)
	}
}
