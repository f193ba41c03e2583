package intake

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"dotline/graph/phrase"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

const withMark = "UTF-8 with a byte order mark"

// decode turns a file's bytes into text, and names their encoding: what a byte
// order mark says; else UTF-8 if they are that; else UTF-16 if every other byte
// of them is zero, as it is where mostly Latin letters are written; else one of
// those in which spreadsheets export in some countries, if it looks like that.
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

// decodeLocal reads what is written in a country. A text that also has whole UTF-8
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
	if whole < broken {
		text, name, fit := decodeAsWritten(data)
		asian, asianName, n := decodeEastAsian(data)
		switch {
		case n >= surely || n > 0 && fit < alsoFits:
			return asian, asianName, nil
		case n == 0 && fit > 0:
			return text, name, nil
		}
	}
	return "", "", phrase.Errorf("line %d: byte %s is not UTF-8, and which other encoding this is cannot be told; save the file as UTF-8", phrase.Ordinal(lineAt(data, first)), fmt.Sprintf("%#02x", data[first]))
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
