package paint

import "image/color"

// ink is a colour to paint with.
type ink struct {
	pixel uint32 // the colour, opaque, as image.RGBA has it in memory, lowest byte first
	alpha uint32 // 0 paints nothing, 255 covers
}

func inkOf(c color.NRGBA) ink {
	return ink{
		pixel: uint32(c.R) | uint32(c.G)<<8 | uint32(c.B)<<16 | 0xff<<24,
		alpha: uint32(c.A),
	}
}

// mixed is half i, half o.
func (i ink) mixed(o ink) ink {
	if i.alpha == 0 {
		return o
	}
	return ink{pixel: lerp(i.pixel, o.pixel, 128), alpha: (i.alpha + o.alpha) / 2}
}

// faded is i with a share of its alpha.
func (i ink) faded(share float64) ink {
	if share == 1 {
		return i
	}
	i.alpha = uint32(float64(i.alpha)*share + 0.5)
	return i
}

// weight is the alpha of i where it covers part of a pixel, from 0 to 256:
// coverage is from 0 to 255.
func (i ink) weight(coverage uint32) uint32 {
	a := i.alpha * coverage // 0 to 65025
	a = (a + a>>8 + 0x80) >> 8
	return a + a>>7
}

// lerp goes from d to s by t of 256, in all four channels. With s an opaque
// colour and t its alpha, that is painting s over a premultiplied d.
func lerp(d, s, t uint32) uint32 {
	const mask, half = 0x00ff00ff, 0x00800080
	even := ((s&mask)*t + (d&mask)*(256-t) + half) >> 8 & mask
	odd := ((s>>8&mask)*t + (d>>8&mask)*(256-t) + half) & (mask << 8)
	return even | odd
}
