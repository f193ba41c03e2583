package edit

import (
	"bytes"
	"regexp"
	"strings"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// unit is an entry of a block list as lines of the text: its own, and those of
// the comments that belong to it (see the package's doc).
type unit struct {
	from, to int // whole lines
	mark     int // where its dash or its key stands
	column   int // how far that is indented
}

// mark returns where an entry's dash or key stands.
func (p *plan) mark(e *entry) int {
	if e.in.kind == dictionary {
		return p.src.KeyStart(e.key)
	}
	return p.src.Dash(e.item)
}

// entryEnd returns where the entry's own text ends.
func (p *plan) entryEnd(e *entry) int {
	end := max(p.src.End(e.item), p.mark(e)+1)
	if e.key != nil {
		end = max(end, p.pairEnd(pair{e.key, e.item}))
	}
	return end
}

// unitOf returns the lines of an entry, or why it has none of its own.
func (p *plan) unitOf(e *entry) (unit, error) {
	if e.in.kind != sequence && e.in.kind != dictionary || e.in.shared != "" {
		return unit{}, phrase.Errorf("the position on line %d does not stand in a list of its own; edit it as text", phrase.Ordinal(e.pos.At.Line))
	}
	u := unit{mark: p.mark(e)}
	if u.mark < 0 || !p.src.IsBlankBetween(p.src.LineStart(u.mark), u.mark) {
		return unit{}, phrase.Errorf("the position on line %d does not begin on a line of its own; edit it as text", phrase.Ordinal(e.pos.At.Line))
	}
	u.from = p.src.LineStart(u.mark)
	u.column = u.mark - u.from
	u.to = p.after(e.item)
	if e.key != nil && yamltext.IsImplicit(e.item) {
		u.to = p.src.NextLine(p.entryEnd(e))
	}
	u.to = max(u.to, p.src.NextLine(u.mark))

	// Comments below that are indented into the entry.
	for line := p.src.Line(u.to); u.to < len(p.src.Text) && line < len(p.src.Starts)-1; line++ {
		text, indent := p.src.Bare(line)
		if len(text) > 0 && (text[0] != '#' || indent <= u.column) {
			break
		}
		if len(text) > 0 {
			u.to = p.src.Starts[line+1]
		}
	}
	// Comments directly above.
	limit, i := p.above(e), indexIn(e)
	for line := p.src.Line(u.from) - 1; line >= 0 && p.src.Starts[line] >= limit; line-- {
		text, indent := p.src.Bare(line)
		if len(text) == 0 || text[0] != '#' || indent > u.column || indent < u.column && i == 0 {
			break // above the first entry, what is indented less is about the list
		}
		if last := p.commentedOut(line, e.in.kind); last >= line {
			u.from = p.src.Starts[last+1]
			break
		}
		u.from = p.src.Starts[line]
	}
	return u, nil
}

// entryMark matches what an entry of a list begins with, in a comment.
var entryMark = map[listKind]*regexp.Regexp{
	sequence:   regexp.MustCompile(`^#+ *(- *\{?["']?([^\s:"']+)["']?:)`),
	dictionary: regexp.MustCompile(`^#+ *(["']?([^\s:"']+)["']?:)(?: *\{.*)?$`),
}

// commentedOut returns the last line of the entry that begins on a line within a
// comment, or -1 where none does. It is nobody's: who took it out may want it back.
func (p *plan) commentedOut(line int, kind listKind) (last int) {
	text, _ := p.src.Bare(line)
	m := entryMark[kind].FindSubmatchIndex(text)
	if m == nil || kind == sequence && p.d.fields.of(string(text[m[4]:m[5]])) == "" {
		return -1
	}
	last = line
	for last+2 < len(p.src.Starts) {
		next, _ := p.src.Bare(last + 1)
		inner := len(next) - len(bytes.TrimLeft(bytes.TrimLeft(next, "#"), " "))
		if len(next) == 0 || next[0] != '#' || inner <= m[2] {
			break
		}
		last++
	}
	if kind == dictionary && last == line && text[len(text)-1] == ':' {
		return -1 // a heading
	}
	return last
}

// above returns where the text begins that stands between the entry and what
// comes before it.
func (p *plan) above(e *entry) int {
	i := indexIn(e)
	switch {
	case i > 0:
		return max(p.after(e.in.items[i-1].item), p.src.NextLine(p.entryEnd(e.in.items[i-1])))
	case e.in.key != nil:
		return p.src.NextLine(p.src.End(e.in.key))
	}
	return 0
}

func indexIn(e *entry) int {
	for i, x := range e.in.items {
		if x == e {
			return i
		}
	}
	return -1
}

// pastBlank returns to, or where the blank lines below it end if they would else
// become part of the node that comes to stand above them.
func (p *plan) pastBlank(above *yaml.Node, to int) int {
	end := p.gapBelow(unit{to: to})
	last := lastOf(above, func(n *yaml.Node) *yaml.Node { return n })
	padded := bytes.ContainsAny(p.src.Text[to:end], " \t") && last.Style&yamltext.InBlock != 0
	if padded || p.keepsBlank(above) {
		return end
	}
	return to
}

// gapBelow returns where the blank lines directly below a unit end.
func (p *plan) gapBelow(u unit) int {
	to := u.to
	for to < len(p.src.Text) && p.src.IsBlankBetween(to, p.src.LineEnd(to)) {
		to = p.src.NextLine(to)
	}
	return to
}

// gapAbove returns where the blank lines directly above an entry's unit begin.
func (p *plan) gapAbove(e *entry, u unit) int {
	from, limit := u.from, p.above(e)
	for line := p.src.Line(from) - 1; line >= 0 && p.src.Starts[line] >= limit; line-- {
		if text, _ := p.src.Bare(line); len(text) > 0 {
			break
		}
		from = p.src.Starts[line]
	}
	return from
}

// edited returns src.Text[from:to] with the cuts made in it.
func (p *plan) edited(from, to int, cuts []cut) string {
	inner := &plan{src: p.src, d: p.d, cuts: cuts}
	if err := inner.settle(true); err != nil || len(cuts) == 0 {
		return string(p.src.Text[from:to])
	}
	var b strings.Builder
	for _, c := range inner.cuts {
		b.Write(p.src.Text[from:c.from])
		b.WriteString(c.text)
		from = c.to
	}
	b.Write(p.src.Text[from:to])
	return b.String()
}

// indented returns lines indented deeper by as many blanks, or less deep if by
// is negative. Lines that are indented less than the block's own column stay,
// for they are comments or the continuation of a quoted value; so do empty ones.
// But no comment stays deeper than the block, where the value above might take it.
func indented(text string, by, column int) string {
	if by == 0 {
		return text
	}
	var b strings.Builder
	for rest := []byte(text); len(rest) > 0; {
		line := rest
		for i := range rest {
			if e := yamltext.BreakEnd(rest, i); e > i {
				line = rest[:e]
				break
			}
		}
		rest = rest[len(line):]
		bare := bytes.TrimLeft(line, " ")
		depth := len(line) - len(bare)
		blank := len(bytes.TrimSpace(bare)) == 0
		switch {
		case depth < column && len(bare) > 0 && bare[0] == '#':
			b.WriteString(spaces(min(depth, column+by)))
			b.Write(bare)
		case depth < column || blank && depth <= column || len(bare) > 0 && bare[0] == '\t' && depth == 0:
			b.Write(line)
		default:
			b.WriteString(spaces(depth + by))
			b.Write(bare)
		}
	}
	return b.String()
}
