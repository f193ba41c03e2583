package window

import (
	"fyne.io/fyne/v2"

	"dotline/ui/desktop/look"
)

// textList lists texts that lead somewhere, under headings.
type textList struct {
	wrap    *look.Wrapper
	entries []listEntry
	at      int // the row that is marked, -1 for none
	list    *rows
}

// listEntry is a row of the list: a heading with how many there are, or a text
// that leads to what it is about.
type listEntry struct {
	text  string
	count int           // of a heading, 0 for none
	icon  fyne.Resource // before the text, nil for none
	to    func()        // nil for what leads nowhere
}

func newTextList() *textList {
	c := &textList{wrap: look.NewWrapper(), at: -1}
	c.list = newRows(c.heights, func() row { return newListRow(c) })
	return c
}

// set lists other texts, of which none is marked.
func (c *textList) set(entries []listEntry) {
	c.entries, c.at = entries, -1
	c.list.reset()
}

// mark marks a row, and brings it into view.
func (c *textList) mark(row int) {
	c.at = row
	c.list.restyle()
	c.list.reveal(row)
}

// step goes where the row a step further leads, of those that lead somewhere.
func (c *textList) step(by int) {
	n := len(c.entries)
	at := c.at
	if at < 0 && by < 0 {
		at = n
	}
	for range n {
		at = (at + by + n) % n
		if c.entries[at].to != nil {
			c.goTo(at)
			return
		}
	}
}

// goTo marks a row and goes where it leads.
func (c *textList) goTo(row int) {
	to := c.entries[row].to
	c.mark(row)
	to()
}

func (c *textList) heights(width float32) []float32 {
	heights := make([]float32, len(c.entries))
	for i, e := range c.entries {
		heights[i] = c.lay(e, width).y
	}
	return heights
}

// lay sets an entry in a column, which is then as high as its row.
func (c *textList) lay(e listEntry, width float32) *column {
	if e.count > 0 {
		col := newColumn(c.wrap, rowEdge, headSpace, width-2*rowEdge)
		col.line(e.text, strong)
		col.gap(4)
		return col
	}
	left := float32(rowEdge)
	if e.icon != nil {
		left = rowText
	}
	col := newColumn(c.wrap, left, rowPad/2, width-left-rowEdge)
	if e.icon != nil {
		col.icon(e.icon, rowEdge)
	}
	col.text(e.text, body)
	col.gap(rowPad / 2)
	return col
}
