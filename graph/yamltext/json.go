package yamltext

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"

	"gopkg.in/yaml.v3"
)

// escapes matches a backslash with what it escapes: two halves of a character, or
// anything else.
var escapes = regexp.MustCompile(`\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|.)`)

// filler is what no text holds. YAML takes it for a character of a value.
const filler = "\U0001FFFE"

// FromJSON returns a text in which the characters that JSON escapes and the YAML library
// does not are written as that reads them: the slash, "\/", and those in two halves,
// "\ud83d\ude00". Filler behind them keeps all others where they stood; [WithoutFiller]
// takes it out of what is read.
func FromJSON(text []byte) []byte {
	if bytes.Contains(text, []byte(filler)) {
		return text
	}
	return escapes.ReplaceAllFunc(text, func(escape []byte) []byte {
		switch half := escapes.FindSubmatch(escape); {
		case half[1] != nil:
			return fmt.Appendf(nil, `\U%08X%s%s`, utf16.DecodeRune(rune16(half[1]), rune16(half[2])), filler, filler)
		case string(escape) == `\/`:
			return []byte("/" + filler)
		}
		return escape
	})
}

// rune16 reads four hexadecimal digits.
func rune16(digits []byte) rune {
	n, _ := strconv.ParseUint(string(digits), 16, 16)
	return rune(n)
}

// WithoutFiller takes the filler of [FromJSON] out of the values of nodes.
func WithoutFiller(n *yaml.Node) {
	n.Value = strings.ReplaceAll(n.Value, filler, "")
	for _, c := range n.Content {
		WithoutFiller(c)
	}
}
