package edit

import (
	"bytes"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// fits says why a piece cannot be put into the list, or nil.
func (p *plan) fits(x piece, l *list) error {
	switch body := x.last(); {
	case l.shared != "" || l.node.Kind == yaml.AliasNode:
		return phrase.Errorf("the list on line %d is repeated by an alias; write it out there first", phrase.Ordinal(l.node.Line))
	case l.kind == sole:
		return phrase.Errorf("line %d holds one position and no list; write it as a list first", phrase.Ordinal(l.node.Line))
	case l.kind == empty && !yamltext.IsFlow(l.node) && !yamltext.IsNull(l.node):
		return phrase.Errorf("line %d is no list of positions", phrase.Ordinal(l.node.Line))
	case l.key == nil && l.kind == dictionary && yamltext.Target(body).Kind != yaml.MappingNode:
		return phrase.Errorf("the position on line %d is a single value, which cannot stand in the map on line %d; write it as \"title: …\" first", phrase.Ordinal(body.Line), phrase.Ordinal(l.node.Line))
	case len(l.node.Content) > 0 && l.kind != x.kind:
		return phrase.Errorf("the list on line %d and the position are written in different forms, one with ids as keys; edit them as text", phrase.Ordinal(l.node.Line))
	case len(l.node.Content) > 0 && yamltext.IsFlow(l.node) && !x.flow:
		return phrase.Errorf("the list on line %d is written in [ ], which cannot hold the position's lines; write it as lines first", phrase.Ordinal(l.node.Line))
	}
	return nil
}

// putIn puts a piece into a list before its entry next, or behind its last entry;
// without is an entry that leaves the list at the same time, or nil.
func (p *plan) putIn(l *list, next, without *entry, x piece) error {
	var prev *entry
	for _, e := range l.items {
		if e == next {
			break
		}
		if e != without {
			prev = e
		}
	}
	if err := p.fits(x, l); err != nil {
		return err
	}
	beside, at := next, l.place(next)
	switch {
	case next == nil && prev == nil && size(l) > 0:
		return p.putLast(l, x)
	case next == nil && prev == nil:
		return p.fillList(l, x)
	case next == nil:
		beside, at = prev, l.place(prev)+1
	}
	p.put(l.node, l.nodeAt(at), x.nodes...)
	if yamltext.IsFlow(l.node) {
		before, behind := at-1, at
		switch gone := l.place(without); gone {
		case before:
			before--
		case behind:
			behind++
		}
		return p.putPiece(p.spanAt(l, before), p.spanAt(l, behind), x, p.lineIndent(p.flowSpan(beside).begin), p.commaOf(l))
	}
	u, err := p.unitOf(beside)
	if err != nil {
		return err
	}
	text, gap := p.fit(x, u.column), p.gapOf(l, without, x)
	if next != nil || p.willKeep(prev, u) {
		if x.keeps || next == nil && without == nil {
			gap = ""
		}
		text += gap
	} else {
		text = gap + text
	}
	switch {
	case next != nil:
		p.insert(u.from, text)
	case x.keeps && without != nil:
		p.insert(p.gapBelow(u), text)
	default:
		p.insertLines(u.to, text, x.last())
	}
	return nil
}

// commaOf returns what parts a flow list's entries, as in the first of them.
func (p *plan) commaOf(l *list) string { return p.handOf(l.items[0].body).comma() }

// fit returns a piece as lines indented by column.
func (p *plan) fit(x piece, column int) string {
	switch {
	case !x.flow:
		return indented(x.text, column-x.column, x.column)
	case x.kind == dictionary:
		return spaces(column) + x.flowText(column) + x.remark + p.src.EOL
	}
	return spaces(column) + "- " + x.flowText(column) + x.remark + p.src.EOL
}

// gapOf returns the blank lines that are to set a piece apart in a list: its own
// in the list that it comes from and where the list's are as many; else those of
// the list if they are alike, or where neither shows any those of others.
func (p *plan) gapOf(l *list, without *entry, x piece) string {
	if without != nil {
		return x.gap
	}
	if !x.shown {
		x.gap = ""
	}
	gap, alike := p.gapIn(l)
	for _, e := range p.d.entries {
		if alike || gap != nil || x.shown {
			break
		}
		if (e.in.owner == nil) == (l.owner == nil) {
			gap, alike = p.gapIn(e.in)
		}
	}
	if !alike || countLines(*gap) == countLines(x.gap) {
		return x.gap
	}
	return *gap
}

// gapIn returns the blank lines by which the entries of a list are set apart, nil
// where it has none to tell from, and whether they all are alike.
func (p *plan) gapIn(l *list) (gap *string, alike bool) {
	for i := 0; i+1 < len(l.items) && !yamltext.IsFlow(l.node); i++ {
		u, err := p.unitOf(l.items[i])
		if err != nil {
			return nil, false
		}
		if p.keepsBelow(l.items[i], u) {
			continue // what sets the next one apart is part of a value
		}
		g := string(p.src.Text[u.to:p.gapBelow(u)])
		if gap != nil && countLines(g) != countLines(*gap) {
			return gap, false
		}
		gap = &g
	}
	return gap, gap != nil
}

func countLines(text string) int { return len(yamltext.NewSource([]byte(text)).Starts) - 1 }

// putLast puts a piece behind what a list holds without an entry.
func (p *plan) putLast(l *list, x piece) error {
	last := l.node.Content[len(l.node.Content)-1]
	mark := p.src.Dash(last)
	if l.kind == dictionary {
		mark = p.src.KeyStart(l.nodeAt(size(l) - 1))
	}
	p.put(l.node, nil, x.nodes...)
	if yamltext.IsFlow(l.node) {
		at := p.spanAt(l, size(l)-1)
		return p.putPiece(at, span{}, x, p.lineIndent(at.begin), p.handOf(l.node).comma())
	}
	if mark < 0 || !p.src.IsBlankBetween(p.src.LineStart(mark), mark) {
		return phrase.Errorf("the list on line %d does not begin on a line of its own; edit it as text", phrase.Ordinal(l.node.Line))
	}
	p.insertLines(max(p.after(last), p.src.NextLine(mark)), p.fit(x, p.src.Column(mark)), x.last())
	return nil
}

// fillList puts a piece into a list that is empty or null.
func (p *plan) fillList(l *list, x piece) error {
	if l.key == nil && !x.flow {
		return p.fillRoot(l, x)
	}
	return p.fill(p.holder(l), pair{l.key, l.node}, x)
}

// fillRoot writes a piece as lines below where an empty list, which is all that the
// file says, stood beside a mark of the document or a comment.
func (p *plan) fillRoot(l *list, x piece) error {
	begin, end := p.src.Content(l.node), p.src.End(l.node)
	if bytes.IndexByte(p.src.Text[begin:end], '#') >= 0 {
		return phrase.Errorf("a comment stands beside what is to go on line %d; edit it as text", phrase.Ordinal(l.node.Line))
	}
	p.wantList(l.node, x)
	from, to := p.src.LineStart(begin), p.src.NextLine(end)
	if p.src.IsBlankBetween(from, begin) && p.src.IsBlankBetween(end, p.src.LineEnd(end)) {
		p.replace(from, p.pastBlank(x.last(), to), p.fit(x, 0))
		return nil
	}
	for p.src.IsBlankBetween(end, end+1) {
		end++
	}
	if end == p.src.LineEnd(end) {
		begin = from + len(bytes.TrimRight(p.src.Text[from:begin], " \t"))
	}
	p.replace(begin, end, "")
	p.insertLines(to, p.fit(x, 0), x.last())
	return nil
}

// holder returns the record in which a list stands.
func (p *plan) holder(l *list) record {
	if l.owner == nil {
		return p.d.whole()
	}
	return p.d.recordOf(l.owner)
}

// fill puts a piece into the empty list, or the null, that a record's field is.
func (p *plan) fill(r record, f pair, x piece) error {
	begin, end := p.src.Content(f.value), p.src.End(f.value)
	space := ""
	if yamltext.IsImplicit(f.value) && f.value.Anchor == "" {
		colon := p.src.Colon(f.key)
		if colon < 0 {
			return phrase.Errorf("%s on line %d has no colon; edit it as text", f.key.Value, phrase.Ordinal(f.key.Line))
		}
		begin, end, space = colon+1, colon+1, " "
	}
	p.wantList(f.value, x)
	if !yamltext.IsImplicit(f.value) && bytes.IndexByte(p.src.Text[p.src.End(f.key):end], '#') >= 0 {
		return phrase.Errorf("a comment stands beside what is to go on line %d; edit it as text", phrase.Ordinal(f.value.Line))
	}
	switch {
	case x.flow && (yamltext.IsFlow(f.value) || yamltext.IsFlow(r.body)):
		text, err := p.bracketed(x, r.body)
		p.replace(begin, end, space+text)
		return err
	case yamltext.IsFlow(r.body):
		return phrase.Errorf("%s is written in { }, which cannot hold lines; write it as lines first", r.name)
	}
	if !yamltext.IsImplicit(f.value) && f.value.Anchor == "" {
		begin = p.src.Colon(f.key) + 1
	}
	p.replace(begin, end, "")
	p.insertLines(p.src.NextLine(end), p.fit(x, p.src.Column(p.src.KeyStart(f.key))+p.listStep(x.kind, r.entry != nil)), x.last())
	return nil
}

func (p *plan) wantList(n *yaml.Node, x piece) {
	list := x.list()
	list.Anchor = n.Anchor
	*p.node(n) = *list
}

// last returns the last of the piece's nodes.
func (x piece) last() *yaml.Node { return x.nodes[len(x.nodes)-1] }

// list returns the node of a list of one piece.
func (x piece) list() *yaml.Node {
	if x.kind == dictionary {
		return &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: x.nodes}
	}
	return &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: x.nodes}
}

func brackets(kind listKind, text string) string {
	if kind == dictionary {
		return "{" + text + "}"
	}
	return "[" + text + "]"
}
