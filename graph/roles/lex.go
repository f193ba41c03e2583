package roles

// lexeme is a word or phrase of a title with its meaning.
type lexeme struct {
	*entry
	word []byte // as folded, for explanations
}

// name is the lexeme as an explanation quotes it.
func (l lexeme) name() string {
	if l.text != "" {
		return l.text
	}
	return string(l.word)
}

var (
	unexplained = &entry{kind: unknownWord}
	numbering   = &entry{kind: noise}
	andMark     = &entry{kind: mark, text: "&"}
)

// lex gives the words their meanings, the longest phrase first.
func lex(w *words, into []lexeme) []lexeme {
	v := known()
	for i := 0; i < w.len(); {
		e, n := v.find(w, i)
		switch {
		case e == nil && isNumber(w.at(i)):
			e = numbering
		case e == nil:
			before := len(into)
			if into = v.compound(w.at(i), into); len(into) > before {
				i++
				continue
			}
			e = unexplained
		}
		if n == 1 && w.is(i, "chief") {
			if more, taken := chiefOfficer(w, i, into); taken > 0 {
				into, i = more, i+taken
				continue
			}
		}
		if len(into) > 0 && abuts(into[len(into)-1].entry, e) {
			into = append(into, lexeme{andMark, nil})
		}
		into = append(into, lexeme{e, w.span(i, i+n)})
		i += n
	}
	return into
}

// isNumber reports whether a word is digits alone, as from numbered lists: "3.1 IT Manager".
func isNumber(word []byte) bool {
	for _, c := range word {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// abuts reports whether a role follows a rank or role with the "and" left out,
// as in "SVP CIO" and "Chairman CEO".
func abuts(before, e *entry) bool {
	if e.kind != roleName && e.kind != acronym {
		return false
	}
	return before.kind == roleName || before.kind == acronym ||
		before.kind == headship || before.kind == rankNoun && before.rank >= RankVP
}

// chiefOfficer reads "chief … officer" where the whole is no alias: two fields
// in one title ("Chief Information and Technology Officer") or a field that the
// catalogue has no chief of. It returns the number of tokens read, 0 if the
// title says something else.
func chiefOfficer(w *words, from int, into []lexeme) ([]lexeme, int) {
	const longest = 7
	v := known()
	end := 0
	for i := from + 1; i < w.len() && i <= from+longest; i++ {
		if w.is(i, "officer") {
			end = i
			break
		}
		e, _ := v.find(w, i)
		if e != nil && (e.kind == ofWord || e.kind == toWord || e.kind.isHead() ||
			e.kind == mark && (i == from+1 || e.text == "(" || e.text == ")")) {
			return into, 0
		}
	}
	if end <= from+1 {
		return into, 0
	}
	for i := from + 1; i < end; i++ {
		stop := i
		for stop < end && !isJoint(v, w, stop) {
			stop++
		}
		if stop > i {
			if i > from+1 {
				into = append(into, lexeme{andMark, nil})
			}
			into = append(into, lexeme{chiefOf(v, w, i, stop), w.span(i, stop)})
		}
		i = stop
	}
	return into, end + 1 - from
}

func isJoint(v vocabulary, w *words, i int) bool {
	e, n := v.find(w, i)
	return e != nil && n == 1 && e.kind == mark
}

// chiefOf returns the chief officer of the field that tokens from..to name.
func chiefOf(v vocabulary, w *words, from, to int) *entry {
	var full words
	full.split("chief")
	for i := from; i < to; i++ {
		full.text = append(full.text, w.at(i)...)
		full.close()
	}
	full.text = append(full.text, "officer"...)
	full.close()
	if e, n := v.find(&full, 0); e != nil && n == full.len() {
		return e
	}
	e := entry{kind: roleName, rank: RankChief, vague: true} // a Chief Press Officer is no chief of the whole
	for i := from; i < to; {
		field, n := v.find(w, i)
		if field != nil && field.kind == functionWord {
			e.function = field.function
		}
		i += n
	}
	return &e
}

// span returns tokens from..to as written in the folded text, without spaces.
func (w *words) span(from, to int) []byte {
	start := 0
	if from > 0 {
		start = w.ends[from-1]
	}
	return w.text[start:w.ends[to-1]]
}
