package conventions

import (
	"strings"

	"dotline/graph/org"
	"dotline/graph/phrase"
)

var unknownManager = &Rule{
	ID: "unknown-manager", Group: Structure, Severity: Error,
	Summary: "Every line leads to a position of the chart.",
	Why: "A line that names no position is nearly always a slip of the pen or a post that was removed. " +
		"The manager is drawn as a ghost, and nothing can be said about that line before it is put right.",
	Fires: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo1}
`,
	Silent: `
positions:
  - {id: ceo, title: CEO}
  - {id: sales, title: Sales Director, reports_to: ceo}
`,
	check: func(ps *pass) {
		guess := newGuesser(ps.index)
		for _, p := range ps.chart.Positions {
			if m := p.Manager; m != nil && m.Ghost {
				ps.reportUnknown(guess, p, p.ReportsTo[0], "reports_to")
			}
			for i, v := range org.Distinct(p.ReportsTo) {
				if i > 0 && ps.chart.ByID(v.Text) == nil {
					ps.reportUnknown(guess, p, v, "reports_to")
				}
			}
			for _, v := range org.Distinct(p.DottedLineTo) {
				if ps.chart.ByID(v.Text) == nil {
					ps.reportUnknown(guess, p, v, "dotted_line_to")
				}
			}
		}
	},
}

func (ps *pass) reportUnknown(guess *guesser, p *org.Position, v org.Value, field string) {
	f := Finding{Positions: []*org.Position{p}, At: v.At}
	format := "%s reports to %s, which is the id of no position"
	if field == "dotted_line_to" {
		format = "%s has a dotted line to %s, which is the id of no position"
	} else if p.Manager.Ghost && v == p.ReportsTo[0] {
		f.Line = p
	}
	f.Message = phrase.New(format, who(p), quote(v.Text))
	if q := guess.nearest(v.Text); q != nil && q != p {
		f.Message = phrase.Clauses(f.Message, org.DidYouMean(q.ID))
		if len(p.ReportsTo) == 1 && f.Line == p && !ps.above(p, q) && !ps.repeated[p.ID] && !ps.repeated[q.ID] {
			f.Suggestion = &Suggestion{p, field, q.ID}
		}
	}
	ps.report(f)
}

// guesser finds the position that a wrong id probably means.
type guesser struct {
	ix     *index
	spelt  map[string]*org.Position // by folded id, title and holder; nil for what several share
	ids    []string
	tried  map[string]*org.Position
	budget int
}

// mostCompared bounds how many names are compared by their letters, so that a chart
// full of unknown ones is not judged in quadratic time.
const mostCompared = 2_000_000

func newGuesser(ix *index) *guesser {
	return &guesser{ix: ix, tried: map[string]*org.Position{}, budget: mostCompared}
}

func (g *guesser) nearest(id string) *org.Position {
	if p, done := g.tried[id]; done {
		return p
	}
	if g.spelt == nil {
		g.prepare()
	}
	p := g.spelt[strings.ToLower(id)]
	const short = 32 // letters; a longer id counts for several
	cost := len(g.ids) * (1 + len(id)/short)
	if p == nil && g.budget >= cost {
		g.budget -= cost
		if near := org.Nearest(id, g.ids); near != "" {
			p = g.ix.chart.ByID(near)
		}
	}
	g.tried[id] = p
	return p
}

func (g *guesser) prepare() {
	g.spelt = make(map[string]*org.Position, len(g.ix.chart.Positions))
	add := func(text string, p *org.Position) {
		text = strings.ToLower(text)
		if q, taken := g.spelt[text]; taken && q != p {
			p = nil
		}
		g.spelt[text] = p
	}
	for _, p := range g.ix.chart.Positions {
		g.ids = append(g.ids, p.ID)
		add(p.ID, p)
		if p.Title.Text != "" && !strings.EqualFold(p.Title.Text, p.ID) {
			add(p.Title.Text, p)
		}
		if holder := p.Holder(); holder != "" {
			add(holder, p)
		}
	}
}
