package pdf

import (
	"fmt"
	"image/color"
	"math"
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
	least := math.MaxInt
	for _, way := range p.ways() {
		for _, byRows := range []bool{false, true} {
			t, cost := d.tiles((way.width-2*border)/scale, (way.height-2*border)/scale, byRows)
			if cost < least {
				sheet, tiles, least = way, t, cost
			}
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

// tiles divides the drawing into parts of at most width × height: into columns, and each
// of these into rows where its own cards leave gaps, or, by rows, the other way round. It
// returns what that costs: the sheets and the cards cut.
func (d *document) tiles(width, height float64, byRows bool) (tiles []tile, cost int) {
	turn := func(r scene.Rect) scene.Rect {
		if byRows {
			r.Min.X, r.Min.Y, r.Max.X, r.Max.Y = r.Min.Y, r.Min.X, r.Max.Y, r.Max.X
		}
		return r
	}
	if byRows {
		width, height = height, width
	}
	var cards, panels []scene.Rect
	for i := range d.scene.Cards {
		cards = append(cards, turn(d.scene.Cards[i].Box))
	}
	for _, p := range d.scene.Panels {
		panels = append(panels, turn(p.Box))
	}
	strip := turn(d.scene.Bounds)
	xs, cost := cuts(strip.Min.X, strip.Max.X, width, across(cards), across(panels))
	for x := range len(xs) - 1 {
		strip.Min.X, strip.Max.X = xs[x], xs[x+1]
		ys, cut := cuts(strip.Min.Y, strip.Max.Y, height, down(cards, strip), down(panels, strip))
		cost += cut
		part := strip
		for y := range len(ys) - 1 {
			part.Min.Y, part.Max.Y = ys[y], ys[y+1]
			t := tile{part: turn(part), row: y, column: x}
			if byRows {
				t.row, t.column = x, y
			}
			if d.hasMarks(t.part) {
				tiles = append(tiles, t)
			}
		}
	}
	return tiles, cost + len(tiles)
}

// across are where boxes begin and end from side to side.
func across(boxes []scene.Rect) (extents []extent) {
	for _, b := range boxes {
		extents = append(extents, extent{b.Min.X, b.Max.X})
	}
	return extents
}

// down are where the boxes in a strip begin and end from top to bottom.
func down(boxes []scene.Rect, strip scene.Rect) (extents []extent) {
	for _, b := range boxes {
		if b.Overlaps(strip) {
			extents = append(extents, extent{b.Min.Y, b.Max.Y})
		}
	}
	return extents
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
	lies := d.canvas(c.view)
	c.view = view{scale: 1}
	off := bleed * scale
	c.cropMarks(area, off)
	c.footer(sheet, phrase.Parts(phrase.New("page %d of %d", t.page, len(tiles)+1), phrase.New("row %d, column %d", t.row+1, t.column+1)))
	for i := range tiles {
		u := &tiles[i]
		shared := scene.Rect{
			Min: scene.Point{X: max(t.part.Min.X, u.part.Min.X), Y: max(t.part.Min.Y, u.part.Min.Y)},
			Max: scene.Point{X: min(t.part.Max.X, u.part.Max.X), Y: min(t.part.Max.Y, u.part.Max.Y)},
		}
		middle := lies.at(shared.Center())
		to := func(sign string, x, y float64) { c.label(sign+fmt.Sprint(u.page), scene.Point{X: x, Y: y}) }
		switch aside, along := shared.Height() > 0, shared.Width() > 0; {
		case aside && u.part.Max.X == t.part.Min.X:
			to("← ", 3, middle.Y)
		case aside && u.part.Min.X == t.part.Max.X:
			to("→ ", area.Max.X+off+3, middle.Y)
		case along && u.part.Max.Y == t.part.Min.Y:
			to("↑ ", middle.X, border-off-4)
		case along && u.part.Min.Y == t.part.Max.Y:
			to("↓ ", middle.X, area.Max.Y+off+10)
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
