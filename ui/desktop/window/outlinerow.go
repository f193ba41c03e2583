package window

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
)

// outlineRow is a position's row in the outline: title and holder, indented below
// the manager, with the sign of the branch before and that of the gravest finding
// behind.
type outlineRow struct {
	widget.BaseWidget
	outline *outline
	entry   outlineEntry
	hovered bool
	recent  bool   // the row was clicked just before
	forget  func() // that it was
	objects []fyne.CanvasObject
}

var (
	_ fyne.Tappable     = (*outlineRow)(nil)
	_ desktop.Hoverable = (*outlineRow)(nil)
	_ desktop.Mouseable = (*outlineRow)(nil)
)

// Where a row's parts are.
const (
	outlinePad    = 4
	outlineIndent = 16 // a level, and the sign's width
	outlineIcon   = 16
)

func newOutlineRow(o *outline) *outlineRow {
	r := &outlineRow{outline: o, forget: func() {}}
	r.ExtendBaseWidget(r)
	return r
}

// set shows the i-th row of the outline.
func (r *outlineRow) set(i int) {
	if e := r.outline.entries[i]; e.position != r.entry.position {
		r.hovered, r.recent = false, false
	}
	r.entry = r.outline.entries[i]
	r.build()
	r.Refresh()
}

// signEdge is where the sign of the branch begins.
func (r *outlineRow) signEdge() float32 { return rowEdge/2 + outlineIndent*float32(r.entry.depth) }

func (r *outlineRow) build() {
	o, p := r.outline, r.entry.position
	x := r.signEdge()
	c := newColumn(o.wrap, x, outlinePad, r.Size().Width-x-rowEdge)
	ground := canvas.NewRectangle(nil)
	ground.Resize(r.Size())
	if p == o.selected {
		ground.FillColor = c.theme.Color(theme.ColorNameSelection, c.variant)
	} else if r.hovered {
		ground.FillColor = c.theme.Color(theme.ColorNameHover, c.variant)
	}
	c.objects = append(r.objects[:0], ground)
	if len(p.Reports) > 0 {
		sign := theme.MenuExpandIcon()
		if r.entry.open {
			sign = theme.MenuDropDownIcon()
		}
		c.icon(sign, x)
	}
	if s, found := o.tree.grave[p]; found {
		c.width -= outlineIcon + outlinePad
		c.icon(look.Icon(s), r.Size().Width-rowEdge-outlineIcon)
	}
	c.x, c.width = x+outlineIndent+2, c.width-outlineIndent-2
	r.words(c)
	r.objects = c.objects
}

// words writes the title and the holder. Where there is not room for both, the holder
// gets a quarter at least: of many with one title, it tells them apart.
func (r *outlineRow) words(c *column) {
	p := r.entry.position
	first, second := body, muted
	if found := r.outline.tree.found; found != nil {
		first = muted
		if found[p] {
			first = strong
		}
	}
	if p.Ghost {
		first = muted
	}
	holder := words.Say(p.Holders())
	if holder == "" && p.Vacant {
		holder = lang.L("vacant")
	}
	y, all, gap := c.y, c.width, float32(0)
	if holder != "" {
		gap = 2 * outlinePad
		c.width = max(all-gap-c.needs(holder, second), (all-gap)*3/4)
	}
	title := c.line(c.cut(p.Label(), first), first)
	used := title.MinSize().Width + gap
	c.x, c.width, c.y = c.x+used, all-used, y
	c.line(c.cut(holder, second), second)
}

// needs is how wide a text in one line is.
func (c *column) needs(s string, st style) float32 {
	return c.wrap.Width(inOneLine(s), c.theme.Size(st.size), st.textStyle())
}

// cut is a text in one line as it fits into the column's width.
func (c *column) cut(s string, st style) string {
	return c.wrap.Cut(inOneLine(s), max(c.width, 0), c.theme.Size(st.size), st.textStyle())
}

func inOneLine(s string) string { return strings.Join(strings.Fields(look.Text(s)), " ") }

// MouseDown gives the outline the keyboard.
func (r *outlineRow) MouseDown(*desktop.MouseEvent) { r.outline.actions.focus(r.outline.list) }

// MouseUp is there because MouseDown is.
func (r *outlineRow) MouseUp(*desktop.MouseEvent) {}

// Tapped selects the position, or opens or closes its branch on the sign of that.
// A second click renames.
func (r *outlineRow) Tapped(e *fyne.PointEvent) {
	o := r.outline
	if e.Position.X < r.signEdge()+outlineIndent && len(r.entry.position.Reports) > 0 {
		o.toggle(r.entry)
		return
	}
	const apart = 400 * time.Millisecond // two clicks, at most
	twice := r.recent
	r.forget()
	o.actions.selectIt(r.entry.position)
	r.recent = !twice
	r.forget = o.actions.after(apart, func() { r.recent = false })
	if twice {
		o.retitle()
	}
}

// TappedSecondary selects the position and asks for its menu.
func (r *outlineRow) TappedSecondary(e *fyne.PointEvent) {
	r.outline.actions.menu(r.entry.position, e.AbsolutePosition)
}

// MouseIn highlights the row.
func (r *outlineRow) MouseIn(*desktop.MouseEvent) { r.hover(true) }

// MouseMoved changes nothing.
func (r *outlineRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the highlight.
func (r *outlineRow) MouseOut() { r.hover(false) }

func (r *outlineRow) hover(on bool) {
	if r.outline.tree != nil {
		r.hovered = on
		r.build()
		r.Refresh()
	}
}

// CreateRenderer makes what the window draws of the row.
func (r *outlineRow) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r, &r.objects, fyne.NewSize(80, 16)}
}
