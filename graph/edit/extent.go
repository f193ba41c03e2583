package edit

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"
)

// A node knows where it begins; where it ends follows from its style, from its
// value and from where its children end. An end that is wrong for a construct
// not foreseen here makes an edit that does not read back, and is refused.

const quoted = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle
const inBlock = yaml.LiteralStyle | yaml.FoldedStyle

func isFlow(n *yaml.Node) bool { return n.Style&yaml.FlowStyle != 0 }

// isImplicit reports whether the node is a null that no text stands for.
func isImplicit(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style&(quoted|inBlock) == 0
}

// start returns where the node begins, with its anchor and tag.
func (s *source) start(n *yaml.Node) int { return s.offset(n.Line, n.Column) }

// content returns where the node begins behind its anchor and tag.
func (s *source) content(n *yaml.Node) int {
	i := s.start(n)
	end := i
	for i < len(s.text) && (s.text[i] == '&' || s.text[i] == '!') {
		for i < len(s.text) && strings.IndexByte(" \t\r\n,]}", s.text[i]) < 0 {
			i++
		}
		end = i
		i = s.skipFiller(i, "")
	}
	if isImplicit(n) {
		return end
	}
	return i
}

// end returns where the node ends. A block collection ends with its last child,
// a block scalar before the line end of its last line.
func (s *source) end(n *yaml.Node) int {
	i := s.content(n)
	switch {
	case n.Kind == yaml.AliasNode:
		return s.start(n) + 1 + len(n.Value)
	case n.Kind == yaml.ScalarNode:
		return s.scalarEnd(n, i)
	case isFlow(n):
		bracketed := i < len(s.text) && (s.text[i] == '[' || s.text[i] == '{')
		if bracketed {
			i++
		}
		if k := len(n.Content); k > 0 {
			i = s.end(n.Content[k-1])
			if n.Kind == yaml.MappingNode {
				i = max(i, s.end(n.Content[k-2]))
			}
		}
		if bracketed {
			i = min(s.skipFiller(i, ",:?")+1, len(s.text))
		}
		return i
	case len(n.Content) > 0:
		return max(s.end(n.Content[len(n.Content)-1]), i)
	}
	return i
}

func (s *source) scalarEnd(n *yaml.Node, i int) int {
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		for i++; i < len(s.text) && s.text[i] != '"'; i++ {
			if s.text[i] == '\\' {
				i++
			}
		}
		return min(i+1, len(s.text))
	case n.Style&yaml.SingleQuotedStyle != 0:
		for i++; i < len(s.text); i++ {
			if s.text[i] != '\'' {
				continue
			}
			if i+1 >= len(s.text) || s.text[i+1] != '\'' {
				break
			}
			i++
		}
		return min(i+1, len(s.text))
	case n.Style&inBlock != 0:
		end, _ := s.blockScalar(n)
		return end
	}
	return s.plainEnd(n.Value, i)
}

// plainEnd follows a plain scalar's value through the text from i on: a space of
// the value may be a line end there, and n line ends of it are n+1.
func (s *source) plainEnd(value string, i int) int {
	for v := 0; v < len(value) && i < len(s.text); {
		j := i
		for j < len(s.text) && (s.text[j] == ' ' || s.text[j] == '\t') {
			j++
		}
		if breaks := 0; j < len(s.text) && breakEnd(s.text, j) > j {
			for j < len(s.text) {
				if e := breakEnd(s.text, j); e > j {
					j = e
					breaks++
				} else if s.text[j] == ' ' || s.text[j] == '\t' {
					j++
				} else {
					break
				}
			}
			v += max(1, breaks-1)
			i = j
			continue
		}
		if s.text[i] != value[v] {
			return i
		}
		i++
		v++
	}
	return i
}

// blockScalar returns where a block scalar's last line ends, and how far its
// lines are indented (0 if it has none).
func (s *source) blockScalar(n *yaml.Node) (end, indent int) {
	header := s.content(n)
	end = s.lineEnd(header)
	first := strings.Trim(n.Value, " \t\n")
	if first == "" {
		return end, 0
	}
	// The value's own indentation is what the text has beyond the scalar's.
	own := 0
	for _, line := range strings.Split(n.Value, "\n") {
		if bare := strings.TrimLeft(line, " "); bare != "" {
			own = len(line) - len(bare)
			break
		}
	}
	i := s.line(header) + 1
	for ; i < len(s.starts)-1; i++ {
		if line := bytes.TrimLeft(s.rawLine(i), " "); len(line) > 0 {
			indent = max(0, len(s.rawLine(i))-len(line)-own)
			break
		}
	}
	for ; i < len(s.starts)-1; i++ {
		line := s.rawLine(i)
		bare := bytes.TrimLeft(line, " ")
		spaces := len(line) - len(bare)
		if len(bare) > 0 && spaces < indent {
			break
		}
		if len(bare) > 0 || spaces > indent {
			end = s.starts[i] + len(line)
		}
	}
	return end, indent
}

// rawLine returns the i-th line without its line end.
func (s *source) rawLine(i int) []byte {
	return s.text[s.starts[i]:s.lineEnd(s.starts[i])]
}

// keyStart returns where a mapping's pair begins, with the mark of an explicit
// key.
func (s *source) keyStart(key *yaml.Node) int {
	i := s.start(key)
	j := i
	for j > 0 && (s.text[j-1] == ' ' || s.text[j-1] == '\t') {
		j--
	}
	if j > 0 && j < i && s.text[j-1] == '?' {
		return j - 1
	}
	return i
}

// colon returns where the colon behind a key stands, or -1 where there is none.
func (s *source) colon(key *yaml.Node) int {
	if i := s.skipFiller(s.end(key), ""); i < len(s.text) && s.text[i] == ':' {
		return i
	}
	return -1
}

// dash returns where the dash of a block sequence's item stands, or -1. Between
// it and the item there may be comments and line ends.
func (s *source) dash(item *yaml.Node) int {
	i := s.start(item)
	line := s.line(i)
	before := bytes.TrimRight(s.text[s.starts[line]:i], " \t")
	if n := len(before); n > 0 {
		if before[n-1] == '-' && (n == 1 || before[n-2] == ' ') {
			return s.starts[line] + n - 1
		}
		return -1
	}
	for line--; line >= 0; line-- {
		text, indent := s.bare(line)
		if len(text) == 0 || text[0] == '#' {
			continue
		}
		rest := bytes.TrimLeft(text[1:], " \t")
		if text[0] == '-' && (len(rest) == 0 || rest[0] == '#') {
			return s.starts[line] + indent
		}
		return -1
	}
	return -1
}
