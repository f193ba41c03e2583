package edit

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// piece is the text of an entry on its way from one list to another.
type piece struct {
	kind   listKind
	flow   bool
	text   string // whole lines, or within a flow list the item
	column int    // how far the lines are indented
	gap    string // the blank lines that it was set apart by
	nodes  []*yaml.Node
	keeps  bool   // blank lines below it would be part of its last value
	anchor string // an anchor in it that aliases elsewhere refer to
}

// lift returns an entry's text with cuts made in it, those planned there too.
func (p *plan) lift(e *entry, cuts []cut) (piece, error) {
	x := piece{kind: e.in.kind, flow: p.inFlow(e), nodes: []*yaml.Node{e.item}, anchor: p.d.anchors(e.item)}
	if e.key != nil {
		x.nodes = []*yaml.Node{e.key, e.item}
	}
	if x.flow {
		begin, end := p.flowSpan(e)
		x.text = p.edited(begin, end, append(cuts, p.take(begin, end)...))
		return x, nil
	}
	u, err := p.unitOf(e)
	if err != nil {
		return x, err
	}
	x.text, x.column = p.edited(u.from, u.to, append(cuts, p.take(u.from, u.to)...)), u.column
	x.keeps = p.keepsBelow(e, u)
	x.gap = string(p.src.text[u.to:p.gapBelow(u)])
	if p.isLast(e) {
		x.gap = string(p.src.text[p.gapAbove(e, u):u.from])
		if len(e.in.items) == 1 {
			x.gap = ""
		}
	}
	return x, nil
}

// take returns the cuts that have been planned between two offsets, and plans
// them no more.
func (p *plan) take(from, to int) (taken []cut) {
	p.cuts = slices.DeleteFunc(p.cuts, func(c cut) bool {
		inside := from <= c.from && c.to <= to
		if inside {
			taken = append(taken, c)
		}
		return inside
	})
	return taken
}

// keepsBelow reports whether blank lines below an entry's unit are part of its
// last value.
func (p *plan) keepsBelow(e *entry, u unit) bool {
	return p.keepsBlank(e.item) && u.to == p.after(e.item)
}

func (p *plan) isLast(e *entry) bool { return e.in.items[len(e.in.items)-1] == e }

// flowSpan returns where an entry of a flow list begins and ends.
func (p *plan) flowSpan(e *entry) (begin, end int) {
	if e.key != nil {
		return p.src.keyStart(e.key), p.pairEnd(pair{e.key, e.item})
	}
	return p.src.start(e.item), p.src.end(e.item)
}

// cutOut takes an entry out of its list, and the list's key with the last one.
func (p *plan) cutOut(e *entry) error {
	l := e.in
	if l.kind == sole || l.node.Kind == yaml.AliasNode || l.shared != "" {
		return fmt.Errorf("the position on line %d does not stand in a list of its own; edit it as text", e.pos.At.Line)
	}
	if len(l.items) == 1 && size(l) == 1 {
		return p.cutLast(e)
	}
	i := indexIn(e)
	if p.inFlow(e) {
		var prev, next int
		if i > 0 {
			_, prev = p.flowSpan(l.items[i-1])
		}
		if i+1 < len(l.items) {
			next, _ = p.flowSpan(l.items[i+1])
		}
		p.dropEntry(e)
		begin, end := p.flowSpan(e)
		return p.removeFromFlow(prev, begin, end, next)
	}
	u, err := p.unitOf(e)
	if err != nil {
		return err
	}
	p.dropEntry(e)
	if p.isLast(e) {
		p.replace(p.gapAbove(e, u), u.to, "")
	} else {
		p.replace(u.from, p.gapBelow(u), "")
	}
	return nil
}

// size counts a list's items, with those that are no entries.
func size(l *list) int {
	if l.node.Kind == yaml.MappingNode {
		return len(l.node.Content) / 2
	}
	return len(l.node.Content)
}

func (p *plan) dropEntry(e *entry) {
	if e.key != nil {
		p.drop(e.in.node, e.key, 2)
	} else {
		p.drop(e.in.node, e.item, 1)
	}
}

// cutLast takes the only entry of a list away: the list's key goes too, or where
// that says something more, an empty list remains.
func (p *plan) cutLast(e *entry) error {
	l := e.in
	flow := p.inFlow(e)
	from, to := 0, 0
	if flow {
		from, to = p.src.content(l.node), p.src.end(l.node)
	} else {
		u, err := p.unitOf(e)
		if err != nil {
			return err
		}
		from, to = u.from, u.to
	}
	if l.owner != nil && len(l.owner.body.Content) > 2 {
		key := pair{l.key, l.node}
		colon := p.src.colon(l.key)
		bare := colon >= 0 && len(strings.TrimSpace(string(p.src.text[colon+1:from]))) == 0 && l.node.Anchor == ""
		if flow {
			return p.removePair(l.owner, key, -1)
		}
		if bare {
			return p.removePair(l.owner, key, to)
		}
	}
	w := p.node(l.node)
	if w.Content = nil; w.Kind == yaml.MappingNode && !flow {
		w.Kind, w.Tag = yaml.SequenceNode, "!!seq"
	}
	switch {
	case flow:
		p.replace(from+1, to-1, "")
	case l.key != nil && l.node.Anchor == "":
		colon := p.src.colon(l.key)
		if colon < 0 {
			return fmt.Errorf("the list on line %d has no colon before it; edit it as text", l.node.Line)
		}
		p.insert(colon+1, " []")
		p.replace(from, to, "")
	default:
		p.replace(from, to, spaces(p.src.column(p.mark(e)))+"[]"+p.src.eol)
	}
	return nil
}
