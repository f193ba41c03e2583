// Package layout says where each card of a chart stands and how its reporting
// line runs.
//
// Which reports stand side by side and which are stacked is decided once, in
// [Arrange]; the engines only place that arrangement. Two engines exist: Graphviz
// "dot", and a tree of our own that takes linear time and suits large charts.
// The lines are drawn from the finished places, right-angled, never by an engine.
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
	// Assistant tells who stands beside the boss, if nobody is below them; nil
	// where nobody does.
	Assistant []bool
}

func (f Forest) isAssistant(card int) bool { return f.Assistant != nil && f.Assistant[card] }

// Plan is where everything stands.
type Plan struct {
	Cards  []Rect
	Cells  []Rect    // of each card, all that stands in one slot with it: a stack, or a boss with assistants
	Lines  [][]Point // of each card, its line from its boss's edge to its own; nil for a top
	Engine string    // "dot" or "tree": what an "auto" became
}

// Engines lists the layouts that Lay knows.
var Engines = []string{"auto", "dot", "tree"}

// autoLimit is up to how many cards "auto" uses Graphviz. It is a count and not
// a time, so that the same chart looks the same everywhere.
const autoLimit = 800

// Lay places a forest with the named engine; the pool is used by "dot" alone.
func Lay(ctx context.Context, pool *worker.Pool, f Forest, engine string) (*Plan, error) {
	a := Arrange(f)
	if engine == "" || engine == "auto" {
		engine = "dot"
		if len(f.Boss) > autoLimit {
			engine = "tree"
		}
	}
	p := &Plan{Engine: engine}
	switch engine {
	case "dot":
		var err error
		if p.Cards, err = placeByDot(ctx, pool, a); err != nil {
			return nil, err
		}
	case "tree":
		p.Cards = placeAsTree(a)
	default:
		return nil, fmt.Errorf("unknown layout %q; expected one of %v", engine, Engines)
	}
	p.Lines = connect(a, p.Cards)
	p.Cells = a.cells(p.Cards)
	p.turn(f.Direction)
	return p, nil
}

// turn takes a plan that runs downwards into its direction.
func (p *Plan) turn(d Direction) {
	for i := range p.Cards {
		p.Cards[i], p.Cells[i] = d.TurnRect(p.Cards[i]), d.TurnRect(p.Cells[i])
		for k := range p.Lines[i] {
			p.Lines[i][k] = d.Turn(p.Lines[i][k])
		}
	}
}
