// Package metrics counts what a chart shows: positions and people, layers and
// spans of control. It counts boxes and lines as they are drawn and judges
// nothing; whether a span is wide is package conventions' work.
package metrics

import (
	"slices"
	"strings"

	"dotline/graph/org"
)

// Metrics are the counts of one chart. Ghosts, which are no positions of the
// chart, count nowhere, except that their reports have a manager.
type Metrics struct {
	Positions   int          `json:"positions"`
	People      int          `json:"people"`      // named holders; one who holds several posts counts once
	Vacant      int          `json:"vacant"`      // positions said to be vacant
	Unnamed     int          `json:"unnamed"`     // positions of which the chart does not say who holds them
	Headcount   int          `json:"headcount"`   // people that the boxes stand for; see [Of]
	Shared      int          `json:"shared"`      // positions of several holders
	Assistants  int          `json:"assistants"`  // positions that assist a manager
	Tops        int          `json:"tops"`        // positions without a manager
	Managers    int          `json:"managers"`    // positions with reports
	Layers      int          `json:"layers"`      // of the deepest line, the top included
	Dotted      int          `json:"dotted"`      // dotted lines
	PerLayer    []int        `json:"per_layer"`   // positions in each layer, the top first
	Span        Span         `json:"span"`        // of control
	Departments []Department `json:"departments"` // the largest first, then by name
}

// Span says how many direct reports the managers have, assistants left out:
// they support their manager and are not managed as a team is. All is zero in a
// chart without managers.
type Span struct {
	Least  int     `json:"least"`
	Median float64 `json:"median"`
	Mean   float64 `json:"mean"`
	Most   int     `json:"most"`
	// Widest are the ids of the managers with most reports, in the order of the text.
	Widest []string `json:"widest"`
}

// Department is a department's name with how many positions stand in it.
type Department struct {
	Name      string `json:"name"`
	Positions int    `json:"positions"`
}

// Of counts a chart. assists tells who assists a manager: whoever the chart says so of, and,
// where the titles were read, whoever's title does.
//
// A vacant position stands for nobody, and another for the people that its
// headcount says, else for its holders, else for one. A person who holds
// several posts is told by the name, whatever its case and spaces, and stands
// for one in the headcount too: two people of exactly one name cannot be told
// apart.
func Of(c *org.Chart, assists func(*org.Position) bool) Metrics {
	m := Metrics{Positions: len(c.Positions), PerLayer: []int{}, Span: Span{Widest: []string{}}, Departments: []Department{}}
	people := map[string]bool{}
	departments := map[string]int{}
	var spans []int
	for _, p := range c.Positions {
		m.Headcount += headcount(p, people)
		switch {
		case p.Vacant:
			m.Vacant++
		case len(p.Names) == 0:
			m.Unnamed++
		case len(p.Names) > 1:
			m.Shared++
		}
		if assists(p) {
			m.Assistants++
		}
		if p.Manager == nil {
			m.Tops++
		}
		m.Dotted += len(org.Distinct(p.DottedLineTo))
		for len(m.PerLayer) <= p.Depth {
			m.PerLayer = append(m.PerLayer, 0)
		}
		m.PerLayer[p.Depth]++
		if d := p.Department.Text; d != "" {
			departments[d]++
		}
		if span := span(p, assists); span > 0 {
			spans = append(spans, span)
			if span > m.Span.Most {
				m.Span.Most, m.Span.Widest = span, nil
			}
			if span == m.Span.Most {
				m.Span.Widest = append(m.Span.Widest, p.ID)
			}
		}
	}
	m.People, m.Layers, m.Managers = len(people), len(m.PerLayer), len(spans)
	m.Span.measure(spans)
	for name, n := range departments {
		m.Departments = append(m.Departments, Department{name, n})
	}
	slices.SortFunc(m.Departments, func(a, b Department) int {
		if a.Positions != b.Positions {
			return b.Positions - a.Positions
		}
		return strings.Compare(a.Name, b.Name)
	})
	return m
}

// Branches returns for how many people each position stands together with all
// below it, in the order of the chart's positions. Everybody counts as in [Of]: one
// who holds several posts is in the branches of the first.
func Branches(c *org.Chart) []int {
	people := map[string]bool{}
	branches := make([]int, len(c.Positions))
	lowestFirst := slices.Clone(c.Positions)
	for i, p := range c.Positions {
		branches[i] = headcount(p, people)
	}
	slices.SortStableFunc(lowestFirst, func(p, q *org.Position) int { return q.Depth - p.Depth })
	for _, p := range lowestFirst {
		if m := p.TreeManager(); m != nil && !m.Ghost {
			branches[m.Index] += branches[p.Index]
		}
	}
	return branches
}

// headcount returns for how many people a position stands that no position
// before it did, and notes its holders.
func headcount(p *org.Position, people map[string]bool) int {
	again := 0
	for _, name := range p.Names {
		person := name.Folded()
		switch {
		case person == "": // somebody who is not known yet
		case people[person]:
			again++
		default:
			people[person] = true
		}
	}
	switch {
	case p.Vacant:
		return 0
	case p.Headcount.Known:
		return max(0, int(p.Headcount.N+0.5)-again)
	case len(p.Names) > 0:
		return len(p.Names) - again
	}
	return 1
}

// span counts the direct reports that are managed as a team.
func span(p *org.Position, assists func(*org.Position) bool) int {
	n := 0
	for _, r := range p.Reports {
		if !assists(r) {
			n++
		}
	}
	return n
}

func (s *Span) measure(spans []int) {
	if len(spans) == 0 {
		return
	}
	slices.Sort(spans)
	sum := 0
	for _, n := range spans {
		sum += n
	}
	s.Least, s.Mean = spans[0], float64(sum)/float64(len(spans))
	s.Median = float64(spans[(len(spans)-1)/2]+spans[len(spans)/2]) / 2
}
