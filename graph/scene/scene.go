// Package scene says what is drawn and where: cards, reporting lines, badges,
// title block and legend, as plain shapes and texts with their colours.
//
// One scene feeds every output. The screen, PNG and SVG draw the same marks at
// the same places; none of them decides anything about the look.
//
// All lengths are points (1/72 inch) and y grows downwards.
package scene

import (
	"image/color"

	"dotline/graph/layout"
	"dotline/graph/org"
	"dotline/graph/scene/portrait"
)

// Point and Rect are the layout's own.
type (
	Point = layout.Point
	Rect  = layout.Rect
)

// Scene is a whole drawing, in painting order: Backdrop, Lines, Cards, Panels.
type Scene struct {
	Title        string           // the document's title, for screen readers
	Organization org.Organization // whose chart it is, and of when
	Bounds       Rect             // everything drawn lies within, margin included
	Background   color.NRGBA
	Backdrop     []Panel
	Lines        []Line
	Cards        []Card
	Panels       []Panel
	Forest       layout.Forest // which card stands below which
	Engine       string        // the layout that placed the cards
	Pages        []*Scene      // what follows the first page, of a chart that is drawn on several
	Notes        []string      // what is to be known of the drawing, such as a photo that was not found; a sentence each
}

// Card is one position's box with all that is on it.
type Card struct {
	Position  *org.Position
	ID        string // the position's id, made unique in the drawing
	Box       Rect
	Frame     Mark     // the box itself
	Marks     []Mark   // what is on it, in painting order
	Classes   []string // "vacant", "finding-warning", …: the card's states in words
	Tooltip   string   // the full texts, one fact a line
	Link      string
	PageLinks []PageLink
	Left      bool // the chart has the position no more; it is of the one that is compared with
}

// PageLink is an area that leads to another page, counted from 1.
type PageLink struct {
	Box  Rect
	Page int
}

// Line is a connector between two cards: a run of upright and level segments.
type Line struct {
	ID       string // of the lower end's position; each once among the lines of a kind
	Kind     LineKind
	From, To int // indexes into Cards: the upper end, the lower end
	Points   []Point
	Color    color.NRGBA
	Width    float64
	Dash     Dash
	// Gap is what the gaps of the pattern are painted with first, so that a line at fault
	// does not mix with those that it shares a way with; nothing where A is 0.
	Gap     color.NRGBA
	Classes []string
	Tooltip string
}

// LineKind tells what a line means.
type LineKind uint8

// The kinds of lines.
const (
	Solid     LineKind = iota // a reporting line
	Dotted                    // a second boss
	Suggested                 // where a finding proposes the line to go
	Former                    // a reporting line that is no more
	Joint                     // no line, but what joins co-heads: From stands before To
)

// Panel is something that belongs to no position: the title block, the legend, or
// what is behind the cards.
type Panel struct {
	Name    string // "title", "legend", "layer-3"; each once in a scene
	Tooltip string // its full text; "" where the marks say all
	Box     Rect
	Marks   []Mark
}

// Mark is one thing to paint. Which fields matter depends on Kind.
type Mark struct {
	Kind MarkKind

	Box    Rect    // Box, and the extent of a Text
	Radius float64 // of a Box's corners
	Points []Point // Polygon (closed) and Polyline (open)

	Text   string
	At     Point // a Text's start on its baseline
	Size   float64
	Bold   bool
	Italic bool
	// Middle says that a Text belongs to the middle of its Box, in whatever font it
	// is drawn; At is where it starts if it is as wide as was measured.
	Middle bool
	Name   string // what the mark is, in words: "name", "title", "badge-warning"

	Picture *portrait.Picture // of an Image

	Fill   color.NRGBA // of an area or of the letters; nothing where A is 0
	Stroke color.NRGBA
	Width  float64 // of the stroke
	Dash   Dash
}

// MarkKind is what sort of thing a mark is.
type MarkKind uint8

// The kinds of marks.
const (
	Box MarkKind = iota
	Polygon
	Polyline
	Text
	Image // round, as large as its Box
)

// Dash is a pattern of a stroke. Patterns, and not only colours, tell lines
// apart on paper and for those who do not see the colours.
type Dash uint8

// The patterns.
const (
	Unbroken   Dash = iota
	Dashed          // a dotted line, a vacancy
	Spotted         // a suggestion, a ghost
	LongDashed      // a reporting line with a warning
	DashDot         // a reporting line with a note
)

// Pattern returns the lengths of strokes and gaps, in
// points; nil for an unbroken line.
func (d Dash) Pattern() []float64 {
	switch d {
	case Dashed:
		return []float64{5, 3}
	case Spotted:
		return []float64{2, 3.5}
	case LongDashed:
		return []float64{11, 3}
	case DashDot:
		return []float64{7, 2.5, 1.5, 2.5}
	}
	return nil
}
