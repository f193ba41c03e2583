package scene

import (
	"cmp"
	"image/color"
	"strings"

	"dotline/graph/compare"
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/typeface"
)

// changeTags says on each card in words what became of its position. A tag of each
// kind has a row of its own: what is said of a manager or a title before is long.
func (b *builder) changeTags() addition {
	a := addition{fact: b.say(b.changes.age()), tell: b.tellChanges, samples: b.changeSamples}
	for _, of := range []func(p *org.Position) chip{b.stayTag, b.titleTag, b.fieldsTag} {
		a.rows = append(a.rows, b.tagRow(of))
	}
	return a
}

// age says of when the chart is that came before.
func (d *changes) age() phrase.Phrase {
	if day := d.Before.Chart.Organization.AsOf; day.Known {
		return phrase.New("compared with %s", day.String())
	}
	return phrase.New("compared with an earlier chart")
}

// tagRow is a row of one chip, cut to what a card has room for. A chip without a
// text is none.
func (b *builder) tagRow(of func(p *org.Position) chip) row {
	return row{
		height: chipRow,
		width: func(i int) float64 {
			if c := of(b.positions[i]); c.text != "" {
				return c.width()
			}
			return 0
		},
		draw: func(i int, at Rect) []Mark {
			c := of(b.positions[i])
			c.text, _ = typeface.Fit(c.text, typeface.StyleOf(c.bold, false), chipSize, at.Width()-2*chipSide)
			return c.draw(Point{X: at.Min.X, Y: at.Max.Y - chipHeight})
		},
	}
}

// stayTag says whether the position is new, has left, or has another manager.
func (b *builder) stayTag(p *org.Position) chip {
	t := b.theme
	for _, ch := range b.changes.become[p] {
		switch ch.Kind {
		case compare.Joined:
			return chip{text: b.words("joined"), bold: true, fill: t.Joined, ink: t.OnSeverity}
		case compare.Left:
			return chip{text: b.words("left"), bold: true, fill: t.Ghost, stroke: t.Muted, ink: t.Muted}
		case compare.Moved:
			from := b.words("moved from under nobody")
			if m := ch.Before.Manager; m != nil {
				from = b.words("moved from %s", cmp.Or(b.holders(m), oneLine(m.Label())))
			}
			return chip{text: from, bold: true, fill: t.Moved, ink: t.OnSeverity}
		}
	}
	return chip{}
}

// titleTag says what the title was.
func (b *builder) titleTag(p *org.Position) chip {
	for _, ch := range b.changes.become[p] {
		if ch.Kind == compare.Retitled {
			was := b.words("was %s", oneLine(ch.From))
			if ch.From == "" {
				was = b.words("had no title")
			}
			return chip{text: was, bold: true, fill: b.theme.Ghost, stroke: b.theme.Moved, ink: b.theme.Title}
		}
	}
	return chip{}
}

// fieldsTag names what else is said otherwise.
func (b *builder) fieldsTag(p *org.Position) chip {
	var fields []string
	for _, ch := range b.changes.become[p] {
		if ch.Kind == compare.Renamed || ch.Kind == compare.Changed {
			fields = append(fields, strings.ReplaceAll(ch.Field, "_", " "))
		}
	}
	if len(fields) == 0 {
		return chip{}
	}
	return b.theme.plainChip(b.words("changed: %s", strings.Join(fields, ", ")), false)
}

// tellChanges says in full what the tags say shortened, and what was cured.
func (b *builder) tellChanges(i int) (lines []string) {
	p := b.positions[i]
	for _, ch := range b.changes.become[p] {
		lines = append(lines, capital(b.words("%s: %s", phrase.New(string(ch.Kind)), oneLine(b.say(ch.Sentence())))))
	}
	for _, message := range b.changes.cured[p] {
		lines = append(lines, b.words("Cured: %s", oneLine(b.say(message))))
	}
	return lines
}

