package intake

import (
	"bytes"
	"fmt"
	"slices"
	"unicode/utf8"

	"dotline/graph/phrase"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

const withMark = "UTF-8 with a byte order mark"

// decode turns a file's bytes into text, and names their encoding: what a byte
// order mark says; else UTF-8 if they are that; else UTF-16 if every other byte
// of them is zero, as it is where mostly Latin letters are written; else
// GB18030 if they look like Chinese in it, as spreadsheets of China export; else
// Windows-1252, as those of Western Europe do.
func decode(data []byte) (text, name string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data, name = data[3:], withMark
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return decodeAs(data[2:], "UTF-16 LE", utf16LE)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return decodeAs(data[2:], "UTF-16 BE", utf16BE)
	default:
		name = "UTF-8"
	}
	even, odd := zeros(data[:min(len(data), 4096)])
	switch {
	case odd > 0 && even == 0 && 4*odd >= min(len(data), 4096):
		return decodeAs(data, "UTF-16 LE", utf16LE)
	case even > 0 && odd == 0 && 4*even >= min(len(data), 4096):
		return decodeAs(data, "UTF-16 BE", utf16BE)
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return "", "", phrase.Errorf("line %d: a zero byte; this is a binary file, expected CSV, XLSX, JSON or YAML", phrase.Ordinal(lineAt(data, i)))
	}
	if utf8.Valid(data) {
		return string(data), name, nil
	}
	return decodeLocal(data)
}

// isChinese reports whether the bytes above ASCII stand together in pairs, nearly
// all of them those of the characters that GB 2312 has, its levels of Han
// characters first: in a Western text such a byte mostly stands alone.
func isChinese(data []byte) bool {
	han, other := 0, 0
	for i := 0; i < len(data); i++ {
		if data[i] < 0x80 {
			continue
		}
		next := byte(0)
		if i+1 < len(data) {
			next = data[i+1]
		}
		switch pair := next >= 0xa1 && next <= 0xfe; {
		case pair && data[i] >= 0xb0 && data[i] <= 0xf7:
			han++
			i++
		case pair && data[i] >= 0xa1 && data[i] <= 0xa9: // punctuation
			i++
		case next >= 0x40 && data[i] >= 0x81 && data[i] < 0xff: // a rarer character
			other++
			i++
		default:
			return false
		}
	}
	return han >= 4 && han >= 8*other
}

var (
	utf16LE = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	utf16BE = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

func decodeAs(data []byte, name string, enc encoding.Encoding) (string, string, error) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", phrase.Errorf("this is not %s as it claims to be: %s", name, err)
	}
	if i := bytes.IndexByte(out, 0); i >= 0 {
		return "", "", phrase.Errorf("line %d: a zero character; this is a binary file, expected CSV, XLSX, JSON or YAML", phrase.Ordinal(lineAt(out, i)))
	}
	if i := bytes.IndexRune(out, utf8.RuneError); i >= 0 || len(data)%2 != 0 {
		return "", "", phrase.Errorf("line %d: not %s as the file's beginning says; save it as UTF-8", phrase.Ordinal(lineAt(out, max(i, 0))), name)
	}
	return string(out), name, nil
}

// decodeLocal reads GB18030 or Windows-1252. A text that also has whole UTF-8
// characters was UTF-8 once and is damaged: reading it as another would garble those.
func decodeLocal(data []byte) (string, string, error) {
	whole, broken, first := 0, 0, -1
	for i := 0; i < len(data); {
		c, n := utf8.DecodeRune(data[i:])
		switch {
		case c == utf8.RuneError && n == 1:
			if broken++; first < 0 {
				first = i
			}
		case n > 1:
			whole++
		}
		i += n
	}
	if whole < broken && isChinese(data) {
		if out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data); err == nil && !bytes.ContainsRune(out, utf8.RuneError) {
			return string(out), "GB18030", nil
		}
	}
	control := bytes.ContainsAny(data, "\x01\x02\x03\x04\x05\x06\x07\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a")
	undefined := slices.ContainsFunc([]byte{0x81, 0x8d, 0x8f, 0x90, 0x9d}, func(b byte) bool { return bytes.IndexByte(data, b) >= 0 })
	if whole >= broken || control || undefined {
		return "", "", phrase.Errorf("line %d: byte %s is neither UTF-8 nor Windows-1252; save the file as UTF-8", phrase.Ordinal(lineAt(data, first)), fmt.Sprintf("%#02x", data[first]))
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", phrase.Errorf("this is not Windows-1252: %s", err)
	}
	return string(out), "Windows-1252", nil
}

// zeros counts the zero bytes at even and at odd places.
func zeros(data []byte) (even, odd int) {
	for i, b := range data {
		switch {
		case b != 0:
		case i%2 == 0:
			even++
		default:
			odd++
		}
	}
	return even, odd
}

// lineAt returns the number of the line in which byte i stands, counted from 1.
func lineAt(data []byte, i int) int {
	return 1 + bytes.Count(data[:i], []byte("\n"))
}
