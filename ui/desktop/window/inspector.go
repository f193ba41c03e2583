package window

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/roles"
	"dotline/ui/desktop/look"
)

// inspector tells all about the selected position.
type inspector struct {
	widget.BaseWidget
	onSelect func(finding int)
	wrap     *look.Wrapper

	report   *conventions.Report
	position *org.Position // nil while none is selected
	width    float32
	height   float32
	content  *fyne.Container
	scroll   *container.Scroll
}

func newInspector(onSelect func(int)) *inspector {
	i := &inspector{onSelect: onSelect, wrap: look.NewWrapper(), content: container.New(fixedHeight{})}
	i.scroll = container.NewVScroll(i.content)
	i.ExtendBaseWidget(i)
	return i
}

// show tells about a position of a report's chart; nil for none.
func (i *inspector) show(r *conventions.Report, p *org.Position) {
	if p != i.position {
		i.scroll.ScrollToTop()
	}
	i.report, i.position = r, p
	i.build()
}

func (i *inspector) build() {
	const edge = 12
	if i.width == 0 {
		return
	}
	c := newColumn(i.wrap, edge, 10, i.width-2*edge)
	if i.position == nil {
		c.text("Nothing selected", strong)
		c.text("Click a card, and all about its position stands here.", muted)
	} else {
		i.describe(c, i.position)
	}
	c.gap(10)
	i.height = c.y
	i.content.Layout = fixedHeight{c.y}
	i.content.Objects = c.objects
	i.scroll.Refresh()
}

// describe writes all about a position into the column.
func (i *inspector) describe(c *column, p *org.Position) {
	switch {
	case p.Ghost:
		c.text(p.ID, heading)
		c.text("No position has this id; only reporting lines name it.", muted)
	case p.Holder() != "":
		c.text(p.Holder(), heading)
		c.text(p.Title.Text, body)
	default:
		c.text(p.Label(), heading)
		if p.Vacant {
			c.text("Vacant", muted)
		}
	}
	c.gap(8)
	for _, f := range facts(i.report.Chart, p) {
		i.fact(c, f)
	}
	if p.Link.Text != "" {
		i.link(c, p.Link.Text)
	}
	if p.Notes.Text != "" {
		c.gap(4)
		c.text(p.Notes.Text, muted)
	}
	i.findings(c, p)
}

// fact is one line of the inspector.
type fact struct{ name, value string }

const factName = 92 // the width of the facts' names

func (i *inspector) fact(c *column, f fact) {
	y := c.y
	c.line(f.name, muted)
	c.y, c.x, c.width = y, c.x+factName, c.width-factName
	c.text(f.value, body)
	c.x, c.width = c.x-factName, c.width+factName
	c.y = max(c.y, y+c.lineHeight(muted)) + 2
}

func (i *inspector) link(c *column, text string) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" {
		i.fact(c, fact{"Link", text})
		return
	}
	link := newTextLink(text, func() {
		if err := fyne.CurrentApp().OpenURL(u); err != nil {
			fyne.LogError("opening "+text, err)
		}
	})
	link.text.Alignment = fyne.TextAlignLeading
	c.add(link, c.lineHeight(body))
}

// findings names the rules that have something to say about the position; the
// list below says what.
func (i *inspector) findings(c *column, p *org.Position) {
	for n := range i.report.Findings {
		f := &i.report.Findings[n]
		if !slices.Contains(f.Positions, p) {
			continue
		}
		const indent = 24
		c.gap(4)
		c.icon(look.Icon(f.Severity), c.x)
		link := newTextLink(f.Rule.ID, func() { i.onSelect(n) })
		link.text.Alignment = fyne.TextAlignLeading
		c.x, c.width = c.x+indent, c.width-indent
		c.add(link, c.lineHeight(body))
		c.x, c.width = c.x-indent, c.width+indent
	}
}

