package org

import (
	"bytes"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"dotline/graph/phrase"

	"gopkg.in/yaml.v3"
)

var yamlMessage = regexp.MustCompile(`^yaml: (?:line (\d+): )?([^\n]*)`)

const noToken = "found character that cannot start any token"

var tabbed = phrase.New("a tab stands where the line is indented; use blanks")

const (
	badEscape = "found unknown escape character"
	badNumber = "found invalid Unicode character escape code"
)

const neverClosed = "found unexpected end of stream"

// inPlainWords says what the YAML library's messages mean in a chart, and what to
// do. Others stay as the library words them.
var inPlainWords = map[string]phrase.Phrase{
	neverClosed:                                              phrase.New("a quotation mark is opened here and never closed"),
	"did not find expected '-' indicator":                    phrase.New("this does not fit in with the lines above; indent it as those it belongs to"),
	"did not find expected key":                              phrase.New("this does not fit in with the lines above; indent it as those it belongs to, and look for a stray quotation mark"),
	"did not find expected ',' or '}'":                       phrase.New("a comma is missing, or a } before this"),
	"did not find expected ',' or ']'":                       phrase.New("a comma is missing, or a ] before this"),
	"did not find expected node content":                     phrase.New("a value is missing, or a bracket is one too many"),
	"could not find expected ':'":                            phrase.New("expected a key with a colon behind it; a text of several lines is indented deeper than its key"),
	"mapping values are not allowed in this context":         phrase.New("a colon stands where none can; put a text that holds one between quotation marks, or mend the indentation"),
	"block sequence entries are not allowed in this context": phrase.New("a dash stands where no list can begin; write the list on lines of its own"),
	noToken: phrase.New("a text cannot begin with this character; put it between quotation marks"),
	"found a tab character that violates indentation":              tabbed,
	"found a tab character where an indentation space is expected": tabbed,
	badNumber: phrase.New("no character has this number, or it is half of one; write the character itself"),
	badEscape: phrase.New("no character is written with this backslash; write two, or use single quotation marks"),
	"did not find expected alphabetic or numeric character": phrase.New("a text cannot begin with & or *; put it between quotation marks"),
	"did not find expected <document start>":                phrase.New("something stands behind the end of the document; take away the line with three dots or dashes above it"),
	"control characters are not allowed":                    phrase.New("a character stands here that no text has; delete it"),
}

// conflict is where a version control system has left two versions of some lines.
var conflict = regexp.MustCompile(`(?m)^<{7} `)

var leftOver = phrase.New("something stands behind the end of this entry; look for a bracket or a quotation mark too many")

// yamlError turns the YAML library's message into one with a place. The line in
// the library's own message is that of the block in which it got lost, so the
// text is read again, a byte at a time: where it stops asking for more is where
// the fault is. Only of what is never closed it names the line that opens it.
func yamlError(path string, text []byte, err error) *SyntaxError {
	if at := conflict.FindIndex(text); at != nil {
		line := 1 + bytes.Count(text[:at[0]], []byte("\n"))
		return &SyntaxError{Path: path, At: Pos{line, 1}, Line: lineOf(text, line), Message: phrase.New("a merge conflict begins here; keep one of its two sides, and take its marks away")}
	}
	e := &SyntaxError{Path: path, Message: phrase.New("not YAML: %s", err.Error())}
	if m := yamlMessage.FindStringSubmatch(err.Error()); m != nil {
		message := phrase.Verbatim(m[2])
		if m[2] == neverClosed {
			e.At.Line, _ = strconv.Atoi(m[1])
			if !strings.ContainsAny(lineOf(text, e.At.Line), `"'`) {
				e.At.Line = 1 // for which the library has no number, and gives the last
			}
		}
		if plain, known := inPlainWords[m[2]]; known {
			message = plain
		}
		e.Message = phrase.New("not YAML: %s", message)
	}
	if !e.At.IsValid() {
		e.At.Line = lineOfFault(text, err)
	}
	e.At.Column = 1
	e.Line = lineOf(text, e.At.Line)
	if unfit(err) && unfit(firstError(strings.NewReader(strings.TrimSpace(e.Line)))) {
		e.Message = phrase.New("not YAML: %s", leftOver)
	}
	if i := strings.IndexFunc(e.Line, func(c rune) bool { return c != ' ' }); i >= 0 {
		e.At.Column = utf8.RuneCountInString(e.Line[:i]) + 1
		if bare := strings.TrimLeft(e.Line, " \t"); e.Line[i] == '\t' && strings.Contains(err.Error(), noToken) && !strings.HasPrefix(bare, "@") && !strings.HasPrefix(bare, "`") {
			e.Message = phrase.New("not YAML: %s", tabbed) // it is the tab that cannot begin anything
		}
	}
	return e
}

// Fault says in plain words where and why a text is not YAML, of which the YAML library
// said err.
func Fault(text []byte, err error) (at Pos, why phrase.Phrase) {
	e := yamlError("", text, err)
	return e.At, e.Message
}

// lineOfFault returns the line, from 1, with what the library objects to in a text
// that is not YAML.
func lineOfFault(text []byte, err error) int {
	drip := &dripReader{rest: text}
	_ = firstError(drip)
	// What a line end has to do with the fault is on the line before it, and an
	// unclosed bracket is only noticed at the end of the text.
	read := bytes.TrimRight(text[:len(text)-len(drip.rest)], " \r\n")
	before := lineBefore(read)
	for bytes.HasPrefix(bytes.TrimLeft(before[bytes.LastIndexByte(before, '\n')+1:], " "), []byte("#")) {
		before = lineBefore(before)
	}
	if failsAlone(before, err) {
		read = before
	}
	return bytes.Count(read, []byte("\n")) + 1
}

// lineBefore returns a text up to the last line but one that is not empty.
func lineBefore(text []byte) []byte {
	return bytes.TrimRight(text[:bytes.LastIndexByte(text, '\n')+1], " \r\n")
}

// failsAlone reports whether the library objects to the beginning of a text in the same
// words whatever follows, of which it has read a token before it says so. A sound
// beginning may end there, or what is open in it is closed or goes on.
func failsAlone(beginning []byte, err error) bool {
	for _, next := range []string{"", "\n}", "\n]", "\n,"} {
		with := firstError(io.MultiReader(bytes.NewReader(beginning), strings.NewReader(next)))
		if wording(with) != wording(err) {
			return false
		}
	}
	return true
}

// unfit reports whether the library expected another entry of what is open.
func unfit(err error) bool {
	w := wording(err)
	return w == "did not find expected '-' indicator" || w == "did not find expected key"
}

// wording is an error of the library without the line that it names.
func wording(err error) string {
	if m := yamlMessage.FindStringSubmatch(err.Error()); m != nil {
		return m[2]
	}
	return err.Error()
}

// firstError reads documents until one is not YAML, or to the end.
func firstError(from io.Reader) (err error) {
	for dec := yaml.NewDecoder(from); err == nil; {
		err = dec.Decode(new(yaml.Node))
	}
	return err
}

// dripReader gives its text a byte at a time.
type dripReader struct{ rest []byte }

func (d *dripReader) Read(p []byte) (int, error) {
	if len(d.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(p[:1], d.rest)
	d.rest = d.rest[n:]
	return n, nil
}
