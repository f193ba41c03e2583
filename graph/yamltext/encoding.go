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

// UTF8 returns a text in UTF-16 as UTF-8, without the mark, and any other text as it
// is. What is no UTF-16 becomes U+FFFD.
func UTF8(text []byte) []byte {
	if !IsUTF16(text) {
		return text
	}
	out, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(text)
	if err != nil {
		return text
	}
	return out
}
