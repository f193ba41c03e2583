package window

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/ui/desktop/look"
)

// outline lists the positions below their managers, under a field in which one
// looks for some.
type outline struct {
	actions outlineActions
	wrap    *look.Wrapper

	tree     *outlineTree // nil while nothing is open
	opened   int          // the number of the chart
	entries  []outlineEntry
	selected *org.Position

	search *keyEntry
	rename *titleBox
	rows   *rows
	list   *outlineList
	box    *fyne.Container
}

// outlineActions are what an outline asks for.
type outlineActions struct {
	selectIt func(*org.Position)
	find     func(text string) []*org.Position
	retitle  func(p *org.Position, title string)
	menu     func(p *org.Position, at fyne.Position)
	key      func(*fyne.KeyEvent) // that the outline has no use for
	focus    func(fyne.Focusable)
	leave    func() // gives the keyboard to the diagram
	after    func(time.Duration, func()) (stop func())
}

func newOutline(actions outlineActions) *outline {
	o := &outline{actions: actions, wrap: look.NewWrapper(), search: newKeyEntry()}
	o.rows = newRows(o.heights, func() row { return newOutlineRow(o) })
	o.list = newOutlineList(o)
	o.rename = newTitleBox(actions.focus, func() { actions.focus(o.list) })
	o.rows.moved = o.rename.moved
	o.search.SetPlaceHolder(lang.L("Find: a name, a title, a department"))
	o.search.OnChanged = func(string) { o.lookFor() }
	o.search.OnSubmitted = func(string) { o.submit() }
	o.search.keys = map[fyne.KeyName]func(){
		fyne.KeyDown:   func() { actions.focus(o.list); o.submit() },
		fyne.KeyEscape: o.escape,
	}
	head := container.New(layout.NewCustomPaddedLayout(8, 6, rowEdge, rowEdge), o.search)
	o.box = container.NewBorder(head, nil, nil, nil, container.NewStack(o.list, o.rename.box))
	return o
}

// show lists the positions of a report's chart, which is the one with that number;
// nil while nothing is open.
func (o *outline) show(r *conventions.Report, opened int) {
	if r == nil {
		o.tree = nil
		o.relist()
		return
	}
	toggle := map[string]bool{}
	if o.tree != nil && opened == o.opened {
		toggle = o.tree.toggle
	}
	o.tree, o.opened, o.selected = newOutlineTree(r, toggle), opened, nil
	o.lookFor()
}

// renamed is for when a position has got another id: its branch stays as it is.
func (o *outline) renamed(from, to string) {
	if o.tree != nil && o.tree.toggle[from] {
		delete(o.tree.toggle, from)
		o.tree.toggle[to] = true
	}
}

// lookFor lists what the field asks for.
func (o *outline) lookFor() {
	if o.tree == nil {
		return
	}
	o.tree.lookForNothing()
	if o.search.Text != "" {
		o.tree.lookFor(o.actions.find(o.search.Text))
	}
	o.relist()
	o.reveal()
}

func (o *outline) relist() {
	o.entries = nil
	if o.tree != nil {
		o.entries = o.tree.entries()
	}
	o.rows.reset()
	o.rename.moved()
}

// mark highlights a position, nil none, and brings it into view.
func (o *outline) mark(p *org.Position) {
	if o.tree == nil || p == o.selected {
		return
	}
	o.selected = p
	if p != nil && o.at(p) < 0 && o.tree.kept == nil {
		o.tree.show(p)
		o.relist()
	}
	o.rows.restyle()
	o.reveal()
}

func (o *outline) reveal() { o.rows.reveal(o.at(o.selected)) }

// at is the row of a position, -1 where it has none.
func (o *outline) at(p *org.Position) int {
	return slices.IndexFunc(o.entries, func(e outlineEntry) bool { return e.position == p })
}

// submit selects the likeliest position that was found, unless one of them is
// selected.
func (o *outline) submit() {
	if o.tree != nil && o.tree.first != nil && !o.tree.found[o.selected] {
		o.actions.selectIt(o.tree.first)
	}
}

// escape leaves off looking for something, or else the outline.
func (o *outline) escape() {
	if o.search.Text == "" {
		o.actions.leave()
		return
	}
	o.search.SetText("")
}

// toggle opens or closes the branch of a row.
func (o *outline) toggle(e outlineEntry) {
	if len(e.position.Reports) == 0 || o.tree.kept != nil {
		return
	}
	o.tree.toggle[e.position.ID] = !o.tree.toggle[e.position.ID]
	o.relist()
}

// retitle lets the title of the selected position be typed on its row.
func (o *outline) retitle() {
	i := o.at(o.selected)
	if i < 0 || o.selected.Ghost {
		return
	}
	o.rows.reveal(i)
	p := o.selected
	o.rename.ask(func() (spot, bool) {
		i := slices.IndexFunc(o.entries, func(e outlineEntry) bool { return e.position.ID == p.ID })
		if i < 0 {
			return spot{}, false
		}
		x := rowEdge/3 + outlineIndent*float32(o.entries[i].depth+1)
		return spot{
			at:       fyne.NewPos(x, o.rows.tops[i]-o.rows.scroll.Offset.Y),
			width:    max(o.list.Size().Width-x-rowEdge, 0),
			textSize: theme.Size(body.size),
		}, true
	}, p.Title.Text, lang.L("Title"), func(title string) {
		if title != p.Title.Text {
			o.actions.retitle(p, title)
		}
	})
}

func (o *outline) heights(float32) []float32 {
	return slices.Repeat([]float32{o.rowHeight()}, len(o.entries))
}

func (o *outline) rowHeight() float32 {
	return newColumn(o.wrap, 0, 0, 0).lineHeight(body) + 2*outlinePad
}
