package pdf

import (
	"cmp"
	"fmt"
	"image/color"
	"slices"

	"dotline/graph/phrase"
	"dotline/graph/scene"
	"dotline/graph/typeface"
)

// tile is one sheet of a poster.
type tile struct {
	part        scene.Rect // of the scene
	row, column int
	page        int
}

const (
	border   = 34         // points around a tile, for the marks and what is written there
	bleed    = beside - 1 // of the scene's points, that a tile goes on beyond where it is to be cut: not so far that cards are seen
	maxPages = 500        // of a poster
)

// The colours of what is written around a tile, on white paper.
var (
	black  = color.NRGBA{A: 255}
	gray   = color.NRGBA{R: 0x59, G: 0x67, B: 0x75, A: 255}
	white  = color.NRGBA{R: 255, G: 255, B: 255, A: 255}
	accent = color.NRGBA{R: 0x1d, G: 0x5f, B: 0xbf, A: 255}
)

// poster divides the drawing over sheets, with one in front that shows them all.
// Sheets on which there would be nothing are left out.
func (d *document) poster(p paper, scale float64) error {
	var sheet paper
	var tiles []tile
	for _, way := range p.ways() {
		t := d.tiles((way.width-2*border)/scale, (way.height-2*border)/scale)
		if tiles == nil || cmp.Or(cmp.Compare(d.panelsCut(t), d.panelsCut(tiles)), len(t)-len(tiles)) < 0 {
			sheet, tiles = way, t
		}
	}
	if len(tiles) > maxPages {
		return phrase.Errorf("with text of %d points the drawing takes %d pages %s, and more than %d are no poster; choose a larger paper or no --page, which makes one large page",
			smallestText, len(tiles), p.name, maxPages)
	}
	for i := range tiles {
		tiles[i].page = i + 2
	}
	d.overview(p, tiles)
	for i := range tiles {
		d.tile(sheet, tiles, &tiles[i], scale)
		d.progress(i+1, len(tiles))
	}
	return nil
}

// tiles divides the drawing into parts of at most width × height.
func (d *document) tiles(width, height float64) []tile {
	var xs, ys []extent
	for i := range d.scene.Cards {
		b := d.scene.Cards[i].Box
		xs = append(xs, extent{b.Min.X, b.Max.X})
		ys = append(ys, extent{b.Min.Y, b.Max.Y})
	}
	var wholeX, wholeY []extent
	for _, p := range d.scene.Panels {
		wholeX = append(wholeX, extent{p.Box.Min.X, p.Box.Max.X})
		wholeY = append(wholeY, extent{p.Box.Min.Y, p.Box.Max.Y})
	}
	b := d.scene.Bounds
	columns := cuts(b.Min.X, b.Max.X, width, xs, wholeX)
	rows := cuts(b.Min.Y, b.Max.Y, height, ys, wholeY)
	var tiles []tile
	for row := range len(rows) - 1 {
		for column := range len(columns) - 1 {
			part := scene.Rect{
				Min: scene.Point{X: columns[column], Y: rows[row]},
				Max: scene.Point{X: columns[column+1], Y: rows[row+1]},
			}
			if d.hasMarks(part) {
				tiles = append(tiles, tile{part: part, row: row, column: column})
			}
		}
	}
	return tiles
}

// panelsCut counts the panels that are on several sheets: those that are no part of the
// drawing, and of no use in parts.
func (d *document) panelsCut(tiles []tile) (n int) {
	for _, p := range d.scene.Panels {
		whole := func(t tile) bool { return t.part.Union(p.Box) == t.part }
		if !slices.ContainsFunc(tiles, whole) {
			n++
		}
	}
	return n
}

func (d *document) hasMarks(part scene.Rect) bool {
	found := slices.ContainsFunc(slices.Concat(d.scene.Panels, d.scene.Backdrop), func(p scene.Panel) bool { return p.Box.Overlaps(part) })
	note := func(int) { found = true }
	if !found {
		d.index.Cards(part, note)
	}
	if !found {
		d.index.Lines(part, note)
	}
	return found
}

