package pdf

import (
	"strings"

	"dotline/graph/org"
)

// place is where a card is found in the document.
type place struct {
	page int     // counted from 1
	top  float64 // points from the page's upper edge
}

// maxBookmarks is about how many entries an outline may have and still be one.
const maxBookmarks = 300

// bookmarks makes an outline of the hierarchy's upper levels: the first, and as
// many more as make no more than maxBookmarks.
func (d *document) bookmarks() {
	boss := d.scene.Forest.Boss
	level := make([]int, len(boss))
	var inLevel []int
	for i, b := range boss {
		if b >= 0 {
			level[i] = level[b] + 1
		}
		if level[i] == len(inLevel) {
			inLevel = append(inLevel, 0)
		}
		inLevel[level[i]]++
	}
	levels, entries := 0, 0
	for levels < len(inLevel) && (levels == 0 || entries+inLevel[levels] <= maxBookmarks) {
		entries += inLevel[levels]
		levels++
	}
	last := d.pdf.PageNo()
	for i := range boss {
		if level[i] < levels {
			d.pdf.SetPage(d.places[i].page)
			d.pdf.Bookmark(encodable(called(d.scene.Cards[i].Position)), level[i], d.places[i].top)
		}
	}
	d.pdf.SetPage(last)
}

// called is what a position's bookmark says: who, and what.
func called(p *org.Position) string {
	text := oneLine(p.Label())
	if holder := oneLine(p.Holder()); holder != "" && !p.Vacant {
		text = holder + ", " + text
	}
	return text
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
