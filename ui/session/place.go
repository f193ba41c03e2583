package session

import (
	"bytes"
	"sort"

	"dotline/graph/org"
)

// SelectLine selects the position in whose entry a line of the text is, counted
// from 1. On a line outside of all entries, or while the text is not the one that
// is shown, all stays as it is.
func (s *Session) SelectLine(line int) {
	if s.drawing.what != "" {
		return
	}
	if p := PositionAt(s.state, line); p != nil && p != s.Position() {
		s.Select(p)
	}
}

// PositionAt is the position in whose entry a line of a state's text is, counted
// from 1; nil where there is none, or while the text is not the one that is shown.
func PositionAt(st State, line int) *org.Position {
	if st.Chart == nil || st.Broken != nil {
		return nil
	}
	return positionAt(st.Chart, st.Text, line)
}

// positionAt is the position of a chart in whose entry a line of its text is, nil
// where there is none. An entry ends where a line is indented less than its first
// field.
func positionAt(c *org.Chart, text []byte, line int) *org.Position {
	if line <= 0 {
		return nil
	}
	indent := indentOf(text, line)
	if indent < 0 {
		return nil
	}
	after := sort.Search(len(c.Positions), func(i int) bool { return c.Positions[i].At.Line > line })
	for i := after - 1; i >= 0; i-- {
		if p := c.Positions[i]; p.At.Line == line || indent+1 >= p.At.Column {
			return p
		}
	}
	return nil
}

// indentOf is how many bytes of space a line begins with, -1 where it says
// nothing.
func indentOf(text []byte, line int) int {
	for ; line > 1; line-- {
		end := bytes.IndexByte(text, '\n')
		if end < 0 {
			return -1
		}
		text = text[end+1:]
	}
	text, _, _ = bytes.Cut(text, []byte("\n"))
	rest := bytes.TrimLeft(text, " \t")
	if len(bytes.TrimSpace(rest)) == 0 {
		return -1
	}
	return len(text) - len(rest)
}

// lineAt is the line of a text in which an offset is, counted from 1.
func lineAt(text []byte, offset int) int { return 1 + bytes.Count(text[:offset], []byte("\n")) }
