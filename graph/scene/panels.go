package scene

import (
	"strings"

	"dotline/graph/conventions"
	"dotline/graph/phrase"
	"dotline/graph/typeface"
)

// panels draws the title block above the chart and the legend below it, for a chart of
// that width.
func (b *builder) panels(chart Rect, width float64) []Panel {
	const least = 420 // wide, however narrow the chart
	const most = 860  // however wide: lines to be read, and on one sheet of any poster
	width = min(max(width, least), most)
	panels := []Panel{b.titleBlock(Point{X: chart.Min.X, Y: chart.Min.Y - 22}, width)}
	if legend := b.legend(Point{X: chart.Min.X, Y: chart.Max.Y + 26}, width); len(legend.Marks) > 0 {
		panels = append(panels, legend)
	}
	if b.changes != nil && len(b.changes.Cured) > 0 && b.shows(Findings) && b.scope.from == 0 {
		below := panels[len(panels)-1].Box.Max.Y
		panels = append(panels, b.curedPanel(Point{X: chart.Min.X, Y: max(below, chart.Max.Y) + 10}, width))
	}
	return panels
}

// titleBlock says whose chart it is, of when, and how it was judged, in lines of that
// width. Its lower left corner is given.
func (b *builder) titleBlock(corner Point, width float64) Panel {
	const (
		size, lineHeight     = 10, 14
		nameSize, nameHeight = 19, 23
		nameWidth            = 640 // at least, before it is broken
	)
	t := b.theme
	facts := []string{}
	if d := b.chart.Organization.AsOf; d.Known {
		facts = append(facts, b.words("as of %s", d.String()))
	}
	if !b.scope.page.IsZero() {
		facts = append(facts, b.say(b.scope.page))
	}
	facts = append(facts, b.extent())
	for _, a := range b.additions {
		if a.fact != "" {
			facts = append(facts, a.fact)
		}
	}
	if b.shows(Findings) {
		facts = append(facts, b.summary())
		if n := b.elsewhere(); n > 0 && b.scope.page.IsZero() {
			facts = append(facts, b.words("%d of them not shown", n))
		} else if n > 0 {
			facts = append(facts, b.words("%d of them on other pages", n))
		}
		facts = append(facts, b.words("profile %s", b.report.Profile))
	}
	facts[0] = capital(facts[0])
	lines := separated(facts, size, width)
	y := corner.Y - 3 - float64(len(lines)-1)*lineHeight
	names := typeface.Wrap(oneLine(b.title()), typeface.Bold, nameSize, max(width, nameWidth), 2)
	top := y - 16 - float64(len(names)-1)*nameHeight
	var marks []Mark
	for i, name := range names {
		marks = append(marks, text("organization", name, Point{X: corner.X, Y: top + float64(i)*nameHeight}, nameSize, true, t.Holder))
	}
	for i, line := range lines {
		marks = append(marks, text("facts", line, Point{X: corner.X, Y: y + float64(i)*lineHeight}, size, false, t.Muted))
	}
	panel := Panel{Name: "title", Tooltip: oneLine(b.title()), Marks: marks, Box: Rect{Min: Point{X: corner.X, Y: top - 19}, Max: corner}}
	for _, m := range marks {
		panel.Box.Max.X = max(panel.Box.Max.X, m.Box.Max.X)
	}
	return panel
}

// separated writes facts one after the other, with a dot between, in lines of at most
// that width.
func separated(facts []string, size, width float64) (lines []string) {
	line := facts[0]
	for _, fact := range facts[1:] {
		if longer := line + " · " + fact; typeface.Width(longer, typeface.Regular, size) <= width {
			line = longer
			continue
		}
		lines, line = append(lines, line), fact
	}
	return append(lines, line)
}

// title is the organization's name, where the chart gives it.
func (b *builder) title() string {
	if name := b.chart.Organization.Name.Text; name != "" {
		return name
	}
	return b.words("Organization chart")
}

// extent says how much of the chart is drawn.
func (b *builder) extent() string {
	drawn, all := 0, phrase.Count(len(b.chart.Positions), "%d position", "%d positions")
	for _, p := range b.positions {
		if !p.Ghost && !b.hasLeft(p) {
			drawn++
		}
	}
	if drawn < len(b.chart.Positions) {
		return b.words("%d of %s", drawn, all)
	}
	return b.say(all)
}

// summary counts the findings by severity, in words.
func (b *builder) summary() string {
	if b.changes != nil {
		return b.say(b.changes.Summary())
	}
	var parts []phrase.Phrase
	for _, s := range []conventions.Severity{conventions.Error, conventions.Warning, conventions.Note} {
		if n := countOf(b.shown, s); n > 0 {
			parts = append(parts, severities(n, s))
		}
	}
	if len(parts) == 0 {
		return b.words("no findings")
	}
	return b.say(phrase.Listing(parts...))
}

