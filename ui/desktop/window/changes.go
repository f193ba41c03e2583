package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"dotline/graph/compare"
	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
	"dotline/ui/session"
)

// changes is the panel that lists what became of an earlier chart, in place of the
// findings.
type changes struct {
	wrap    *look.Wrapper
	entries []changeEntry
	at      int // the row that was last shown on the picture, -1 for none
	list    *rows
	box     *fyne.Container
}

// changeEntry is a row of the list: a heading with how many there are, or a text
// that leads to what it is about.
type changeEntry struct {
	text  string
	count int           // of a heading, 0 for none
	icon  fyne.Resource // before the text, nil for none
	to    func()        // nil for what is nowhere on the picture
}

func newChanges() *changes {
	c := &changes{wrap: look.NewWrapper(), at: -1}
	c.list = newRows(c.heights, func() row { return newChangeRow(c) })
	title := container.New(layout.NewCustomPaddedLayout(4, 0, 5, 5), bold(lang.L("Changes")))
	c.box = container.NewBorder(title, nil, nil, nil, c.list)
	c.box.Hide()
	return c
}

// show lists what a comparison found. A change and a finding that was caused lead to
// their cards, by their numbers there.
func (c *changes) show(found *session.Comparison, toChange, toCause func(int)) {
	c.entries, c.at = nil, -1
	for _, kind := range compare.Kinds() {
		var list []changeEntry
		for i, ch := range found.Changes {
			if ch.Kind == kind {
				list = append(list, changeEntry{text: look.Text(ch.Sentence()), to: func() { toChange(i) }})
			}
		}
		c.group(kindLabel(kind), list)
	}
	told := func(findings []conventions.Finding, to func(i int) func()) (list []changeEntry) {
		for i := range findings {
			f := &findings[i]
			list = append(list, changeEntry{text: message(f), icon: look.Icon(f.Severity), to: to(i)})
		}
		return list
	}
	c.group(lang.L("Findings cured"), told(found.Cured, func(int) func() { return nil }))
	c.group(lang.L("Findings caused"), told(found.Caused, func(i int) func() { return func() { toCause(i) } }))
	if len(c.entries) == 0 {
		c.entries = []changeEntry{{text: lang.L("The two charts say the same.")}}
	}
	c.list.reset()
}

// step shows on the picture what the row a step further is about, of those that lead
// there.
func (c *changes) step(by int) {
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

// goTo shows on the picture what a row is about.
func (c *changes) goTo(row int) {
	c.at = row
	c.entries[row].to()
	c.list.restyle()
	c.list.reveal(row)
}

// kindLabel heads the changes of a kind.
func kindLabel(k compare.Kind) string {
	switch k {
	case compare.Joined:
		return lang.L("Have joined")
	case compare.Left:
		return lang.L("Have left")
	case compare.Moved:
		return lang.L("Have moved")
	case compare.Retitled:
		return lang.L("Retitled")
	case compare.Renamed:
		return lang.L("Renamed")
	}
	return lang.L("Changed")
}

func (c *changes) group(heading string, list []changeEntry) {
	if len(list) > 0 {
		c.entries = append(append(c.entries, changeEntry{text: heading, count: len(list)}), list...)
	}
}

func (c *changes) heights(width float32) []float32 {
	heights := make([]float32, len(c.entries))
	for i, e := range c.entries {
		heights[i] = c.lay(e, width).y
	}
	return heights
}

// lay sets an entry in a column, which is then as high as its row.
func (c *changes) lay(e changeEntry, width float32) *column {
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
