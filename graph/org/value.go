package org

import (
	"strconv"
	"strings"
	"time"

	"dotline/graph/phrase"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// text reads one scalar; null and nothing are unset.
func (r *reader) text(n *yaml.Node, p *Position, field string) Value {
	return r.scalar(n, p, field, phrase.New("one text"))
}

func (r *reader) scalar(n *yaml.Node, p *Position, field string, expected phrase.Phrase) (v Value) {
	r.follow(n, p, func(n2 *yaml.Node) {
		switch {
		case yamltext.IsNull(n2):
		case n2.Kind == yaml.ScalarNode:
			v = Value{n2.Value, at(n)}
		default:
			r.problem(BadValue, n, p, phrase.New("%s is %s; expected %s", field, Describe(n2), expected))
		}
	})
	return v
}

// texts reads a list of scalars, or a single one.
func (r *reader) texts(n *yaml.Node, p *Position, field string) (list []Value) {
	r.each(n, p, func(n *yaml.Node) {
		if v := r.scalar(n, p, field, phrase.New("a text, or a list of them")); v.IsSet() {
			list = append(list, v)
		}
	})
	return list
}

// each calls f with every element of a list, or with n itself if it is none.
func (r *reader) each(n *yaml.Node, p *Position, f func(*yaml.Node)) {
	r.follow(n, p, func(n2 *yaml.Node) {
		switch {
		case n2.Kind == yaml.SequenceNode:
			for _, e := range n2.Content {
				r.follow(e, p, f)
			}
		case !yamltext.IsNull(n2):
			f(n2)
		}
	})
}

func (r *reader) oneOf(n *yaml.Node, p *Position, field string, allowed ...string) Value {
	v := r.text(n, p, field)
	if isBlank(v) {
		return Value{}
	}
	for _, a := range allowed {
		if strings.EqualFold(strings.TrimSpace(v.Text), a) {
			return Value{a, v.At}
		}
	}
	hint := DidYouMean(Nearest(strings.ToLower(v.Text), allowed))
	r.problem(BadValue, n, p, phrase.Clauses(phrase.New("%s is %s; expected %s", field, quote(v.Text), phrase.Or(phrase.Names(allowed)...)), hint))
	return Value{}
}

func (r *reader) truth(n *yaml.Node, p *Position, field string) bool {
	v := r.text(n, p, field)
	switch strings.ToLower(strings.TrimSpace(v.Text)) {
	case "true", "yes", "y", "on", "1":
		return true
	case "", "false", "no", "n", "off", "0":
		return false
	}
	r.problem(BadValue, n, p, phrase.New("%s is %s; expected true or false", field, quote(v.Text)))
	return false
}

func (r *reader) number(n *yaml.Node, p *Position, field string) Number {
	v := r.text(n, p, field)
	if isBlank(v) {
		return Number{}
	}
	x, err := strconv.ParseFloat(strings.NewReplacer("_", "", " ", "").Replace(v.Text), 64)
	if err != nil || x < 0 || x > 1e15 || x != x {
		r.problem(BadValue, n, p, phrase.New("%s is %s; expected a number such as 900", field, quote(v.Text)))
		return Number{}
	}
	return Number{Known: true, N: x, At: v.At}
}

func (r *reader) date(n *yaml.Node, p *Position, field string) Date {
	v := r.text(n, p, field)
	if isBlank(v) {
		return Date{}
	}
	day, err := time.Parse(time.DateOnly, strings.TrimSpace(v.Text))
	if err != nil {
		r.problem(BadValue, n, p, phrase.New("%s is %s; expected a day of the calendar such as 2026-11-01", field, quote(v.Text)))
		return Date{}
	}
	return Date{Known: true, Day: day, At: v.At}
}

func isBlank(v Value) bool { return strings.TrimSpace(v.Text) == "" }

// Describe says what stands at a node, as a message about it does.
func Describe(n *yaml.Node) phrase.Phrase {
	switch n.Kind {
	case yaml.SequenceNode:
		return phrase.New("a list")
	case yaml.MappingNode:
		return phrase.New("a mapping")
	}
	return quote(n.Value)
}

// DidYouMean asks whether a name is the one that was meant, where there is one.
func DidYouMean(name string) phrase.Phrase {
	if name == "" {
		return phrase.Phrase{}
	}
	return phrase.New("did you mean %s?", quote(name))
}

// quote puts a value between quotation marks and shortens it to what a message
// can hold.
func quote(s string) phrase.Phrase {
	n := 0
	for i := range s {
		if n++; n > 60 {
			s = s[:i] + "…"
			break
		}
	}
	return phrase.Quote(s)
}

// isEmpty reports whether nothing stands there, or a text with nothing in it.
func isEmpty(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && strings.TrimSpace(n.Value) == "" }