// sample is one entry of the legend: a sign and what it means.
type sample struct {
	width float64
	draw  func(at Point) []Mark // at is the sign's left end, in the middle of the line
	text  string
}

// legend explains the signs that this drawing uses, and no others.
func (b *builder) legend(corner Point, width float64) Panel {
	const lineHeight, between = 18, 20
	t := b.theme
	panel := Panel{Name: "legend", Box: Rect{Min: corner, Max: corner}}
	x, y := corner.X, corner.Y+lineHeight/2
	for _, s := range b.samples() {
		w := s.width + 6 + typeface.Width(s.text, typeface.Regular, 9)
		if x > corner.X && x+w > corner.X+width {
			x, y = corner.X, y+lineHeight
		}
		panel.Marks = append(panel.Marks, s.draw(Point{X: x, Y: y})...)
		panel.Marks = append(panel.Marks, text("legend", s.text, Point{X: x + s.width + 6, Y: y + 3.2}, 9, false, t.Muted))
		panel.Box.Max.X = max(panel.Box.Max.X, x+w)
		x += w + between
	}
	panel.Box.Max.Y = y + lineHeight/2
	return panel
}

func (b *builder) samples() []sample {
	t := b.theme
	list := b.severitySamples()
	stroke := func(m Mark) func(Point) []Mark {
		return func(at Point) []Mark {
			m.Kind, m.Points = Polyline, []Point{at, {X: at.X + 28, Y: at.Y}}
			return []Mark{m}
		}
	}
	frame := func(dash Dash) func(Point) []Mark {
		return func(at Point) []Mark {
			return []Mark{{Kind: Box, Box: Rect{Min: Point{X: at.X, Y: at.Y - 6}, Max: Point{X: at.X + 20, Y: at.Y + 6}},
				Radius: 3, Fill: t.Ghost, Stroke: t.Muted, Width: t.FrameWidth, Dash: dash}}
		}
	}
	var vacant, ghost, body, direct, all, more bool
	for i, p := range b.positions {
		vacant = vacant || p.Vacant
		ghost = ghost || p.Ghost
		body = body || b.isBody(p)
		counts := b.counts(i)
		direct = direct || counts != ""
		all = all || strings.Contains(counts, "/")
		more = more || b.beyond[i] > 0 && !b.scope.chain[p]
	}
	if b.kinds[Dotted] {
		list = append(list, sample{28, stroke(Mark{Stroke: t.Dotted, Width: t.LineWidth, Dash: Dashed}), b.words("Dotted line")})
	}
	if b.kinds[Suggested] {
		list = append(list, sample{28, stroke(Mark{Stroke: t.Suggested, Width: t.Wide, Dash: Spotted}), b.words("Suggested line")})
	}
	if b.kinds[Joint] {
		list = append(list, sample{28, stroke(Mark{Stroke: t.Line, Width: jointWidth}), b.words("Co-heads")})
	}
	if vacant {
		list = append(list, sample{20, frame(Dashed), b.words("Vacant")})
	}
	if ghost {
		list = append(list, sample{20, frame(Spotted), b.words("Named by a line, not in this chart")})
	}
	if body {
		list = append(list, sample{20, func(at Point) []Mark {
			sign := frame(Unbroken)(at)
			sign[0].Radius, sign[0].Stroke, sign[0].Fill = 4, t.Border, t.Card
			return append(sign, bodyFrame(sign[0]))
		}, b.words("Board, committee or other body")})
	}
	number := func(n, what string) {
		list = append(list, sample{typeface.Width(n, typeface.Regular, smallSize), func(at Point) []Mark {
			return []Mark{text("counts", n, Point{X: at.X, Y: at.Y + 3}, smallSize, false, t.Muted)}
		}, what})
	}
	switch {
	case all:
		number("3 / 9", b.words("Direct reports / all"))
	case direct:
		number("3", b.words("Direct reports"))
	}
	if more {
		pill := b.pill("+9", Point{})
		list = append(list, sample{pill[0].Box.Width(), func(at Point) []Mark {
			return b.pill("+9", Point{X: at.X + pill[0].Box.Width()/2, Y: at.Y})
		}, b.words("So many below are not shown")})
	}
	if len(b.scope.chain) > 0 {
		list = append(list, sample{20, func(at Point) []Mark {
			sign := frame(Unbroken)(at)
			sign[0].Stroke = t.Border
			return sign
		}, b.words("Above the branch shown")})
	}
	for _, a := range b.additions {
		if a.samples != nil {
			list = append(list, a.samples()...)
		}
	}
	return append(list, b.departmentSamples()...)
}
