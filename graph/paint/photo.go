package paint

import (
	"image"
	"image/draw"

	xdraw "golang.org/x/image/draw"

	"dotline/graph/scene"
	"dotline/graph/scene/portrait"
)

// photoCache keeps photos at the sizes at which they were painted.
type photoCache map[photoKey]*image.RGBA

type photoKey struct {
	picture *portrait.Picture
	side    int
}

// maxPhotos bounds the cache to more than a screen shows.
const maxPhotos = 1 << 10

func (c photoCache) trim() {
	if len(c) > maxPhotos {
		clear(c)
	}
}

// photo paints a picture to whole pixels.
func (p *Painter) photo(m *scene.Mark) {
	r := p.canvas.pixels(m.Box)
	x, y := snap(r.x0), snap(r.y0)
	key := photoKey{m.Picture, max(snap(r.x1)-x, 1)}
	scaled := p.photos[key]
	if scaled == nil {
		scaled = image.NewRGBA(image.Rect(0, 0, key.side, key.side))
		xdraw.CatmullRom.Scale(scaled, scaled.Rect, m.Picture.Image, m.Picture.Image.Rect, draw.Src, nil)
		p.photos[key] = scaled
	}
	p.canvas.draw(x, y, scaled, 255)
}
