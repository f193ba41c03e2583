package pdf

import (
	"image/color"
	"net/url"
	"slices"

	"dotline/graph/scene"
	"dotline/graph/typeface"
)

// view is how the scene lies on a page: its point origin at (left, top), scale
// points of the page for each of its own.
type view struct {
	origin    scene.Point
	left, top float64
	scale     float64
}

// canvas draws on the current page.
type canvas struct {
	*document
	view
}

// graphics is what the page's commands go by. Only what changes is written:
// most marks look like the one before. The zero value is that of a new page, on
// which nothing but the alpha is known.
type graphics struct {
	fill, stroke color.NRGBA
	clear        uint8 // 255 less the alpha
	width        float64
	dash         dash
	font         letters
}

// dash is a pattern as the page has it, letters a font. Neither is known where
// its size is 0.
type (
	dash struct {
		pattern scene.Dash
		scale   float64
	}
	letters struct {
		style typeface.Style
		size  float64
	}
)

func (d *document) canvas(v view) *canvas { return &canvas{document: d, view: v} }

func (c *canvas) at(p scene.Point) scene.Point {
	return scene.Point{X: (p.X-c.origin.X)*c.scale + c.left, Y: (p.Y-c.origin.Y)*c.scale + c.top}
}

func (c *canvas) rect(r scene.Rect) scene.Rect { return scene.Rect{Min: c.at(r.Min), Max: c.at(r.Max)} }

// background fills r, in points of the page.
func (c *canvas) background(r scene.Rect) {
	if !c.options.Transparent {
		c.area(c.scene.Background, color.NRGBA{}, func() { c.box(r, 0) })
	}
}

// paint draws what lies in r, a part of the scene.
func (c *canvas) paint(r scene.Rect) {
	c.panels(c.scene.Backdrop, r)
	c.index.Lines(r, func(i int) {
		l := &c.scene.Lines[i]
		if l.Gap.A > 0 && !c.options.Transparent {
			c.mark(&scene.Mark{Kind: scene.Polyline, Points: l.Points, Stroke: l.Gap, Width: l.Width})
		}
		way := l.Points
		if c.own[i] != nil {
			way = c.own[i]
		}
		c.mark(&scene.Mark{Kind: scene.Polyline, Points: way, Stroke: l.Color, Width: l.Width, Dash: l.Dash})
	})
	c.index.Cards(r, func(i int) {
		if c.ctx.Err() != nil {
			return
		}
		card := &c.scene.Cards[i]
		c.mark(&card.Frame)
		c.marks(card.Marks)
		if card.Link != "" {
			c.link(card)
		}
	})
	c.panels(c.scene.Panels, r)
}

func (c *canvas) panels(panels []scene.Panel, r scene.Rect) {
	for i := range panels {
		if panels[i].Box.Overlaps(r) {
			c.marks(panels[i].Marks)
		}
	}
}

func (c *canvas) marks(marks []scene.Mark) {
	for i := range marks {
		c.mark(&marks[i])
	}
}

func (c *canvas) mark(m *scene.Mark) {
	switch m.Kind {
	case scene.Text:
		c.text(m)
		return
	case scene.Image:
		c.photo(m)
		return
	}
	stroke := m.Stroke
	if m.Width <= 0 {
		stroke.A = 0
	}
	if stroke.A > 0 {
		c.setStroke(m.Width*c.scale, m.Dash)
	}
	switch m.Kind {
	case scene.Box:
		c.area(m.Fill, stroke, func() { c.box(c.rect(m.Box), m.Radius*c.scale) })
	case scene.Polygon:
		c.area(m.Fill, stroke, func() { c.run(m.Points); c.pdf.ClosePath() })
	case scene.Polyline:
		c.area(color.NRGBA{}, stroke, func() { c.run(m.Points) })
	}
}

// area paints a path: what is within, and the path itself.
func (c *canvas) area(fill, stroke color.NRGBA, path func()) {
	if fill.A > 0 {
		c.setFill(fill)
	}
	if stroke.A > 0 {
		if fill.A > 0 && fill.A != stroke.A {
			path()
			c.pdf.DrawPath("F")
			fill.A = 0
		}
		c.setAlpha(stroke.A)
		c.setDraw(stroke)
	}
	switch {
	case fill.A > 0 && stroke.A > 0:
		path()
		c.pdf.DrawPath("DF")
	case fill.A > 0:
		path()
		c.pdf.DrawPath("F")
	case stroke.A > 0:
		path()
		c.pdf.DrawPath("D")
	}
}

