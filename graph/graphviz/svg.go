package graphviz

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"

	"dotline/graph/graphviz/dot"
	"dotline/graph/graphviz/worker"
	"dotline/graph/scene"
)

// shareSize is up to how many cards are drawn by one process: beyond it, drawing
// them takes longer than starting another. With every place given, the parts of a
// drawing do not depend on each other, and the result not on the number of parts.
const shareSize = 400

// largestShare is how many cards are drawn in one go at most, by processes that draw
// others before and after: one hears how far they are, and no one needs the memory for
// all.
const largestShare = 5000

// maxShares bounds the processes that draw at once.
const maxShares = 2

// Processes is how many processes SVG keeps busy with a scene of that many cards:
// whoever knows the number early can have them stand ready.
func Processes(cards int) int {
	return max(1, min((cards+shareSize-1)/shareSize, maxShares))
}

// SVG draws the scene. The progress function is told of how many cards, of all, are
// drawn whenever a part of them is; it may be nil.
func SVG(ctx context.Context, pool *worker.Pool, s *scene.Scene, progress func(done, total int)) ([]byte, error) {
	processes := Processes(len(s.Cards))
	pool.Prepare(processes)
	f := newFinisher(s)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	shares := shares(s)
	queue := make(chan int, len(shares))
	for i := range shares {
		queue <- i
	}
	close(queue)
	failed := make([]error, len(shares))
	done, telling := 0, sync.Mutex{}
	var wg sync.WaitGroup
	for range processes {
		wg.Go(func() {
			for i := range queue {
				share := shares[i]
				drawn, err := pool.Run(ctx, worker.Job{Engine: "nop2", Format: "svg", DOT: share.graph(s)})
				if err != nil {
					failed[i] = err
					cancel()
					return
				}
				f.add(share, drawn)
				telling.Lock()
				if done += share.to - share.from; progress != nil {
					progress(done, len(s.Cards))
				}
				telling.Unlock()
			}
		})
	}
	wg.Wait()
	// One failure cancels the other shares; it is the one to tell.
	slices.SortStableFunc(failed, func(a, b error) int { return rank(a) - rank(b) })
	if failed[0] != nil {
		return nil, failed[0]
	}
	return f.document()
}

// rank orders errors: those with something to say, then cancellations, then none.
func rank(err error) int {
	switch {
	case err == nil:
		return 2
	case errors.Is(err, context.Canceled):
		return 1
	}
	return 0
}

// share is a run of cards, with the lines that lead to them.
type share struct {
	from, to int
	last     bool // draws the panels too
}

func shares(s *scene.Scene) []share {
	n := max(Processes(len(s.Cards)), (len(s.Cards)+largestShare-1)/largestShare)
	list := make([]share, n)
	for i := range list {
		list[i] = share{from: i * len(s.Cards) / n, to: (i + 1) * len(s.Cards) / n, last: i == n-1}
	}
	return list
}

// draws reports whether a line is the share's to draw.
func (h share) draws(l *scene.Line) bool { return h.from <= l.To && l.To < h.to }

// graph writes the share as a graph in which everything has its place already.
// Nodes are numbered as the cards are, the panels after them and then the backdrop.
// Nodes are points and lines are plain: names, classes, faces and strokes are set in
// afterwards, since reading and drawing them is what takes Graphviz most of its time.
// The page keeps its margin: Graphviz leaves out a line that runs along its very edge.
func (h share) graph(s *scene.Scene) []byte {
	g := dot.New(s.Title, dot.A("notranslate", "true"))
	g.Default("node", dot.A("shape", "point"), dot.NoLabel)
	g.Default("edge", dot.A("dir", "none"))
	for i := h.from; i < h.to; i++ {
		c := &s.Cards[i]
		g.Node(i, linked(c, dot.A("pos", place(c.Box.Center())))...)
	}
	if h.last {
		for i, p := range slices.Concat(s.Panels, s.Backdrop) {
			g.Node(len(s.Cards)+i, dot.A("pos", place(p.Box.Center())))
		}
	}
	// A boss of another share is there for the line, and not seen.
	elsewhere := map[int]bool{}
	for i := range s.Lines {
		l := &s.Lines[i]
		if !h.draws(l) {
			continue
		}
		if (l.From < h.from || l.From >= h.to) && !elsewhere[l.From] {
			elsewhere[l.From] = true
			g.Node(l.From, dot.A("style", "invis"), dot.A("pos", place(s.Cards[l.From].Box.Center())))
		}
		g.Edge(l.From, l.To, dot.A("pos", ends(l.Points)))
	}
	return g.Text()
}

// place writes a point as Graphviz has it, with y growing upwards.
func place(p scene.Point) string { return dot.Number(p.X) + "," + dot.Number(-p.Y) }

// ends writes where a line begins and ends, as the Bézier curve that Graphviz wants
// at the least. The corners between are set in afterwards: as curves they would
// make most of the text that Graphviz has to read.
func ends(points []scene.Point) string {
	from, to := place(points[0]), place(points[len(points)-1])
	return from + " " + from + " " + to + " " + to
}

// path writes a run of level and upright segments as the data of an SVG path.
func path(points []scene.Point) string {
	var b strings.Builder
	b.WriteString("M" + number(points[0].X) + "," + number(points[0].Y))
	for i, p := range points[1:] {
		switch before := points[i]; {
		case p.X == before.X:
			b.WriteString("V" + number(p.Y))
		case p.Y == before.Y:
			b.WriteString("H" + number(p.X))
		default:
			b.WriteString("L" + number(p.X) + "," + number(p.Y))
		}
	}
	return b.String()
}
