// Package yamltext finds YAML nodes in the text that they were read from, byte by
// byte: where a node begins and ends with its anchor, tag, key and dash. A YAML
// library's nodes say only where they begin, and writing them out again loses what
// is no node: blank lines, layout, the place of comments.
package yamltext

import (
	"bytes"
	"sort"
)

// Source is a text with its lines. If the text lacks the last line end, Source
// has one nevertheless, so that every line has; Missing remembers.
type Source struct {
	Text    []byte
	Starts  []int  // of each line: the offset at which it begins, the last being the end of the text
	EOL     string // its first line end
	Missing bool   // whether the last line end is not the text's own
	Added   string // the line end that then stands there

	strides map[int][]int // of each long line, by its place in Starts: where every stride of its characters begins
}

// stride is how many characters of a long line are passed over in one step. Text
// in brackets, such as JSON, may be one line of very many nodes.
const stride = 256

const bom = "\ufeff"

// NewSource finds the lines of a text, which must stay as it is from then on.
func NewSource(text []byte) *Source {
	s := &Source{EOL: "\n"}
	if i := bytes.IndexAny(text, "\r\n"); i >= 0 {
		s.EOL = string(text[i:BreakEnd(text, i)])
	}
	if len(text) > 0 && BreakEnd(text, len(text)-1) == len(text)-1 {
		s.Missing, s.Added = true, s.EOL
	}
	s.Text = append(text[:len(text):len(text)], s.Added...)
	start := 0
	if bytes.HasPrefix(text, []byte(bom)) {
		start = len(bom)
	}
	s.findLines(start)
	s.findStrides()
	return s
}

// findLines finds where the lines begin, the first of them at start.
func (s *Source) findLines(start int) {
	s.Starts = make([]int, 1, 1+bytes.Count(s.Text, []byte("\n")))
	s.Starts[0] = start
	// YAML 1.1 has line ends that a text rarely holds; without them one byte is
	// all there is to look for.
	rare := bytes.IndexByte(s.Text, '\r') >= 0
	for _, end := range []string{"\u0085", "\u2028", "\u2029"} {
		rare = rare || bytes.Contains(s.Text, []byte(end))
	}
	if !rare {
		for i := start; ; {
			n := bytes.IndexByte(s.Text[i:], '\n')
			if n < 0 {
				break
			}
			i += n + 1
			s.Starts = append(s.Starts, i)
		}
		return
	}
	for i := start; i < len(s.Text); {
		if e := BreakEnd(s.Text, i); e > i {
			i = e
			s.Starts = append(s.Starts, i)
		} else {
			i++
		}
	}
}

// findStrides finds the strides of the lines that hold several.
func (s *Source) findStrides() {
	s.strides = map[int][]int{}
	for line := range len(s.Starts) - 1 {
		if s.Starts[line+1]-s.Starts[line] <= 2*stride {
			continue
		}
		for i := s.Starts[line]; i < s.Starts[line+1]; i = s.forward(i, stride) {
			s.strides[line] = append(s.strides[line], i)
		}
	}
}

// forward returns the offset n characters behind i.
func (s *Source) forward(i, n int) int {
	for ; n > 0 && i < len(s.Text); n-- {
		for i++; i < len(s.Text) && s.Text[i]&0xc0 == 0x80; i++ {
		}
	}
	return i
}

// Marked returns the source with a line end in the place of the missing one that
// the text has nowhere else; itself if none is missing or the lines of the text all
// end alike.
func (s *Source) Marked() *Source {
	own := s.Text[:len(s.Text)-len(s.Added)]
	alike := bytes.Count(own, []byte(s.EOL))*len(s.EOL) == bytes.Count(own, []byte("\n"))+bytes.Count(own, []byte("\r"))
	if !s.Missing || alike {
		return s
	}
	for _, end := range []string{"\u0085", "\u2028", "\u2029"} {
		if bytes.Contains(own, []byte(end)) {
			continue
		}
		c := *s
		c.Added = end
		c.Text = append(own[:len(own):len(own)], end...)
		c.Starts = append(s.Starts[:len(s.Starts)-1:len(s.Starts)-1], len(c.Text))
		return &c
	}
	return s
}

// BreakEnd returns where the line end at i ends, or i where there is none: what
// YAML 1.1 takes for one, and so what the lines of YAML nodes count.
func BreakEnd(text []byte, i int) int {
	switch text[i] {
	case '\n':
		return i + 1
	case '\r':
		if i+1 < len(text) && text[i+1] == '\n' {
			return i + 2
		}
		return i + 1
	case 0xc2:
		if i+1 < len(text) && text[i+1] == 0x85 {
			return i + 2
		}
	case 0xe2:
		if i+2 < len(text) && text[i+1] == 0x80 && (text[i+2] == 0xa8 || text[i+2] == 0xa9) {
			return i + 3
		}
	}
	return i
}

// Offset returns the offset of a node's line and column, which count from 1 and
// the column in characters.
func (s *Source) Offset(line, column int) int {
	line = min(line, len(s.Starts)) - 1
	i, n := s.Starts[line], column-1
	if strides := s.strides[line]; n >= stride && len(strides) > 0 {
		passed := min(n/stride, len(strides)-1)
		i, n = strides[passed], n-passed*stride
	}
	return s.forward(i, n)
}

// Line returns the number of the line, counted from 0, that holds the offset.
func (s *Source) Line(offset int) int {
	return max(0, sort.SearchInts(s.Starts, offset+1)-1)
}

// LineStart returns where the line that holds the offset begins.
func (s *Source) LineStart(offset int) int { return s.Starts[s.Line(offset)] }

// NextLine returns where the line after the one that holds the offset begins.
func (s *Source) NextLine(offset int) int {
	return s.Starts[min(s.Line(offset)+1, len(s.Starts)-1)]
}

// LineEnd returns where the line that holds the offset ends, before its line end.
func (s *Source) LineEnd(offset int) int {
	i := offset
	for i < len(s.Text) && BreakEnd(s.Text, i) == i {
		i++
	}
	return i
}

// Column returns the offset's column, counted from 0 and in bytes.
func (s *Source) Column(offset int) int { return offset - s.LineStart(offset) }

// Bare returns the i-th line's text without its indentation and line end, and
// how many blanks it is indented by.
func (s *Source) Bare(i int) (text []byte, indent int) {
	line := s.Text[s.Starts[i]:s.Starts[i+1]]
	text = bytes.TrimLeft(line, " \t")
	indent = len(line) - len(text)
	return bytes.TrimRight(text, " \t\r\n\u0085\u2028\u2029"), indent
}

// IsBlankBetween reports whether nothing but blanks stands from a to b.
func (s *Source) IsBlankBetween(a, b int) bool {
	return len(bytes.Trim(s.Text[a:b], " \t")) == 0
}

// SkipFiller returns the first offset from i on at which there is neither space
// nor comment nor one of the characters in also.
func (s *Source) SkipFiller(i int, also string) int {
	for i < len(s.Text) {
		switch c := s.Text[i]; {
		case c == ' ' || c == '\t' || bytes.IndexByte([]byte(also), c) >= 0:
			i++
		case c == '#' && i > 0 && (bytes.IndexByte([]byte(" \t\r\n,[]{}"), s.Text[i-1]) >= 0 || i == s.LineStart(i)):
			i = s.LineEnd(i)
		default:
			e := BreakEnd(s.Text, i)
			if e == i {
				return i
			}
			i = e
		}
	}
	return i
}
