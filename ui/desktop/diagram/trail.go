package diagram

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"dotline/graph/scene"
	"dotline/ui/desktop/look"
)

// trail highlights cards and the reporting lines that lead from each to the next.
type trail struct {
	cards []int
	box   *fyne.Container
}

func newTrail() *trail { return &trail{box: container.NewWithoutLayout()} }

// ShowTrail highlights cards and the reporting lines from each to the next; none
// of them for no trail.
func (d *Diagram) ShowTrail(cards []int) {
	d.trail.cards = cards
	d.placeTrail()
	d.redraw()
}

// RevealTrail brings the whole trail into view.
func (d *Diagram) RevealTrail() {
	if len(d.trail.cards) == 0 {
		return
	}
	all := d.scene.Cards[d.trail.cards[0]].Box
	for _, card := range d.trail.cards {
		all = all.Union(d.scene.Cards[card].Box)
	}
	if !d.shown().Shows(all) {
		d.moveTo(d.view.Fitted(all))
	}
}

// placeTrail draws the trail where the cards are now.
func (d *Diagram) placeTrail() {
	const lineWidth, ringWidth, gap = 4, 2, 3
	d.trail.box.RemoveAll()
	if d.scene == nil {
		return
	}
	color := d.Theme().Color(theme.ColorNamePrimary, look.Variant())
	for i, card := range d.trail.cards {
		if i > 0 {
			for _, run := range d.between(d.trail.cards[i-1], card) {
				l := canvas.NewLine(color)
				l.StrokeWidth = lineWidth
				l.Position1, l.Position2 = d.view.ToScreen(run[0]), d.view.ToScreen(run[1])
				d.trail.box.Add(l)
			}
		}
		box := d.scene.Cards[card].Box
		at, end := d.view.ToScreen(box.Min), d.view.ToScreen(box.Max)
		ring := canvas.NewRectangle(nil)
		ring.StrokeColor, ring.StrokeWidth = color, ringWidth
		ring.CornerRadius = float32(d.scene.Cards[card].Frame.Radius*d.view.Zoom) + gap
		ring.Move(at.SubtractXY(gap, gap))
		ring.Resize(fyne.NewSize(end.X-at.X+2*gap, end.Y-at.Y+2*gap))
		d.trail.box.Add(ring)
	}
}

// between are the runs of the reporting line between two cards.
func (d *Diagram) between(a, b int) (runs [][2]scene.Point) {
	for _, l := range d.scene.Lines {
		if l.Kind == scene.Solid && (l.From == a && l.To == b || l.From == b && l.To == a) {
			for i := 1; i < len(l.Points); i++ {
				runs = append(runs, [2]scene.Point{l.Points[i-1], l.Points[i]})
			}
		}
	}
	return runs
}
