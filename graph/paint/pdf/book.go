package pdf

import (
	"fmt"

	"dotline/graph/phrase"
	"dotline/graph/scene"
)

// Fits tells whether a drawing goes onto one sheet of a paper size, with text of 6
// points and more.
func Fits(paper string) (func(*scene.Scene) bool, error) {
	p, err := paperOf(paper)
	return func(s *scene.Scene) bool {
		_, scale := p.fit(s.Bounds, 0)
		return scale >= readable(s)
	}, err
}

// readable is the scale at which the smallest text of a drawing is just readable, and
// 1 where it is so at less.
func readable(s *scene.Scene) float64 { return min(1, smallestText/smallestSize(s)) }

// book draws a chart that is divided over pages, a sheet each.
func (d *document) book(p paper) {
	pages := append([]*scene.Scene{d.scene}, d.scene.Pages...)
	var small []int
	for i, s := range pages {
		if d.ctx.Err() != nil {
			return
		}
		d.turnTo(s)
		sheet, scale := p.fit(s.Bounds, 0)
		if scale < readable(s) {
			small = append(small, i+1)
		}
		scale = min(1, scale)
		d.addPage(sheet.width, sheet.height)
		v := view{origin: s.Bounds.Min, left: (sheet.width - s.Bounds.Width()*scale) / 2, scale: scale}
		d.whole(v)
		c := d.canvas(v)
		for i := range s.Cards {
			for _, l := range s.Cards[i].PageLinks {
				area, link := c.rect(l.Box), d.pdf.AddLink()
				d.pdf.SetLink(link, 0, l.Page)
				d.pdf.Link(area.Min.X, area.Min.Y, area.Width(), area.Height(), link)
			}
		}
		for k := range s.Cards {
			if s.Forest.Boss[k] < 0 && (k == 0 || i > 0) {
				d.pdf.Bookmark(encodable(called(s.Cards[k].Position)), min(i, 1), 0)
			}
		}
		d.progress(i+1, len(pages))
	}
	if len(small) > 0 {
		d.note(phrase.New("on page %s the text is smaller than %d points, since what is there cannot be divided further; choose a larger paper, or --poster", numbers(small), smallestText))
	}
}

// turnTo makes another scene the one that is drawn.
func (d *document) turnTo(s *scene.Scene) {
	d.scene, d.index, d.own, d.places = s, scene.NewIndex(s), scene.OwnWays(s.Lines), make([]place, len(s.Cards))
}

// numbers lists the first few numbers.
func numbers(list []int) string {
	const most = 5
	if len(list) > most {
		return fmt.Sprintf("%s and %d more", numbers(list[:most]), len(list)-most)
	}
	text := fmt.Sprint(list[0])
	for _, n := range list[1:] {
		text += fmt.Sprintf(", %d", n)
	}
	return text
}
