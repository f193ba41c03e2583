package layout

// busDrop is how far below a boss's card the bar runs that the reports share.
const busDrop = 20

// connect draws each card's line from its boss: down from the middle of the
// boss's lower edge, along a bar that all reports share, and down into the middle
// of the card's upper edge; or, in a stack, down a spine and into its left side.
func connect(a *Arrangement, cards []Rect) [][]Point {
	lines := make([][]Point, len(cards))
	for boss, below := range a.Below {
		start := Point{cards[boss].Center().X, cards[boss].Max.Y}
		bar := start.Y + busDrop
		for _, s := range below {
			for _, c := range s.Cards {
				box := cards[c]
				if s.Stack {
					spine, y := box.Min.X-SpineGap*0.6, box.Center().Y
					lines[c] = corners(start, Point{start.X, bar}, Point{spine, bar}, Point{spine, y}, Point{box.Min.X, y})
				} else {
					x := box.Center().X
					lines[c] = corners(start, Point{start.X, bar}, Point{x, bar}, Point{x, box.Min.Y})
				}
			}
		}
	}
	return lines
}

// corners joins points to a line and leaves out those that lie on its way.
func corners(points ...Point) []Point {
	line := points[:1:1]
	for i := 1; i < len(points); i++ {
		p := points[i]
		last := line[len(line)-1]
		if p == last {
			continue
		}
		if n := len(line); n > 1 {
			before := line[n-2]
			if before.X == last.X && last.X == p.X || before.Y == last.Y && last.Y == p.Y {
				line[n-1] = p
				continue
			}
		}
		line = append(line, p)
	}
	return line
}
