package scene

import (
	"fmt"
	"strings"

	"dotline/graph/org"
)

func (b *builder) classes(i int) []string {
	p := b.positions[i]
	var classes []string
	for _, state := range []struct {
		is   bool
		name string
	}{
		{p.Ghost, "ghost"}, {p.Vacant, "vacant"}, {len(p.Names) > 1, "shared"}, {p.Assistant, "assistant"},
		{p.ActingSince.Known, "acting"}, {b.scope.chain[p], "context"},
	} {
		if state.is {
			classes = append(classes, state.name)
		}
	}
	for _, s := range b.severities(i) {
		classes = append(classes, "finding-"+s.String())
	}
	for _, k := range b.kindsOf(p) {
		classes = append(classes, string(k))
	}
	return classes
}

// tooltip says in full what the card shows shortened, and more.
func (b *builder) tooltip(i int) string {
	p := b.positions[i]
	var lines []string
	add := func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	switch {
	case p.Ghost:
		add("%s: a line names this manager, and the chart has no such position", oneLine(p.ID))
	case p.Vacant:
		add("Vacant")
	case len(p.Names) > 0:
		add("%s", oneLine(p.Holder()))
	}
	if p.Title.Text != "" {
		add("%s", oneLine(p.Title.Text))
	}
	if where := joined(", ", oneLine(p.Department.Text), oneLine(p.Location.Text)); where != "" {
		add("%s", where)
	}
	if m := p.Manager; m != nil && !b.hasLeft(p) {
		add("Reports to %s", named(m))
	}
	if direct := len(p.Reports); direct > 0 && !b.hasLeft(p) {
		add("%s, %d in all", plural(direct, "direct report"), b.all[i])
	}
	for _, f := range b.findings[i] {
		add("%s: %s (%s)", capital(f.Severity.String()), oneLine(f.Message.String()), f.Rule.ID)
	}
	for _, a := range b.additions {
		if a.tell != nil {
			lines = append(lines, a.tell(i)...)
		}
	}
	if b.hidden[i] > 0 {
		add("%d of them not shown", b.hidden[i])
	}
	if len(lines) == 0 {
		add("%s", p.ID)
	}
	return strings.Join(lines, "\n")
}

// named is how a sentence calls a position: its holder and its title.
func named(p *org.Position) string {
	label := oneLine(p.Label())
	if holder := oneLine(p.Holder()); holder != "" && !p.Vacant {
		return holder + ", " + label
	}
	return label
}

func joined(sep string, parts ...string) string {
	var list []string
	for _, p := range parts {
		if p != "" {
			list = append(list, p)
		}
	}
	return strings.Join(list, sep)
}

func plural(n int, what string) string { return counted(n, what, what+"s") }

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
