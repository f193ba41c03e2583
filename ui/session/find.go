package session

import (
	"slices"
	"strings"
	"unicode"

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
// whatever the case and the accents. Where none does, those that have its letters
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
	var found []*org.Position
	for i, said := range f.said {
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(said, w) }) {
			found = append(found, f.chart.Positions[i])
		}
	}
	if len(found) > 0 {
		return found
	}
	const most = 20 // of which the rest has the letters by chance
	likely := fuzzy.Find(strings.Join(words, ""), f.said)
	for _, m := range likely[:min(len(likely), most)] {
		found = append(found, f.chart.Positions[m.Index])
	}
	return found
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
