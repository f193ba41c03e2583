package roles

import (
	"bytes"
	"unicode/utf8"
)

// joints are what may stand between the stem and the head of a compound: the German s of
// composition, and what Chinese calls the unit of that field.
var joints = [][]byte{[]byte("s"), []byte("部"), []byte("部门"), []byte("处"), []byte("科"), []byte("中心")}

// prefixes are the qualifiers that may be written together with their head.
var prefixes = [][]byte{[]byte("副"), []byte("代理"), []byte("前"), []byte("集团"), []byte("vize")}

// shortestHead is how many bytes the head of a compound has at least. Shorter ones end
// words that are none: a "Healthtech" is no technician.
const shortestHead = 6

// compound takes a word apart that says several things in one, as German and Chinese write
// them: "Vertriebsleitung" and "财务部经理" are a field and a head, "副经理" a prefix and a
// head, "Vorstandsassistenz" and "总经理助理" somebody and who assists them. A unit alone,
// "财务部", is its field. It appends the parts to into, nothing if the word is nothing of
// the kind.
func (v vocabulary) compound(word []byte, into []lexeme) []lexeme {
	for i := 0; i <= len(word)-shortestHead; i++ {
		if !utf8.RuneStart(word[i]) {
			continue
		}
		before, head, at := v.prefixed(word[i:])
		if head == nil || i == 0 && before == nil {
			continue
		}
		if i > 0 {
			stem := v.stem(word[:i], head.kind == support)
			if stem == nil {
				continue
			}
			into = append(into, lexeme{stem, word[:i]})
		}
		if before != nil {
			into = append(into, lexeme{before, word[i : i+at]})
		}
		return append(into, lexeme{head, word[i+at:]})
	}
	for _, unit := range joints[1:] {
		if stem, found := bytes.CutSuffix(word, unit); found {
			if f := v.word(stem); f != nil && f.kind == functionWord {
				return append(into, lexeme{f, word})
			}
		}
	}
	return into
}

// prefixed returns the head that a word is, which begins at byte at of it behind a prefix.
// A word without a prefix is one that can end a compound.
func (v vocabulary) prefixed(word []byte) (before, head *entry, at int) {
	if h := v.word(word); h != nil {
		if h.kind == rankNoun || h.kind == solo || h.kind == support {
			return nil, h, 0
		}
		return nil, nil, 0
	}
	for _, p := range prefixes {
		if rest, found := bytes.CutPrefix(word, p); found {
			if h := v.word(rest); h != nil && h.kind.isHead() && h.kind != bodyNoun {
				return v.word(p), h, len(p)
			}
		}
	}
	return nil, nil, 0
}

// stem returns what begins a compound, with a joint or without: a field or a unit, or, if
// its head is of support, whom somebody assists. The assistant of a field, a nurse's or a
// shop's, is anything.
func (v vocabulary) stem(word []byte, served bool) *entry {
	for i := -1; i < len(joints); i++ {
		rest, found := word, true
		if i >= 0 {
			rest, found = bytes.CutSuffix(word, joints[i])
		}
		if !found {
			continue
		}
		if e := v.word(rest); e != nil && (e.kind == unitWord || served && e.kind.isHead() || !served && e.kind == functionWord) {
			return e
		}
	}
	return nil
}

// word returns the entry of a single word, or nil.
func (v vocabulary) word(word []byte) *entry {
	list := v[string(word)]
	if n := len(list); n > 0 && len(list[n-1].rest) == 0 { // the shortest is the last
		return list[n-1].entry
	}
	return nil
}
