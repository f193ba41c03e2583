package typeface

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word that no line is wide enough for is broken where a syllable begins, in most
// languages of the Latin alphabet: before a consonant with a vowel behind it. Letters
// that are one sound stay together. No dictionary is asked: which language a title is
// in is not known.

// joint are the letters that together are one sound before a vowel, the longest first.
var joint = [...]string{"sch", "ch", "ck", "ph", "qu", "sh", "th", "cz", "sz"}

// syllable returns how many of the first most bytes of a word go before the last place
// where a syllable begins, of those that leave no more than half of them away; 0 for none.
func syllable(word string, most int) int {
	for n := most; n >= most/2 && n > 0; n-- {
		if utf8.RuneStart(word[n]) && betweenLetters(word, n) && begins(word, n) {
			return n
		}
	}
	return 0
}

// begins reports whether a syllable of a word does so at byte n.
func begins(word string, n int) bool {
	lower := strings.ToLower(word)
	if len(lower) != len(word) { // few alphabets have letters of which that is true
		return false
	}
	if strings.HasSuffix(lower[:n], "ng") && lower[n] == 's' {
		return false // of a Verwaltungsdienst, which has no part that begins so
	}
	sound := ""
	for _, s := range joint {
		at := strings.LastIndex(lower[:min(n+len(s), len(lower))], s)
		if at < 0 || at+len(s) <= n || at > n {
			continue
		}
		if at < n {
			return false
		}
		if sound == "" {
			sound = s
		}
	}
	if sound == "" {
		_, size := utf8.DecodeRuneInString(lower[n:])
		sound = lower[n : n+size]
	}
	first, _ := utf8.DecodeRuneInString(sound)
	after, _ := utf8.DecodeRuneInString(lower[n+len(sound):])
	return unicode.Is(unicode.Latin, first) && !isVowel(first) && isVowel(after)
}

func isVowel(r rune) bool {
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	return strings.ContainsRune("aeiouyæøœıə", base)
}
