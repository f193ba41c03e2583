package scene

import (
	"dotline/graph/phrase"
	"dotline/graph/roles"
	"dotline/graph/roles/knowledge"
	"dotline/graph/sources"
	"dotline/graph/typeface"
)

// roleCards says of each position what its role is known for: in chips how far it
// reaches, how long it looks ahead, where it looks and what it decides, and below,
// in a line each, its focus and its measure. What the chart says of the position
// itself comes first, and is bold. What its role was reported to earn is in the tooltip
// alone, with who reported it when, so that no card seems to say what somebody earns.
func (b *builder) roleCards() addition {
	traits := make([][]knowledge.Trait, len(b.positions))
	known := make([]roles.Role, len(b.positions))
	for i, p := range b.positions {
		known[i], traits[i] = knowledge.Traits(b.report.Reading(p), knowledge.Own{
			Scope: p.Scope.Text, Horizon: p.Horizon.Text, Faces: p.Faces.Text, Authority: p.Authority.Text,
		})
	}
	a := addition{rows: []row{chips(func(i int) (list []chip) {
		for _, t := range traits[i] {
			if t.Name != "Focus" && t.Name != "Metric" {
				list = append(list, b.theme.plainChip(capital(b.words(t.Value)), t.Own))
			}
		}
		return list
	})}}
	for _, name := range []string{"Focus", "Metric"} {
		a.rows = append(a.rows, b.textRow(name, func(i int) string { return valueOf(traits[i], name) }))
	}
	a.tell = func(i int) (lines []string) {
		for _, t := range traits[i] {
			line := phrase.New("%s: %s", phrase.New(t.Name), phrase.New(t.Value))
			if t.Deviates() {
				line = phrase.New("%s, where %s is usual for the role", line, phrase.New(t.Usual.Text))
			}
			lines = append(lines, b.say(line))
		}
		card, _ := knowledge.Of(known[i])
		for _, pay := range card.Pay {
			title, _ := sources.Title(pay.Source)
			lines = append(lines, b.words("Reported of the role: %s, in %s", pay.String(), title))
		}
		return lines
	}
	a.samples = func() []sample {
		for i := range traits {
			for _, t := range traits[i] {
				if t.Own {
					return []sample{b.theme.plainChip(b.words("Bold"), true).sample(b.words("Said of this position, not only of its role"))}
				}
			}
		}
		return nil
	}
	return a
}

func valueOf(traits []knowledge.Trait, name string) string {
	for _, t := range traits {
		if t.Name == name {
			return t.Value
		}
	}
	return ""
}

// textRow is a row of small text after a name.
func (b *builder) textRow(name string, of func(i int) string) row {
	line := func(i int) string {
		if s := of(i); s != "" {
			return b.words("%s: %s", phrase.New(name), phrase.New(s))
		}
		return ""
	}
	return row{
		height: 11,
		width:  func(i int) float64 { return typeface.Width(line(i), typeface.Regular, chipSize) },
		draw: func(i int, at Rect) []Mark {
			s, _ := typeface.Fit(line(i), typeface.Regular, chipSize, at.Width())
			return []Mark{text("trait", s, Point{X: at.Min.X, Y: at.Max.Y - 2}, chipSize, false, b.theme.Title)}
		},
	}
}

// sample is the chip in the legend, with what it means.
func (c chip) sample(meaning string) sample {
	return sample{c.width(), func(at Point) []Mark { return c.draw(Point{X: at.X, Y: at.Y - chipHeight/2}) }, meaning}
}
