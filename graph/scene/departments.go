package scene

import (
	"cmp"
	"image/color"
	"slices"

	"dotline/graph/typeface"
)

// stripe is how a department is marked on its cards and in the legend.
type stripe struct {
	color color.NRGBA
	width float64
	dash  Dash
}

// between draws the stripe downwards from one point to the other.
func (s stripe) between(from, to Point) Mark {
	if s.dash != Unbroken {
		return Mark{Kind: Polyline, Name: "stripe", Points: []Point{from, to}, Stroke: s.color, Width: s.width, Dash: s.dash}
	}
	return Mark{Kind: Box, Name: "stripe", Fill: s.color, Radius: s.width / 2, Box: Rect{
		Min: Point{X: from.X - s.width/2, Y: from.Y}, Max: Point{X: to.X + s.width/2, Y: to.Y},
	}}
}

// others is the number of the departments for which no stripe is left.
const others = -1

// numberDepartments gives the departments of the chart their stripes in the order of
// the text, whatever part is drawn, so that each keeps its own. Where there are more
// of them than stripes, those with fewest positions go without.
func (d *drawer) numberDepartments() {
	size := map[string]int{}
	all := d.chart.Positions
	if d.changes != nil {
		all = slices.Clone(all)
		for _, p := range d.changes.Before.Chart.Positions {
			if d.changes.left[p] {
				all = append(all, p)
			}
		}
	}
	for _, p := range all {
		if name := p.Department.Text; name != "" {
			if size[name]++; size[name] == 1 {
				d.named = append(d.named, name)
			}
		}
	}
	largest := slices.Clone(d.named)
	slices.SortStableFunc(largest, func(a, b string) int { return cmp.Compare(size[b], size[a]) })
	d.departments = map[string]int{}
	for _, name := range largest[min(len(largest), len(d.theme.departments)):] {
		d.departments[name] = others
	}
	next := 0
	for _, name := range d.named {
		if _, without := d.departments[name]; !without {
			d.departments[name] = next
			next++
		}
	}
}

// nameDepartments tells which of the chart's departments are drawn.
func (b *builder) nameDepartments(d *drawer) {
	b.departments = d.departments
	drawn := map[string]bool{}
	for _, p := range b.positions {
		drawn[p.Department.Text] = true
	}
	for _, name := range d.named {
		if drawn[name] {
			b.named = append(b.named, name)
		}
	}
}

// stripeOf returns a position's stripe.
func (b *builder) stripeOf(i int) (s stripe, has bool) {
	n, has := b.departments[b.positions[i].Department.Text]
	if !has || n == others {
		return s, false
	}
	return b.theme.departments[n], true
}

// tinted is the colour of a card in its department's, if that is drawn.
func (b *builder) tinted(i int, fill color.NRGBA) color.NRGBA {
	s, has := b.stripeOf(i)
	if !has || !b.shows(Departments) {
		return fill
	}
	return b.theme.tinted(s.color, fill)
}

// departmentSamples shows the departments' stripes; where one has none, only if
// they are what the drawing is about.
func (b *builder) departmentSamples() []sample {
	named := slices.DeleteFunc(slices.Clone(b.named), func(d string) bool { return b.departments[d] == others })
	some := len(named) < len(b.named)
	if len(b.named) < 2 || some && !b.shows(Departments) {
		return nil
	}
	var list []sample
	for _, name := range named {
		s := b.theme.departments[b.departments[name]]
		name, _ := typeface.Fit(oneLine(name), typeface.Regular, 9, 200)
		list = append(list, sample{4, func(at Point) []Mark {
			return []Mark{s.between(Point{X: at.X + 2, Y: at.Y - s.sampleHeight()/2}, Point{X: at.X + 2, Y: at.Y + s.sampleHeight()/2})}
		}, name})
	}
	if some {
		list = append(list, sample{0, func(Point) []Mark { return nil }, b.words("Other departments: no stripe")})
	}
	return list
}

// sampleHeight is how long the stripe is to be recognised.
func (s stripe) sampleHeight() float64 {
	height := 12.0
	for _, length := range s.dash.Pattern() {
		height = max(height, length+5)
	}
	return height
}
