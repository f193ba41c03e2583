package layout

import (
	"cmp"
	"math"
	"slices"
)

// layOut lays out what is in the block and measures its frame, whose upper left corner
// is the origin.
func (b *block) layOut(f Forest, whole *room) {
	n := len(b.cards)
	in, number := f.part(b.cards)
	for i, boss := range in.Boss {
		if boss < 0 {
			b.heads = append(b.heads, i)
		}
	}
	for _, p := range b.ports {
		in.addPort(number[p.card])
	}
	own := whole.of(b.cards, len(b.ports))
	if len(b.heads) == 1 { // so that the heads of departments look alike
		own.stands[b.heads[0]] = true
	}
	a := arrange(in, len(b.ports), make([]bool, len(in.Boss)), b.boss < 0, func(*chooser) *room { return own })
	cards := placeAsTree(a)
	b.plan = &Plan{Cards: cards, Cells: a.cells(cards), Lines: connect(a, cards), Joints: a.joints(cards)}
	b.measure(f, a)
	for i := range b.ports {
		p := &b.ports[i]
		p.way = b.plan.Lines[n+i]
		p.way = corners(append(p.way, Point{p.exit(), b.size.Height})...)
	}
	slices.SortFunc(b.ports, func(p, q port) int { return cmp.Compare(p.exit(), q.exit()) })
}

// measure moves what was laid out into its frame and draws the heads' lines from the
// frame on.
func (b *block) measure(f Forest, a *Arrangement) {
	inner := b.inner()
	first, last := a.Tops[0].Cards[0], a.Tops[len(a.Tops)-1].rightmost()
	if a.Tops[0].aside() { // the heads' own lines are not there yet
		inner.Min.X = min(inner.Min.X, spine(b.plan.Cards[first]))
	}
	b.entry = (b.plan.Cards[first].Min.X+b.plan.Cards[last].Max.X)/2 - inner.Min.X
	several := len(b.heads) > 1
	pad := b.pads(f, Size{inner.Width(), inner.Height()}, several)
	b.entry += pad.Min.X
	b.size = Size{pad.Min.X + inner.Width() + pad.Max.X, pad.Min.Y + inner.Height() + pad.Max.Y}
	b.plan.move(Point{pad.Min.X - inner.Min.X, pad.Min.Y - inner.Min.Y})
	if b.boss < 0 {
		return
	}
	from := Point{b.entry, pad.Min.Y - headRoom}
	for _, s := range a.Tops {
		for _, c := range s.Cards {
			switch {
			case a.Boss[c] >= 0:
			case several:
				b.plan.Lines[c] = barLine(Rect{from, from}, busDrop, b.plan.Cards[c], s.aside())
			default:
				b.plan.Lines[c] = []Point{{b.entry, pad.Min.Y}}
			}
		}
	}
}

// inner is what the block's cards and lines take.
func (b *block) inner() Rect {
	r := b.plan.Cards[0]
	for i := range b.cards {
		r = r.Union(b.plan.Cards[i])
	}
	for _, line := range b.plan.Lines {
		for i, p := range line {
			r.Min.X, r.Max.X = min(r.Min.X, p.X), max(r.Max.X, p.X)
			if i < len(line)-1 { // the way out of the block ends a rank below it
				r.Max.Y = max(r.Max.Y, p.Y)
			}
		}
	}
	return r
}

// pads is how far off its content the frame is: Min to the left and above, Max to the
// right and below. The department's name stands in the upper left corner of what is
// seen, and no line may run through it.
func (b *block) pads(f Forest, inner Size, several bool) Rect {
	var pad Rect
	if b.department >= 0 {
		pad = Rect{Point{FramePad, FramePad}, Point{FramePad, FramePad}}
	}
	if several && b.boss >= 0 {
		pad.Min.Y = headRoom
	}
	if b.department < 0 {
		return pad
	}
	label := math.Ceil(f.Labels[b.department]) + 2*FramePad
	switch f.Direction {
	case Right, Left:
		pad.Min.X += FrameLabel
		pad.Max.Y = max(pad.Max.Y, label-inner.Height-pad.Min.Y)
		return pad
	case Up:
		pad.Max.Y += FrameLabel
		left := b.inner().Min.X
		for i := range b.ports {
			exit := b.plan.Lines[len(b.cards)+i]
			for _, p := range exit { // which first goes down, and aside only then
				pad.Min.X = max(pad.Min.X, label-(p.X-left))
			}
		}
	default:
		pad.Min.Y = max(pad.Min.Y, FrameLabel+FramePad/2)
		if b.boss >= 0 {
			pad.Min.X = max(pad.Min.X, label-b.entry)
		}
	}
	pad.Max.X = max(pad.Max.X, label-inner.Width-pad.Min.X)
	return pad
}

