package layout

import (
	"math"
)

// The layout "departments" stands cards in blocks: those of one department who report
// to each other, or to one boss outside. Each block is laid out as a tree of its own,
// with a port below every card that has reports in other blocks; the blocks, framed,
// are then laid out as the nodes of a tree, and lines join the ports and the blocks.

// Measures of frames, in points.
const (
	FrameLabel = 16 // the room for a department's name, along a frame's upper side
	FramePad   = 12 // from a frame to what is in it
	frameGap   = 24 // between frames side by side
	headRoom   = 28 // above the heads of a block, where the line to them branches
	busStep    = 7  // between lines side by side, from block to block
)

// placeInFrames lays the forest out in frames of departments.
func placeInFrames(f Forest) *Plan {
	s := f.style(func(s style) Size { return f.extentOf(placeBlocks(f, s).Cards) })
	p := placeBlocks(f, s)
	p.turn(f.Direction)
	return p
}

// placeBlocks lays the forest out in a style, as if it ran downwards.
func placeBlocks(f Forest, s style) *Plan {
	n := len(f.Boss)
	p := &Plan{Engine: "departments", Cards: make([]Rect, n), Cells: make([]Rect, n), Lines: make([][]Point, n), Joints: make([][]Point, n)}
	blocks := blocksOf(f)
	for _, b := range blocks {
		b.layOut(f, s)
	}
	// Where lines run side by side follows from where the blocks stand.
	for lanes, needed := 0, 1; lanes < needed; {
		lanes = needed
		needed = standBlocks(blocks, BelowGap+float64(lanes-1)*busStep)
	}
	for _, b := range blocks {
		b.draw(p)
	}
	return p
}

// standBlocks lays blocks out as a tree, with one gap between those above and below:
// so, where a block ends in the way of its neighbour's lines, the room that the tree
// keeps for it ends there too. It returns how many lines run side by side.
func standBlocks(blocks []*block, gap float64) (lanes int) {
	root := &branch{}
	for _, b := range blocks {
		if b.boss < 0 {
			root.below = append(root.below, b.branch(0, gap))
		}
	}
	if len(root.below) == 0 {
		return 0
	}
	root.firstWalk()
	root.secondWalk(0, func(n *branch) {
		if n != root {
			n.block.at = Point{math.Round(2*(n.prelim+n.at))/2 + frameGap/2, n.top}
		}
	})
	for _, b := range blocks {
		lanes = max(lanes, b.chooseLanes())
	}
	return lanes
}

// block is a part of the forest that stands together.
type block struct {
	department int   // -1 for none, and then without a frame
	cards      []int // each boss before the reports
	heads      []int // the places in cards of those without a boss in the block
	boss       int   // of the block's heads; -1 for tops
	above      *block
	ports      []port // from left to right, once it is laid out

	plan  *Plan   // within the block: its cards, then its ports
	size  Size    // of the frame, or of what would be in it
	entry float64 // where the line from the boss enters, from the left
	at    Point   // where it stands
}

// port is a way out of a block, below a card with reports elsewhere.
type port struct {
	card   int // the boss
	blocks []*block
	way    []Point // from the card to the block's lower side
	lane   int     // in which the line to the blocks runs
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
