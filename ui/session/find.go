package session

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"dotline/graph/org"
)

// finder finds the positions of one chart.
type finder struct {
	chart *org.Chart
	said  []string // what each position can be found by, folded
}

// Find returns the positions that a text may mean, by their names, titles,
// departments and ids: in the order of the chart those that say all its words,
// whatever the case and the accents, first those of which words begin so: IT is not
// looked for in sustainability. Where none does, those that have its letters
// in that order, the twenty likeliest, the first of them first. No text means none.
func (s *Session) Find(text string) []*org.Position {
	words := strings.Fields(fold(text))
	if s.state.Chart == nil || len(words) == 0 {
		return nil
	}
	if s.finder.chart != s.state.Chart {
		s.finder = newFinder(s.state.Chart)
	}
	return s.finder.find(words)
}

func newFinder(c *org.Chart) finder {
	f := finder{chart: c, said: make([]string, len(c.Positions))}
	for i, p := range c.Positions {
		f.said[i] = fold(strings.Join([]string{p.Holder(), p.Title.Text, p.Department.Text, p.ID}, " "))
	}
	return f
}

func (f *finder) find(words []string) []*org.Position {
	var found, within []*org.Position
	for i, said := range f.said {
		switch p := f.chart.Positions[i]; {
		case !containsAll(said, words, strings.Contains):
		case containsAll(said, words, beginsWord):
			found = append(found, p)
		default:
			within = append(within, p)
		}
	}
	if found = append(found, within...); len(found) > 0 {
		return found
	}
	const most = 20 // of which the rest has the letters by chance
	likely := fuzzy.Find(strings.Join(words, ""), f.said)
	for _, m := range likely[:min(len(likely), most)] {
		found = append(found, f.chart.Positions[m.Index])
	}
	return found
}

// Says reports whether a text says all the words of another, whatever the case and the
// accents.
func Says(said, text string) bool {
	return containsAll(fold(said), strings.Fields(fold(text)), strings.Contains)
}

func containsAll(said string, words []string, contains func(said, word string) bool) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !contains(said, w) })
}

// beginsWord reports whether a word of a text begins so.
func beginsWord(said, begin string) bool {
	for from := 0; ; {
		i := strings.Index(said[from:], begin)
		if i < 0 {
			return false
		}
		at := from + i
		before, _ := utf8.DecodeLastRuneInString(said[:at])
		if at == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		from = at + len(begin)
	}
}

// plain is how letters are typed where the keyboard lacks them, for those that are no
// letter with an accent to Unicode.
var plain = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ð", "d", "ħ", "h", "ŧ", "t", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th")

// fold is a text without what a search does not tell apart: case and accents.
func fold(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), text)
	if err != nil {
		bare = text
	}
	return plain.Replace(strings.ToLower(bare))
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}
