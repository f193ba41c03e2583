package scene

import (
	"context"

	"dotline/graph/phrase"
	"dotline/graph/scene/portrait"
)

const (
	discSize  = 34 // of a photo or of what stands for it, in points
	discSpace = discSize + 8
)

// gatherPhotos reads the photos of the positions that are drawn. What is wrong with
// one is noted, and the position has its holder's initials.
func (b *builder) gatherPhotos(ctx context.Context, d *drawer) error {
	if d.options.Photos == nil {
		return nil
	}
	b.photos = make([]*portrait.Picture, len(b.positions))
	for i, p := range b.positions {
		name := p.Photo.Text
		if name == "" || b.hasLeft(p) { // its photo lies beside the other file
			continue
		}
		b.textLeft = padLeft + discSpace
		picture, known := d.portraits[name]
		if !known {
			if ctx.Err() != nil {
				return context.Cause(ctx)
			}
			var err error
			if picture, err = d.options.Album.Read(d.options.Photos, name); err != nil {
				d.notes = append(d.notes, b.words("the photo %s of %s was not drawn: %s", phrase.Quote(oneLine(name)), named(p), phrase.Of(err)))
			}
			d.portraits[name] = picture
		}
		b.photos[i] = picture
	}
	return nil
}

// disc draws a position's photo, or its holder's initials in its place.
func (b *builder) disc(i int, box Rect) []Mark {
	if b.textLeft == padLeft {
		return nil
	}
	p, t := b.positions[i], b.theme
	at := Point{X: box.Min.X + padLeft, Y: box.Center().Y - discSize/2}
	area := Rect{Min: at, Max: Point{X: at.X + discSize, Y: at.Y + discSize}}
	if b.photos[i] != nil {
		return []Mark{{Kind: Image, Name: "photo", Box: area, Picture: b.photos[i]}}
	}
	disc := Mark{Kind: Box, Name: "disc", Box: area, Radius: discSize / 2, Fill: t.Ghost, Stroke: t.Border, Width: t.FrameWidth}
	if p.Vacant || p.Ghost || len(p.Names) == 0 {
		disc.Dash = Dashed
		return []Mark{disc}
	}
	letters := portrait.Initials(p.Names[0].Text)
	if letters == "" { // a name of signs
		return []Mark{disc}
	}
	initials := text("initials", letters, Point{Y: area.Center().Y + 4.5}, 13, true, t.Title)
	half := initials.Box.Width() / 2
	initials.At.X, initials.Box.Min.X, initials.Box.Max.X = area.Center().X-half, area.Center().X-half, area.Center().X+half
	initials.Middle = true
	return []Mark{disc, initials}
}
