package intake

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// A writing is an encoding of one byte a letter, in which spreadsheets of some countries
// export, with what is written in it. Which one a text is in is told by which it makes
// words of some language in: whose letters beyond ASCII are all of that language, stand
// among ASCII letters or not as its script does, and are capitals only where words begin.
type writing struct {
	name      string
	enc       encoding.Encoding
	languages []string   // the letters of each beyond ASCII, in lower case
	common    string     // those that are many among them, where the script is its own
	share     [2]float64 // how many: at least, and at most
}

// writings are those that are told apart, the likelier of two that fit alike first.
var writings = []writing{
	{name: "Windows-1252", enc: charmap.Windows1252, languages: western},
	{name: "Windows-1250", enc: charmap.Windows1250, languages: central},
	{name: "Windows-1254", enc: charmap.Windows1254, languages: turkish},
	{name: "Windows-1257", enc: charmap.Windows1257, languages: baltic},
	{name: "Windows-1251", enc: charmap.Windows1251, languages: cyrillic, common: cyrillicVowels, share: vowels},
	{name: "Windows-1253", enc: charmap.Windows1253, languages: greek, common: greekVowels, share: vowels},
	{name: "Windows-1255", enc: charmap.Windows1255, languages: hebrew, common: "יוהלאר", share: [2]float64{0.3, 0.9}},
	{name: "Windows-1256", enc: charmap.Windows1256, languages: arabic, common: "اويلمنر", share: [2]float64{0.35, 0.95}},
	{name: "ISO-8859-2", enc: charmap.ISO8859_2, languages: central},
	{name: "KOI8-U", enc: charmap.KOI8U, languages: cyrillic, common: cyrillicVowels, share: vowels},
	{name: "Mac Roman", enc: charmap.Macintosh, languages: western},
}

// vowels is how many letters are such, about, in languages that write them all.
var vowels = [2]float64{0.2, 0.67}

// The letters that languages have beyond ASCII, by whose encoding they are.
var (
	western = []string{
		"äöüß", "àâæçéèêëîïôœùûüÿ", "áéíñóúüªº", "áâãàçéêíóôõúüªº", "àèéìòùªº", "åäöéšž", "æøåé",
		"éèëïöüáóí", "áðéíóúýþæö", "àçéèíïóòúü",
	}
	central = []string{
		"ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţșț", "äöüß",
	}
	turkish        = []string{"çğıöşüâîûi\u0307"}
	baltic         = []string{"ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"}
	cyrillic       = []string{"абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдеёжзійклмнопрстуўфхцчшыьэюя", "абвгдђежзијклљмнњопрстћуфхцчџш", "абвгдѓежзѕијклљмнњопрстќуфхцчџш"}
	cyrillicVowels = "аеёиоуыэюяіїєј"
	greek          = []string{"αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"}
	greekVowels    = "αεηιουωάέήίόύώϊϋΐΰ"
	hebrew         = []string{"אבגדהוזחטיךכלםמןנסעףפץצקרשת"}
	arabic         = []string{"ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچژگک"}
)

// What is written right before words in any language or behind them, and also between
// their letters. Other signs stand by themselves.
const (
	signs   = "‘‚“”„«»‹›—…•†‡§©®™°№€£¥¢¿¡\u00a0\u200e\u200f،؛؟" + joining
	joining = "’–·×\u00ad׳״־"
)

// How well a text fits a writing, of 1.
const (
	alsoFits = 0.97 // so well that few characters of East Asia may be words of this
	wellFit  = 0.85
	badFit   = 0.45
	better   = 0.02
	enoughOf = 4 // letters, for another than Windows-1252
)

// decodeAsWritten reads a text in the writing that it fits best, and tells how well: 0
// where it fits none.
func decodeAsWritten(data []byte) (text, name string, best float64) {
	lines := telling(data)
	var found *writing
	for i := range writings {
		w := &writings[i]
		fit, letters := w.fit(w.decode(lines))
		if i == 0 && fit >= badFit || i > 0 && fit >= wellFit && letters >= enoughOf && fit > best+better {
			found, best = w, fit
		}
	}
	if found == nil {
		return "", "", 0
	}
	if text = found.decode(data); text == "" {
		return "", "", 0
	}
	return text, found.name, best
}