// tile draws one part, with marks where to cut it and the ways on.
func (d *document) tile(sheet paper, tiles []tile, t *tile, scale float64) {
	d.addPage(sheet.width, sheet.height)
	c := d.canvas(view{origin: t.part.Min, left: border, top: border, scale: scale})
	area := c.rect(t.part)
	part := t.part.Inset(-bleed)
	c.clip(c.rect(part), func() {
		c.background(c.rect(part))
		c.paint(part)
	})
	for i := range d.scene.Cards {
		if box := d.scene.Cards[i].Box; t.part.Contains(box.Center()) {
			d.places[i] = place{d.pdf.PageNo(), c.at(box.Min).Y}
		}
	}
	c.view = view{scale: 1}
	off := bleed * scale
	c.cropMarks(area, off)
	c.footer(sheet, phrase.Parts(phrase.New("page %d of %d", t.page, len(tiles)+1), phrase.New("row %d, column %d", t.row+1, t.column+1)))
	for _, way := range []struct {
		row, column int
		sign        string
		at          scene.Point
	}{
		{0, -1, "← ", scene.Point{X: 3, Y: area.Center().Y}},
		{0, 1, "→ ", scene.Point{X: area.Max.X + off + 3, Y: area.Center().Y}},
		{-1, 0, "↑ ", scene.Point{X: area.Center().X, Y: border - off - 4}},
		{1, 0, "↓ ", scene.Point{X: area.Center().X, Y: area.Max.Y + off + 10}},
	} {
		n := slices.IndexFunc(tiles, func(u tile) bool { return u.row == t.row+way.row && u.column == t.column+way.column })
		if n >= 0 {
			c.label(way.sign+fmt.Sprint(tiles[n].page), way.at)
		}
	}
}

// cropMarks draws two short strokes at each corner of area, so far off it, where
// the sheet is to be cut.
func (c *canvas) cropMarks(area scene.Rect, off float64) {
	const length = 12
	for _, x := range []float64{area.Min.X, area.Max.X} {
		for _, y := range []float64{area.Min.Y, area.Max.Y} {
			out := scene.Point{X: -1, Y: -1}
			if x == area.Max.X {
				out.X = 1
			}
			if y == area.Max.Y {
				out.Y = 1
			}
			for _, line := range [][]scene.Point{
				{{X: x + out.X*off, Y: y}, {X: x + out.X*(off+length), Y: y}},
				{{X: x, Y: y + out.Y*off}, {X: x, Y: y + out.Y*(off+length)}},
			} {
				c.mark(&scene.Mark{Kind: scene.Polyline, Points: line, Stroke: black, Width: 0.5})
			}
		}
	}
}

const labelSize = 8

// footer says what is on the sheet: the title, as much of it as there is room
// for, and where in the whole it is.
func (c *canvas) footer(sheet paper, where phrase.Phrase) {
	after := " · " + c.options.Say(where)
	room := sheet.width - 2*border - typeface.Width(after, typeface.Regular, labelSize)
	title, _ := typeface.Fit(c.scene.Title, typeface.Regular, labelSize, room)
	c.label(title+after, scene.Point{X: border, Y: sheet.height - 12})
}

func (c *canvas) label(text string, at scene.Point) {
	c.mark(&scene.Mark{Kind: scene.Text, Text: text, At: at, Size: labelSize, Fill: gray})
}

// overview draws the whole on one sheet, with the tiles and their pages, which
// are links.
func (d *document) overview(p paper, tiles []tile) {
	b := d.scene.Bounds
	sheet, scale := p.fit(b, border)
	d.addPage(sheet.width, sheet.height)
	v := view{origin: b.Min, left: (sheet.width - b.Width()*scale) / 2, top: border, scale: scale}
	c := d.canvas(v)
	c.background(c.rect(b))
	c.paint(b)
	for i := range tiles {
		t := &tiles[i]
		c.view = v
		area := c.rect(t.part)
		c.view = view{scale: 1}
		c.mark(&scene.Mark{Kind: scene.Box, Box: area, Stroke: accent, Width: 0.6})
		number := fmt.Sprint(t.page)
		width := typeface.Width(number, typeface.Bold, labelSize) + 6
		chip := scene.Rect{Min: area.Min, Max: scene.Point{X: area.Min.X + width, Y: area.Min.Y + labelSize + 3}}
		c.mark(&scene.Mark{Kind: scene.Box, Box: chip, Fill: accent})
		c.mark(&scene.Mark{
			Kind: scene.Text, Text: number, Size: labelSize, Bold: true, Fill: white,
			At: scene.Point{X: chip.Min.X + 3, Y: chip.Max.Y - 3},
		})
		link := d.pdf.AddLink()
		d.pdf.SetLink(link, 0, t.page)
		d.pdf.Link(area.Min.X, area.Min.Y, area.Width(), area.Height(), link)
	}
	c.footer(sheet, phrase.Parts(phrase.New("page %d of %d", 1, len(tiles)+1), phrase.New("all the pages")))
}
