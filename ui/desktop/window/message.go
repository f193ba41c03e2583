package window

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
)

// message says what was found, in the user's language: there, it names who does
// not keep which rule, and [detail] has the rest.
func message(f *conventions.Finding) string {
	rule := words.Rule(f.Rule.Summary)
	if rule == "" {
		return detail(f)
	}
	who := about(f)
	if who == "" {
		return lang.L("Not kept: {{.Rule}}", words.With{"Rule": rule})
	}
	return look.Text(lang.L("{{.Positions}}, not kept: {{.Rule}}", words.With{"Positions": who, "Rule": rule}))
}

// detail is a finding's message, which is in English, as a sentence of its own.
func detail(f *conventions.Finding) string { return look.Text(capital(f.Message.String())) }

// about names whom a finding is about: both ends of a reporting line, or the first
// few positions; "" where it is about none.
func about(f *conventions.Finding) string {
	const most = 3
	if p := f.Line; p != nil && p.Manager != nil {
		return named(p) + " → " + named(p.Manager)
	}
	var names []string
	for i, p := range f.Positions {
		if i == most {
			names = append(names, lang.L("{{.Count}} more", words.Count(len(f.Positions)-most)))
			break
		}
		names = append(names, named(p))
	}
	return strings.Join(names, "; ")
}

// capital is a text with a capital at its beginning.
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}
