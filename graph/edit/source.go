package edit

import (
	"bytes"
	"sort"
)

// source is a text with its lines. If the text lacks the last line end, source
// has it nevertheless, so that every line has one; missing remembers.
type source struct {
	text    []byte
	starts  []int // of each line: the offset at which it begins, the last being the end of the text
	eol     string
	missing bool
}

const bom = "\ufeff"

func newSource(text []byte) *source {
	s := &source{eol: "\n"}
	if i := bytes.IndexAny(text, "\r\n"); i >= 0 {
		s.eol = string(text[i:breakEnd(text, i)])
	}
	s.missing = len(text) > 0 && breakEnd(text, len(text)-1) == len(text)-1
	s.text = text
	if s.missing {
		s.text = append(text[:len(text):len(text)], s.eol...)
	}
	start := 0
	if bytes.HasPrefix(text, []byte(bom)) {
		start = len(bom)
	}
	s.starts = make([]int, 1, 1+bytes.Count(s.text, []byte("\n")))
	s.starts[0] = start
	// YAML 1.1 has line ends that a text rarely holds; without them one byte is
	// all there is to look for.
	rare := bytes.IndexByte(s.text, '\r') >= 0
	for _, end := range []string{"\u0085", "\u2028", "\u2029"} {
		rare = rare || bytes.Contains(s.text, []byte(end))
	}
	if !rare {
		for i := start; ; {
			n := bytes.IndexByte(s.text[i:], '\n')
			if n < 0 {
				break
			}
			i += n + 1
			s.starts = append(s.starts, i)
		}
		return s
	}
	for i := start; i < len(s.text); {
		if e := breakEnd(s.text, i); e > i {
			i = e
			s.starts = append(s.starts, i)
		} else {
			i++
		}
	}
	return s
}

// breakEnd returns where the line end at i ends, or i where there is none: what
// YAML 1.1 takes for one, and so what the lines of YAML nodes count.
func breakEnd(text []byte, i int) int {
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

// offset returns the offset of a node's line and column, which count from 1 and
// the column in characters.
func (s *source) offset(line, column int) int {
	i := s.starts[min(line, len(s.starts))-1]
	for ; column > 1 && i < len(s.text); column-- {
		for i++; i < len(s.text) && s.text[i]&0xc0 == 0x80; i++ {
		}
	}
	return i
}

// line returns the number of the line, counted from 0, that holds the offset.
func (s *source) line(offset int) int {
	return max(0, sort.SearchInts(s.starts, offset+1)-1)
}

// lineStart returns where the line that holds the offset begins.
func (s *source) lineStart(offset int) int { return s.starts[s.line(offset)] }

// nextLine returns where the line after the one that holds the offset begins.
func (s *source) nextLine(offset int) int {
	return s.starts[min(s.line(offset)+1, len(s.starts)-1)]
}

// lineEnd returns where the line that holds the offset ends, before its line end.
func (s *source) lineEnd(offset int) int {
	i := offset
	for i < len(s.text) && breakEnd(s.text, i) == i {
		i++
	}
	return i
}

// column returns the offset's column, counted from 0 and in bytes.
func (s *source) column(offset int) int { return offset - s.lineStart(offset) }

// bare returns the i-th line's text without its indentation and line end, and
// how many blanks it is indented by.
func (s *source) bare(i int) (text []byte, indent int) {
	line := s.text[s.starts[i]:s.starts[i+1]]
	text = bytes.TrimLeft(line, " \t")
	indent = len(line) - len(text)
	return bytes.TrimRight(text, " \t\r\n"), indent
}

// isBlankBetween reports whether nothing but blanks stands from a to b.
func (s *source) isBlankBetween(a, b int) bool {
	return len(bytes.Trim(s.text[a:b], " \t")) == 0
}

// skipFiller returns the first offset from i on at which there is neither space
// nor comment nor one of the characters in also.
func (s *source) skipFiller(i int, also string) int {
	for i < len(s.text) {
		switch c := s.text[i]; {
		case c == ' ' || c == '\t' || bytes.IndexByte([]byte(also), c) >= 0:
			i++
		case c == '#' && i > 0 && (bytes.IndexByte([]byte(" \t\r\n,[]{}"), s.text[i-1]) >= 0 || i == s.lineStart(i)):
			i = s.lineEnd(i)
		default:
			e := breakEnd(s.text, i)
			if e == i {
				return i
			}
			i = e
		}
	}
	return i
}
