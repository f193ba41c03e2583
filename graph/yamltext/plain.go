package yamltext

import (
	"regexp"
	"strings"
)

// resolved matches the plain scalars that a reader of YAML 1.1 (its type
// repository) or of YAML 1.2 (its core schema) takes for something other than a
// string: null, truth values, integers in every base and in sixtieths, floating
// point numbers, times, merge and value keys.
var resolved = regexp.MustCompile(`^(?:` + strings.Join([]string{
	`|~|null|Null|NULL|=|<<`,
	`y|Y|n|N|yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF`,
	`[-+]?0b[01_]+|[-+]?0o[0-7_]+|[-+]?0x[0-9a-fA-F_]+`,
	`[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?`,
	`[-+]?(?:[0-9][0-9_]*(?:\.[0-9_.]*)?|\.[0-9_.]*)(?:[eE][-+]?[0-9]+)?`,
	`[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)`,
	`[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?`,
}, "|") + `)$`)

// Resolves reports whether some reader of YAML takes the plain scalar for
// something other than a string.
func Resolves(value string) bool { return resolved.MatchString(value) }

// IsPlain reports whether value can stand without quotes; flow says whether it
// stands within [] or {}. What it then reads as is for [Resolves] to say.
func IsPlain(value string, flow bool) bool {
	if value == "" || !IsPrintable(value) || strings.Contains(value, "\t") ||
		strings.HasPrefix(value, " ") || strings.HasSuffix(value, " ") || strings.HasSuffix(value, ":") ||
		strings.Contains(value, ": ") || strings.Contains(value, " #") || strings.HasPrefix(value, "...") ||
		strings.ContainsRune("-?:,[]{}#&*!|>'\"%@`", rune(value[0])) {
		return false
	}
	return !flow || !strings.ContainsAny(value, ",[]{}:?")
}

// IsPrintable reports whether the value is one line of characters that YAML 1.1
// and 1.2 let stand unescaped, that no reader takes for a line end, and that do
// not turn the text around them about (Unicode's annex 9, explicit directions).
func IsPrintable(value string) bool {
	for _, c := range value {
		if !Printable(c) && c != '\t' {
			return false
		}
	}
	return true
}

// Printable is [IsPrintable] for one character, the tab aside.
func Printable(c rune) bool {
	return c >= 0x20 && c <= 0x7e || c >= 0xa0 && c != '\u2028' && c != '\u2029' && !(c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') && c != '\ufeff' && c != 0xfffe && c != 0xffff
}

// Tame keeps a text's control characters from a terminal, and the text on its line: each
// but the tab becomes U+FFFD.
func Tame(s string) string {
	return strings.Map(func(c rune) rune {
		if c != '\t' && (c < ' ' || c >= 0x7f && c < 0xa0) {
			return '\ufffd'
		}
		return c
	}, s)
}