// markChange gives a card the look of what became of its position: a wide frame to
// one who has joined, a broken one and struck names to one who has left.
func (b *builder) markChange(p *org.Position, c *Card) {
	t := b.theme
	switch {
	case b.hasLeft(p):
		c.Frame.Fill, c.Frame.Stroke, c.Frame.Dash = t.Ghost, t.Muted, LongDashed
		var struck []Mark
		for k := range c.Marks {
			m := &c.Marks[k]
			if m.Name == "holder" || m.Name == "title" {
				m.Fill = t.Muted
			}
			if m.Name == "holder" {
				y := m.At.Y - 0.28*m.Size // the middle of small letters
				struck = append(struck, Mark{Kind: Polyline, Name: "struck", Stroke: t.Muted, Width: 1,
					Points: []Point{{X: m.Box.Min.X, Y: y}, {X: m.Box.Max.X, Y: y}}})
			}
		}
		c.Marks = append(c.Marks, struck...)
	case b.became(p, compare.Joined):
		c.Frame.Stroke, c.Frame.Width = t.Joined, t.Wide
	case b.became(p, compare.Moved), b.became(p, compare.Retitled):
		c.Frame.Stroke = t.Moved
	}
}

// formerLine makes the line of one who has left what it is.
func (b *builder) formerLine(l Line, p, boss *org.Position) Line {
	l.Kind, l.Dash, l.Classes = Former, Spotted, []string{"line", "former"}
	l.Tooltip = b.tie("%s reported to %s", p, boss)
	return l
}

// formerLines calls add with the lines of those who moved as they were, from those
// of their managers who are drawn.
func (b *builder) formerLines(add func(p, boss *org.Position, l Line)) {
	if b.changes == nil {
		return
	}
	for _, ch := range b.changes.Changes {
		if ch.Kind != compare.Moved {
			continue
		}
		if boss := b.changes.now[ch.Before.Manager]; boss != nil && b.isDrawn(ch.After) {
			l := Line{ID: b.ids[b.number[ch.After]], Color: b.theme.Line, Width: b.theme.LineWidth}
			add(ch.After, boss, b.formerLine(l, ch.After, boss))
		}
	}
}

// changeSamples explains the looks that say something beside their words.
func (b *builder) changeSamples() (list []sample) {
	t := b.theme
	has := map[compare.Kind]bool{}
	for _, p := range b.positions {
		for _, k := range b.kindsOf(p) {
			has[k] = true
		}
	}
	frame := func(stroke color.NRGBA, fill color.NRGBA, width float64, dash Dash) func(Point) []Mark {
		return func(at Point) []Mark {
			return []Mark{{Kind: Box, Radius: 3, Fill: fill, Stroke: stroke, Width: width, Dash: dash,
				Box: Rect{Min: Point{X: at.X, Y: at.Y - 6}, Max: Point{X: at.X + 20, Y: at.Y + 6}}}}
		}
	}
	if has[compare.Joined] {
		list = append(list, sample{20, frame(t.Joined, t.Card, t.Wide, Unbroken), b.words("Joined")})
	}
	if has[compare.Left] {
		list = append(list, sample{20, frame(t.Muted, t.Ghost, t.FrameWidth, LongDashed), b.words("Left")})
	}
	if b.kinds[Former] {
		list = append(list, sample{28, func(at Point) []Mark {
			return []Mark{{Kind: Polyline, Points: []Point{at, {X: at.X + 28, Y: at.Y}}, Stroke: t.Line, Width: t.LineWidth, Dash: Spotted}}
		}, b.words("Line before")})
	}
	return list
}

// curedPanel lists below the legend the findings that are cured.
func (b *builder) curedPanel(corner Point, width float64) Panel {
	const most, lineHeight, size = 6, 15, 9
	t := b.theme
	panel := Panel{Name: "cured", Box: Rect{Min: corner, Max: corner}}
	add := func(s string, bold bool) {
		s, _ = typeface.Fit(s, typeface.StyleOf(bold, false), size, width)
		panel.Box.Max.Y += lineHeight
		m := text("cured", s, Point{X: corner.X, Y: panel.Box.Max.Y - 4}, size, bold, t.Muted)
		panel.Box = panel.Box.Union(m.Box)
		panel.Marks = append(panel.Marks, m)
	}
	add(b.words("Cured"), true)
	for i := range b.changes.Cured {
		if i == most && len(b.changes.Cured) > most+1 {
			add(b.words("and %d more", len(b.changes.Cured)-most), false)
			break
		}
		add(b.finding(&b.changes.Cured[i]), false)
	}
	return panel
}
