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

// halves matches a backslash with what it escapes: two halves of a character, or
// anything else.
var halves = regexp.MustCompile(`\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|.)`)

// filler is what no text holds. YAML takes it for a character of a value.
const filler = "\U0001FFFE"

// JoinHalves returns a text in which the characters that JSON escapes as two halves,
// "\ud83d\ude00", are escaped as the YAML library reads them, "\U0001F600", with filler
// behind them so that all others stand where they did. [WithoutFiller] takes it out of
// what is read.
func JoinHalves(text []byte) []byte {
	if bytes.Contains(text, []byte(filler)) {
		return text
	}
	return halves.ReplaceAllFunc(text, func(escape []byte) []byte {
		half := halves.FindSubmatch(escape)
		if half[1] == nil {
			return escape
		}
		return fmt.Appendf(nil, `\U%08X%s%s`, utf16.DecodeRune(rune16(half[1]), rune16(half[2])), filler, filler)
	})
}

// rune16 reads four hexadecimal digits.
func rune16(digits []byte) rune {
	n, _ := strconv.ParseUint(string(digits), 16, 16)
	return rune(n)
}

// WithoutFiller takes the filler of [JoinHalves] out of the values of nodes.
func WithoutFiller(n *yaml.Node) {
	n.Value = strings.ReplaceAll(n.Value, filler, "")
	for _, c := range n.Content {
		WithoutFiller(c)
	}
}