// move moves all that is laid out.
func (p *Plan) move(by Point) {
	to := func(p *Point) { *p = Point{p.X + by.X, p.Y + by.Y} }
	for i := range p.Cards {
		to(&p.Cards[i].Min)
		to(&p.Cards[i].Max)
		to(&p.Cells[i].Min)
		to(&p.Cells[i].Max)
		for k := range p.Lines[i] {
			to(&p.Lines[i][k])
		}
		for k := range p.Joints[i] {
			to(&p.Joints[i][k])
		}
	}
}

// piece is the block as what is arranged with others.
func (b *block) piece() piece {
	p := piece{Size: b.size, from: b.entry, to: b.entry, exit: b.entry, cards: len(b.cards), alone: len(b.ports) > pileLanes}
	if last := len(b.ports) - 1; last >= 0 {
		p.exit = (b.ports[0].exit() + b.ports[last].exit()) / 2
	}
	return p
}

// exit is where the way of a port leaves the block, from the left.
func (p *port) exit() float64 { return p.way[len(p.way)-1].X }

// enters is where the line from the boss comes into the block.
func (b *block) enters() float64 { return b.at.X + b.entry }

// reached is to where the bar below the boss goes: above the block, or to the spine of
// its stack.
func (b *block) reached() float64 {
	switch {
	case b.nested:
		n := len(b.above.ports)
		return b.at.X - SpineGap*float64(n-b.above.portOf(b.boss))/float64(n+1)
	case b.aside:
		return spine(Rect{Min: b.at})
	}
	return b.enters()
}

// portOf is the number of the port below a card.
func (b *block) portOf(card int) int {
	return slices.IndexFunc(b.ports, func(p port) bool { return p.card == card })
}

// draw adds the block to the plan of all.
func (b *block) draw(p *Plan) {
	b.plan.move(b.at)
	for i, c := range b.cards {
		p.Cards[c], p.Cells[c], p.Lines[c], p.Joints[c] = b.plan.Cards[i], b.plan.Cells[i], b.plan.Lines[i], b.plan.Joints[i]
	}
	if b.department >= 0 {
		p.Frames = append(p.Frames, Frame{b.department, Rect{b.at, Point{b.at.X + b.size.Width, b.at.Y + b.size.Height}}})
	}
	for i := range b.ports {
		port := &b.ports[i]
		way := make([]Point, len(port.way), len(port.way)+2)
		for k, q := range port.way {
			way[k] = Point{q.X + b.at.X, q.Y + b.at.Y}
		}
		port.way = way
	}
	if b.boss >= 0 {
		b.joinHeads(p)
	}
}

// joinHeads leads the lines of the block's heads from their boss.
func (b *block) joinHeads(p *Plan) {
	number := b.above.portOf(b.boss)
	port := b.above.ports[number]
	exit := port.way[len(port.way)-1]
	bus := exit.Y + busDrop + float64(port.lane)*port.step
	if b.nested {
		bus = exit.Y + (pileGap-pileStub)*float64(number+1)/float64(len(b.above.ports)+1)
	}
	way := append(slices.Clone(port.way), Point{exit.X, bus})
	switch above := b.at.Y - pileStub; {
	case b.nested && above-exit.Y < pileGap: // nobody is in between
		way = append(way, Point{b.enters(), bus})
	case b.nested, b.aside:
		way = append(way, Point{b.reached(), bus}, Point{b.reached(), above}, Point{b.enters(), above})
	default:
		way = append(way, Point{b.reached(), bus})
	}
	for _, head := range b.heads {
		c := b.cards[head]
		p.Lines[c] = corners(slices.Concat(way, p.Lines[c])...)
	}
}
