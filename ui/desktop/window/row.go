package window

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// findingRow is a row of the list of findings: a group's heading, or a finding
// with its severity's symbol, its message and its rule.
type findingRow struct {
	widget.BaseWidget
	panel   *findings
	number  int // of the row
	entry   entry
	hovered bool
	links   textLinks
	objects []fyne.CanvasObject
}

var (
	_ fyne.Tappable      = (*findingRow)(nil)
	_ desktop.Hoverable  = (*findingRow)(nil)
	_ desktop.Cursorable = (*findingRow)(nil)
)

func newFindingRow(f *findings) *findingRow {
	r := &findingRow{panel: f}
	r.ExtendBaseWidget(r)
	return r
}

// set shows the i-th row of the list.
func (r *findingRow) set(i int) {
	r.number, r.entry, r.hovered = i, r.panel.entries[i], false
	r.build()
	r.Refresh()
}

// Where a row's parts are.
const (
	rowEdge   = 12
	rowText   = 38 // the text's left edge, right of the symbol
	rowPad    = 8
	actionGap = 4 // between the rule's name and what can be done
	headSpace = 12
)

// rowHeight is how high the row of an entry is.
func (f *findings) rowHeight(e entry, width float32) float32 {
	c := newColumn(f.wrap, rowText, 0, width-rowText-rowEdge)
	if e.finding < 0 {
		return headSpace + c.lineHeight(strong) + 6
	}
	one := &f.report.Findings[e.finding]
	lines := c.wrap.Lines(message(one), c.width, c.theme.Size(body.size), body.textStyle())
	if s := suggestion(one, f.report); s != "" {
		lines = append(lines, c.wrap.Lines(s, c.width, c.theme.Size(muted.size), muted.textStyle())...)
	}
	_, below := f.placeLinks(f.links(e.finding), c)
	return 2*rowPad + float32(len(lines))*c.lineHeight(body) + 3 + c.lineHeight(caption) + actionGap + below
}

func (r *findingRow) build() {
	r.objects = r.objects[:0]
	width := r.Size().Width
	if r.entry.finding < 0 {
		c := newColumn(r.panel.wrap, rowEdge, headSpace, width-2*rowEdge)
		c.line(plural(r.entry.severity), strong)
		count := c.line(words.Number(r.entry.count), muted)
		count.Move(fyne.NewPos(width-rowEdge-count.MinSize().Width, headSpace))
		r.objects = c.objects
		return
	}
	one := &r.panel.report.Findings[r.entry.finding]
	ground := canvas.NewRectangle(nil)
	ground.Resize(r.Size())
	c := newColumn(r.panel.wrap, rowText, rowPad, width-rowText-rowEdge)
	c.objects = append(r.objects, ground)
	if r.panel.selected == r.entry.finding {
		ground.FillColor = c.theme.Color(theme.ColorNameSelection, c.variant)
		bar := canvas.NewRectangle(c.theme.Color(look.Color(one.Severity), c.variant))
		bar.Resize(fyne.NewSize(3, r.Size().Height))
		c.objects = append(c.objects, bar)
	} else if r.hovered {
		ground.FillColor = c.theme.Color(theme.ColorNameHover, c.variant)
	}
	c.icon(look.Icon(one.Severity), rowEdge)
	c.text(message(one), body)
	if s := suggestion(one, r.panel.report); s != "" {
		c.text(s, muted)
	}
	c.gap(3)
	c.line(fitted(c, origin(one), c.width), caption)
	c.gap(actionGap)
	links := r.panel.links(r.entry.finding)
	places, _ := r.panel.placeLinks(links, c)
	r.objects = c.objects
	r.links.begin()
	defer r.links.end()
	for i, l := range links {
		link := r.links.add(l.text, l.to, func() { r.panel.list.reveal(r.number) })
		link.Move(places[i])
		link.Resize(link.MinSize())
		r.objects = append(r.objects, link)
	}
}

