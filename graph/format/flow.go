package format

import (
	"strings"
	"unicode/utf8"

	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// scalar returns a scalar's text, without quotes that it does not need; tight
// says that it is a key or stands within brackets.
func (f *formatter) scalar(n *yaml.Node, tight, keep bool) string {
	isQuoted := n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0
	if isQuoted && !keep && !hasProperties(n) && yamltext.IsPlain(n.Value, tight) && !yamltext.Resolves(n.Value) {
		return n.Value
	}
	return string(f.src.Text[f.src.Content(n):f.src.End(n)])
}

// flow writes a flow collection that stands on one line. What was set further
// apart than by one space, as in columns, stays where it was, unless the order
// changes.
type flow struct {
	*formatter
	first int // where its first element began
	text  []byte
}

// collection returns the text of a flow collection on one line from start on. It
// fails for what is rarely written, such as pairs without a value.
func (f *formatter) collection(n *yaml.Node, v *vocabulary, keep bool, start int) (text string, ok bool) {
	changes := len(f.changes)
	w := flow{formatter: f, first: start + 1}
	if len(n.Content) > 0 {
		w.first = f.src.Start(n.Content[0])
	}
	if w.node(n, v, keep) {
		return string(w.text), true
	}
	f.changes = f.changes[:changes]
	return "", false
}

func (w *flow) node(n *yaml.Node, v *vocabulary, keep bool) bool {
	keep = keep || isKept(n)
	if w.positions[n] {
		v = position
	}
	switch {
	case hasProperties(n) || yamltext.IsImplicit(n):
		return false
	case n.Kind == yaml.AliasNode:
		w.text = append(w.text, "*"+n.Value...)
	case n.Kind == yaml.ScalarNode:
		w.text = append(w.text, w.scalar(n, true, keep)...)
	case w.src.Text[w.src.Start(n)] == '[':
		w.text = append(w.text, '[')
		for i, c := range n.Content {
			if i > 0 {
				w.comma(w.src.Start(c))
			}
			if !w.node(c, v, keep) {
				return false
			}
		}
		w.text = append(w.text, ']')
	case w.src.Text[w.src.Start(n)] == '{':
		return w.mapping(n, v, keep)
	default:
		return false
	}
	return true
}

func (w *flow) mapping(n *yaml.Node, v *vocabulary, keep bool) bool {
	fields := w.fields(n, v, keep)
	order := arranged(fields)
	w.text = append(w.text, '{')
	for to := range fields {
		from := to
		if order != nil {
			from = order[to]
		}
		k := n.Content[2*from]
		begin := w.src.KeyStart(k)
		switch {
		case k.Kind != yaml.ScalarNode || begin < w.src.Start(k):
			return false
		case to > 0 && order != nil:
			w.text = append(w.text, ", "...)
		case to > 0:
			w.comma(begin)
		}
		if name := fields[from].name; name != "" {
			w.text = append(w.text, name...)
			w.changes = append(w.changes, func() { k.Value = name })
		} else if !w.node(k, nil, keep) {
			return false
		}
		w.text = append(w.text, ": "...)
		if !w.node(n.Content[2*from+1], fields[from].within, keep) {
			return false
		}
	}
	w.text = append(w.text, '}')
	if order != nil {
		w.changes = append(w.changes, func() { n.Content = rearranged(n.Content, order) })
	}
	return true
}

// comma parts what stood at next from what is before it.
func (w *flow) comma(next int) {
	w.text = append(w.text, ", "...)
	if w.src.Text[next-1] == ' ' && w.src.Text[next-2] == ' ' {
		column := 1 + utf8.RuneCount(w.src.Text[w.first:next])
		for n := column - utf8.RuneCount(w.text); n > 0; n-- {
			w.text = append(w.text, ' ')
		}
	}
}

// renamed returns the text of a flow collection from start on, as it is but for
// the names of keys.
func (f *formatter) renamed(n *yaml.Node, v *vocabulary, keep bool, start int) string {
	var b strings.Builder
	from := start
	var walk func(n *yaml.Node, v *vocabulary, keep bool)
	walk = func(n *yaml.Node, v *vocabulary, keep bool) {
		keep = keep || isKept(n)
		if f.positions[n] {
			v = position
		}
		if n.Kind == yaml.SequenceNode {
			for _, c := range n.Content {
				walk(c, v, keep)
			}
		}
		if n.Kind != yaml.MappingNode {
			return
		}
		for i, field := range f.fields(n, v, keep) {
			if k := n.Content[2*i]; field.name != "" {
				begin, end := f.src.Content(k), f.src.End(k)
				b.Write(f.src.Text[from:begin])
				quote := ""
				if k.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
					quote = string(f.src.Text[begin])
				}
				b.WriteString(quote + field.name + quote)
				from = end
				f.changes = append(f.changes, func() { k.Value = field.name })
			}
			walk(n.Content[2*i+1], field.within, keep)
		}
	}
	walk(n, v, keep)
	b.Write(f.src.Text[from:f.src.End(n)])
	return b.String()
}
