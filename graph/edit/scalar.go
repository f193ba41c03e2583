package edit

import (
	"regexp"
	"strconv"
	"strings"

	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// place is where a scalar is to be written.
type place struct {
	flow   bool // within [] or {}
	key    bool // as a mapping's key
	tail   bool // something follows on the same line
	hand   hand // how the collection that holds it is written
	parent int  // how far that is indented
	indent int  // how far lines of a block scalar are to be indented
	eol    string
}

// scalarStyle is a way of writing a scalar.
type scalarStyle int

const (
	plain scalarStyle = iota
	double
	single
	literal
	folded
)

// styleOf returns how a scalar is written.
func styleOf(n *yaml.Node) scalarStyle {
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		return double
	case n.Style&yaml.SingleQuotedStyle != 0:
		return single
	case n.Style&yaml.LiteralStyle != 0:
		return literal
	case n.Style&yaml.FoldedStyle != 0:
		return folded
	}
	return plain
}

// writeScalar writes value in the first of these styles that can hold it and
// reads back as it: the one preferred, then with the least quoting. If typed,
// the value is a number, a date or a truth value and may be read as one; else
// readers of YAML 1.1 and of 1.2 must both read a string.
func writeScalar(value string, typed bool, prefer scalarStyle, width int, at place) (text string, ok bool) {
	order := []scalarStyle{prefer, plain}
	if strings.Contains(value, "\n") {
		order = append(order, literal)
	}
	if !strings.ContainsAny(value, `"\`) || !yamltext.IsPrintable(value) {
		order = append(order, double, single)
	} else {
		order = append(order, single, double)
	}
	for _, style := range order {
		switch style {
		case plain:
			text, ok = value, yamltext.IsPlain(value, at.flow) && (typed || !yamltext.Resolves(value))
		case single:
			text, ok = "'"+strings.ReplaceAll(value, "'", "''")+"'", yamltext.IsPrintable(value)
		case double:
			text, ok = quoteDouble(value), true
		case literal:
			text, ok = writeLiteral(value, at)
		case folded:
			text, ok = writeFolded(value, width, at)
		}
		if ok && readsBack(text, value, typed, at) {
			return text, true
		}
	}
	return "", false
}

// readsBack reports whether the text is a scalar of that value where it is to
// stand.
func readsBack(text, value string, typed bool, at place) bool {
	trial := strings.Repeat(" ", max(at.parent, 0)) + "k: " + text + "\n"
	switch {
	case at.flow && at.key:
		trial = "{" + text + ": v}"
	case at.key:
		trial = text + ": v\n"
	case at.flow:
		trial = "{k: " + text + "}"
	}
	var doc yaml.Node
	if yaml.Unmarshal([]byte(trial), &doc) != nil {
		return false
	}
	m := doc.Content[0]
	if m.Kind != yaml.MappingNode || len(m.Content) != 2 {
		return false
	}
	n := m.Content[1]
	if at.key {
		n = m.Content[0]
	}
	return n.Kind == yaml.ScalarNode && n.Value == value && (n.Tag == "!!str" || typed && n.Tag != "!!null")
}

func quoteDouble(value string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range value {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\t':
			b.WriteString(`\t`)
		case c == '\r':
			b.WriteString(`\r`)
		case yamltext.Printable(c):
			b.WriteRune(c)
		case c < 0x100:
			b.WriteString(`\x` + hex(c, 2))
		default:
			b.WriteString(`\u` + hex(c, 4))
		}
	}
	b.WriteByte('"')
	return b.String()
}

func hex(c rune, digits int) string {
	s := strconv.FormatInt(int64(c), 16)
	return strings.Repeat("0", digits-len(s)) + s
}

var (
	truth  = regexp.MustCompile(`^(?i:true|false|yes|no|on|off)$`)
	number = regexp.MustCompile(`^[0-9][0-9_]*(?:\.[0-9]+)?$`)
	day    = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
)

// typedFields are the fields that hold no text, each with what it may hold.
var typedFields = map[string]*regexp.Regexp{
	"vacant":       truth,
	"assistant":    truth,
	"complete":     truth,
	"headcount":    number,
	"pay":          number,
	"it_headcount": number,
	"it_budget":    number,
	"acting_since": day,
	"until":        day,
	"as_of":        day,
}

// scalarNode is how a written value is to read.
func scalarNode(value string, typed bool) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Value: value}
	if !typed {
		n.Tag = "!!str"
	}
	return n
}
