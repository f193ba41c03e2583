package intake

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// The encodings of East Asia have two bytes a character, of which the first tells how
// common it is: those of simplified Chinese, of Korean and of the Japanese of Unix in the
// same places, those of traditional Chinese and of the Japanese of Windows in others.

// surely is for how many characters nothing else looks like that by chance.
const surely = 30

// decodeEastAsian reads a text in the one that it looks like, and tells how many characters
// of it there are: 0 for none.
func decodeEastAsian(data []byte) (text, name string, characters int) {
	for _, e := range []struct {
		name  string
		enc   encoding.Encoding
		looks func(pairs []pair) bool
	}{
		{"EUC-JP", japanese.EUCJP, isUnixJapanese},
		{"EUC-KR", korean.EUCKR, isKorean},
		{"GB18030", simplifiedchinese.GB18030, isChinese},
		{"Big5", traditionalchinese.Big5, isTraditional},
		{"Shift JIS", japanese.ShiftJIS, isJapanese},
	} {
		pairs := pairsOf(data, e.enc == japanese.ShiftJIS)
		if !e.looks(pairs) {
			continue
		}
		out, err := e.enc.NewDecoder().Bytes(data)
		if err == nil && !bytes.ContainsRune(out, utf8.RuneError) && isEastAsian(string(out)) {
			return string(out), e.name, len(pairs)
		}
	}
	return "", "", 0
}

// isEastAsian reports whether what is beyond ASCII in a text are characters of East Asia
// that mostly stand together: in a misread Western text each is among Latin letters.
func isEastAsian(text string) bool {
	all, among := 0, 0
	latin := false
	before := rune(0)
	for _, c := range text {
		plain := c < utf8.RuneSelf && unicode.IsLetter(c)
		switch {
		case unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			all++
			if latin {
				among++
			}
		case plain && unicode.In(before, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			among++
		}
		latin, before = plain, c
	}
	return all >= 4 && 3*among <= all
}

// pair is the bytes of a character.
type pair struct{ first, second byte }

// pairsOf are the characters beyond ASCII, two bytes each; nil where one has no second.
// Those of half width have one byte in the Japanese of Windows.
func pairsOf(data []byte, halves bool) []pair {
	var pairs []pair
	for i := 0; i < len(data); i++ {
		switch {
		case data[i] < 0x80:
			continue
		case halves && data[i] >= 0xa1 && data[i] <= 0xdf:
			pairs = append(pairs, pair{data[i], 0})
			continue
		case i+1 == len(data) || data[i+1] < 0x40:
			return nil
		}
		pairs = append(pairs, pair{data[i], data[i+1]})
		i++
	}
	return pairs
}

// within counts the pairs whose first byte is within these, and the second too if it is to
// be beyond ASCII.
func within(pairs []pair, from, to byte, beyond bool) (n int) {
	for _, p := range pairs {
		if p.first >= from && p.first <= to && (!beyond || p.second >= 0xa1) {
			n++
		}
	}
	return n
}

// isChinese reports whether nearly all are characters that GB 2312 has, its levels of Han
// characters first; others are rarer.
func isChinese(pairs []pair) bool {
	han, signs := within(pairs, 0xb0, 0xf7, true), within(pairs, 0xa1, 0xa9, true)
	return han >= 4 && han >= 8*(len(pairs)-han-signs)
}

// common are syllables of Korean names, titles and headers.
const common = "김이박최정강조윤장임한오서신권황안송류전대표사부과팀직위급책름성명상관리자인기술보영업원무회계총담당번호소속메일입일책임"

// isKorean reports whether nearly all are where Korean has its syllables. That Han characters
// of Chinese are there by chance is likely only of few, and then they are none of the common ones.
func isKorean(pairs []pair) bool {
	syllables, signs := within(pairs, 0xb0, 0xc8, true), within(pairs, 0xa1, 0xa3, true)
	if syllables < 4 || 20*syllables < 19*(len(pairs)-signs) {
		return false
	}
	known := 0
	for _, p := range pairs {
		if out, err := korean.EUCKR.NewDecoder().Bytes([]byte{p.first, p.second}); err == nil && strings.Contains(common, string(out)) {
			known++
		}
	}
	return 3*known >= syllables || syllables > surely
}

// isUnixJapanese reports whether many are where the kana are, and the rest where the
// common characters are.
func isUnixJapanese(pairs []pair) bool {
	kana, han := within(pairs, 0xa4, 0xa5, true), within(pairs, 0xb0, 0xcf, true)
	return kana+han >= 4 && 5*kana >= kana+han && 20*(kana+han) >= 19*(len(pairs)-within(pairs, 0xa1, 0xa3, true))
}

// isTraditional reports whether nearly all are common characters of Big5, of which half
// have a second byte of ASCII.
func isTraditional(pairs []pair) bool {
	han, beyond := within(pairs, 0xa4, 0xc6, false), within(pairs, 0xa4, 0xc6, true)
	return han >= 4 && beyond < han && 20*han >= 19*(len(pairs)-within(pairs, 0xa1, 0xa3, false))
}

// isJapanese reports whether nearly all are kana, or common characters, of Shift JIS.
func isJapanese(pairs []pair) bool {
	n := within(pairs, 0x82, 0x83, false) + within(pairs, 0x88, 0x9f, false) + within(pairs, 0xe0, 0xea, false)
	return n >= 4 && 20*n >= 19*(len(pairs)-within(pairs, 0x81, 0x81, false)) && within(pairs, 0xe0, 0xea, false) <= n/4
}