// telling are the lines of a text that have something beyond ASCII: enough to tell its
// writing.
func telling(data []byte) []byte {
	const enough = 64 << 10
	var lines []byte
	for line := range bytes.Lines(data) {
		if bytes.ContainsFunc(line, func(c rune) bool { return c >= utf8.RuneSelf }) {
			lines = append(lines, line...)
		}
		if len(lines) > enough {
			break
		}
	}
	return lines
}

// decode reads a text in the writing; "" where it has what is not in it.
func (w *writing) decode(data []byte) string {
	out, err := w.enc.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) || bytes.ContainsFunc(out, isControl) {
		return ""
	}
	return string(out)
}

func isControl(c rune) bool { return unicode.IsControl(c) && c != '\n' && c != '\r' && c != '\t' }

// own tells whether the script is not Latin.
func (w *writing) own() bool { return w.common != "" }

// fit is how much of a text beyond ASCII is as a language writes, of 1, and how many
// letters that are.
func (w *writing) fit(text string) (fit float64, letters int) {
	known, common := 0, 0
	in := make([]int, len(w.languages))
	capital := false
	for word := range strings.FieldsFuncSeq(text, parts) {
		proper := w.proper(word)
		for i, c := range word {
			if c < utf8.RuneSelf {
				continue
			}
			if !unicode.In(c, unicode.L, unicode.M) || c == 'µ' && !isLong(word) {
				if before, after := beside(word, i, c); before && after && !strings.ContainsRune(joining, c) || (before || after) && isLong(word) && !strings.ContainsRune(signs, c) {
					letters++ // and none that is known
				}
				continue
			}
			letters++
			capital = capital || proper && unicode.IsUpper(c)
			low := unicode.ToLower(c)
			if c == 'İ' {
				low = 'i'
			}
			if strings.ContainsRune(w.common, low) {
				common++
			}
			if !proper {
				continue
			}
			is := false
			for k, l := range w.languages {
				if strings.ContainsRune(l, low) {
					in[k]++
					is = true
				}
			}
			if is {
				known++
			}
		}
	}
	if letters == 0 { // but signs alone
		return min(1, float64(len(text))), 0
	}
	most := 0
	for _, n := range in {
		most = max(most, n)
	}
	fit = (float64(known) + 2*float64(most)) / 3 / float64(letters)
	if share := float64(common) / float64(letters); w.own() && (share < w.share[0] || share > w.share[1] || w.share == vowels && !capital) {
		fit /= 2
	}
	return fit, letters
}

// proper tells whether a word could be one of the writing's: capitals stand at its
// beginning, or everywhere, and ASCII letters mostly among others or not at all.
func (w *writing) proper(word string) bool {
	plain, other, low, risen := 0, 0, 0, false
	before := rune(0)
	for _, c := range word {
		switch {
		case !unicode.IsLetter(c):
			before = 0
			continue
		case c < utf8.RuneSelf:
			plain++
		default:
			other++
		}
		if c == 'ß' {
			continue // among capitals, too
		}
		if unicode.IsLower(c) {
			low++
		}
		risen = risen || unicode.IsUpper(c) && unicode.IsLower(before)
		before = c
	}
	if w.own() {
		return plain == 0 && !risen
	}
	return !risen && (other < 4 || other <= plain || low == 0)
}

// isLong reports whether a word is no unit of measure, which signs may stand behind.
func isLong(word string) bool {
	const longest = 3
	n := 0
	for _, c := range word {
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n > longest
}

// parts tells what stands between words.
func parts(c rune) bool { return strings.ContainsRune(" \t\r\n,;|\"()/", c) }

// beside tells whether letters stand right before and behind a character of a word.
func beside(word string, at int, c rune) (before, after bool) {
	left, _ := utf8.DecodeLastRuneInString(word[:at])
	right, _ := utf8.DecodeRuneInString(word[at+utf8.RuneLen(c):])
	return unicode.IsLetter(left), unicode.IsLetter(right)
}
