package yamltext

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"
)

// A node knows where it begins; where it ends follows from its style, from its
// value and from where its children end. An end that is wrong for a construct
// not foreseen here makes an edit that does not read back, and is refused.

const quoted = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle

// InBlock is the style of block scalars.
const InBlock = yaml.LiteralStyle | yaml.FoldedStyle

// IsFlow reports whether the node is a collection in [] or {}.
func IsFlow(n *yaml.Node) bool { return n.Style&yaml.FlowStyle != 0 }

// IsImplicit reports whether the node is a null that no text stands for.
func IsImplicit(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style&(quoted|InBlock) == 0
}

// Start returns where the node begins, with its anchor and tag.
func (s *Source) Start(n *yaml.Node) int { return s.Offset(n.Line, n.Column) }

// Content returns where the node begins behind its anchor and tag.
func (s *Source) Content(n *yaml.Node) int {
	i := s.Start(n)
	end := i
	for i < len(s.Text) && (s.Text[i] == '&' || s.Text[i] == '!') {
		for i < len(s.Text) && strings.IndexByte(" \t\r\n,]}", s.Text[i]) < 0 {
			i++
		}
		end = i
		i = s.SkipFiller(i, "")
	}
	if IsImplicit(n) {
		return end
	}
	return i
}

// End returns where the node ends. A block collection ends with its last child,
// a block scalar before the line end of its last line.
func (s *Source) End(n *yaml.Node) int {
	i := s.Content(n)
	switch {
	case n.Kind == yaml.AliasNode:
		return s.Start(n) + 1 + len(n.Value)
	case n.Kind == yaml.ScalarNode:
		return s.scalarEnd(n, i)
	case IsFlow(n):
		bracketed := i < len(s.Text) && (s.Text[i] == '[' || s.Text[i] == '{')
		if bracketed {
			i++
		}
		if k := len(n.Content); k > 0 {
			i = s.End(n.Content[k-1])
			if n.Kind == yaml.MappingNode {
				i = max(i, s.End(n.Content[k-2]))
			}
		}
		if bracketed {
			i = min(s.SkipFiller(i, ",:?")+1, len(s.Text))
		}
		return i
	case len(n.Content) > 0:
		return max(s.End(n.Content[len(n.Content)-1]), i)
	}
	return i
}

func (s *Source) scalarEnd(n *yaml.Node, i int) int {
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		for i++; i < len(s.Text) && s.Text[i] != '"'; i++ {
			if s.Text[i] == '\\' {
				i++
			}
		}
		return min(i+1, len(s.Text))
	case n.Style&yaml.SingleQuotedStyle != 0:
		for i++; i < len(s.Text); i++ {
			if s.Text[i] != '\'' {
				continue
			}
			if i+1 >= len(s.Text) || s.Text[i+1] != '\'' {
				break
			}
			i++
		}
		return min(i+1, len(s.Text))
	case n.Style&InBlock != 0:
		end, _ := s.BlockScalar(n)
		return end
	}
	return s.plainEnd(n.Value, i)
}

// plainEnd follows a plain scalar's value through the text from i on: a space of
// the value may be a line end there, and n line ends of it are n+1.
func (s *Source) plainEnd(value string, i int) int {
	for v := 0; v < len(value) && i < len(s.Text); {
		j := i
		for j < len(s.Text) && (s.Text[j] == ' ' || s.Text[j] == '\t') {
			j++
		}
		if breaks := 0; j < len(s.Text) && BreakEnd(s.Text, j) > j {
			for j < len(s.Text) {
				if e := BreakEnd(s.Text, j); e > j {
					j = e
					breaks++
				} else if s.Text[j] == ' ' || s.Text[j] == '\t' {
					j++
				} else {
					break
				}
			}
			v += max(1, breaks-1)
			i = j
			continue
		}
		if s.Text[i] != value[v] {
			return i
		}
		i++
		v++
	}
	return i
}

// BlockScalar returns where a block scalar's last line ends, and how far its
// lines are indented (0 if it has none).
func (s *Source) BlockScalar(n *yaml.Node) (end, indent int) {
	header := s.Content(n)
	end = s.LineEnd(header)
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
	i := s.Line(header) + 1
	for ; i < len(s.Starts)-1; i++ {
		if line := bytes.TrimLeft(s.RawLine(i), " "); len(line) > 0 {
			indent = max(0, len(s.RawLine(i))-len(line)-own)
			break
		}
	}
	for ; i < len(s.Starts)-1; i++ {
		line := s.RawLine(i)
		bare := bytes.TrimLeft(line, " ")
		spaces := len(line) - len(bare)
		if len(bare) > 0 && spaces < indent {
			break
		}
		if len(bare) > 0 || spaces > indent {
			end = s.Starts[i] + len(line)
		}
	}
	return end, indent
}

// RawLine returns the i-th line without its line end.
func (s *Source) RawLine(i int) []byte {
	return s.Text[s.Starts[i]:s.LineEnd(s.Starts[i])]
}

// KeyStart returns where a mapping's pair begins, with the mark of an explicit
// key.
func (s *Source) KeyStart(key *yaml.Node) int {
	i := s.Start(key)
	j := i
	for j > 0 && (s.Text[j-1] == ' ' || s.Text[j-1] == '\t') {
		j--
	}
	if j > 0 && j < i && s.Text[j-1] == '?' {
		return j - 1
	}
	return i
}

// Colon returns where the colon behind a key stands, or -1 where there is none.
func (s *Source) Colon(key *yaml.Node) int {
	if i := s.SkipFiller(s.End(key), ""); i < len(s.Text) && s.Text[i] == ':' {
		return i
	}
	return -1
}

// Dash returns where the dash of a block sequence's item stands, or -1. Between
// it and the item there may be comments and line ends.
func (s *Source) Dash(item *yaml.Node) int {
	i := s.Start(item)
	line := s.Line(i)
	before := bytes.TrimRight(s.Text[s.Starts[line]:i], " \t")
	if n := len(before); n > 0 {
		if before[n-1] == '-' && (n == 1 || before[n-2] == ' ') {
			return s.Starts[line] + n - 1
		}
		return -1
	}
	for line--; line >= 0; line-- {
		text, indent := s.Bare(line)
		if len(text) == 0 || text[0] == '#' {
			continue
		}
		rest := bytes.TrimLeft(text[1:], " \t")
		if text[0] == '-' && (len(rest) == 0 || rest[0] == '#') {
			return s.Starts[line] + indent
		}
		return -1
	}
	return -1
}
