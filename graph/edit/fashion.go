package edit

import (
	"encoding/json"
	"iter"
	"regexp"
	"slices"
	"strings"

	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// style returns how a new value of a field is to be written at the place: several
// lines as such; numbers, dates and truth values without quotes unless JSON has
// no such value; and else as the values around it are, or those of the same field
// in the chart.
func (p *plan) style(field, value string, typed bool, at place) scalarStyle {
	switch {
	case strings.Contains(value, "\n"), typed && (at.hand.key != double || json.Valid([]byte(value))):
		return plain
	case at.hand.value != plain:
		return at.hand.value
	}
	if n := p.sample(field, value); n != nil {
		return styleOf(n)
	}
	style := scalarStyle(-1)
	for n := range p.valuesOf(field) {
		if style = alike(style, n); style == plain {
			break
		}
	}
	return max(style, plain)
}

// isTyped reports whether the field's value may be read as something other than
// a string.
func (p *plan) isTyped(field, value string) bool {
	if re := typedFields[field]; re != nil && re.MatchString(value) {
		return true
	}
	n := p.sample(field, value)
	return n != nil && styleOf(n) == plain
}

var digits = regexp.MustCompile(`^[0-9]+$`)

// sample returns the first text of digits alone that the chart has in the field,
// or among the ids if the field names one, for another such text; nil for none.
// Programs that compare both find the same only if they are written alike. Those
// that begin with a zero, which others may drop, are a kind of their own.
func (p *plan) sample(field, value string) *yaml.Node {
	if !digits.MatchString(value) {
		return nil
	}
	for n := range p.valuesOf(field) {
		if n.Style&yaml.TaggedStyle == 0 && digits.MatchString(n.Value) && isZeroLed(n.Value) == isZeroLed(value) {
			return n
		}
	}
	if field == "collapsed" || slices.Contains(mentioning, field) {
		return p.sample("id", value)
	}
	return nil
}

func isZeroLed(number string) bool { return len(number) > 1 && number[0] == '0' }

// valuesOf yields the scalars that the chart's positions have in a field.
func (p *plan) valuesOf(field string) iter.Seq[*yaml.Node] {
	field = plainName(field)
	return func(yield func(*yaml.Node) bool) {
		if field != "id" && !slices.ContainsFunc(namesOf(field), p.d.fields.give) {
			return
		}
		for _, e := range p.d.entries {
			if field == "id" && e.key != nil && !yield(e.key) {
				return
			}
			for i := 0; e.body.Kind == yaml.MappingNode && i+1 < len(e.body.Content); i += 2 {
				k, v := e.body.Content[i], e.body.Content[i+1]
				if plainName(p.d.fields.of(k.Value)) != field || yamltext.IsMerge(k) {
					continue
				}
				values := []*yaml.Node{v}
				if v.Kind == yaml.SequenceNode {
					values = v.Content
				}
				for _, n := range values {
					if n.Kind == yaml.ScalarNode && !yield(n) {
						return
					}
				}
			}
		}
	}
}

// namesOf are the names of a field that may have two, the plain one first.
func namesOf(field string) []string {
	switch field {
	case "name":
		return []string{"name", "names"}
	case "title":
		return []string{"title", "job_title"}
	}
	return []string{field}
}

// plainName is the name of a field that has two.
func plainName(field string) string {
	switch field {
	case "names":
		return "name"
	case "job_title":
		return "title"
	}
	return field
}
