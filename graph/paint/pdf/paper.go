package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dotline/graph/scene"
)

// paper is a sheet's size, upright, in points.
type paper struct {
	name          string
	width, height float64
}

const mm = 72 / 25.4

// papers are the sizes of ISO 216, and the office paper of North America.
var papers = []paper{
	{"A4", 210 * mm, 297 * mm},
	{"A3", 297 * mm, 420 * mm},
	{"letter", 8.5 * 72, 11 * 72},
}

// Papers lists the names of the paper sizes.
func Papers() []string {
	var names []string
	for _, p := range papers {
		names = append(names, p.name)
	}
	return names
}

// Shape is the width over the height of a paper size that lies across, as charts
// mostly do.
func Shape(name string) (float64, error) {
	p, err := paperOf(name)
	return p.height / p.width, err
}

func paperOf(name string) (paper, error) {
	for _, p := range papers {
		if strings.EqualFold(p.name, name) {
			return p, nil
		}
	}
	return paper{}, fmt.Errorf("unknown paper size %q; expected one of %s", name, strings.Join(Papers(), ", "))
}

// ways are how a sheet can lie: upright and across.
func (p paper) ways() [2]paper {
	return [2]paper{p, {p.name, p.height, p.width}}
}

// fit returns how the sheet lies for r to be as large as it can, margin points
// off its edges, and at what scale that is.
func (p paper) fit(r scene.Rect, margin float64) (sheet paper, scale float64) {
	for _, way := range p.ways() {
		if fits := min((way.width-2*margin)/r.Width(), (way.height-2*margin)/r.Height()); fits > scale {
			sheet, scale = way, fits
		}
	}
	return sheet, scale
}

// smallestText is the size in points that stays readable in print.
const smallestText = 6

// onPaper draws on one sheet, or on several where the text would be too small. On
// one, the drawing's own margin is the sheet's.
func (d *document) onPaper(p paper) error {
	b := d.scene.Bounds
	sheet, scale := p.fit(b, 0)
	if least := readable(d.scene); scale < least {
		return d.poster(p, least)
	}
	scale = min(1, scale)
	d.addPage(sheet.width, sheet.height)
	d.whole(view{origin: b.Min, left: (sheet.width - b.Width()*scale) / 2, scale: scale})
	return nil
}

// smallestSize is the size of the smallest text in the scene, in points.
func smallestSize(s *scene.Scene) float64 {
	size := math.Inf(1)
	look := func(marks []scene.Mark) {
		for i := range marks {
			if marks[i].Kind == scene.Text {
				size = min(size, marks[i].Size)
			}
		}
	}
	for i := range s.Cards {
		look(s.Cards[i].Marks)
	}
	for _, p := range slices.Concat(s.Panels, s.Backdrop) {
		look(p.Marks)
	}
	return size
}
