package scene

import (
	"slices"

	"dotline/graph/conventions"
	"dotline/graph/layout"
	"dotline/graph/org"
)

// lineFinding returns the gravest finding about a position's reporting line. What is
// found of the line at which a loop is cut is about the lines of all in the loop.
func (b *builder) lineFinding(i int) *conventions.Finding {
	for _, f := range b.findings[i] {
		if f.Line == b.positions[i] || f.Line != nil && f.Line.CutLine {
			return f
		}
	}
	return nil
}

// furtherLineFinding returns the gravest finding about the solid lines that a position
// has beside its first.
func (b *builder) furtherLineFinding(i int) *conventions.Finding {
	further := org.Distinct(b.positions[i].ReportsTo)[1:]
	for _, f := range b.findings[i] {
		if slices.ContainsFunc(further, func(boss org.Value) bool { return boss.At == f.At }) {
			return f
		}
	}
	return nil
}

// lines draws what is beside the reporting lines first: dotted lines, the lines at
// which loops are cut, and suggestions; then the lines, those at fault after the
// others, so that they are seen; then the bars between co-heads.
func (b *builder) lines(plan *layout.Plan) []Line {
	var lines, atFault []Line
	for i, points := range plan.Lines {
		if points == nil {
			continue
		}
		l := b.line(i, points)
		if b.lineFinding(i) != nil {
			atFault = append(atFault, l)
		} else {
			lines = append(lines, l)
		}
	}
	slices.SortStableFunc(atFault, func(l, m Line) int {
		return int(b.lineFinding(l.To).Severity) - int(b.lineFinding(m.To).Severity)
	})
	beside, joints := b.sideLines(plan), b.joints(plan)
	nameLines(lines, atFault, joints, beside) // those of the hierarchy are called as their positions are
	all := slices.Concat(beside, lines, atFault, joints)
	for i := range all {
		b.kinds[all[i].Kind] = true
		for s := conventions.Note; s <= conventions.Error; s++ {
			b.atFault[s] = b.atFault[s] || slices.Contains(all[i].Classes, "finding-"+s.String())
		}
	}
	return all
}

func (b *builder) line(i int, points []Point) Line {
	from := b.forest.Boss[i]
	p, boss, t := b.positions[i], b.positions[from], b.theme
	l := Line{
		ID: b.ids[i], Kind: Solid, From: from, To: i, Points: points, Color: t.Line, Width: t.LineWidth,
		Classes: []string{"line", "solid"}, Tooltip: b.tie("%s reports to %s", p, boss),
	}
	if b.hasLeft(p) {
		return b.formerLine(l, p, boss)
	}
	if f := b.lineFinding(i); f != nil {
		b.fault(&l, f)
	}
	return l
}

// fault draws a line as one of which that is found.
func (b *builder) fault(l *Line, f *conventions.Finding) {
	t := b.theme
	l.Color, l.Width = t.Severity(f.Severity), t.Wide
	l.Dash = dashAtFault(f.Severity)
	if l.Dash != Unbroken && len(b.plan.Frames) == 0 { // which have colours of their own
		l.Gap = t.Background
	}
	l.Classes = append(l.Classes, "finding-"+f.Severity.String(), "rule-"+f.Rule.ID)
	if !b.scope.trial {
		l.Tooltip += "\n" + b.finding(f) + " (" + f.Rule.ID + ")"
	}
}

// tie is the tooltip of a line between two.
func (b *builder) tie(format string, p, q *org.Position) string {
	if b.scope.trial {
		return ""
	}
	return b.words(format, named(p), named(q))
}

// sideLines draws the lines that the layout knows nothing of.
func (b *builder) sideLines(plan *layout.Plan) []Line {
	t := b.theme
	var lines []Line
	add := func(p, boss *org.Position, l Line) {
		from, drawn := b.number[boss]
		if !drawn {
			return
		}
		l.From, l.To = from, b.number[p]
		lines = append(lines, l)
	}
	b.formerLines(add)
	for i, p := range b.positions {
		if b.hasLeft(p) {
			continue // the lines beside went with it
		}
		for _, id := range org.Distinct(p.DottedLineTo) {
			boss := b.find(id.Text)
			if boss == nil {
				continue
			}
			add(p, boss, Line{
				ID: b.ids[i] + "-" + id.Text, Kind: Dotted, Color: t.Dotted, Width: t.LineWidth, Dash: Dashed,
				Classes: []string{"line", "dotted"}, Tooltip: b.tie("%s has a dotted line to %s", p, boss),
			})
		}
		for k, id := range org.Distinct(p.ReportsTo) {
			boss, own := p.Manager, b.ids[i]
			if k > 0 {
				boss, own = b.find(id.Text), own+"-"+id.Text
			} else if !p.CutLine {
				continue
			}
			if boss == nil {
				continue
			}
			l := Line{
				ID: own, Kind: Solid, Color: t.Line, Width: t.LineWidth,
				Classes: []string{"line", "solid"}, Tooltip: b.tie("%s reports to %s", p, boss),
			}
			f := b.lineFinding(i)
			if k > 0 {
				f = b.furtherLineFinding(i)
			}
			if f != nil {
				b.fault(&l, f)
			}
			add(p, boss, l)
		}
	}
	for i := range b.shown {
		f := &b.shown[i]
		if f.Suggestion == nil || !f.Suggestion.IsLine() {
			continue
		}
		p := f.Suggestion.Position
		format := "Suggested: %s reports to %s"
		if f.Suggestion.Field == "dotted_line_to" {
			format = "Suggested: %s has a dotted line to %s"
		}
		boss := b.find(f.Suggestion.Value)
		if n, drawn := b.number[p]; drawn && boss != nil {
			add(p, boss, Line{
				ID: b.ids[n], Kind: Suggested, Color: t.Suggested, Width: t.Wide, Dash: Spotted,
				Classes: []string{"line", "suggested"}, Tooltip: b.tie(format, p, boss),
			})
		}
	}
	b.routeLines(plan, lines)
	return lines
}

// routeLines lays lines, each between its two cards. One to oneself is a loop, from which
// the others keep away. Those that are not routed have no way.
func (b *builder) routeLines(plan *layout.Plan, lines []Line) {
	var between []*Line
	var joins []join
	var loops [][]Point
	for i := range lines {
		switch l := &lines[i]; {
		case l.From == l.To:
			l.Points = loop(plan.Cards[l.From], b.forest.Direction, l.Kind != Dotted)
			loops = append(loops, l.Points)
		default:
			between, joins = append(between, l), append(joins, join{boss: l.From, report: l.To})
		}
	}
	b.routable = len(joins) > 0
	if !b.routable || !b.routes { // as in most charts
		return
	}
	for i, way := range b.ways.routes(plan, b.forest.Direction, b.stray, b.sticking, loops, joins) {
		between[i].Points = way
	}
}

// find returns the position or ghost with that id.
func (b *builder) find(id string) *org.Position {
	if p := b.chart.ByID(id); p != nil {
		return p
	}
	return b.ghosts[id]
}
