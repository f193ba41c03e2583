package org

// resolve turns the lines as written into managers, reports, depths and ghosts.
// nestedIn holds, for each position, the one whose "reports:" it stands in: that
// line needs no id, and so holds even where ids are repeated.
func (c *Chart) resolve(nestedIn []*Position) {
	for i, p := range c.Positions {
		p.Index = i
	}
	ghosts := map[string]*Position{}
	ghost := func(id string) *Position {
		g := ghosts[id]
		if g == nil {
			g = &Position{ID: id, Ghost: true, Index: len(c.Ghosts)}
			ghosts[id] = g
			c.Ghosts = append(c.Ghosts, g)
		}
		return g
	}
	for i, p := range c.Positions {
		if nestedIn[i] != nil {
			p.Manager = nestedIn[i]
			continue
		}
		if len(p.ReportsTo) == 0 {
			continue
		}
		id := p.ReportsTo[0].Text
		m := c.byID[id]
		if m == nil {
			m = ghost(id)
		}
		p.Manager = m
	}
	for _, p := range c.Positions {
		for _, v := range p.FurtherLines() {
			if c.byID[v.Text] == nil {
				ghost(v.Text)
			}
		}
	}
	c.cutLoops()
	c.setReports()
	c.setDepths()
}

// setReports counts first, so that the lists are of one piece of memory.
func (c *Chart) setReports() {
	count := make([]int, len(c.Positions)+len(c.Ghosts))
	of := func(m *Position) *int {
		if m.Ghost {
			return &count[len(c.Positions)+m.Index]
		}
		return &count[m.Index]
	}
	for _, p := range c.Positions {
		if m := p.TreeManager(); m != nil {
			*of(m)++
		}
	}
	free := make([]*Position, len(c.Positions))
	for _, p := range c.Positions {
		m := p.TreeManager()
		if m == nil {
			continue
		}
		if m.Reports == nil {
			n := *of(m)
			m.Reports, free = free[:0:n], free[n:]
		}
		m.Reports = append(m.Reports, p)
	}
}

// cutLoops marks, in every loop of managers, the position that comes first in
// the text: it stands at the top of its loop.
func (c *Chart) cutLoops() {
	const (
		unseen = iota
		onPath
		done
	)
	state := make([]uint8, len(c.Positions))
	for _, start := range c.Positions {
		p := start
		for p != nil && !p.Ghost && state[p.Index] == unseen {
			state[p.Index] = onPath
			p = p.Manager
		}
		if p != nil && !p.Ghost && state[p.Index] == onPath {
			first := p
			for q := p.Manager; q != p; q = q.Manager {
				if q.Index < first.Index {
					first = q
				}
			}
			first.CutLine = true
		}
		for q := start; q != nil && !q.Ghost && state[q.Index] == onPath; q = q.Manager {
			state[q.Index] = done
		}
	}
}

func (c *Chart) setDepths() {
	depth := make([]int, len(c.Positions)) // one more than the depth; 0 is "not yet"
	var path []*Position
	for _, p := range c.Positions {
		path = path[:0]
		q := p
		for q != nil && !q.Ghost && depth[q.Index] == 0 {
			path = append(path, q)
			q = q.TreeManager()
		}
		d := 0
		if q != nil {
			d = q.Depth + 1
		}
		for i := len(path) - 1; i >= 0; i-- {
			path[i].Depth = d
			d++
			depth[path[i].Index] = d
		}
	}
}

// Tops returns where the drawing of the chart begins: ghosts, positions without
// a manager, and the cut position of each loop, in the order of the text.
func (c *Chart) Tops() []*Position {
	var tops []*Position
	seen := make([]bool, len(c.Ghosts))
	for _, p := range c.Positions {
		switch m := p.TreeManager(); {
		case m == nil:
			tops = append(tops, p)
		case m.Ghost && !seen[m.Index]:
			seen[m.Index] = true
			tops = append(tops, m)
		}
	}
	return tops
}

// Loops returns every loop of reporting lines once, each beginning with its cut
// position and following the managers. A position that reports to itself is a
// loop of one.
func (c *Chart) Loops() [][]*Position {
	var loops [][]*Position
	for _, p := range c.Positions {
		if !p.CutLine {
			continue
		}
		loop := []*Position{p}
		for q := p.Manager; q != p; q = q.Manager {
			loop = append(loop, q)
		}
		loops = append(loops, loop)
	}
	return loops
}
