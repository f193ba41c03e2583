package typeface

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/go-text/typesetting/segmenter"
)

// Wrap breaks text into lines of at most max points, filling each before the
// next begins, where Unicode UAX #14 allows a break: after spaces and hyphens,
// between ideographs, and with a hyphen at a soft one. A word wider than a line
// is broken where its parts meet, as in it_manager and ItManager, else between
// syllables or grapheme clusters, with a hyphen between letters of an alphabet
// that has it. What does not go into maxLines lines (below 1 counts as 1) is cut
// from the last one as [Fit] does. No line begins or ends with a space; text
// without a visible character gives none.
func Wrap(text string, s Style, size, max float64, maxLines int) []string {
	return WrapBeside(text, s, size, max, max, maxLines)
}

// WrapBeside is [Wrap] where something stands beside the first line, which has
// at most first points.
func WrapBeside(text string, s Style, size, first, max float64, maxLines int) []string {
	a := advancesOf[s]()
	rest, room := trimmed(text), first
	var lines []string
	for len(lines) < maxLines-1 && points(a.sum(rest), size) > room {
		n, hyphen := a.lineLength(rest, size, room)
		lines = append(lines, strings.TrimSuffix(strings.TrimSpace(rest[:n]), softHyphen)+hyphen)
		rest, room = trimmed(rest[n:]), max
	}
	if rest == "" {
		return lines
	}
	last, _ := Fit(rest, s, size, room)
	return append(lines, last)
}

// softHyphen is where a writer allows a word to be broken.
const softHyphen = "\u00ad"

// trimmed is text as a line begins with it and as the last one ends.
func trimmed(text string) string {
	return strings.TrimLeft(strings.TrimSpace(text), softHyphen+" ")
}

// lineLength returns how many bytes of text, at least one cluster, go into a
// first line of at most max points, and the hyphen that this line ends with, or "".
func (a *advances) lineLength(text string, size, max float64) (n int, hyphen string) {
	var seg segmenter.Segmenter
	seg.InitWithString(text)
	end := 0
	for it := seg.LineIterator(); it.Next(); {
		end += byteLen(text[end:], len(it.Line().Text))
		line, sign := strings.TrimSpace(text[:end]), ""
		if strings.HasSuffix(line, softHyphen) && end < len(text) {
			sign = "-"
		}
		if points(a.sum(line)+a.sum(sign), size) > max {
			break
		}
		n, hyphen = end, sign
	}
	if n > 0 {
		return n, hyphen
	}
	if n := lastPart(text[:a.longestPrefix(text, size, max)]); n > 0 {
		return n, ""
	}
	room := max - points(a.sum("-"), size)
	if n := a.longestPrefix(text, size, room); n > 0 && betweenLetters(text, n) {
		return cmp.Or(syllable(text, n), n), "-"
	}
	if n := a.longestPrefix(text, size, max); n > 0 {
		return n, ""
	}
	first := graphemes.FromString(text)
	first.Next()
	return first.End(), ""
}

// lastPart returns how many bytes of a word that is too wide go before the last place
// where parts of it meet, of those that leave no more than half of it away; 0 for none.
func lastPart(word string) (n int) {
	var before rune
	for i, c := range word {
		met := strings.ContainsRune("_.@", before) || unicode.IsLower(before) && unicode.IsUpper(c)
		if met && i >= len(word)/2 {
			n = i
		}
		before = c
	}
	return n
}

// betweenLetters tells whether before and after byte n of text are letters of words
// that are hyphenated.
func betweenLetters(text string, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:n])
	after, _ := utf8.DecodeRuneInString(text[n:])
	hyphenated := func(r rune) bool { return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) }
	return hyphenated(before) && hyphenated(after)
}

// byteLen is the length in bytes of text's first n runes. Counting in the text
// itself, and not in the segmenter's runes, keeps invalid UTF-8 in step.
func byteLen(text string, n int) int {
	length := 0
	for range n {
		_, size := utf8.DecodeRuneInString(text[length:])
		length += size
	}
	return length
}
