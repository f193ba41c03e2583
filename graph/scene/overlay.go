package scene

import (
	"fmt"
	"slices"
	"strings"
)

// Overlay is something that a drawing says beside who is who.
type Overlay string

// The overlays.
const (
	Findings    Overlay = "findings"    // what departs from the conventions, and where lines had better go
	RoleCards   Overlay = "roles"       // what is said of a position's role
	Departments Overlay = "departments" // cards in their departments' colours
	Spans       Overlay = "span"        // layers, and how many report to whom
	Headcount   Overlay = "headcount"   // the people of each branch
)

// Overlays lists them, in the order in which they stand on a card.
var Overlays = []Overlay{Findings, RoleCards, Departments, Spans, Headcount}

// ParseOverlays reads overlays' names. "none" stands for no overlay at all.
func ParseOverlays(names []string) ([]Overlay, error) {
	list := []Overlay{}
	for _, name := range names {
		o := Overlay(strings.TrimSpace(name))
		switch {
		case o == "none" && len(names) == 1:
		case slices.Contains(Overlays, o):
			list = append(list, o)
		default:
			return nil, fmt.Errorf("unknown overlay %q; expected some of %s, or none alone", o, OverlayNames())
		}
	}
	return list, nil
}

// OverlayNames lists the overlays in words.
func OverlayNames() string {
	names := make([]string, len(Overlays))
	for i, o := range Overlays {
		names[i] = string(o)
	}
	return strings.Join(names, ", ")
}

// shows reports whether an overlay is drawn.
func (b *builder) shows(o Overlay) bool { return slices.Contains(b.overlays, o) }

// addition is what an overlay adds to a drawing, beside colours. All of it is optional.
type addition struct {
	rows    []row
	fact    string                   // in the title block
	tell    func(i int) []string     // in a card's tooltip
	samples func() []sample          // in the legend; asked for when all cards are drawn
	guides  func(chart Rect) []Panel // behind the cards
}

// row is one that an addition has on cards, below their texts.
type row struct {
	height float64
	width  func(i int) float64         // that a card's needs, in points; 0 for none on that card
	draw   func(i int, at Rect) []Mark // at is the card's room for it
}

// gatherAdditions prepares what the overlays that are drawn add.
func (b *builder) gatherAdditions() {
	for _, o := range []struct {
		Overlay
		add func() addition
	}{{RoleCards, b.roleCards}, {Spans, b.spans}, {Headcount, b.headcounts}} {
		if b.shows(o.Overlay) {
			b.additions = append(b.additions, o.add())
		}
	}
	if b.changes != nil {
		b.additions = append(b.additions, b.changeTags())
	}
	for _, a := range b.additions {
		b.rows = append(b.rows, a.rows...)
	}
}

// rowsHeight is what the rows take of a card.
func (b *builder) rowsHeight(i int) (height float64) {
	for _, r := range b.rows {
		if r.width(i) > 0 {
			height += r.height
		}
	}
	return height
}

// drawRows draws the rows of a card from y downwards.
func (b *builder) drawRows(i int, box Rect, y float64) (marks []Mark) {
	for _, r := range b.rows {
		if r.width(i) == 0 {
			continue
		}
		at := Rect{Min: Point{X: box.Min.X + b.textLeft, Y: y}, Max: Point{X: box.Max.X - padRight, Y: y + r.height}}
		marks = append(marks, r.draw(i, at)...)
		y += r.height
	}
	return marks
}
