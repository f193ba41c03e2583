package scene

import (
	"fmt"
	"math"

	"dotline/graph/conventions"
	"dotline/graph/metrics"
	"dotline/graph/phrase"
)

// spans says in which layer each position stands and how many it leads. A span
// beyond the limits of the conventions is marked.
func (b *builder) spans() addition {
	least, most := b.spanLimits()
	beyond := func(i int) string {
		switch n := b.report.Span(b.positions[i]); {
		case n == 0 || b.report.Reading(b.positions[i]).Body:
		case n < least:
			return b.words("fewer than %d", least)
		case n > most:
			return b.words("more than %d", most)
		}
		return ""
	}
	marked := false
	of := func(i int) []chip {
		list := []chip{b.theme.plainChip(b.words("Layer %d", b.positions[i].Depth+1), false)}
		span := b.report.Span(b.positions[i])
		n := b.span(span)
		switch limit := beyond(i); {
		case limit != "":
			marked = true
			list = append(list, b.theme.markedChip(n+", "+limit))
		case span > 0:
			list = append(list, b.theme.plainChip(n, true))
		}
		return list
	}
	m := metrics.Of(b.chart, b.report.Assists)
	fact := phrase.Count(m.Layers, "%d layer", "%d layers")
	if m.Managers > 0 {
		fact = phrase.New("%s, spans of %d to %d, median %s", fact, m.Span.Least, m.Span.Most, phrase.Number(m.Span.Median))
	}
	return addition{
		rows: []row{chips(of)}, fact: b.say(fact), guides: b.layerGuides,
		samples: func() []sample {
			if !marked {
				return nil
			}
			return []sample{b.theme.markedChip(b.span(9)).sample(b.words("Span beyond the limit"))}
		},
	}
}

// span is written on a card that also counts its reports: those count assistants.
func (b *builder) span(n int) string { return b.words("Span %d", n) }

// spanLimits are the least and the most direct reports that a manager has by the
// conventions; those whose rule is off set none.
func (b *builder) spanLimits() (least, most int) {
	limit := func(id, option string, none int) int {
		rule, _ := conventions.Find(id)
		if b.report.Settings.Severity(rule, b.chart.Organization.Complete) == conventions.Off {
			return none
		}
		return b.report.Settings.Number(rule, option)
	}
	return limit("span-too-narrow", "min", 0), limit("span-too-wide", "max", math.MaxInt)
}

// layerGuides draws a line above each layer where its cards stand side by side, with
// the layer's number at the chart's edge. What hangs in stacks goes on below it; where
// that is of a layer above, the line is left out. Who is beside a boss, or below an
// assistant there, is in no such row.
func (b *builder) layerGuides(chart Rect) (guides []Panel) {
	const above, room = 12, 40 // from the line to the cards; for the number
	d := b.forest.Direction
	area := d.UnturnRect(chart)
	seen := map[int]bool{}
	aside := make([]bool, len(b.positions))
	for i, p := range b.positions {
		card, cell := d.UnturnRect(b.plan.Cards[i]), d.UnturnRect(b.plan.Cells[i])
		if boss := b.forest.Boss[i]; boss >= 0 {
			aside[i] = aside[boss] || d.UnturnRect(b.plan.Cards[boss]).Min.Y == card.Min.Y
		}
		if b.plan.Engine != "dot" && b.plan.Engine != "tree" || seen[p.Depth] || card.Min.Y != cell.Min.Y || aside[i] || p.Ghost {
			continue
		}
		seen[p.Depth] = true
		y := card.Min.Y - above
		from := d.Turn(Point{X: area.Min.X - room, Y: y})
		var marks []Mark
		box := Rect{Min: from, Max: from}
		for _, part := range b.besideStacks(interval{area.Min.X - room, area.Max.X}, y, p.Depth) {
			points := []Point{d.Turn(Point{X: part.from, Y: y}), d.Turn(Point{X: part.to, Y: y})}
			marks = append(marks, Mark{Kind: Polyline, Points: points, Stroke: b.theme.Muted, Width: 0.6, Dash: Spotted})
			box = box.Union(around(points))
		}
		at := Point{X: from.X, Y: from.Y + 10}
		if d.Sideways() {
			at = Point{X: from.X + 4, Y: from.Y + 8}
		}
		label := text("layer", b.words("Layer %d", p.Depth+1), at, smallSize, true, b.theme.Muted)
		guides = append(guides, Panel{Name: fmt.Sprintf("layer-%d", p.Depth+1), Tooltip: label.Text, Box: box.Union(label.Box), Marks: append(marks, label)})
	}
	return guides
}

// besideStacks are the parts of a layer's guide that are in no column whose cards, of a
// layer above, go on below it. What is left between two such columns is no part.
func (b *builder) besideStacks(guide interval, y float64, depth int) (parts []interval) {
	const beside = 14 // a column's spine is as far from its cards
	var columns laneSet
	for i, p := range b.positions {
		if card := b.forest.Direction.UnturnRect(b.plan.Cards[i]); p.Depth < depth && card.Max.Y > y {
			columns.add(0, interval{card.Min.X - beside, card.Max.X + beside})
		}
	}
	from := guide.from
	part := func(to float64) {
		if to-from > b.size.Width/2 || from == guide.from && to > from {
			parts = append(parts, interval{from, to})
		}
	}
	for _, lane := range columns {
		for _, column := range lane.taken {
			part(column.from)
			from = column.to
		}
	}
	part(guide.to)
	return parts
}
