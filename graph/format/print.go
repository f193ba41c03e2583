package format

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// step is how far each level is indented, in spaces.
const step = 2

// near is how far a comment behind a value may stand off, in spaces, without
// meaning to stand in one column with others.
const near = 2

// block is a block collection, laid out but for where it stands.
type block struct {
	units []*unit
	tail  []row // comments at its end
}

// unit is a pair of a mapping or an item of a sequence.
type unit struct {
	column int   // how far it was indented
	apart  bool  // a blank line stands above it
	lead   []row // comments above it
	rows   []row // its own lines
	block  *block
	tail   []row // comments below it that are indented deeper
}

// joins reports whether a unit is a dash that what it holds can follow on its line.
func (u *unit) joins() bool {
	return u.block != nil && len(u.rows) == 1 && u.rows[0].text == "-" && u.rows[0].remark.text == ""
}

// row is a line.
type row struct {
	indent int // beyond that of what it belongs to
	text   string
	hard   bool // part of a value: if it is empty, it stays
	open   bool // blank lines that follow would be part of the value
	remark remark
}

// arrange puts a block's units in that order. The one that comes first now leaves
// the blank line above it to the one that was first.
func (b *block) arrange(order []int) {
	old := b.units[0]
	units := make([]*unit, len(order))
	for to, from := range order {
		units[to] = b.units[from]
	}
	b.units = units
	old.apart = units[0].apart
}

// cutHead takes from a file's first unit the comments with which the file begins:
// those above the last blank line, or all of them where there is none.
func (b *block) cutHead() (head []row) {
	lead := b.units[0].lead
	n := len(lead)
	for i, r := range lead {
		if r.text == "" {
			n = i + 1
		}
	}
	b.units[0].lead = lead[n:]
	return slices.Clip(lead[:n])
}

// printer writes rows.
type printer struct {
	columns map[int]int // how many comments stood in each column
	out     bytes.Buffer
	gap     bool // a blank line is due before the next one
	end     bool // the last row was an open one
}

// block prints a block. If it begins on a line that has been begun, prefix is
// what that line has so far.
func (p *printer) block(b *block, indent int, prefix string) {
	for i, u := range b.units {
		if i > 0 {
			prefix = ""
			p.gap = p.gap || u.apart
		}
		p.unit(u, indent, prefix)
	}
	p.rows(indent, b.tail)
}

func (p *printer) unit(u *unit, indent int, prefix string) {
	p.rows(indent, u.lead)
	if u.joins() {
		if prefix == "" {
			prefix = strings.Repeat(" ", indent)
		}
		p.block(u.block, indent+step, prefix+"- ")
		p.rows(indent, u.tail)
		return
	}
	for i, r := range u.rows {
		if i == 0 && prefix != "" {
			p.line(prefix+r.text, r.remark)
		} else {
			p.row(indent, r)
		}
		p.end = r.open
	}
	if u.block != nil {
		p.block(u.block, indent+step, "")
	}
	p.rows(indent, u.tail)
}

func (p *printer) rows(indent int, rows []row) {
	for _, r := range rows {
		p.row(indent, r)
	}
}

func (p *printer) row(indent int, r row) {
	switch {
	case r.text != "":
		p.line(strings.Repeat(" ", indent+r.indent)+r.text, r.remark)
	case r.hard:
		p.out.WriteByte('\n')
	default:
		p.gap = true
	}
}

func (p *printer) line(text string, r remark) {
	if p.gap && !p.end && p.out.Len() > 0 {
		p.out.WriteByte('\n')
	}
	p.gap, p.end = false, false
	p.out.WriteString(text)
	if r.text != "" {
		gap := r.gap
		if gap > near && p.columns[r.column] > 1 {
			gap = max(1, r.column-utf8.RuneCountInString(text))
		}
		p.out.WriteString(strings.Repeat(" ", gap) + r.text)
	}
	p.out.WriteByte('\n')
}
