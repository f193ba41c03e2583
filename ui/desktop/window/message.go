package window

import (
	"unicode"
	"unicode/utf8"

	"dotline/graph/conventions"
	"dotline/ui/desktop/look"
	"dotline/ui/desktop/words"
)

// message says what was found, in the user's language.
func message(f *conventions.Finding) string { return look.Text(capital(words.Say(f.Message))) }

// capital is a text with a capital at its beginning.
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}
