package intake

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"dotline/graph/yamltext"
)

// yamlScalar writes a text as YAML: plain if no reader could take it for anything
// else, in a list in brackets or not; else in double quotes.
func yamlScalar(text string, flow bool) string {
	if canBePlain(text, flow) {
		return text
	}
	var b strings.Builder
	for _, c := range jsonText(text) { // which is YAML, but for some characters
		if c == ' ' || isPrintable(c) || c > 0xffff {
			b.WriteRune(c)
		} else {
			fmt.Fprintf(&b, `\u%04x`, c)
		}
	}
	return b.String()
}

// canBePlain reports whether a text can stand without quotes, as package format would
// leave it.
func canBePlain(text string, flow bool) bool {
	return yamltext.IsPlain(text, flow) && !yamltext.Resolves(text) && !strings.ContainsFunc(text, func(c rune) bool { return c != ' ' && !isPrintable(c) })
}

// canBeLiteral reports whether a text has several lines that can stand as a
// block: none begins or ends with white space, which blocks bend.
func canBeLiteral(text string) bool {
	if !strings.Contains(text, "\n") || strings.TrimSpace(text) != text {
		return false
	}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) == "" && line != "" || strings.ContainsFunc(line, func(c rune) bool { return c != ' ' && !isPrintable(c) }) {
			return false
		}
	}
	return true
}

// isPrintable reports whether a character can stand in YAML as it is, and is
// seen: other spaces than the ordinary, and marks that only direct others, are
// better written out. The two that join letters or part them are not.
func isPrintable(c rune) bool {
	return unicode.IsPrint(c) && c != utf8.RuneError || c == '\u200c' || c == '\u200d'
}
