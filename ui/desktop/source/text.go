package source

import (
	"bytes"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// text is a text with the places at which its lines begin. Places are offsets in
// bytes; lines are counted from 0.
type text struct {
	bytes  []byte
	starts []int
}

func newText(b []byte) *text {
	t := &text{bytes: slices.Clone(b)}
	t.starts = appendStarts([]int{0}, b, 0)
	return t
}

// appendStarts adds where lines begin in a part of a text that begins at an
// offset.
func appendStarts(starts []int, part []byte, offset int) []int {
	for i, c := range part {
		if c == '\n' {
			starts = append(starts, offset+i+1)
		}
	}
	return starts
}

// replace puts something else in the place of what is between two offsets.
func (t *text) replace(from, to int, with []byte) {
	t.bytes = slices.Replace(t.bytes, from, to, with...)
	first := sort.SearchInts(t.starts, from+1) // the first line that begins after from
	after := sort.SearchInts(t.starts, to+1)
	t.starts = slices.Replace(t.starts, first, after, appendStarts(nil, with, from)...)
	shift := len(with) - (to - from)
	for i := first + bytes.Count(with, []byte("\n")); i < len(t.starts); i++ {
		t.starts[i] += shift
	}
}

func (t *text) lines() int { return len(t.starts) }

// lineAt is the line in which an offset is.
func (t *text) lineAt(offset int) int { return sort.SearchInts(t.starts, offset+1) - 1 }

// start and end are where a line begins and, its line break aside, ends.
func (t *text) start(line int) int { return t.starts[line] }

func (t *text) end(line int) int {
	if line+1 == len(t.starts) {
		return len(t.bytes)
	}
	end := t.starts[line+1] - 1
	if end > t.starts[line] && t.bytes[end-1] == '\r' {
		end--
	}
	return end
}

// line is what a line says.
func (t *text) line(i int) string { return string(t.bytes[t.start(i):t.end(i)]) }

// longest is how many bytes the longest line has at most.
func (t *text) longest() int {
	most := len(t.bytes) - t.starts[len(t.starts)-1]
	for i := 1; i < len(t.starts); i++ {
		most = max(most, t.starts[i]-t.starts[i-1])
	}
	return most
}

// lineBreak is the one that a line ends with, or would.
func (t *text) lineBreak(line int) string {
	if line+1 == len(t.starts) && line > 0 {
		line--
	}
	if end := t.end(line); end < len(t.bytes) && t.bytes[end] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// after is the place behind the character at an offset, as a reader counts
// characters.
func (t *text) after(offset int) int {
	line := t.lineAt(offset)
	if end := t.end(line); offset < end {
		c := graphemes.FromBytes(t.bytes[offset:end])
		c.Next()
		return offset + len(c.Value())
	}
	if line+1 < t.lines() {
		return t.start(line + 1)
	}
	return len(t.bytes)
}

// before is the place before the character that ends at an offset.
func (t *text) before(offset int) int {
	line := t.lineAt(offset)
	at := t.start(line)
	if offset <= at {
		if line == 0 {
			return 0
		}
		return t.end(line - 1)
	}
	for next := t.after(at); next < offset; next = t.after(at) {
		at = next
	}
	return at
}

// wordAfter and wordBefore are the next places at which a word ends or begins.
func (t *text) wordAfter(offset int) int {
	return t.across(offset, t.after, func(at int) rune { r, _ := utf8.DecodeRune(t.bytes[at:]); return r })
}

func (t *text) wordBefore(offset int) int {
	return t.across(offset, t.before, func(at int) rune { r, _ := utf8.DecodeLastRune(t.bytes[:at]); return r })
}

// across goes on past what is no word, and then past a word.
func (t *text) across(at int, step func(int) int, next func(int) rune) int {
	for inWord := false; ; {
		to := step(at)
		if to == at || inWord && !isWord(next(at)) {
			return at
		}
		inWord = isWord(next(at))
		at = to
	}
}

// word is the word around an offset.
func (t *text) word(offset int) (from, to int) {
	from, to = offset, offset
	for line := t.lineAt(offset); from > t.start(line); from = t.before(from) {
		if r, _ := utf8.DecodeLastRune(t.bytes[:from]); !isWord(r) {
			break
		}
	}
	for to < t.end(t.lineAt(offset)) {
		if r, _ := utf8.DecodeRune(t.bytes[to:]); !isWord(r) {
			break
		}
		to = t.after(to)
	}
	return from, to
}

func isWord(r rune) bool { return r == '_' || unicode.In(r, unicode.L, unicode.M, unicode.N) }

// indent is the space with which a line begins.
func (t *text) indent(line int) string {
	s := t.line(line)
	return s[:len(s)-len(bytes.TrimLeft([]byte(s), " \t"))]
}
