package org

// Assume returns the chart as it would be if set had changed the position: its values, and
// the lines that it has. The chart stays as it is, and so does its text, of which the
// other one knows nothing.
func (c *Chart) Assume(p *Position, set func(*Position)) *Chart {
	next := *c
	next.Positions, next.Ghosts = make([]*Position, len(c.Positions)), nil
	copies := make([]Position, len(c.Positions))
	for i, q := range c.Positions {
		copies[i] = *q
		copies[i].Manager, copies[i].Reports, copies[i].Depth, copies[i].CutLine = nil, nil, 0, false
		next.Positions[i] = &copies[i]
	}
	set(next.Positions[p.Index])
	next.byID = make(map[string]*Position, len(c.byID))
	for id, q := range c.byID {
		next.byID[id] = next.Positions[q.Index]
	}
	next.Problems = make([]Problem, len(c.Problems))
	for i, problem := range c.Problems {
		if problem.Position != nil {
			problem.Position = next.Positions[problem.Position.Index]
		}
		next.Problems[i] = problem
	}
	kept := make([]*Position, len(c.Positions))
	for i, q := range c.Positions {
		if lines := next.Positions[i].ReportsTo; q.Manager != nil && !q.Manager.Ghost && len(lines) > 0 && lines[0].Text == q.Manager.ID {
			kept[i] = next.Positions[q.Manager.Index]
		}
	}
	next.resolve(kept)
	return &next
}
