package roles

import "bytes"

// joints are what may stand between the field and the rest of a compound: the German s
// of composition, and what Chinese calls the unit of that field.
var joints = [][]byte{[]byte("s"), []byte("部"), []byte("处"), []byte("科"), []byte("中心")}

// compound takes a word apart that is a field and a head in one, as German and Chinese
// write them: "Vertriebsleitung", "财务部经理". The head begins at byte at of the word. A
// unit alone, "财务部", is its field and has no head; what is nothing of the kind has
// neither.
func (v vocabulary) compound(word []byte) (field, head *entry, at int) {
	for i := 1; i < len(word); i++ {
		if h := v.word(word[i:]); h != nil && (h.kind == rankNoun || h.kind == solo) {
			if f := v.joined(word[:i]); f != nil {
				return f, h, i
			}
		}
	}
	for _, unit := range joints[1:] {
		if stem, found := bytes.CutSuffix(word, unit); found {
			if f := v.field(stem); f != nil {
				return f, nil, len(word)
			}
		}
	}
	return nil, nil, 0
}

// joined returns the field that begins a compound, with a joint or without.
func (v vocabulary) joined(word []byte) *entry {
	if f := v.field(word); f != nil {
		return f
	}
	for _, joint := range joints {
		if stem, found := bytes.CutSuffix(word, joint); found {
			if f := v.field(stem); f != nil {
				return f
			}
		}
	}
	return nil
}

// field returns the function word that a single word is, or nil.
func (v vocabulary) field(word []byte) *entry {
	if f := v.word(word); f != nil && f.kind == functionWord {
		return f
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
