package pdf

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // pictures of glyphs come in either format
	"image/png"

	"codeberg.org/go-pdf/fpdf"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"dotline/graph/scene"
	"dotline/graph/typeface"
)

// glyphs draws a run's glyphs as areas, or as pictures where a face has them
// so. The run begins at start, as far as its own places say.
func (c *canvas) glyphs(start scene.Point, run *typeface.Run) {
	areas := false
	scale := run.Size / float64(run.Face.Upem())
	for i := range run.Glyphs {
		g := &run.Glyphs[i]
		at := scene.Point{X: start.X + g.X, Y: start.Y + g.Y}
		if g.ID == font.EmptyGlyph || c.picture(run.Face, g.ID, at, scale) {
			continue
		}
		if outline, ok := run.Face.GlyphDataOutline(uint16(g.ID)); ok && len(outline.Segments) > 0 {
			c.outline(outline.Segments, at, scale)
			areas = true
		}
	}
	if areas {
		c.pdf.DrawPath("f")
	}
}

// outline adds a glyph to the path.
func (c *canvas) outline(segments []font.Segment, at scene.Point, scale float64) {
	var pen scene.Point
	f, open := c.pdf, false
	for _, s := range segments {
		var p [3]scene.Point
		for i, a := range s.Args {
			p[i] = scene.Point{X: at.X + float64(a.X)*scale, Y: at.Y - float64(a.Y)*scale}
		}
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if open {
				f.ClosePath()
			}
			open = true
			f.MoveTo(p[0].X, p[0].Y)
			pen = p[0]
		case opentype.SegmentOpLineTo:
			f.LineTo(p[0].X, p[0].Y)
			pen = p[0]
		case opentype.SegmentOpQuadTo:
			// PDF has no quadratic curves; a cubic one with these handles is the same.
			a, b := toward(pen, p[0]), toward(p[1], p[0])
			f.CurveBezierCubicTo(a.X, a.Y, b.X, b.Y, p[1].X, p[1].Y)
			pen = p[1]
		case opentype.SegmentOpCubeTo:
			f.CurveBezierCubicTo(p[0].X, p[0].Y, p[1].X, p[1].Y, p[2].X, p[2].Y)
			pen = p[2]
		}
	}
	if open {
		f.ClosePath()
	}
}

// toward is two thirds of the way from a to b.
func toward(a, b scene.Point) scene.Point {
	return scene.Point{X: a.X + (b.X-a.X)*2/3, Y: a.Y + (b.Y-a.Y)*2/3}
}

// images are the pictures in the document, by glyph; "" where a face has none.
type images map[imageKey]string

type imageKey struct {
	face *font.Face
	id   font.GID
}

// picture draws a glyph that the face has as a picture (an emoji), and reports
// whether it did.
func (c *canvas) picture(face *font.Face, id font.GID, at scene.Point, scale float64) bool {
	key := imageKey{face, id}
	name, known := c.images[key]
	if !known {
		name = c.addPicture(face, id)
		if c.images == nil {
			c.images = images{}
		}
		c.images[key] = name
	}
	extents, ok := face.GlyphExtents(id)
	if name == "" || !ok {
		return false
	}
	c.pdf.ImageOptions(name,
		at.X+float64(extents.XBearing)*scale, at.Y-float64(extents.YBearing)*scale,
		float64(extents.Width)*scale, -float64(extents.Height)*scale,
		false, fpdf.ImageOptions{ImageType: "png", AllowNegativePosition: true}, 0, "")
	return true
}

// addPicture puts a glyph's picture into the document and returns its name, ""
// where there is none that can be read.
func (c *canvas) addPicture(face *font.Face, id font.GID) string {
	bitmap, ok := face.GlyphDataBitmap(uint16(id))
	if !ok || bitmap.Format != font.PNG && bitmap.Format != font.JPG {
		return ""
	}
	picture, _, err := image.Decode(bytes.NewReader(bitmap.Data))
	if err != nil {
		return ""
	}
	// Written anew, it has none of the variants of PNG that fpdf cannot read.
	plain := image.NewNRGBA(image.Rect(0, 0, picture.Bounds().Dx(), picture.Bounds().Dy()))
	for y := range plain.Rect.Dy() {
		for x := range plain.Rect.Dx() {
			plain.Set(x, y, picture.At(picture.Bounds().Min.X+x, picture.Bounds().Min.Y+y))
		}
	}
	var b bytes.Buffer
	if png.Encode(&b, plain) != nil {
		return ""
	}
	name := fmt.Sprint("glyph", len(c.images))
	c.pdf.RegisterImageOptionsReader(name, fpdf.ImageOptions{ImageType: "png"}, &b)
	return name
}
