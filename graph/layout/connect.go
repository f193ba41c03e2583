package layout

const (
	busDrop = 20 // how far below a boss's card the bar runs that the reports share
	passBy  = 10 // how far below the cards a line runs to an assistant behind another
	spineAt = 11 // how far left of its cards a spine runs

	smallKink = 6 // a line that turns aside by less had better be straight
)

// connect draws each card's line from its boss: down from the middle of the
// boss's lower edge, along a bar that all reports share, and down into the middle
// of the card's upper edge; or, in a stack, down a spine and into its left side.
// An assistant's runs straight from side to side.
func connect(a *Arrangement, cards []Rect) [][]Point {
	lines := make([][]Point, len(cards))
	a.all(func(s Slot, boss int) {
		for _, c := range s.Cards {
			for k, assistant := range a.Beside[c] {
				step := a.step(c, k)
				lines[assistant] = besideLine(cards[c], cards[assistant], step < -1 || step > 1, a.staff[assistant])
			}
			switch {
			case s.Stack && a.Indent[c] > 0:
				lines[c] = spineLine(cards[a.Boss[c]], cards[c])
			case boss >= 0:
				lines[c] = barLine(cards[a.Boss[c]], busDrop+a.drop(a.Boss[c]), cards[c], s.aside())
			}
		}
	})
	a.spreadBars(lines)
	return lines
}

// aside tells whether a slot's cards are reached from a spine at their left.
func (s Slot) aside() bool { return s.Stack && !s.Single }

// spine is where the spine left of a card in a stack runs.
func spine(card Rect) float64 { return card.Min.X - spineAt }

// barLine joins a boss and a card of a slot below by a bar that is so far below the boss.
func barLine(boss Rect, drop float64, card Rect, stacked bool) []Point {
	start := Point{boss.Center().X, boss.Max.Y}
	bar := start.Y + drop
	if stacked {
		x, y := spine(card), card.Center().Y
		return corners(start, Point{start.X, bar}, Point{x, bar}, Point{x, y}, Point{card.Min.X, y})
	}
	x := card.Center().X
	return corners(start, Point{start.X, bar}, Point{x, bar}, Point{x, card.Min.Y})
}

// spineLine joins two cards of one stack.
func spineLine(boss, card Rect) []Point {
	x, y := spine(card), card.Center().Y
	return corners(Point{x, boss.Max.Y}, Point{x, y}, Point{card.Min.X, y})
}

// besideLine joins a boss and an assistant at the side, under others who stand
// nearer; and there one with a staff from the side, which is free.
func besideLine(boss, card Rect, behind bool, staff *staff) []Point {
	y := boss.Center().Y
	from, to, gap := boss.Max.X, card.Min.X, AssistantGap/2.0
	if card.Max.X < boss.Min.X {
		from, to, gap = boss.Min.X, card.Max.X, -gap
	}
	if !behind {
		return []Point{{from, y}, {to, y}}
	}
	under, x := boss.Max.Y+passBy, card.Center().X
	if staff != nil {
		x = to - gap
		return corners(Point{from, y}, Point{from + gap, y}, Point{from + gap, under}, Point{x, under}, Point{x, y}, Point{to, y})
	}
	return corners(Point{from, y}, Point{from + gap, y}, Point{from + gap, under}, Point{x, under}, Point{x, card.Max.Y})
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
