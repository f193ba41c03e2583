package intake

import (
	"dotline/graph/org"
)

// drawLines turns what the rows say of managers into lines between positions.
func (b *builder) drawLines() {
	keys := b.keys()
	reports, dotted := b.linesOf("reports_to", keys), b.linesOf("dotted_line_to", keys)
	for at, d := range b.drafts {
		for _, r := range d.rows() {
			if boss := b.bossOf(r); boss >= 0 && boss != at {
				draw(&d.p.ReportsTo, []string{b.drafts[boss].p.ID})
			}
		}
		for _, r := range d.rows() {
			b.drawSolid(at, r, reports)
			for _, l := range dotted {
				draw(&d.p.DottedLineTo, b.ends(at, r, l))
			}
		}
		if d.p.Successor.Text != "" {
			if to := find(keys, d.p.Successor.Text); len(to) > 0 {
				d.p.Successor.Text = b.drafts[to[0]].p.ID
			}
		}
	}
	if len(reports) == 0 && len(b.drafts) > 1 && !b.nested() {
		b.report.doubt("No column says who reports to whom; every position stands by itself.")
	}
}

// rows returns the rows of a draft: its own, and those of its post's other
// holders.
func (d *draft) rows() []row { return append([]row{d.row}, d.joined...) }

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
		text := l.text(b, r)
		if l.isTop(text) {
			continue
		}
		if l.found(text) {
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
	draw(&d.p.ReportsTo, ends)
	for i, l := range columns {
		text := l.text(b, r)
		if i == chosen || l.isTop(text) || b.agrees(l, text, ends) {
			continue
		}
		b.note(d, l.column, text)
		b.report.remark(r.number, l.header, "%s is not who %s names; it is kept in the notes", quote(text), quote(columns[chosen].header))
	}
}

// draw adds lines to those that a position has.
func draw(lines *[]org.Value, ids []string) {
	values := make([]org.Value, len(ids))
	for i, id := range ids {
		values[i].Text = id
	}
	*lines = union(*lines, values)
}
