package paint

import (
	"bytes"
	"image"
	"image/draw"
	_ "image/jpeg" // colour glyphs come in either format
	_ "image/png"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	xdraw "golang.org/x/image/draw"
	"golang.org/x/image/vector"
)

// glyphCache keeps rasterised glyphs by face and size.
type glyphCache struct {
	strikes    map[strikeKey]*strike
	bytes      int
	rasterizer vector.Rasterizer
}

type strikeKey struct {
	face *font.Face
	size float32 // pixels to the em
}

// strike is one face at one size. Glyphs are found by their number, without
// hashing: a picture has tens of thousands of them.
type strike struct {
	key   strikeKey
	pages map[font.GID]*strikePage
	last  font.GID // the page found last, of which most text is
	page  *strikePage
}

const (
	pageBits = 9
	quarters = 4 // places of a glyph within a pixel, along the line
)

type strikePage [1 << pageBits][quarters]*glyph

// glyph is a rasterised glyph: coverages to paint the text's colour through, or
// a picture with colours of its own. Its upper left pixel is (x, y) from the
// pixel of its origin.
type glyph struct {
	x, y    int
	mask    mask
	picture *image.RGBA
}

// maxGlyphBytes bounds the cache between two frames. Within one it grows by at
// most what that frame shows.
const maxGlyphBytes = 32 << 20

func newGlyphCache() glyphCache {
	return glyphCache{strikes: map[strikeKey]*strike{}}
}

func (g *glyphCache) trim() {
	if g.bytes > maxGlyphBytes {
		clear(g.strikes)
		g.bytes = 0
	}
}

func (g *glyphCache) strike(face *font.Face, size float32) *strike {
	key := strikeKey{face, size}
	s := g.strikes[key]
	if s == nil {
		s = &strike{key: key, pages: map[font.GID]*strikePage{}}
		g.strikes[key] = s
	}
	return s
}

// at returns a glyph of s that begins quarter quarters of a pixel to the right
// of its pixel's left edge.
func (g *glyphCache) at(s *strike, id font.GID, quarter int) *glyph {
	number := id >> pageBits
	if s.page == nil || s.last != number {
		page := s.pages[number]
		if page == nil {
			page = &strikePage{}
			s.pages[number] = page
			g.bytes += len(page) * quarters * 8
		}
		s.page, s.last = page, number
	}
	place := &s.page[id&(1<<pageBits-1)][quarter]
	if *place == nil {
		*place = g.rasterise(s.key, id, float32(quarter)/quarters)
		g.bytes += 64 + len((*place).mask.alpha)
		if picture := (*place).picture; picture != nil {
			g.bytes += len(picture.Pix)
		}
	}
	return *place
}

func (g *glyphCache) rasterise(key strikeKey, id font.GID, shift float32) *glyph {
	if id == font.EmptyGlyph {
		return &glyph{}
	}
	if picture := pictureOf(key, id); picture != nil {
		return picture
	}
	outline, ok := key.face.GlyphDataOutline(uint16(id))
	if !ok || len(outline.Segments) == 0 {
		return &glyph{}
	}
	scale := key.size / float32(key.face.Upem())
	place := func(p font.SegmentPoint) (x, y float32) { return p.X*scale + shift, -p.Y * scale }
	low, high := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for i := range outline.Segments {
		for _, p := range outline.Segments[i].ArgsSlice() {
			x, y := place(p)
			low.x, low.y = min(low.x, float64(x)), min(low.y, float64(y))
			high.x, high.y = max(high.x, float64(x)), max(high.y, float64(y))
		}
	}
	left, top := int(math.Floor(low.x)), int(math.Floor(low.y))
	width, height := int(math.Floor(high.x))+1-left, int(math.Floor(high.y))+1-top
	g.rasterizer.Reset(width, height)
	g.rasterizer.DrawOp = draw.Src
	for _, segment := range outline.Segments {
		var x, y [3]float32
		for i, p := range segment.Args {
			x[i], y[i] = place(p)
			x[i] -= float32(left)
			y[i] -= float32(top)
		}
		switch segment.Op {
		case opentype.SegmentOpMoveTo:
			g.rasterizer.ClosePath()
			g.rasterizer.MoveTo(x[0], y[0])
		case opentype.SegmentOpLineTo:
			g.rasterizer.LineTo(x[0], y[0])
		case opentype.SegmentOpQuadTo:
			g.rasterizer.QuadTo(x[0], y[0], x[1], y[1])
		case opentype.SegmentOpCubeTo:
			g.rasterizer.CubeTo(x[0], y[0], x[1], y[1], x[2], y[2])
		}
	}
	g.rasterizer.ClosePath()
	coverage := image.NewAlpha(image.Rect(0, 0, width, height))
	g.rasterizer.Draw(coverage, coverage.Rect, image.Opaque, image.Point{})
	return &glyph{x: left, y: top, mask: mask{width, height, coverage.Pix}}
}

// pictureOf returns a glyph that the face has as a picture (an emoji), scaled,
// or nil. One that does not decode counts as having none.
func pictureOf(key strikeKey, id font.GID) *glyph {
	bitmap, ok := key.face.GlyphDataBitmap(uint16(id))
	if !ok || bitmap.Format != font.PNG && bitmap.Format != font.JPG {
		return nil
	}
	source, _, err := image.Decode(bytes.NewReader(bitmap.Data))
	extents, known := key.face.GlyphExtents(id)
	if err != nil || !known {
		return nil
	}
	scale := float64(key.size) / float64(key.face.Upem())
	left, top := snap(float64(extents.XBearing)*scale), snap(-float64(extents.YBearing)*scale)
	right := snap(float64(extents.XBearing+extents.Width) * scale)
	bottom := snap(-float64(extents.YBearing+extents.Height) * scale)
	picture := image.NewRGBA(image.Rect(0, 0, max(right-left, 1), max(bottom-top, 1)))
	xdraw.CatmullRom.Scale(picture, picture.Rect, source, source.Bounds(), draw.Src, nil)
	return &glyph{x: left, y: top, picture: picture}
}
