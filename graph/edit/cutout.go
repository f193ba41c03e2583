package edit

import (
	"cmp"
	"slices"
	"strings"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// piece is the text of an entry on its way from one list to another.
type piece struct {
	kind   listKind
	flow   bool
	text   string // whole lines, or within a flow list the item
	remark string // the comment behind the item, with the blanks before it
	column int    // how far the lines are indented
	gap    string // the blank lines that it was set apart by
	above  string // lines of comments that belong to no entry and go where it goes
	shown  bool   // the text it comes from shows by what it is set apart
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
		at := p.flowSpan(e)
		x.text = p.edited(at.begin, at.end, append(cuts, p.take(at.begin, at.end)...))
		x.remark, x.column = p.remark(at), p.lineIndent(at.begin)
		return x, nil
	}
	u, err := p.unitOf(e)
	if err != nil {
		return x, err
	}
	x.text, x.column = p.edited(u.from, u.to, append(cuts, p.take(u.from, u.to)...)), u.column
	x.keeps = p.keepsBelow(e, u)
	if len(e.in.items) == 1 {
		return x, nil
	}
	from, to, err := p.apart(e, e)
	x.gap = string(p.src.Text[from:u.from]) + string(p.src.Text[u.to:to])
	x.shown = !x.keeps && (!p.isLast(e) || to == u.to)
	return x, err
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

// willKeep reports the same of what the entry is planned to be.
func (p *plan) willKeep(e *entry, u unit) bool {
	last := lastOf(e.item, func(n *yaml.Node) *yaml.Node { return cmp.Or(p.want[n], n) })
	if old := lastOf(e.item, func(n *yaml.Node) *yaml.Node { return n }); last == cmp.Or(p.want[old], old) {
		return p.keepsBelow(e, u)
	}
	return last.Line > 0 && p.keepsBlank(last)
}

func (p *plan) isLast(e *entry) bool { return e.in.items[len(e.in.items)-1] == e }

// flowSpan returns where an entry of a flow list begins and ends.
func (p *plan) flowSpan(e *entry) span {
	if e.key != nil {
		return p.spanOf(pair{e.key, e.item})
	}
	return p.spanOfNode(e.item)
}

// spanAt returns where the i-th item of a flow list begins and ends, entry or not;
// the zero span where it has none.
func (p *plan) spanAt(l *list, i int) span {
	switch {
	case i < 0 || i >= size(l):
		return span{}
	case l.node.Kind == yaml.MappingNode:
		return p.spanOf(pair{l.node.Content[2*i], l.node.Content[2*i+1]})
	}
	return p.spanOfNode(l.node.Content[i])
}

// cutOut takes entries that stand beside each other out of their list, and the
// list's key with the last of them.
func (p *plan) cutOut(run ...*entry) error {
	first, last := run[0], run[len(run)-1]
	l := first.in
	if l.kind == sole || l.node.Kind == yaml.AliasNode || l.shared != "" {
		return phrase.Errorf("the position on line %d does not stand in a list of its own; edit it as text", phrase.Ordinal(first.pos.At.Line))
	}
	if len(run) == size(l) {
		return p.cutAll(l)
	}
	for _, e := range run {
		p.dropEntry(e)
	}
	if p.inFlow(first) {
		item := span{p.flowSpan(first).begin, p.flowSpan(last).end}
		return p.takeOut(p.spanAt(l, l.place(first)-1), item, p.spanAt(l, l.place(last)+1))
	}
	parts, err := p.parted(run)
	if err != nil {
		return err
	}
	for _, part := range parts {
		from, to, err := p.apart(part[0], part[len(part)-1])
		if err != nil {
			return err
		}
		p.replace(from, to, "")
	}
	return nil
}

// parted parts entries that stand beside each other where a comment stands between
// two of them that belongs to neither.
func (p *plan) parted(run []*entry) (parts [][]*entry, err error) {
	begin := 0
	for i := 1; i < len(run); i++ {
		switch comment, err := p.between(run[i-1], run[i]); {
		case err != nil:
			return nil, err
		case comment != "":
			parts = append(parts, run[begin:i])
			begin = i
		}
	}
	return append(parts, run[begin:]), nil
}

// between returns the lines between two entries of a block list that stand beside each
// other, "" if they all are blank.
func (p *plan) between(a, b *entry) (string, error) {
	above, err := p.unitOf(a)
	if err != nil {
		return "", err
	}
	below, err := p.unitOf(b)
	if text := string(p.src.Text[above.to:max(above.to, below.from)]); err == nil && strings.TrimSpace(text) != "" {
		return text, nil
	}
	return "", err
}

// apart returns the lines of entries that stand beside each other, with the blank
// lines that set them apart: those below, or at the end of a list those above.
// Where blank lines are part of a value, those on the other side of it stay.
func (p *plan) apart(first, last *entry) (from, to int, err error) {
	u, err := p.unitOf(first)
	if err != nil {
		return 0, 0, err
	}
	end, err := p.unitOf(last)
	if err != nil {
		return 0, 0, err
	}
	if prev := leader(first); p.isLast(last) && prev != nil && !p.keepsBelow(last, end) {
		above, err := p.unitOf(prev)
		if err != nil {
			return 0, 0, err
		}
		if !p.keepsBelow(prev, above) {
			return p.gapAbove(first, u), end.to, nil
		}
	}
	return u.from, p.gapBelow(end), nil
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

// cutAll takes all entries of a list away: the list's key goes too, or where that
// says something more, an empty list remains.
func (p *plan) cutAll(l *list) error {
	flow := yamltext.IsFlow(l.node)
	from, to, parts := p.src.Content(l.node), p.src.End(l.node), []span{}
	if !flow {
		var err error
		if parts, err = p.lines(l); err != nil {
			return err
		}
		from, to = parts[0].begin, parts[len(parts)-1].end
	}
	colon := -1
	if l.key != nil {
		colon = p.src.Colon(l.key)
	}
	if l.owner != nil && (len(l.owner.body.Content) > 2 || l.owner.key != nil && l.owner.in.key != nil) {
		bare := colon >= 0 && len(parts) == 1 && len(strings.TrimSpace(string(p.src.Text[colon+1:from]))) == 0 && l.node.Anchor == "" &&
			p.below(pair{l.key, l.node}) <= to
		if flow || bare {
			return p.removePair(p.d.recordOf(l.owner), pair{l.key, l.node})
		}
	}
	w := p.node(l.node)
	if w.Content = nil; w.Kind == yaml.MappingNode && !flow {
		w.Kind, w.Tag = yaml.SequenceNode, "!!seq"
	}
	switch {
	case flow:
		p.replace(from+1, to-1, "")
	case l.key != nil && colon < 0:
		return phrase.Errorf("the list on line %d has no colon before it; edit it as text", phrase.Ordinal(l.node.Line))
	case l.key != nil && l.node.Anchor == "":
		p.insert(colon+1, " []")
	default:
		p.insert(from, spaces(p.src.Column(p.mark(l.items[0])))+"[]"+p.src.EOL)
	}
	for _, part := range parts {
		p.replace(part.begin, part.end, "")
	}
	return nil
}

// lines returns where the entries of a block list stand, without the comments between
// them that belong to none.
func (p *plan) lines(l *list) (spans []span, err error) {
	parts, err := p.parted(l.items)
	if err != nil {
		return nil, err
	}
	for _, part := range parts {
		first, err := p.unitOf(part[0])
		if err != nil {
			return nil, err
		}
		last, err := p.unitOf(part[len(part)-1])
		if err != nil {
			return nil, err
		}
		spans = append(spans, span{first.from, last.to})
	}
	return spans, nil
}