// facts are what the chart and the title's reading say of a position.
func facts(chart *org.Chart, p *org.Position) []fact {
	var all []fact
	add := func(name, value string) {
		if value != "" {
			all = append(all, fact{name, value})
		}
	}
	add("Department", p.Department.Text)
	add("Location", p.Location.Text)
	add("Reports to", allNamed(chart, p.ReportsTo))
	if len(p.ReportsTo) == 0 && !p.Ghost {
		add("Reports to", "nobody: a top of the chart")
	}
	add("Dotted line", allNamed(chart, p.DottedLineTo))
	if direct := len(p.Reports); direct > 0 {
		add("Reports", fmt.Sprintf("%d direct, %d in all", direct, below(p)))
	}
	add("Acting since", p.ActingSince.String())
	add("Successor", p.Successor.Text)
	if !p.Ghost {
		add("Title read as", reading(read(chart, p)))
	}
	return all
}

// named is a position's holder and title, as far as they are known.
func named(p *org.Position) string {
	if p.Holder() == "" {
		return p.Label()
	}
	return p.Holder() + ", " + p.Label()
}

// allNamed names the positions with those ids; an id that none has stands for
// itself.
func allNamed(chart *org.Chart, ids []org.Value) string {
	var names []string
	for _, id := range ids {
		if p := chart.ByID(id.Text); p != nil {
			names = append(names, named(p))
		} else {
			names = append(names, id.Text)
		}
	}
	return strings.Join(names, "; ")
}

// below counts the reports at any depth.
func below(p *org.Position) int {
	n := len(p.Reports)
	for _, q := range p.Reports {
		n += below(q)
	}
	return n
}

// read reads a position's title in the same context as the rules do.
func read(chart *org.Chart, p *org.Position) roles.Reading {
	ctx := roles.Context{
		Department: p.Department.Text, Override: p.Role.Text, Top: p.Manager == nil, Leads: len(p.Reports) > 0,
		Sector: chart.Organization.Sector.Text,
	}
	if m := p.TreeManager(); m != nil && !m.Ghost {
		boss := read(chart, m)
		ctx.BossRoles, ctx.BossFunction = boss.Roles, boss.Function
	}
	return roles.Read(p.Title.Text, ctx)
}

// reading says in a line how a title was understood.
func reading(r roles.Reading) string {
	titles := func(list []roles.Role) string {
		var s []string
		for _, role := range list {
			s = append(s, role.Title())
		}
		return strings.Join(s, " or ")
	}
	var parts []string
	switch {
	case len(r.Candidates) > 0:
		return titles(r.Candidates) + "? Say which with role:"
	case r.Body:
		return "a body, nobody's position"
	case len(r.Roles) > 0:
		parts = append(parts, titles(r.Roles))
	}
	if r.Rank != roles.RankUnknown {
		parts = append(parts, "rank: "+r.Rank.String())
	}
	if r.Function != "" {
		parts = append(parts, "function: "+functionName(r.Function))
	}
	for _, q := range r.Qualifiers {
		parts = append(parts, string(q))
	}
	if !r.Confident {
		parts = append(parts, "not certain, so rules leave it alone")
	}
	return strings.Join(parts, "; ")
}

// functionName is a function in words: IT and HR are short for some.
func functionName(f roles.Function) string {
	if f == roles.IT || f == roles.HR {
		return strings.ToUpper(string(f))
	}
	return string(f)
}

func (i *inspector) CreateRenderer() fyne.WidgetRenderer { return &inspectorRenderer{i} }

type inspectorRenderer struct{ i *inspector }

func (v *inspectorRenderer) Layout(size fyne.Size) {
	v.i.scroll.Resize(size)
	if size.Width != v.i.width {
		v.i.width = size.Width
		v.i.build()
	}
}

func (v *inspectorRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, 60) }
func (v *inspectorRenderer) Refresh()                     { v.i.build() }
func (v *inspectorRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{v.i.scroll} }
func (v *inspectorRenderer) Destroy()                     {}

// fixedHeight leaves its objects where they are.
type fixedHeight struct{ height float32 }

func (l fixedHeight) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.height) }
func (l fixedHeight) Layout([]fyne.CanvasObject, fyne.Size) {}
