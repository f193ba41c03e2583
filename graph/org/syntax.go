package org

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"
)

// SyntaxError says why a text is not a chart at all, and where.
type SyntaxError struct {
	Path    string
	At      Pos           // zero when the text as a whole is at fault
	Message phrase.Phrase // one sentence without a full stop
	Line    string        // the offending line, "" when there is none to show
}

// Error says why and where in English.
func (e *SyntaxError) Error() string { return e.Phrase().String() }

// Phrase says why and where.
func (e *SyntaxError) Phrase() phrase.Phrase {
	if !e.At.IsValid() {
		return phrase.New("%s: %s", e.Path, e.Message)
	}
	if e.Line == "" {
		return phrase.New("%s:%s: %s", e.Path, e.At.String(), e.Message)
	}
	return phrase.New("%s:%s: %s, in %s", e.Path, e.At.String(), e.Message, quote(strings.TrimSpace(e.Line)))
}

// What a chart file holds at most. A hundred thousand positions with every field
// stay far below; a text beyond would take gigabytes to read.
const (
	MaxSize   = 64 << 20 // bytes
	maxValues = 4_000_000
	maxValue  = 1 << 20 // bytes
)

// checkText finds what is no text, or too much of it, before a YAML message
// confuses anybody or the memory is full.
func checkText(path string, text []byte) error {
	if len(text) > MaxSize {
		return &SyntaxError{Path: path, Message: phrase.New("the file is larger than %d MB, which no chart is; name a chart file", MaxSize>>20)}
	}
	if yamltext.IsUTF16(text) {
		return &SyntaxError{Path: path, Message: phrase.New("the file begins as UTF-16 and holds what is none, such as half a character; save it as UTF-8")}
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\ufeff")))) == 0 {
		return &SyntaxError{Path: path, Message: phrase.New("the file is empty; a chart begins with \"positions:\"")}
	}
	if yamltext.MostValues(text) > maxValues {
		return &SyntaxError{Path: path, Message: phrase.New("the file has more than %d million lines and values, which no chart has; split it", maxValues/1_000_000)}
	}
	if at := endless(text); at >= 0 {
		return &SyntaxError{Path: path, At: Pos{1 + bytes.Count(text[:at], []byte("\n")), 1},
			Message: phrase.New("a single value, or list, goes on here for half a megabyte or more, which none of a chart does; shorten it")}
	}
	if bytes.IndexByte(text, 0) >= 0 {
		return &SyntaxError{Path: path, Message: phrase.New("this is a binary file, not a chart; expected YAML text")}
	}
	for line, rest := 1, text; len(rest) > 0; line++ {
		this, next, _ := bytes.Cut(rest, []byte("\n"))
		if !utf8.Valid(this) {
			col := 1
			for {
				c, n := utf8.DecodeRune(this)
				if c == utf8.RuneError && n <= 1 {
					break
				}
				this, col = this[n:], col+1
			}
			return &SyntaxError{Path: path, At: Pos{line, col}, Message: phrase.New("this character is not UTF-8; save the file as UTF-8"),
				Line: strings.ToValidUTF8(lineOf(text, line), "\ufffd")}
		}
		rest = next
	}
	return nil
}

// endless returns a place within a value as long as maxValue, for which the
// library would take many times its room; -1 for none. Such a value fills one of
// the blocks, half as long, that this looks into: commas may be text, or part a
// list of values that no chart has either.
func endless(text []byte) int {
	const block = maxValue / 2
	for at := 0; at+block <= len(text); at += block {
		if !bytes.ContainsAny(text[at:at+block], "\n[{:\"'") {
			return at
		}
	}
	return -1
}

// lineOf returns the n-th line of text, counted from 1, without its line end.
func lineOf(text []byte, n int) string {
	for ; n > 1; n-- {
		_, rest, ok := bytes.Cut(text, []byte("\n"))
		if !ok {
			return ""
		}
		text = rest
	}
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return strings.TrimRight(strings.TrimPrefix(string(line), "\ufeff"), "\r")
}
