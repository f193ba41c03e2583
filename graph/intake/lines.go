package intake

import (
	"iter"
	"slices"

	"dotline/graph/intake/sheet"
	"dotline/graph/org"
	"dotline/graph/phrase"
)

// drawLines turns what the rows say of managers into lines between positions.
func (b *builder) drawLines() error {
	for at, d := range b.drafts {
		for r := range d.rows() {
			if boss := b.bossOf(r); boss >= 0 && boss != at {
				b.draw(&d.p.ReportsTo, []string{b.drafts[boss].p.ID})
			}
		}
	}
	if b.grid.own {
		b.drawOwn()
	} else {
		b.drawFound()
	}
	if b.lines > maxLines {
		return phrase.Errorf("the rows draw more than %d reporting lines", maxLines)
	}
	return nil
}

// drawOwn takes over lines that name their ends by id.
func (b *builder) drawOwn() {
	for _, d := range b.drafts {
		p := d.p
		nested := slices.Clone(p.ReportsTo)
		reports, _ := b.cell(d.row, b.in(d.row, "reports_to"))
		for _, id := range sheet.SplitList(reports, ";\n") {
			if v := (org.Value{Text: id}); !slices.Contains(nested, v) {
				p.ReportsTo = append(p.ReportsTo, v)
			}
		}
		dotted, _ := b.cell(d.row, b.in(d.row, "dotted_line_to"))
		for _, id := range sheet.SplitList(dotted, ";\n") {
			p.DottedLineTo = append(p.DottedLineTo, org.Value{Text: id})
		}
		b.lines += len(p.ReportsTo) + len(p.DottedLineTo)
	}
}

// drawFound looks for the ends of all lines.
func (b *builder) drawFound() {
	keys := b.keys()
	reports, dotted := b.linesOf("reports_to", keys), b.linesOf("dotted_line_to", keys)
	for at, d := range b.drafts {
		for r := range d.rows() {
			b.drawSolid(at, r, reports)
			for _, l := range dotted {
				b.draw(&d.p.DottedLineTo, b.ends(at, r, l))
			}
			if b.lines > maxLines {
				return
			}
		}
		if d.p.Successor.Text != "" {
			if to := find(keys, d.p.Successor.Text); len(to) > 0 {
				d.p.Successor.Text = b.drafts[to[0]].p.ID
			}
		}
	}
	b.topsByThemselves()
	if len(reports) == 0 && len(b.drafts) > 1 && !b.nested() {
		b.report.doubt(phrase.New("No column says who reports to whom; every position stands by itself."))
	}
}

// rows yields the rows of a draft: its own, and those of its post's other
// holders.
func (d *draft) rows() iter.Seq[row] {
	return func(yield func(row) bool) {
		if !yield(d.row) {
			return
		}
		for _, r := range d.joined {
			if !yield(r) {
				return
			}
		}
	}
}

// bossOf returns the draft in whose entry a row is nested, past entries that
// became none, and -1 for a row that is not nested.
func (b *builder) bossOf(r row) int {
	for r.boss >= 0 {
		if at := b.ofRow[r.boss]; at >= 0 {
			return at
		}
		r = b.grid.rows[r.boss]
	}
	return -1
}

func (b *builder) nested() bool {
	for _, r := range b.grid.rows {
		if r.boss >= 0 {
			return true
		}
	}
	return false
}

// drawSolid draws a row's line to its manager. Several columns commonly say the
// same (an id, a name, an e-mail address), so the first that finds a position
// decides, and what another says differently goes to the notes.
func (b *builder) drawSolid(at int, r row, columns []line) {
	chosen := -1
	for i, l := range columns {
		texts := l.cells[r.cell(l.column)]
		if len(texts) == 0 {
			continue
		}
		if l.findsAny(texts) {
			chosen = i
			break
		}
		if chosen < 0 {
			chosen = i
		}
	}
	if chosen < 0 {
		return
	}
	d := b.drafts[at]
	ends := b.ends(at, r, columns[chosen])
	b.draw(&d.p.ReportsTo, ends)
	for i, l := range columns {
		if i == chosen || b.agrees(l, l.cells[r.cell(l.column)], ends) {
			continue
		}
		text := b.line(r, l.column)
		b.note(d, l.column, text)
		b.report.remark(r.number, l.header, phrase.New("%s is not who %s names; it is kept in the notes", quote(text), quote(columns[chosen].header)))
	}
}

// topsByThemselves takes the line away from positions that name themselves as
// their manager, as databases write a top, unless another position is one; but a
// column of the heads of departments names each of them so.
func (b *builder) topsByThemselves() {
	heads := slices.ContainsFunc(b.of("reports_to"), func(i int) bool { return namesHeads[headerKey(b.columns[i].header)] })
	var selves []*draft
	for _, d := range b.drafts {
		switch lines := d.p.ReportsTo; {
		case len(lines) == 0 && !heads:
			return
		case len(lines) == 1 && lines[0].Text == d.p.ID:
			selves = append(selves, d)
		}
	}
	for _, d := range selves {
		d.p.ReportsTo = nil
		b.report.remark(d.number, "", phrase.New("%s names itself as its manager; it was taken for the top", quote(d.p.Label())))
	}
}

func texts(values []org.Value) []string {
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = v.Text
	}
	return list
}

// draw adds lines to those that a position has.
func (b *builder) draw(lines *[]org.Value, ids []string) {
	if len(ids) == 0 {
		return
	}
	b.lines += len(ids)
	values := make([]org.Value, len(ids))
	for i, id := range ids {
		values[i].Text = id
	}
	*lines = union(*lines, values)
}