// links are what can be done about the n-th finding of the report.
func (f *findings) links(n int) []link {
	one := &f.report.Findings[n]
	var all []link
	if one.At.IsValid() {
		all = append(all, link{lang.L("Line {{.Line}}", words.With{"Line": one.At.Line}), func() { f.actions.line(n) }})
	}
	if one.Suggestion != nil {
		all = append(all, link{lang.L("Apply"), func() { f.actions.repair(one) }})
	}
	if session.AllowedOn(one) != nil {
		all = append(all, link{lang.L("Allow…"), func() { f.actions.allow(one) }})
	}
	return append(all, link{lang.L("Why?"), func() { f.actions.why(one) }})
}

// placeLinks places links side by side from the column's next line on, over as many
// lines as they need, and tells how high that is.
func (f *findings) placeLinks(links []link, c *column) (places []fyne.Position, height float32) {
	const apart = 16
	line := c.lineHeight(caption)
	at := fyne.NewPos(c.x, c.y)
	for _, l := range links {
		width := c.wrap.Width(l.text, c.theme.Size(caption.size), caption.textStyle())
		if at.X > c.x && at.X+width > c.x+c.width {
			at = fyne.NewPos(c.x, at.Y+line)
		}
		places = append(places, at)
		at.X += width + apart
	}
	return places, at.Y + line - c.y
}

// origin says which rule a finding comes from, and whether the sources disagree
// about that.
func origin(f *conventions.Finding) string {
	s := f.Rule.ID
	if f.Rule.Contested {
		s += " · " + lang.L("contested")
	}
	return s
}

// suggestion says how a finding can be repaired, "" where nothing is suggested.
func suggestion(f *conventions.Finding, r *conventions.Report) string {
	s := f.Suggestion
	if s == nil {
		return ""
	}
	value := s.Value
	if p := r.Chart.ByID(value); s.IsLine() && p != nil {
		value = p.Label()
	}
	said := words.With{"Position": s.Position.Label(), "Field": FieldLabel("positions", s.Field), "Value": value}
	switch s.Field {
	case "reports_to":
		return lang.L("Suggested for {{.Position}}: reports to {{.Value}}", said)
	case "dotted_line_to":
		return lang.L("Suggested for {{.Position}}: dotted line to {{.Value}}", said)
	}
	return lang.L("Suggested for {{.Position}}: {{.Field}} {{.Value}}", said)
}

// fitted is a text cut to a width, with an ellipsis.
func fitted(c *column, s string, width float32) string {
	lines := c.wrap.Lines(s, width, c.theme.Size(caption.size), caption.textStyle())
	if len(lines) > 1 {
		return strings.TrimSuffix(lines[0], " ·") + "…"
	}
	return s
}

// plural is a severity's name for several findings.
func plural(s conventions.Severity) string {
	switch s {
	case conventions.Error:
		return lang.X("severity.errors", "Errors")
	case conventions.Warning:
		return lang.X("severity.warnings", "Warnings")
	}
	return lang.X("severity.notes", "Notes")
}

// Tapped selects the finding.
func (r *findingRow) Tapped(*fyne.PointEvent) {
	if r.entry.finding >= 0 {
		r.panel.actions.selectIt(r.entry.finding)
	}
}

// MouseIn highlights the row.
func (r *findingRow) MouseIn(*desktop.MouseEvent) { r.hover(true) }

// MouseMoved changes nothing.
func (r *findingRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the highlight.
func (r *findingRow) MouseOut() { r.hover(false) }

func (r *findingRow) hover(on bool) {
	if r.entry.finding >= 0 && r.entry.finding < len(r.panel.report.Findings) {
		r.hovered = on
		r.build()
		r.Refresh()
	}
}

// Cursor is a hand over a finding.
func (r *findingRow) Cursor() desktop.Cursor {
	if r.entry.finding >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (r *findingRow) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r, &r.objects, fyne.NewSize(100, 20)}
}
