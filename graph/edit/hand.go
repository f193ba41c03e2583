package edit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dotline/graph/org"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// hand is how a collection is written, so that what is added to it is alike.
type hand struct {
	key, value scalarStyle // plain unless all that could do without quotes has them
	tight      bool        // no space behind a colon or a comma, as JSON may be
	aligned    int         // how far the values stand from their keys' beginning; 0: behind them
}

// handOf returns how a collection is written.
func (p *plan) handOf(m *yaml.Node) hand {
	h := hand{key: -1, value: -1}
	for _, n := range m.Content {
		if m.Kind == yaml.SequenceNode && n.Kind == yaml.ScalarNode {
			h.value = alike(h.value, n)
		}
	}
	spread := false // values stand further from their keys than they must
	for i := 0; m.Kind == yaml.MappingNode && i+1 < len(m.Content); i += 2 {
		k, v := m.Content[i], m.Content[i+1]
		if k.Kind != yaml.ScalarNode || yamltext.IsMerge(k) {
			continue
		}
		h.key = alike(h.key, k)
		items := []*yaml.Node{v}
		if v.Kind == yaml.SequenceNode {
			items = v.Content
		}
		for _, n := range items {
			if n.Kind == yaml.ScalarNode {
				h.value = alike(h.value, n)
			}
		}
		begin, end, at := p.src.Start(k), p.src.End(k), p.src.Start(v)
		switch {
		case yamltext.IsImplicit(v) || k.Line != v.Line:
		case yamltext.IsFlow(m):
			h.tight = at == end+1
		default:
			if apart := utf8.RuneCount(p.src.Text[begin:at]); h.aligned == 0 || h.aligned == apart {
				h.aligned = apart
			} else {
				h.aligned = -1
			}
			spread = spread || at > end+2
		}
	}
	if !spread || h.aligned < 0 {
		h.aligned = 0
	}
	h.key = max(h.key, plain)
	if h.value < 0 {
		h.value = h.key
	}
	return h
}

// alike returns the style in which the scalars are written: quoted only if all
// of them are that could do without, and -1 as long as none could.
func alike(style scalarStyle, n *yaml.Node) scalarStyle {
	own := styleOf(n)
	switch {
	case own == literal || own == folded || own != plain && (!yamltext.IsPlain(n.Value, true) || yamltext.Resolves(n.Value)):
		return style
	case own == plain && n.Tag != "!!str" && n.Kind == yaml.ScalarNode:
		return style
	case style >= 0 && style != own:
		return plain
	}
	return own
}

// pair writes a key with its value, or with nothing if that takes lines of its
// own and so begins with a line end.
func (h hand) pair(key, value string) string {
	switch {
	case strings.HasPrefix(value, "\n") || strings.HasPrefix(value, "\r"):
		return key + ":" + value
	case h.tight && h.key != plain:
		return key + ":" + value
	}
	return key + ":" + spaces(max(1, h.aligned-utf8.RuneCountInString(key)-1)) + value
}

// comma parts the items of a flow collection.
func (h hand) comma() string {
	if h.tight {
		return ","
	}
	return ", "
}

// keyText writes a key.
func (p *plan) keyText(key string, h hand, flow bool) string {
	text, _ := writeScalar(key, false, h.key, 0, place{flow: flow, key: true, eol: p.src.EOL})
	return text
}

// keyName returns the name under which the chart's entries give a field, or
// where none does the format's own, put together as the entry's other keys are.
func (p *plan) keyName(field string, like *yaml.Node) string {
	given := p.d.fields.give(field) || field == "title" && p.d.fields.give("job_title")
	jobTitle := ""
	for _, e := range p.d.entries {
		if !given {
			break
		}
		if e.body.Kind != yaml.MappingNode {
			continue
		}
		for i := 0; i+1 < len(e.body.Content); i += 2 {
			k := e.body.Content[i]
			if k.Kind != yaml.ScalarNode || yamltext.IsMerge(k) {
				continue
			}
			switch f := p.d.fields.of(k.Value); {
			case f == field:
				return k.Value
			case f == "job_title" && jobTitle == "":
				jobTitle = k.Value
			}
		}
	}
	if field == "title" && jobTitle != "" {
		return jobTitle
	}
	if org.FieldOf(field) != field {
		return field
	}
	return inFashion(field, like)
}

// inFashion puts the words of a field's name together as the keys of a mapping
// are: Reports To, ReportsTo, reportsTo, reports-to or reports_to.
func inFashion(field string, like *yaml.Node) string {
	var keys []string
	for i := 0; like.Kind == yaml.MappingNode && i+1 < len(like.Content); i += 2 {
		if k := like.Content[i].Value; k != "" && !yamltext.IsMerge(like.Content[i]) {
			keys = append(keys, k)
		}
	}
	has := func(f func(key string) bool) bool { return slices.ContainsFunc(keys, f) }
	isUpper := func(key string) bool { return unicode.IsUpper([]rune(key)[0]) }
	words := strings.Split(field, "_")
	capitals := len(keys) > 0 && !has(func(key string) bool { return !isUpper(key) })
	camel := has(func(key string) bool { return !isUpper(key) && strings.IndexFunc(key, unicode.IsUpper) > 0 })
	for i, w := range words {
		if capitals || camel && i > 0 {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	switch {
	case has(func(key string) bool { return strings.Contains(key, " ") }):
		return strings.Join(words, " ")
	case has(func(key string) bool {
		return strings.Contains(key, "-") && strings.ToLower(key) == key && !strings.HasPrefix(key, "x-")
	}):
		return strings.Join(words, "-")
	case camel || capitals && !has(func(key string) bool { return strings.Contains(key, "_") }):
		return strings.Join(words, "")
	}
	return strings.Join(words, "_")
}
