package pdf

import (
	"bytes"
	"fmt"

	"codeberg.org/go-pdf/fpdf"

	"dotline/graph/scene"
	"dotline/graph/scene/portrait"
)

// photos are the names, in the document, of the photos in it.
type photos map[*portrait.Picture]string

// photo draws a picture, which the document holds once however often it is drawn.
func (c *canvas) photo(m *scene.Mark) {
	options := fpdf.ImageOptions{ImageType: "png", AllowNegativePosition: true}
	name, known := c.photos[m.Picture]
	if !known {
		name = fmt.Sprint("photo", len(c.photos))
		c.photos[m.Picture] = name
		c.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(m.Picture.PNG))
	}
	r := c.rect(m.Box)
	c.pdf.ImageOptions(name, r.Min.X, r.Min.Y, r.Width(), r.Height(), false, options, 0, "")
}
