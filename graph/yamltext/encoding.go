package yamltext

import (
	"bytes"

	"golang.org/x/text/encoding/unicode"
)

// IsUTF16 reports whether the text says by its byte order mark that it is in UTF-16,
// which YAML allows.
func IsUTF16(text []byte) bool {
	return bytes.HasPrefix(text, []byte{0xff, 0xfe}) || bytes.HasPrefix(text, []byte{0xfe, 0xff})
}

// Mark returns the byte order mark of a text in UTF-16, nil of any other.
func Mark(text []byte) []byte {
	if !IsUTF16(text) {
		return nil
	}
	return bytes.Clone(text[:2])
}

// WithMark returns a text in UTF-8 as UTF-16 with that byte order mark, or as it is
// where the mark is nil: what [UTF8] made of a file goes back into it.
func WithMark(text, mark []byte) []byte {
	if mark == nil {
		return text
	}
	order := unicode.BigEndian
	if mark[0] == 0xff {
		order = unicode.LittleEndian
	}
	out, err := unicode.UTF16(order, unicode.UseBOM).NewEncoder().Bytes(text)
	if err != nil {
		return text
	}
	return out
}

// UTF8 returns a text in UTF-16 as UTF-8, without the mark, and any other text as it
// is: also one with the mark that holds what is no UTF-16, such as half a character,
// since that could not be written back.
func UTF8(text []byte) []byte {
	if !IsUTF16(text) {
		return text
	}
	out, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(text)
	if err != nil || !bytes.Equal(WithMark(out, text[:2]), text) {
		return text
	}
	return out
}
