package paint

import (
	"encoding/binary"
	"hash/crc32"
	"io"
	"math"
)

// encoder writes the chunks of a PNG file (W3C Portable Network Graphics,
// third edition). Its compressed data is one zlib stream (RFC 1950) whose parts
// were packed independently.
type encoder struct {
	w             io.Writer
	width, height int
	options       PNGOptions
	rows          int // in a strip
	sum           checksum
	err           error
}

// stripPixels is about how many pixels a strip has: enough that packing loses
// little by beginning anew, few enough that several fit in the cache.
const stripPixels = 1 << 19

func newEncoder(w io.Writer, width, height int, o PNGOptions) *encoder {
	return &encoder{
		w: w, width: width, height: height, options: o,
		rows: max(stripPixels/width, 8),
		sum:  checksum{low: 1},
	}
}

// start writes what comes before the pixels.
func (e *encoder) start() {
	const (
		depth       = 8
		colour      = 2 // PNG's number for red, green, blue
		alpha       = 4 // with alpha
		perMetre    = 1
		pointsMetre = pointsPerInch / 0.0254
	)
	e.write([]byte("\x89PNG\r\n\x1a\n"))
	header := binary.BigEndian.AppendUint32(nil, uint32(e.width))
	header = binary.BigEndian.AppendUint32(header, uint32(e.height))
	header = append(header, depth, colour, 0, 0, 0)
	if e.options.Transparent {
		header[9] |= alpha
	}
	e.chunk("IHDR", header)
	density := uint32(math.Round(min(e.options.Scale*pointsMetre, math.MaxInt32)))
	physical := binary.BigEndian.AppendUint32(nil, density)
	physical = binary.BigEndian.AppendUint32(physical, density)
	e.chunk("pHYs", append(physical, perMetre))
	e.chunk("IDAT", []byte{0x78, 0x01}) // zlib, window of 32 KB, fastest
}

// finish waits for a strip that is being packed, if it is, and writes it.
func (e *encoder) finish(t *strip) {
	if t.packing == nil {
		return
	}
	<-t.packing
	t.packing = nil
	e.sum.append(t.sum, len(t.rows))
	e.chunk("IDAT", t.packed.Bytes())
}

// end writes what comes behind the pixels.
func (e *encoder) end() {
	lastBlock := []byte{0x03, 0x00} // of no data
	e.chunk("IDAT", binary.BigEndian.AppendUint32(lastBlock, e.sum.value()))
	e.chunk("IEND", nil)
}

func (e *encoder) chunk(name string, data []byte) {
	head := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	head = append(head, name...)
	sum := crc32.Update(crc32.ChecksumIEEE(head[4:]), crc32.IEEETable, data)
	e.write(head)
	e.write(data)
	e.write(binary.BigEndian.AppendUint32(nil, sum))
}

// write keeps the first error; what follows it goes nowhere.
func (e *encoder) write(data []byte) {
	if e.err == nil && len(data) > 0 {
		_, e.err = e.w.Write(data)
	}
}

// checksum is zlib's Adler-32 of data whose parts were summed on their own.
type checksum struct{ low, high uint64 }

const adlerPrime = 65521

// append takes in a part of n bytes whose own Adler-32 is sum.
func (c *checksum) append(sum uint32, n int) {
	low, high := uint64(sum&0xffff), uint64(sum>>16)
	// The part began with low = 1; here it begins with c.low, each byte of which
	// difference is counted once in low and n times in high.
	ahead := c.low + adlerPrime - 1
	c.high = (c.high + high + ahead%adlerPrime*(uint64(n)%adlerPrime)) % adlerPrime
	c.low = (low + ahead) % adlerPrime
}

func (c *checksum) value() uint32 { return uint32(c.high<<16 | c.low) }
