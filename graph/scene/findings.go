package scene

import (
	"slices"

	"dotline/graph/conventions"
	"dotline/graph/org"
)

// gatherFindings sorts the findings to the positions that they are about, the
// gravest first.
func (b *builder) gatherFindings() {
	if b.shows(Findings) {
		b.shown = b.report.Findings
	}
	b.findings = make([][]*conventions.Finding, len(b.positions))
	for i := range b.shown {
		f := &b.shown[i]
		for _, p := range f.Positions {
			if n, drawn := b.number[p]; drawn {
				b.findings[n] = append(b.findings[n], f)
			}
		}
	}
	for _, list := range b.findings {
		slices.SortStableFunc(list, func(f, g *conventions.Finding) int { return int(g.Severity) - int(f.Severity) })
	}
}

// elsewhere counts the findings about positions none of which is drawn.
func (b *builder) elsewhere() (n int) {
	for i := range b.shown {
		if about := b.shown[i].Positions; len(about) > 0 && !slices.ContainsFunc(about, b.isDrawn) {
			n++
		}
	}
	return n
}

func (b *builder) isDrawn(p *org.Position) bool {
	_, drawn := b.number[p]
	return drawn
}

// countOf returns how many findings have a severity.
func countOf(findings []conventions.Finding, s conventions.Severity) (n int) {
	for i := range findings {
		if findings[i].Severity == s {
			n++
		}
	}
	return n
}

// dashAtFault is the pattern of a line with a finding of a severity.
func dashAtFault(s conventions.Severity) Dash {
	return [...]Dash{conventions.Note: DashDot, conventions.Warning: LongDashed, conventions.Error: Unbroken}[s]
}

// severitySamples shows the badges that cards have, each with how a line at fault
// looks where there is one.
func (b *builder) severitySamples() (list []sample) {
	const stroke, gap = 28, 5
	t := b.theme
	var has [conventions.Error + 1]bool
	for i := range b.positions {
		for _, s := range b.severities(i) {
			has[s] = true
		}
	}
	for _, s := range []conventions.Severity{conventions.Error, conventions.Warning, conventions.Note} {
		if !has[s] && !b.atFault[s] {
			continue
		}
		meaning := capital(b.say(severity(s)))
		if b.changes != nil {
			meaning = capital(b.words("%s caused", severity(s)))
		}
		width := float64(badgeSize)
		if b.atFault[s] {
			width += gap + stroke
		}
		list = append(list, sample{width, func(at Point) []Mark {
			marks := badge(t, s, Point{X: at.X + badgeSize/2.0, Y: at.Y})
			if b.atFault[s] {
				to := Point{X: at.X + width, Y: at.Y}
				marks = append(marks, Mark{Kind: Polyline, Points: []Point{{X: to.X - stroke, Y: at.Y}, to}, Stroke: t.Severity(s), Width: t.Wide, Dash: dashAtFault(s)})
			}
			return marks
		}, meaning})
	}
	return list
}
