package intake

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
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

// words are what readers of YAML 1.1 take for something other than a text.
var words = map[string]bool{"null": true, "true": true, "false": true, "yes": true, "no": true, "on": true, "off": true, "y": true, "n": true}

// canBePlain reports whether a text can stand without quotes. It begins with a
// letter then, so that it is no number, date or mark.
func canBePlain(text string, flow bool) bool {
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLetter(first) || len(text) <= 5 && words[strings.ToLower(text)] {
		return false
	}
	last := first
	for _, c := range text {
		switch {
		case c == ' ' && last == ':', c == '#' && last == ' ', c != ' ' && !isPrintable(c):
			return false
		case flow && strings.ContainsRune(",[]{}:?", c):
			return false
		}
		last = c
	}
	return last != ' ' && last != ':'
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
