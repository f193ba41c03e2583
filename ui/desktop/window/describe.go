package window

import (
	"strings"

	"dotline/graph/conventions"
	"dotline/graph/org"
	"dotline/graph/phrase"
	"dotline/graph/roles"
	"dotline/ui/desktop/words"

	"fyne.io/fyne/v2/lang"
)

// fact is one line of the inspector.
type fact struct{ name, value string }

// facts are what is made of a position's fields.
func facts(r *conventions.Report, p *org.Position) []fact {
	var all []fact
	add := func(name, value string) {
		if value != "" {
			all = append(all, fact{name, value})
		}
	}
	if direct := len(p.Reports); direct > 0 {
		add(lang.L("Reports"), lang.L("{{.Direct}} direct, {{.All}} in all", words.With{"Direct": words.Number(direct), "All": words.Number(below(p))}))
	}
	if !p.Ghost {
		add(lang.L("Title read as"), reading(r.Reading(p)))
	}
	for _, e := range p.Exceptions {
		add(lang.L("Allowed"), allowed(e))
	}
	return all
}

// allowed says what an exception allows, and why.
func allowed(e org.Exception) string {
	text := e.Rule.Text
	if e.Reason.IsSet() {
		text += ": " + e.Reason.Text
	}
	if e.Until.Known {
		text += " " + lang.L("(until {{.Day}})", words.With{"Day": e.Until.String()})
	}
	return text
}

// named is a position's holder and title, as far as they are known.
func named(p *org.Position) string {
	if p.Holder() == "" {
		return p.Label()
	}
	return words.Say(p.Holders()) + ", " + p.Label()
}

// allNamed names the positions with those ids; an id that none has stands for
// itself.
func allNamed(chart *org.Chart, ids []string) string {
	var names []string
	for _, id := range ids {
		if p := chart.ByID(id); p != nil {
			names = append(names, named(p))
		} else {
			names = append(names, id)
		}
	}
	return strings.Join(names, "; ")
}

// below counts the reports at any depth.
func below(p *org.Position) int {
	n := len(p.Reports)
	for _, q := range p.Reports {
		n += below(q)
	}
	return n
}

// reading says in a line how a title was understood.
func reading(r roles.Reading) string {
	titles := func(list []roles.Role) string {
		all := make([]phrase.Phrase, len(list))
		for i, role := range list {
			all[i] = phrase.New(role.Title())
		}
		return words.Say(phrase.Or(all...))
	}
	var parts []string
	switch {
	case len(r.Candidates) > 0:
		return lang.L("{{.Roles}}? Say which with role:", words.With{"Roles": titles(r.Candidates)})
	case r.Body:
		return lang.L("a body, nobody's position")
	case len(r.Roles) > 0:
		parts = append(parts, titles(r.Roles))
	}
	if r.Rank != roles.RankUnknown {
		parts = append(parts, lang.L("rank: {{.Rank}}", words.With{"Rank": words.Text(r.Rank.String())}))
	}
	if r.Function != "" {
		parts = append(parts, lang.L("function: {{.Function}}", words.With{"Function": words.Text(r.Function.Name())}))
	}
	for _, q := range r.Qualifiers {
		parts = append(parts, words.Text(string(q)))
	}
	if !r.Confident {
		parts = append(parts, lang.L("not certain, so rules leave it alone"))
	}
	return words.Say(phrase.Clauses(phrase.Names(parts)...))
}
