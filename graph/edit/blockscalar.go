package edit

import (
	"strconv"
	"strings"

	"dotline/graph/yamltext"
)

// writeLiteral writes value as a literal block scalar.
func writeLiteral(value string, at place) (string, bool) {
	header, lines, ok := blockLines(value, "|", at)
	if !ok {
		return "", false
	}
	return layLines(header, lines, at), true
}

// writeFolded writes value as a folded block scalar, its lines broken between
// words so that they hold width characters where they can; 0 breaks none.
func writeFolded(value string, width int, at place) (string, bool) {
	header, lines, ok := blockLines(value, ">", at)
	if !ok {
		return "", false
	}
	var out []string
	for i, line := range lines {
		// A line that begins with a blank is not folded, nor are its neighbours.
		if strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t") {
			return "", false
		}
		// n line ends of the value are n empty lines of the text.
		if i > 0 && line != "" {
			out = append(out, "")
		}
		out = append(out, wrap(line, width)...)
	}
	return layLines(header, out, at), true
}

// blockLines returns a block scalar's header and its lines.
func blockLines(value, mark string, at place) (header string, lines []string, ok bool) {
	body := strings.TrimRight(value, "\n")
	ends := len(value) - len(body)
	if at.flow || at.key || at.tail || body == "" || ends > 1 {
		return "", nil, false
	}
	lines = strings.Split(body, "\n")
	for _, line := range lines {
		if !yamltext.IsPrintable(line) {
			return "", nil, false
		}
	}
	header = mark
	if first := lines[0]; first == "" || first[0] == ' ' || first[0] == '\t' {
		step := at.indent - max(at.parent, 0)
		if step < 1 || step > 9 {
			return "", nil, false
		}
		header += strconv.Itoa(step)
	}
	if ends == 0 {
		header += "-"
	}
	return header, lines, true
}

func layLines(header string, lines []string, at place) string {
	var b strings.Builder
	b.WriteString(header)
	for _, line := range lines {
		b.WriteString(at.eol)
		if line != "" {
			b.WriteString(strings.Repeat(" ", at.indent))
			b.WriteString(line)
		}
	}
	return b.String()
}

// wrap breaks a line at single spaces between words.
func wrap(line string, width int) []string {
	if width == 0 {
		return []string{line}
	}
	var out []string
	begin, fit := 0, 0
	for i := 1; i < len(line)-1; i++ {
		if line[i] != ' ' || line[i-1] == ' ' || line[i+1] == ' ' || line[i-1] == '\t' || line[i+1] == '\t' {
			continue
		}
		if i-begin > width && fit > begin {
			out = append(out, line[begin:fit])
			begin = fit + 1
		}
		fit = i
	}
	if len(line)-begin > width && fit > begin {
		out = append(out, line[begin:fit])
		begin = fit + 1
	}
	return append(out, line[begin:])
}
