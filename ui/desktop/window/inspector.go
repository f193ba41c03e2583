package window

import (
	"net/url"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
	"dotline/ui/session"
)

// inspector tells all about the selected position, or about the organization
// where none is selected, and edits it.
type inspector struct {
	widget.BaseWidget
	session  *session.Session
	onSelect func(finding int)
	open     func(*url.URL) error
	tell     func(error)
	wrap     *look.Wrapper

	opened   int // the number of the chart
	report   *conventions.Report
	position *org.Position // nil while none is selected
	managers *managers
	links    textLinks
	person   *form // of the position
	company  *form // of the organization

	width   float32
	content *fyne.Container
	scroll  *container.Scroll
}

// newInspector makes the inspector of a session; open opens a link, tell tells why that
// failed, and leave gives the keyboard to somebody else.
func newInspector(s *session.Session, onSelect func(int), open func(*url.URL) error, tell func(error), leave func()) *inspector {
	i := &inspector{session: s, onSelect: onSelect, open: open, tell: tell, wrap: look.NewWrapper(), managers: &managers{lookFor: s.Find}, content: container.New(fixedHeight{})}
	i.scroll = container.NewVScroll(i.content)
	i.person = newForm(positionGroups(), formActions{
		values: func(field string) []string { return session.Values(i.position, field) },
		check:  func(field string, values []string) error { return s.CheckField(i.position.ID, field, values) },
		write:  func(field string, values []string) error { return s.SetField(i.position.ID, field, values) },
		reveal: i.reveal, changed: i.build, leave: leave, find: i.managers,
	})
	i.company = newForm(organizationGroups(), formActions{
		values: func(fact string) []string { return session.FactValues(&i.report.Chart.Organization, fact) },
		check:  s.CheckFact, write: s.SetFact,
		reveal: i.reveal, changed: i.build, leave: leave,
	})
	i.ExtendBaseWidget(i)
	return i
}

// show tells about a position of a chart; nil for none.
func (i *inspector) show(st session.State, p *org.Position) {
	same := st.Opened == i.opened && (p == nil) == (i.position == nil) && (p == nil || p.ID == i.position.ID || st.Renamed == i.position.ID)
	if !same {
		if f := i.form(); f != nil {
			f.leave() // before it is another's
		}
		i.scroll.ScrollToTop()
	}
	i.opened, i.report, i.position = st.Opened, st.Report, p
	if f := i.form(); f != nil {
		i.managers.chart, i.managers.of = st.Chart, p
		f.show(same)
	}
	i.build()
}

// catchUp shows the position that the next edit is about, before it is drawn: what is
// typed now is meant for that one.
func (i *inspector) catchUp() {
	if p := i.session.Subject(); p != nil {
		i.show(i.session.State(), p)
	}
}

// form is the one that is shown, nil for none.
func (i *inspector) form() *form {
	switch {
	case i.report == nil || i.position != nil && i.position.Ghost:
		return nil
	case i.position != nil:
		return i.person
	}
	return i.company
}

// control is where a field of what is shown is edited, nil where it has none.
func (i *inspector) control(field string) fyne.Focusable {
	f := i.form()
	if f == nil || f.fields[field] == nil {
		return nil
	}
	return f.fields[field].control
}

// first is the first of its controls, nil where there is none.
func (i *inspector) first() fyne.Focusable {
	f := i.form()
	if f == nil {
		return nil
	}
	return i.control(f.groups[0].fields[0].name)
}

// commit writes what is being typed, where that is right.
func (i *inspector) commit() {
	if f := i.form(); f != nil {
		f.commitAll()
	}
}

// reveal scrolls to where a part of what is shown can be seen whole.
func (i *inspector) reveal(top, bottom float32) {
	const margin = 6
	at := min(max(i.scroll.Offset.Y, bottom+margin-i.scroll.Size().Height), top)
	i.scroll.ScrollToOffset(fyne.NewPos(0, max(at, 0)))
}

func (i *inspector) build() {
	const edge = 12
	if i.width == 0 {
		return
	}
	i.links.begin()
	defer i.links.end()
	c := newColumn(i.wrap, edge, 10, i.width-2*edge)
	if i.position != nil {
		i.describe(c, i.position)
	} else {
		c.text(lang.L("Organization"), heading)
		c.text(lang.L("Facts that the conventions need. Click a card to edit its position."), muted)
	}
	if f := i.form(); f != nil {
		f.lay(c)
	}
	c.gap(14)
	i.content.Layout = fixedHeight{c.y}
	i.content.Objects = c.objects
	i.scroll.Refresh()
}

// describe writes what is not for edits about a position into the column.
func (i *inspector) describe(c *column, p *org.Position) {
	switch {
	case p.Ghost:
		c.text(p.ID, heading)
		c.text(lang.L("No position has this id; only reporting lines name it."), muted)
	case p.Holder() != "":
		c.text(words.Say(p.Holders()), heading)
		c.text(p.Title.Text, body)
	default:
		c.text(p.Label(), heading)
		if p.Vacant {
			c.text(lang.L("Vacant"), muted)
		}
	}
	c.gap(8)
	for _, f := range facts(i.report, p) {
		i.fact(c, f)
	}
	if p.Link.Text != "" {
		i.link(c, p.Link.Text)
	}
	i.findings(c, p)
}

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
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || !org.IsLink(text) {
		i.fact(c, fact{lang.L("Link"), text})
		return
	}
	i.addLink(c, text, func() {
		if err := i.open(u); err != nil {
			i.tell(err)
		}
	})
}

// addLink adds a line that leads somewhere.
func (i *inspector) addLink(c *column, text string, to func()) {
	top, bottom := c.y, c.y+c.lineHeight(body)
	c.add(i.links.add(text, to, func() { i.reveal(top, bottom) }), bottom-top)
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
		c.x, c.width = c.x+indent, c.width-indent
		i.addLink(c, f.Rule.ID, func() { i.onSelect(n) })
		c.x, c.width = c.x-indent, c.width+indent
	}
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

func (v *inspectorRenderer) MinSize() fyne.Size           { return fyne.NewSize(244, 60) }
func (v *inspectorRenderer) Refresh()                     { v.i.build() }
func (v *inspectorRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{v.i.scroll} }
func (v *inspectorRenderer) Destroy()                     {}

// fixedHeight leaves its objects where they are.
type fixedHeight struct{ height float32 }

func (l fixedHeight) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.height) }
func (l fixedHeight) Layout([]fyne.CanvasObject, fyne.Size) {}
