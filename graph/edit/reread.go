package edit

import (
	"bytes"
	"sort"
	"strings"

	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// Reading a large text takes many times longer than changing it. An entry that
// no splice touches, and that begins on a line of its own, is a block of whole
// lines that reads the same wherever in its list it stands. So the new text is
// read with a line in the place of each run of such entries, and their nodes
// are put back after. What then disagrees with the model is read again in full,
// so that this shortcut can lose time but never a right edit.

// hole is a run of entries that are not read again.
type hole struct {
	list     *list
	from, to int // the nodes of the list that it stands for
	begin    int // where its lines begin and end, in the old text
	end      int
	line     int // where it stands in the text with holes, from 1
	shift    int // by how many lines it moves
}

// reread reads the text after the edit and compares it with the plan.
func (p *plan) reread(text []byte) (*Document, error) {
	if p.doubt == nil {
		if next, ok := p.rereadPart(text); ok {
			return next, nil
		}
	}
	next, err := Open(p.d.path, text)
	switch {
	case p.anything:
		return next, err
	case err != nil && len(p.d.aliased) > 0:
		return nil, errAliasFirst
	case err != nil:
		return nil, errOtherwise
	}
	return next, p.check(next)
}

func (p *plan) rereadPart(text []byte) (*Document, bool) {
	holes := p.holes(nil, p.d.lists)
	if len(holes) == 0 {
		return nil, false
	}
	part, lines := p.withHoles(holes)
	var doc, second yaml.Node
	dec := yaml.NewDecoder(bytes.NewReader(part))
	if dec.Decode(&doc) != nil || dec.Decode(&second) == nil {
		return nil, false
	}
	byLine := make(map[int]*hole, len(holes))
	for i := range holes {
		byLine[holes[i].line] = &holes[i]
	}
	root := doc.Content[0]
	filled := 0
	if !fill(root, byLine, lines, &filled) || filled != len(holes) {
		return nil, false
	}
	// The nodes that come back are the old document's: from here on it is only
	// good if they are moved back on failure.
	p.shift(holes, 1)
	next, err := newDocument(p.d.path, text, root, p.d.origins)
	if err == nil && !p.anything {
		if err = p.check(next); p.met < len(p.want) {
			err = errOtherwise // something is wanted of what was not read
		}
	}
	if err != nil {
		p.shift(holes, -1)
		return nil, false
	}
	return next, true
}

// touches reports whether a splice changes something of the entry, which stands
// between the offsets of the old text; or adds something at its end, where it may
// belong to it; or brings blank lines there, which may too.
func (p *plan) touches(e *entry, begin, end int) bool {
	i := sort.Search(len(p.final), func(i int) bool {
		s := p.final[i]
		return s.Offset+len(s.Removed) > begin
	})
	return i < len(p.final) && (p.final[i].Offset < end || p.final[i].Offset == end && (len(p.final[i].Inserted) > 0 || p.keepsBlank(e.item)))
}

// inserts reports whether something is inserted at the offset.
func (p *plan) inserts(at int) bool {
	i := sort.Search(len(p.final), func(i int) bool { return p.final[i].Offset+len(p.final[i].Removed) >= at })
	return i < len(p.final) && p.final[i].Offset <= at
}

// holes appends the holes that can be made in the lists.
func (p *plan) holes(holes []hole, lists []*list) []hole {
	for _, l := range lists {
		begins := p.begins(l)
		open := false // the last hole is of this list and may grow
		for i, e := range l.items {
			end := 0
			if begins != nil {
				if i+1 < len(l.items) {
					end = begins[i+1]
				} else {
					end = max(p.after(e.item), p.src.NextLine(begins[i]))
				}
			}
			switch {
			case begins == nil || end > len(p.d.text) || p.touches(e, begins[i], end):
				open = false
				holes = p.holes(holes, e.reports)
			case open && !p.inserts(begins[i]):
				holes[len(holes)-1].to++
				holes[len(holes)-1].end = end
			default:
				open = true
				holes = append(holes, hole{list: l, from: i, to: i + 1, begin: begins[i], end: end})
			}
		}
	}
	return holes
}

// begins returns where each entry of a list begins on a line of its own, or nil
// where they do not.
func (p *plan) begins(l *list) []int {
	if yamltext.IsFlow(l.node) || l.kind != sequence && l.kind != dictionary {
		return nil
	}
	n := len(l.node.Content)
	if l.kind == dictionary {
		n /= 2
	}
	if n != len(l.items) || l.node.Kind == yaml.AliasNode {
		return nil // some of it is no entry
	}
	begins := make([]int, len(l.items))
	column := -1
	for i, e := range l.items {
		mark := -1
		if l.kind == dictionary {
			mark = p.src.KeyStart(e.key)
		} else {
			mark = p.src.Dash(e.item)
		}
		if mark < 0 {
			return nil
		}
		begins[i] = p.src.LineStart(mark)
		if column < 0 {
			column = mark - begins[i]
		}
		if mark-begins[i] != column || !p.src.IsBlankBetween(begins[i], mark) || p.src.Text[begins[i]] == '\t' {
			return nil
		}
	}
	return begins
}

// withHoles returns the new text with a line for each hole, and for each of its
// lines, from 1, the line of the new text.
func (p *plan) withHoles(holes []hole) (part []byte, lines []int) {
	old := p.d.text
	at, line := 0, 1 // in the old text, and in the new
	lines = []int{0, 1}
	add := func(text []byte) {
		part = append(part, text...)
		for i := 0; i < len(text); {
			if e := yamltext.BreakEnd(text, i); e > i {
				i = e
				line++
				lines = append(lines, line)
			} else {
				i++
			}
		}
	}
	splices := p.final
	for i := range holes {
		h := &holes[i]
		for len(splices) > 0 && splices[0].Offset <= h.begin {
			add(old[at:splices[0].Offset])
			add(splices[0].Inserted)
			at = splices[0].Offset + len(splices[0].Removed)
			splices = splices[1:]
		}
		add(old[at:h.begin])
		h.line = len(lines) - 1
		first, last := p.src.Line(h.begin), p.src.Line(h.end-1)
		h.shift = line - 1 - first
		mark := "- 0\n"
		if h.list.kind == dictionary {
			mark = "0: 0\n"
		}
		part = append(part, strings.Repeat(" ", h.column(p.src))+mark...)
		line += last - first + 1
		lines = append(lines, line)
		at = h.end
	}
	for _, s := range splices {
		add(old[at:s.Offset])
		add(s.Inserted)
		at = s.Offset + len(s.Removed)
	}
	add(old[at:])
	return part, lines
}

// column returns how far the hole's entries are indented.
func (h *hole) column(src *yamltext.Source) int {
	_, indent := src.Bare(src.Line(h.begin))
	return indent
}

// fill puts the nodes of the holes back where their lines stand, and turns the
// lines of the others into those of the whole text. It fails where that cannot
// be told, or where an alias outside could mean what was not read.
func fill(n *yaml.Node, holes map[int]*hole, lines []int, filled *int) bool {
	if n.Line >= len(lines) || n.Anchor != "" || n.Kind == yaml.AliasNode {
		return false
	}
	n.Line = lines[n.Line]
	var content []*yaml.Node
	for i := 0; i < len(n.Content); i++ {
		c := n.Content[i]
		h := holes[c.Line]
		// A list begins on the line of its first entry.
		if h == nil || c.Kind != yaml.ScalarNode {
			if !fill(c, holes, lines, filled) {
				return false
			}
			content = append(content, c)
			continue
		}
		if content == nil {
			content = make([]*yaml.Node, 0, len(n.Content)+h.to-h.from)
		}
		old := h.list.node.Content
		*filled++
		switch {
		case n.Kind == yaml.SequenceNode && h.list.kind == sequence:
			content = append(content, old[h.from:h.to]...)
		case n.Kind == yaml.MappingNode && h.list.kind == dictionary:
			content = append(content, old[2*h.from:2*h.to]...)
			i++
		default:
			return false
		}
	}
	n.Content = content
	return true
}

// shift moves the nodes of the holes by the lines by which their text moves.
func (p *plan) shift(holes []hole, sign int) {
	var move func(n *yaml.Node, by int)
	move = func(n *yaml.Node, by int) {
		n.Line += by
		for _, c := range n.Content {
			move(c, by)
		}
	}
	for _, h := range holes {
		nodes := h.list.node.Content
		from, to := h.from, h.to
		if h.list.kind == dictionary {
			from, to = 2*from, 2*to
		}
		for _, n := range nodes[from:to] {
			if h.shift != 0 {
				move(n, h.shift*sign)
			}
		}
	}
}
