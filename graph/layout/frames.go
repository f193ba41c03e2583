package layout

import "math"

// The layout "departments" stands cards in blocks: those of one department who report
// to each other, or to one boss outside. Each block is laid out as a tree of its own,
// with a port below every card that has reports in other blocks; the blocks, framed,
// are then laid out as the nodes of a tree, and lines join the ports and the blocks.

// Measures of frames, in points.
const (
	FrameLabel = 16  // the room for a department's name, along a frame's upper side
	FramePad   = 12  // from a frame to what is in it
	frameGap   = 24  // between frames side by side
	headRoom   = 28  // above the heads of a block, where the line to them branches
	busStep    = 7   // between lines side by side, from block to block: where there are few,
	busLeast   = 2.3 // and at the least
	busEnd     = 14  // so far above blocks is the last of these lines, clear of what turns to a stack
	gapStep    = 36  // by which the gap below blocks grows where there are more
	pileGap    = 26  // between blocks in a stack: the lines from the one above leave it here,
	pileStub   = 10  // and the line to the next turns so far above that
	pileLanes  = 4   // a block with more ports never hangs in a stack
)

// placeInFrames lays the forest out in frames of departments.
func placeInFrames(f Forest) *Plan {
	f = f.turned(func(f Forest) Size { return f.extentOf(placeBlocks(f).Cards) })
	p := placeBlocks(f)
	p.turn(f.Direction)
	return p
}

// placeBlocks lays the forest out as if it ran downwards.
func placeBlocks(f Forest) *Plan {
	n := len(f.Boss)
	p := &Plan{Engine: "departments", Cards: make([]Rect, n), Cells: make([]Rect, n), Lines: make([][]Point, n), Joints: make([][]Point, n)}
	blocks := blocksOf(f)
	cards, _ := begin(f, 0, nil)
	whole := newRoom(cards)
	for _, b := range blocks {
		b.layOut(f, whole)
	}
	blocks, a := arrangeBlocks(f, blocks)
	// Where lines run side by side follows from where the blocks stand.
	a.extra = make([]float64, len(blocks))
	for wider := true; wider; {
		for i, box := range placeAsTree(a) {
			blocks[i].at = box.Min
		}
		chooseLanes(blocks)
		wider = false
		for i, b := range blocks {
			if needed := extraFor(b.lanes); needed > b.extra {
				b.extra, a.extra[i], wider = needed, needed, true
			}
		}
	}
	for _, b := range blocks {
		b.draw(p)
	}
	return p
}

// extraFor is by how much the gap below a block is wider for so many lanes. It grows in
// few steps, so that a line more seldom moves what other lines lead to.
func extraFor(lanes int) float64 {
	wider := float64(lanes-1)*busLeast - laneRoom(BelowGap)
	return gapStep * max(0, math.Ceil(wider/gapStep))
}

// laneRoom is the part of a gap between the first lane and the last.
func laneRoom(gap float64) float64 { return gap - busDrop - busEnd }

// arrangeBlocks arranges blocks as cards are arranged: those below one port side by
// side or, if they are many, in stacks. It returns the blocks in the order in which
// they are numbered there.
func arrangeBlocks(f Forest, blocks []*block) ([]*block, *Arrangement) {
	order := make([]*block, 0, len(blocks))
	for _, b := range blocks {
		if b.boss < 0 {
			order = append(order, b)
		}
	}
	tops := make([]int, len(order))
	in := Forest{Card: f.Card, Direction: f.Direction, Shape: f.Shape}
	var ports []int
	for i := range order {
		tops[i] = i
		in.Boss, ports = append(in.Boss, -1), append(ports, 0)
	}
	for i := 0; i < len(order); i++ {
		for k, p := range order[i].ports {
			for _, below := range p.blocks {
				order, in.Boss, ports = append(order, below), append(in.Boss, i), append(ports, k)
			}
		}
	}
	a := newArrangement(in)
	a.beside, a.stacked = frameGap, pileGap
	c := newChooser(a, upper(in))
	c.port = ports
	for i, b := range order {
		a.pieces[i] = b.piece()
		if boss := in.Boss[i]; boss >= 0 {
			c.reports[boss] = append(c.reports[boss], i)
		}
	}
	c.run(tops, true, newRoom(c))
	a.all(func(s Slot, _ int) {
		for _, i := range s.Cards {
			order[i].stacked, order[i].nested, order[i].aside = s.Stack, a.Indent[i] > 0, s.aside()
		}
	})
	return order, a
}

// block is a part of the forest that stands together.
type block struct {
	department int   // -1 for none, and then without a frame
	cards      []int // each boss before the reports
	heads      []int // the places in cards of those without a boss in the block
	boss       int   // of the block's heads; -1 for tops
	above      *block
	ports      []port  // from left to right, once it is laid out
	lanes      int     // in which the lines from the ports run, and others beside them: the most
	extra      float64 // by which the gap below is wider

	plan  *Plan   // within the block: its cards, then its ports
	size  Size    // of the frame, or of what would be in it
	entry float64 // where the line from the boss enters, from the left
	at    Point   // where it stands

	stacked, nested, aside bool // in a stack, below another that is in it too, and reached from the stack's spine
}

// port is a way out of a block, below a card with reports elsewhere.
type port struct {
	card   int // the boss
	blocks []*block
	way    []Point // from the card to the block's lower side
	lane   int     // in which the line to the blocks runs,
	step   float64 // so far off the next one
}

// blocksOf divides a forest into blocks. A block comes after that of its boss.
func blocksOf(f Forest) []*block {
	type kin struct{ boss, department int }
	var blocks []*block
	of := make([]*block, len(f.Boss)) // of each card
	heads := map[kin]*block{}         // of each boss, by department
	leads := leaders(f)
	for i, boss := range f.Boss {
		k := kin{boss, -1}
		if f.Department != nil {
			k.department = f.Department[i]
		}
		switch {
		case boss >= 0 && (of[boss].department == k.department || f.isAssistant(i) && !leads[i]):
			of[i] = of[boss]
		case heads[k] != nil:
			of[i] = heads[k]
		default:
			b := &block{department: k.department, boss: boss}
			heads[k], of[i] = b, b
			blocks = append(blocks, b)
			if boss >= 0 {
				b.above = of[boss]
				b.above.lead(boss, b)
			}
		}
		of[i].cards = append(of[i].cards, i)
	}
	return blocks
}

// lead notes that a card has reports in another block.
func (b *block) lead(card int, below *block) {
	for i := range b.ports {
		if b.ports[i].card == card {
			b.ports[i].blocks = append(b.ports[i].blocks, below)
			return
		}
	}
	b.ports = append(b.ports, port{card: card, blocks: []*block{below}})
}
