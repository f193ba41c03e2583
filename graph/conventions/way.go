package conventions

import (
	"strings"

	"dotline/graph/org"
)

// way writes the chain of managers from the top down to p, its middle left out
// where it is long.
func way(p *org.Position) string {
	var up []string
	for q := p; q != nil && !q.Ghost; q = q.TreeManager() {
		up = append(up, q.Label())
	}
	const ends = 5
	var b strings.Builder
	for i := len(up) - 1; i >= 0; i-- {
		if len(up) > 2*ends+1 && i < len(up)-ends && i >= ends {
			if i == ends {
				b.WriteString("… → ")
			}
			continue
		}
		b.WriteString(shorten(up[i]))
		if i > 0 {
			b.WriteString(" → ")
		}
	}
	return b.String()
}
