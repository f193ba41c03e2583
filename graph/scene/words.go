package scene

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/phrase"
)

func (b *builder) classes(i int) []string {
	p := b.positions[i]
	var classes []string
	for _, state := range []struct {
		is   bool
		name string
	}{
		{p.Ghost, "ghost"}, {p.Vacant, "vacant"}, {shared(p), "shared"}, {p.Assistant, "assistant"},
		{p.ActingSince.Known, "acting"}, {b.isBody(p), "body"}, {b.scope.chain[p], "context"},
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
	add := func(line string) { lines = append(lines, line) }
	switch {
	case p.Ghost:
		add(b.words("%s: a line names this manager, and the chart has no such position", oneLine(p.ID)))
	case p.Vacant:
		add(b.words("Vacant"))
	case len(p.Names) > 0:
		add(b.holders(p))
	}
	if p.Title.Text != "" {
		add(oneLine(p.Title.Text))
	}
	if p.ActingSince.Known {
		add(b.words("Acting since %s", p.ActingSince.String()))
	}
	if others := b.otherPosts(p); others != "" {
		add(others)
	}
	if where := joined(", ", oneLine(p.Department.Text), oneLine(p.Location.Text)); where != "" {
		add(where)
	}
	if m := p.Manager; m != nil && !b.hasLeft(p) {
		add(b.words("Reports to %s", named(m)))
	}
	if direct := len(p.Reports); direct > 0 && !b.hasLeft(p) {
		add(b.words("%s, %d in all", phrase.Count(direct, "%d direct report", "%d direct reports"), b.all[i]))
	}
	for _, f := range b.findings[i] {
		add(b.finding(f) + " (" + f.Rule.ID + ")")
	}
	for _, a := range b.additions {
		if a.tell != nil {
			lines = append(lines, a.tell(i)...)
		}
	}
	if b.hidden[i] > 0 {
		add(b.words("%d of them not shown", b.hidden[i]))
	}
	if len(lines) == 0 {
		add(p.ID)
	}
	return strings.Join(lines, "\n")
}

// words are the drawing's own, in the language that it is in.
func (b *builder) words(format string, args ...any) string { return b.say(phrase.New(format, args...)) }

// finding says how severe a finding is, and what was found.
func (b *builder) finding(f *conventions.Finding) string {
	return capital(b.words("%s: %s", severity(f.Severity), oneLine(b.say(f.Message))))
}

// holders are a position's people as one text.
func (b *builder) holders(p *org.Position) string { return oneLine(b.say(p.Holders())) }

// named is how a sentence calls a position: its holder and its title.
func named(p *org.Position) phrase.Phrase {
	label := oneLine(p.Label())
	if p.Vacant || p.Holder() == "" {
		return phrase.Verbatim(label)
	}
	holders := make([]phrase.Phrase, len(p.Names))
	for i, name := range p.Names {
		holders[i] = phrase.Verbatim(oneLine(name.Text))
	}
	return phrase.New(holderAndTitle, phrase.And(holders...), label)
}

// holderAndTitle says in English what "%s, %s" does, which elsewhere may part names in
// a list in another way.
const holderAndTitle = "%[1]s, %[2]s"

// severity is how grave a finding is, in a word.
func severity(s conventions.Severity) phrase.Phrase { return phrase.New(s.String()) }

// severities counts findings of a severity.
func severities(n int, s conventions.Severity) phrase.Phrase {
	switch s {
	case conventions.Error:
		return phrase.Count(n, "%d error", "%d errors")
	case conventions.Warning:
		return phrase.Count(n, "%d warning", "%d warnings")
	}
	return phrase.Count(n, "%d note", "%d notes")
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

func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}
