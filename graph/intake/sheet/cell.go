package sheet

import (
	"strings"
	"unicode/utf8"
)

// JoinList writes a list into one cell: its elements between "; ", an element
// that would be split or trimmed by that in double quotes, with the quotes in it
// doubled.
func JoinList(list []string) string {
	var b strings.Builder
	for i, s := range list {
		if i > 0 {
			b.WriteString("; ")
		}
		if s == "" || strings.ContainsAny(s, ";,\n\r\"") || strings.TrimSpace(s) != s {
			s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
		}
		b.WriteString(s)
	}
	return b.String()
}

// SplitList reads what JoinList wrote, and what people write: elements between
// any of the separators, blank ones left out. A quote that does not begin an
// element, or is never closed, stands for itself.
func SplitList(cell, separators string) []string {
	var list []string
	for rest := cell; rest != ""; {
		rest = strings.TrimLeft(rest, " \t\u00a0")
		if s, after, ok := quoted(rest, separators); ok {
			list = append(list, s)
			rest = after
			continue
		}
		end := strings.IndexAny(rest, separators)
		element := rest
		if end < 0 {
			rest = ""
		} else {
			_, n := utf8.DecodeRuneInString(rest[end:])
			element, rest = rest[:end], rest[end+n:]
		}
		if element = strings.TrimSpace(element); element != "" {
			list = append(list, element)
		}
	}
	return list
}

// quoted reads an element in double quotes and the separator behind it.
func quoted(s, separators string) (element, rest string, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		return "", "", false
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		if s[i] != '"' {
			b.WriteByte(s[i])
			continue
		}
		if i+1 < len(s) && s[i+1] == '"' {
			b.WriteByte('"')
			i++
			continue
		}
		rest = strings.TrimLeft(s[i+1:], " \t\u00a0")
		if rest == "" {
			return b.String(), "", true
		}
		if c, n := utf8.DecodeRuneInString(rest); strings.ContainsRune(separators, c) {
			return b.String(), rest[n:], true
		}
		return "", "", false
	}
	return "", "", false
}

// runs holds the characters with which a cell becomes a formula, or hides one,
// in a spreadsheet that opens a CSV file; the full-width forms count in East
// Asian versions. Source: OWASP, "CSV Injection".
const runs = "=+-@\t\r\n＝＋－＠"

// Guard makes a text harmless in a CSV file that a spreadsheet opens: one that
// would be run as a formula gets an apostrophe in front. Unguard takes it back.
func Guard(cell string) string {
	if isGuarded(cell) {
		return "'" + cell
	}
	return cell
}

// Unguard returns the text that Guard was given. A cell that Guard would not
// have written is returned as it is.
func Unguard(cell string) string {
	if strings.HasPrefix(cell, "'") && isGuarded(cell) {
		return cell[1:]
	}
	return cell
}

// isGuarded reports whether a text begins, behind any apostrophes, with a
// character that runs. That apostrophes do not count keeps Guard reversible.
func isGuarded(cell string) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(cell, "'"))
	return c != utf8.RuneError && strings.ContainsRune(runs, c)
}
