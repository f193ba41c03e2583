package scene

import (
	"dotline/graph/metrics"
	"dotline/graph/phrase"
	"dotline/graph/typeface"
)

// headcounts shows how many people each branch has, as a bar and as a number; the
// largest branch that is drawn has the longest bar.
func (b *builder) headcounts() addition {
	branches := metrics.Branches(b.chart)
	people := func(i int) int {
		if p := b.positions[i]; !p.Ghost {
			return branches[p.Index]
		}
		return 0
	}
	most := 1
	for i := range b.positions {
		most = max(most, people(i))
	}
	const height, gap = 5, 5 // of the bar; before the number
	number := func(i int) string { return b.people(people(i)) }
	bar := func(at Rect, share float64) []Mark {
		full := at
		full.Max.X = full.Min.X + full.Width()*share
		track := Mark{Kind: Box, Name: "track", Box: at, Radius: height / 2.0, Fill: b.theme.Ghost, Stroke: b.theme.Border, Width: 0.6}
		// Below its own height the bar would be narrower than its round ends.
		full.Max.X = max(full.Max.X, full.Min.X+height)
		return []Mark{track, {Kind: Box, Name: "bar", Box: full, Radius: height / 2.0, Fill: b.theme.Dotted}}
	}
	return addition{
		rows: []row{{
			height: 14,
			width: func(i int) float64 {
				if people(i) == 0 {
					return 0
				}
				return 40 + gap + typeface.Width(number(i), typeface.Regular, chipSize)
			},
			draw: func(i int, at Rect) []Mark {
				n := number(i)
				w := typeface.Width(n, typeface.Regular, chipSize)
				label := text("people", n, Point{X: at.Max.X - w, Y: at.Max.Y - 2}, chipSize, false, b.theme.Title)
				at.Min.Y, at.Max = at.Max.Y-2-height, Point{X: at.Max.X - w - gap, Y: at.Max.Y - 2}
				return append(bar(at, float64(people(i))/float64(most)), label)
			},
		}},
		fact: b.people(metrics.Of(b.chart, b.report.Assists).Headcount),
		samples: func() []sample {
			return []sample{{28, func(at Point) []Mark {
				return bar(Rect{Min: Point{X: at.X, Y: at.Y - height/2.0}, Max: Point{X: at.X + 28, Y: at.Y + height/2.0}}, 0.6)
			}, b.words("People of the branch")}}
		},
	}
}

// people counts them, in words.
func (b *builder) people(n int) string { return b.say(phrase.Count(n, "%d person", "%d people")) }