func (c *canvas) run(points []scene.Point) {
	for i, p := range points {
		p = c.at(p)
		if i == 0 {
			c.pdf.MoveTo(p.X, p.Y)
		} else {
			c.pdf.LineTo(p.X, p.Y)
		}
	}
}

// box is a rounded rectangle, clockwise from the left end of its upper side,
// where SVG begins its dashes.
func (c *canvas) box(b scene.Rect, radius float64) {
	radius = max(min(radius, b.Width()/2, b.Height()/2), 0)
	f := c.pdf
	f.MoveTo(b.Min.X+radius, b.Min.Y)
	f.LineTo(b.Max.X-radius, b.Min.Y)
	if radius == 0 {
		f.LineTo(b.Max.X, b.Max.Y)
		f.LineTo(b.Min.X, b.Max.Y)
		f.ClosePath()
		return
	}
	const toCircle = 0.5522847498 // of the radius: where a Bézier curve's handles make a quarter of a circle
	h := radius * (1 - toCircle)
	f.CurveBezierCubicTo(b.Max.X-h, b.Min.Y, b.Max.X, b.Min.Y+h, b.Max.X, b.Min.Y+radius)
	f.LineTo(b.Max.X, b.Max.Y-radius)
	f.CurveBezierCubicTo(b.Max.X, b.Max.Y-h, b.Max.X-h, b.Max.Y, b.Max.X-radius, b.Max.Y)
	f.LineTo(b.Min.X+radius, b.Max.Y)
	f.CurveBezierCubicTo(b.Min.X+h, b.Max.Y, b.Min.X, b.Max.Y-h, b.Min.X, b.Max.Y-radius)
	f.LineTo(b.Min.X, b.Min.Y+radius)
	f.CurveBezierCubicTo(b.Min.X, b.Min.Y+h, b.Min.X+h, b.Min.Y, b.Min.X+radius, b.Min.Y)
	f.ClosePath()
}

// link makes the card's area on the page lead to its address.
func (c *canvas) link(card *scene.Card) {
	if u, err := url.Parse(card.Link); err == nil {
		r := c.rect(card.Box)
		c.pdf.LinkString(r.Min.X, r.Min.Y, r.Width(), r.Height(), u.String())
	}
}

// clip draws what f does within r, in points of the page.
func (c *canvas) clip(r scene.Rect, f func()) {
	before := c.state
	c.pdf.ClipRect(r.Min.X, r.Min.Y, r.Width(), r.Height(), false)
	f()
	c.pdf.ClipEnd()
	c.state = before
}

func (c *canvas) setFill(k color.NRGBA) {
	c.setAlpha(k.A)
	if k.A = 255; c.state.fill != k {
		c.state.fill = k
		c.pdf.SetFillColor(int(k.R), int(k.G), int(k.B))
		c.pdf.SetTextColor(int(k.R), int(k.G), int(k.B)) // the same, or fpdf sets it around every text
	}
}

func (c *canvas) setDraw(k color.NRGBA) {
	if k.A = 255; c.state.stroke != k {
		c.state.stroke = k
		c.pdf.SetDrawColor(int(k.R), int(k.G), int(k.B))
	}
}

func (c *canvas) setAlpha(a uint8) {
	if c.state.clear != 255-a {
		c.state.clear = 255 - a
		c.pdf.SetAlpha(float64(a)/255, "Normal")
	}
}

func (c *canvas) setStroke(width float64, pattern scene.Dash) {
	if c.state.width != width {
		c.state.width = width
		c.pdf.SetLineWidth(width)
	}
	if d := (dash{pattern, c.scale}); c.state.dash != d {
		c.state.dash = d
		lengths := slices.Clone(pattern.Pattern())
		for i := range lengths {
			lengths[i] *= c.scale
		}
		c.pdf.SetDashPattern(lengths, 0)
	}
}

func (c *canvas) setFont(style typeface.Style, size float64) {
	if !c.added[style] {
		c.added[style] = true
		c.pdf.AddUTF8FontFromBytes(family, styleNames[style], style.TTF())
	}
	if f := (letters{style, size}); c.state.font != f {
		c.state.font = f
		c.pdf.SetFont(family, styleNames[style], size)
	}
}

const family = "liberationsans"

// styleNames are fpdf's, by typeface.Style.
var styleNames = [...]string{typeface.Regular: "", typeface.Bold: "B", typeface.Italic: "I", typeface.BoldItalic: "BI"}
