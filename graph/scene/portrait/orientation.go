package portrait

import (
	"bytes"
	"encoding/binary"
	"image"
)

// orientation says how a photo's pixels come to stand upright: cameras store them as
// the sensor lies. Columns become rows if swap is set, and the stored columns and
// rows are read from their other end.
type orientation struct{ swap, fromRight, fromBelow bool }

// orientations are by the value of Exif's tag (CIPA DC-008, 4.6.5.1.6 Orientation).
var orientations = [...]orientation{
	1: {},
	2: {fromRight: true},
	3: {fromRight: true, fromBelow: true},
	4: {fromBelow: true},
	5: {swap: true},
	6: {swap: true, fromBelow: true},
	7: {swap: true, fromRight: true, fromBelow: true},
	8: {swap: true, fromRight: true},
}

// size is that of an upright photo whose pixels are stored as size.
func (o orientation) size(stored image.Point) image.Point {
	if o.swap {
		return image.Pt(stored.Y, stored.X)
	}
	return stored
}

// stored is where in a photo of that size the pixel is that stands at p when upright.
func (o orientation) stored(p, size image.Point) image.Point {
	if o.swap {
		p = image.Pt(p.Y, p.X)
	}
	if o.fromRight {
		p.X = size.X - 1 - p.X
	}
	if o.fromBelow {
		p.Y = size.Y - 1 - p.Y
	}
	return p
}

// upright turns a square picture.
func (o orientation) upright(square *image.RGBA) *image.RGBA {
	turned := image.NewRGBA(square.Rect)
	for y := range square.Rect.Dy() {
		for x := range square.Rect.Dx() {
			from := o.stored(image.Pt(x, y), square.Rect.Size())
			turned.SetRGBA(x, y, square.RGBAAt(from.X, from.Y))
		}
	}
	return turned
}

// orientationOf reads a JPEG file's orientation; upright is what has none, or none
// that makes sense. The segments before the picture are those of ISO/IEC 10918-1,
// B.1.1, and the one of Exif is CIPA DC-008, 4.5.4 and 4.7.2.
func orientationOf(file []byte) orientation {
	const (
		start = 0xd8 // markers, after a byte of 0xff
		scan  = 0xda
		app1  = 0xe1
	)
	if !bytes.HasPrefix(file, []byte{0xff, start}) {
		return orientation{}
	}
	rest := file[2:]
	for len(rest) >= 4 && rest[0] == 0xff && rest[1] != scan {
		marker, length := rest[1], int(binary.BigEndian.Uint16(rest[2:]))
		if length < 2 || len(rest) < 2+length {
			break
		}
		if exif, is := bytes.CutPrefix(rest[4:2+length], []byte("Exif\x00\x00")); is && marker == app1 {
			return orientationIn(exif)
		}
		rest = rest[2+length:]
	}
	return orientation{}
}

// orientationIn reads the orientation among the fields of Exif's first directory,
// which are in the format of TIFF 6.0, section 2.
func orientationIn(exif []byte) orientation {
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(exif, []byte("II")) {
		order = binary.LittleEndian
	}
	const (
		field = 12 // bytes
		tag   = 0x0112
		short = 3 // the type
	)
	if len(exif) < 8 {
		return orientation{}
	}
	at := int64(order.Uint32(exif[4:]))
	if at+2 > int64(len(exif)) {
		return orientation{}
	}
	directory := exif[at:]
	count := int(order.Uint16(directory))
	for fields := directory[2:]; count > 0 && len(fields) >= field; fields, count = fields[field:], count-1 {
		if order.Uint16(fields) == tag && order.Uint16(fields[2:]) == short {
			if value := int(order.Uint16(fields[8:])); value < len(orientations) {
				return orientations[value]
			}
		}
	}
	return orientation{}
}
