package format

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"dotline/graph/org"
	"dotline/graph/yamltext"

	"gopkg.in/yaml.v3"
)

// compare says where a formatted document is another than it should be, or nil.
func (d *document) compare(after *document) error {
	if n := difference(d.root, after.root); n != nil {
		return fmt.Errorf("%s:%d:%d: a new layout would change what is written here; the file is left as it is", d.path, n.Line, n.Column)
	}
	if model(d.chart) != model(after.chart) {
		return fmt.Errorf("%s: a new layout would change the chart; the file is left as it is", d.path)
	}
	if !slices.Equal(d.comments, after.comments) {
		return fmt.Errorf("%s: a new layout would change a comment; the file is left as it is", d.path)
	}
	return nil
}

// difference returns the first node that reads otherwise in b, or nil.
func difference(a, b *yaml.Node) *yaml.Node {
	if a.Kind != b.Kind || a.Tag != b.Tag || a.Value != b.Value || a.Anchor != b.Anchor ||
		yamltext.IsFlow(a) != yamltext.IsFlow(b) || len(a.Content) != len(b.Content) {
		return a
	}
	for i := range a.Content {
		if n := difference(a.Content[i], b.Content[i]); n != nil {
			return n
		}
	}
	return nil
}

// model writes down all that a chart says, save where it says it. The kinds of
// problems are part of it, and their words are not, for they may quote a key.
func model(c *org.Chart) string {
	var b strings.Builder
	write(&b, reflect.ValueOf(c.Organization))
	write(&b, reflect.ValueOf(c.View))
	for _, p := range c.Positions {
		write(&b, reflect.ValueOf(*p))
	}
	var problems []string
	for _, p := range c.Problems {
		var at strings.Builder
		write(&at, reflect.ValueOf(p.Position))
		problems = append(problems, string(p.Kind)+" "+at.String())
	}
	slices.Sort(problems)
	return b.String() + strings.Join(problems, "\n")
}

// write writes a value down, what is unset as nothing.
func write(b *strings.Builder, v reflect.Value) {
	defer b.WriteByte(';')
	if v.IsZero() || v.Type() == reflect.TypeFor[org.Pos]() {
		return
	}
	switch v.Kind() {
	case reflect.String:
		b.WriteString(strconv.Quote(v.String()))
	case reflect.Struct:
		if day, ok := v.Interface().(time.Time); ok {
			b.WriteString(day.Format(time.DateOnly))
			return
		}
		for i := range v.NumField() {
			write(b, v.Field(i))
		}
	case reflect.Slice:
		b.WriteString(strconv.Itoa(v.Len()))
		for i := range v.Len() {
			write(b, v.Index(i))
		}
	case reflect.Pointer:
		p := v.Interface().(*org.Position)
		fmt.Fprintf(b, "%d %q %t", p.Index, p.ID, p.Ghost)
	default:
		fmt.Fprint(b, v.Interface())
	}
}
