// Package dot writes graphs in Graphviz's DOT language.
package dot

import (
	"bytes"
	"strconv"
	"strings"
)

// Attr is one attribute. Its value is plain text: quoting is this package's work.
type Attr struct{ Key, Value string }

// A builds an attribute.
func A(key, value string) Attr { return Attr{key, value} }

// Num builds an attribute with a number, written as short as is exact.
func Num(key string, value float64) Attr { return Attr{key, Number(value)} }

// NoLabel is the label of a node that shows none. It is a space: to a node without a
// label go-graphviz gives the node's name, and that takes longer than all the rest of
// reading it.
var NoLabel = A("label", " ")

// Number writes a number as short as is exact.
func Number(x float64) string {
	if x == 0 {
		return "0" // never -0
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// Graph is a directed graph in the making.
type Graph struct{ b bytes.Buffer }

// New begins a directed graph with a name and attributes of its own.
func New(name string, attrs ...Attr) *Graph {
	g := &Graph{}
	g.b.WriteString("digraph ")
	g.quote(name, "")
	g.b.WriteString(" {\n")
	g.Default("graph", attrs...)
	return g
}

// Default sets attributes that all further "node" or "edge" statements share.
func (g *Graph) Default(kind string, attrs ...Attr) {
	g.b.WriteByte('\t')
	g.b.WriteString(kind)
	g.attrs(attrs)
}

// Node adds the n-th node, whose name is "n" and the number.
func (g *Graph) Node(n int, attrs ...Attr) {
	g.b.WriteByte('\t')
	g.name(n)
	g.attrs(attrs)
}

// Edge adds an edge from one node to another.
func (g *Graph) Edge(from, to int, attrs ...Attr) {
	g.b.WriteByte('\t')
	g.name(from)
	g.b.WriteString(" -> ")
	g.name(to)
	g.attrs(attrs)
}

// Text ends the graph and returns it.
func (g *Graph) Text() []byte {
	g.b.WriteString("}\n")
	return g.b.Bytes()
}

// Name is the name of the n-th node, for attributes that name one.
func Name(n int) string { return "n" + strconv.Itoa(n) }

func (g *Graph) name(n int) {
	g.b.WriteByte('n')
	g.b.Write(strconv.AppendInt(g.b.AvailableBuffer(), int64(n), 10))
}

func (g *Graph) attrs(attrs []Attr) {
	if len(attrs) > 0 {
		g.b.WriteString(" [")
		for i, a := range attrs {
			if i > 0 {
				g.b.WriteByte(' ')
			}
			g.b.WriteString(a.Key)
			g.b.WriteByte('=')
			g.quote(a.Value, backslashes[a.Key])
		}
		g.b.WriteByte(']')
	}
	g.b.WriteString("\n")
}

// backslashes is how to write one in each attribute: Graphviz reads the escapes of
// a label before its entities, and those of a tooltip twice and again, so that only
// a look-alike survives; elsewhere an entity does.
var backslashes = map[string]string{"label": `\\`, "tooltip": "\u29f5"}

// quote writes a text so that Graphviz reads back just that text: neither its own
// escapes (\N is a node's name) nor HTML's (&lt;) mean anything in it, and
// characters that XML forbids are replaced.
func (g *Graph) quote(s, backslash string) {
	g.b.WriteByte('"')
	if !strings.ContainsAny(s, "\"\\&") && !hasControl(s) {
		g.b.WriteString(s)
	} else {
		for _, c := range s {
			switch {
			case c == '"':
				g.b.WriteString(`\"`)
			case c == '\\':
				if backslash == "" {
					backslash = "&#92;"
				}
				g.b.WriteString(backslash)
			case c == '&':
				g.b.WriteString("&amp;")
			case c == '\n':
				g.b.WriteString(`\n`)
			case isControl(c):
				g.b.WriteRune('\ufffd')
			default:
				g.b.WriteRune(c)
			}
		}
	}
	g.b.WriteByte('"')
}

func isControl(c rune) bool {
	return c < 0x20 && c != '\t' || c == 0x7f || c == 0xfffe || c == 0xffff
}

func hasControl(s string) bool {
	for _, c := range s {
		if isControl(c) {
			return true
		}
	}
	return false
}
