package roles

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// words holds a title as folded tokens: words, and the marks that part them,
// each mark as one of the tokens "&", "/", ",", "(", ")".
type words struct {
	text []byte
	ends []int // token i is text[ends[i-1]:ends[i]]
}

func (w *words) len() int { return len(w.ends) }

func (w *words) at(i int) []byte {
	from := 0
	if i > 0 {
		from = w.ends[i-1]
	}
	return w.text[from:w.ends[i]]
}

func (w *words) is(i int, s string) bool { return string(w.at(i)) == s }

func (w *words) close() {
	n := len(w.text)
	if len(w.ends) == 0 && n > 0 || len(w.ends) > 0 && n > w.ends[len(w.ends)-1] {
		w.ends = append(w.ends, n)
	}
}

func (w *words) mark(m byte) {
	w.close()
	w.text = append(w.text, m)
	w.close()
}

// fold brings s to one spelling. NFKC comes before and after folding since
// either can undo what the other did.
func fold(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return norm.NFKC.String(cases.Fold().String(norm.NFKC.String(s)))
		}
	}
	return s
}

// adInterim spells out the "a.i." that ends a title. What somebody is the head of is
// artificial intelligence.
func adInterim(s string) string {
	const dotted = "a.i."
	end := len(strings.TrimRightFunc(s, func(r rune) bool { return r == ')' || unicode.IsSpace(r) }))
	from := end - len(dotted)
	if from < 0 || !strings.EqualFold(s[from:end], dotted) {
		return s
	}
	before := strings.TrimRightFunc(s[:from], unicode.IsSpace)
	if before == "" || len(before) == from && !strings.HasSuffix(before, "(") || len(before) > 2 && strings.EqualFold(before[len(before)-3:], " of") {
		return s
	}
	return s[:from] + "ad interim" + s[end:]
}

// maxTitle is how many bytes of text are read at most: what goes on for pages is
// no title, and not worth its time.
const maxTitle = 2000

// split cuts s into tokens, which replace what w held; none if it is too long to
// be a title. Dots vanish (C.I.O. is CIO), a hyphen inside a word
// is a space, as is nothing between Chinese and other letters (IT经理), and a dash that
// stands alone or a colon reads as a comma.
func (w *words) split(s string) {
	w.text, w.ends = w.text[:0], w.ends[:0]
	if len(s) > maxTitle {
		return
	}
	s = adInterim(fold(s))
	spaced := true // a space, or the beginning, before the current character
	han := false   // a Chinese character before it
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		next := i + size
		wasSpaced, wasHan := spaced, han
		spaced, han = false, r >= utf8.RuneSelf && unicode.Is(unicode.Han, r)
		if han != wasHan {
			w.close()
		}
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			w.text = append(w.text, byte(r))
		case 'A' <= r && r <= 'Z':
			w.text = append(w.text, byte(r)+'a'-'A')
		case r == '.' || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r):
			spaced = wasSpaced
		case r == '&' || r == '+' || r == ';' || r == '|' || r == '•' || r == '·':
			w.mark('&')
		case (r == '/' || r == ':' || r == '*' || r == '_') && !wasSpaced && feminine(s[next:]) > 0:
			next += feminine(s[next:])
		case r == '/' || r == '\\':
			w.mark('/')
		case r == ',' || r == ':' || r == '，' || r == '、' || r == '—' || r == '兼': // what 兼 joins are posts apart: 副 is of the one alone
			w.mark(',')
		case r == '(' || r == '[' || r == '{':
			w.mark('(')
		case r == ')' || r == ']' || r == '}':
			w.mark(')')
		case r == '-' || r == '–' || r == '‐' || r == '‑' || r == '−':
			if wasSpaced && len(w.text) > 0 && (next == len(s) || isSpace(s[next:])) {
				w.mark(',')
			} else {
				w.close()
			}
		case r == '\'' || r == '’' || r == '‘':
			w.close()
			if n := possessive(s[next:]); n > 0 {
				next += n
			}
		case r < utf8.RuneSelf || r == utf8.RuneError || unicode.IsSpace(r) || unicode.Is(unicode.S, r):
			w.close()
			spaced = unicode.IsSpace(r)
		default:
			w.text = append(w.text, s[i:next]...)
		}
		i = next
	}
	w.close()
}

func isSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// feminine returns the length of the ending that makes a German title one of women, too,
// behind the sign that parts it: Leiter/in, Leiter/-in, Leiter:in.
func feminine(s string) int {
	rest := strings.TrimPrefix(s, "-")
	if len(rest) < 2 || !strings.EqualFold(rest[:2], "in") {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(rest[2:]); len(rest) > 2 && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_') {
		return 0
	}
	return len(s) - len(rest) + 2
}

// possessive returns the length of an s that ends a word: the CIO's assistant.
func possessive(s string) int {
	if s == "" || s[0] != 's' && s[0] != 'S' {
		return 0
	}
	if len(s) == 1 {
		return 1
	}
	if r, _ := utf8.DecodeRuneInString(s[1:]); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return 0
	}
	return 1
}
