package roles

import (
	"slices"
	"strings"
)

// joiner says how a chunk hangs on the one before.
type joiner uint8

const (
	opens joiner = iota // the title's first
	byAnd               // &, /
	byComma
	byParen
)

// chunk is a run of lexemes between two marks.
type chunk struct {
	join              joiner
	lo, hi            int
	prep              int // the first ofWord, or hi: heads stand before it
	head              int // the last head before prep, -1 without one
	kind              kind
	serves            bool // a toWord ends it, and lexemes object..objectEnd are whom it serves
	object, objectEnd int
}

// cut parts a title into chunks. What follows a toWord is somebody else's title:
// all of it is the object of the chunk that it ends.
func cut(lex []lexeme, into []chunk) []chunk {
	join, lo, depth := opens, 0, 0
	for i := 0; i <= len(lex); i++ {
		switch {
		case i < len(lex) && lex[i].kind == toWord:
			end := len(lex)
			if depth > 0 {
				for end = i; end < len(lex) && lex[end].text != ")"; end++ {
				}
			}
			c := newChunk(lex, join, lo, i)
			c.serves, c.object, c.objectEnd = true, i+1, end
			into = append(into, c)
			join, lo, i = byComma, end+1, end
		case i == len(lex) || lex[i].kind == mark:
			if i > lo {
				into = append(into, newChunk(lex, join, lo, i))
			}
			if i < len(lex) {
				lo = i + 1
				switch lex[i].text {
				case "(":
					join, depth = byParen, depth+1
				case ")":
					join, depth = byComma, max(depth-1, 0)
				case ",":
					join = byComma
				default:
					join = byAnd
				}
				if len(into) == 0 {
					join = opens
				}
			}
		}
	}
	return into
}

func newChunk(lex []lexeme, join joiner, lo, hi int) chunk {
	c := chunk{join: join, lo: lo, hi: hi, prep: hi, head: -1}
	for i := lo; i < hi; i++ {
		if lex[i].kind == ofWord {
			c.prep = i
			break
		}
	}
	last := true // nothing that means anything stands behind i
	for i := c.prep - 1; i >= lo; i-- {
		e := lex[i].entry
		k := e.kind
		switch {
		case k == unitWord && last:
			if (e.qual != Group || i > lo && !(e.behind && holdsRole(lex, i-1, i))) && !leadsDivision(lex[lo:c.prep], i-lo, c.prep-lo) {
				c.head, c.kind = i, bodyNoun
			}
		case k == qualifier && e.qual == Assistant && last:
			c.head, c.kind = i, support
		case k.isHead() && (k != bodyNoun || last):
			c.head, c.kind = i, k
		}
		if c.head >= 0 {
			c.servesNext(lex, i)
			break
		}
		last = last && (k == noise || k == qualifier || k == seniority || k == scopeWord)
	}
	c.openedBy(lex)
	return c
}

// openedBy makes the chunk's first noun its head where what follows belongs to that noun:
// a "Leitung Assistenz" leads assistants, and an "Assistenz Leitung IT" assists a leader.
// Behind a noun of rank another one of rank, or a role, is a title of its own.
func (c *chunk) openedBy(lex []lexeme) {
	for i := c.lo; i < c.head; i++ {
		switch l := lex[i]; {
		case l.kind.isHead():
			if l.opens && (l.kind != rankNoun || i == c.lo && (c.kind == support || c.kind == solo)) {
				c.head, c.kind = i, l.kind
			}
			return
		case l.kind == unknownWord:
			return
		}
	}
}

// leadsDivision reports whether the words before the division at i say who heads it:
// "CEO Energy Division" and "CEO Division 1" are persons, "Energy Division" and "CEO
// Division" bodies. So is "CEO Support Division", which works for the CEO. The words end
// at end.
func leadsDivision(lex []lexeme, i, end int) bool {
	if lex[i].qual != Divisional {
		return false
	}
	if i+1 == end { // no name behind it
		i--
	}
	for at := i - 1; at >= 0; at-- {
		switch l := lex[at]; {
		case l.kind == roleName, l.kind == acronym, l.kind == headship, l.kind == rankNoun && l.rank >= RankDirector:
			return !opensService(lex[at+1 : end])
		}
	}
	return false
}

// services are what a unit does for the one whose title stands before.
var services = []string{"office", "service", "services", "support", "advisory", "liaison", "coordination",
	"program", "programs", "programme", "programmes", "secretariat", "staff", "assistance"}

// opensService reports whether the first of the words that is no division's is what
// a unit does for somebody: "Division Support".
func opensService(words []lexeme) bool {
	for _, l := range words {
		if l.kind != unitWord || l.qual != Divisional {
			first, _, _ := strings.Cut(l.name(), " ")
			return slices.Contains(services, first)
		}
	}
	return false
}

// servesNext makes a support noun the head where a role follows it, or a rank of
// something: "PA CEO", "PA Director of IT". A "PA Director" may direct public affairs.
func (c *chunk) servesNext(lex []lexeme, head int) {
	if !c.namesRole() && !(c.kind == rankNoun && lex[head].rank >= RankDirector && c.prep < c.hi) {
		return
	}
	for i := c.lo; i < head; i++ {
		if lex[i].kind == support {
			c.head, c.kind = i, support
			return
		}
	}
}

func (c chunk) hasHead() bool { return c.head >= 0 }

// namesRole reports whether the chunk's head is a role of its own.
func (c chunk) namesRole() bool {
	return c.kind == roleName || c.kind == acronym || c.kind == headship
}

// onlyQualifies reports whether the chunk says nothing but qualifiers.
func (c chunk) onlyQualifies(lex []lexeme) bool {
	found := false
	for i := c.lo; i < c.hi; i++ {
		switch k := lex[i].kind; {
		case k == qualifier || k == unitWord && lex[i].qual == Group:
			found = true
		case k != noise && k != scopeWord:
			return false
		}
	}
	return found
}

// holdsRole reports whether any of lexemes from..to names a role.
func holdsRole(lex []lexeme, from, to int) bool {
	for i := from; i < to; i++ {
		if k := lex[i].kind; k == roleName || k == acronym || k == headship {
			return true
		}
	}
	return false
}

// segment is one of the titles that a combined title holds: chunks
// first..last, of which head has the head. Chunks before it say what it is the
// head of ("Sales and Marketing Director"), chunks after it where or of what.
type segment struct {
	first, last, head int // indexes of chunks; head is -1 without one
	join              joiner
	skip              bool // the chunks before the head are another thing
}

// group joins chunks into segments.
func group(lex []lexeme, chunks []chunk, into []segment) []segment {
	for i, c := range chunks {
		head := -1
		if c.hasHead() {
			head = i
		}
		if len(into) == 0 {
			into = append(into, segment{first: i, last: i, head: head, join: c.join})
			continue
		}
		cur := &into[len(into)-1]
		switch {
		case head < 0:
			cur.last = i
		case cur.head < 0:
			cur.last, cur.head = i, i
			before := chunks[i-1]
			cur.skip = c.namesRole() && before.prep == before.hi && c.join != byParen
		case parts(lex, chunks[cur.head], chunks[i-1], c):
			into = append(into, segment{first: i, last: i, head: i, join: c.join})
		default:
			cur.last = i
		}
	}
	return into
}

// parts reports whether c begins a title of its own behind the one whose head
// is in chunk cur and whose last chunk is before.
func parts(lex []lexeme, cur, before, c chunk) bool {
	switch {
	case c.kind == bodyNoun && cur.kind != bodyNoun:
		return false // what the head is the head of
	case cur.kind == support && c.join != byAnd:
		return false // whom the assistant serves
	}
	if c.join == byAnd {
		from := before.prep
		if before.lo != cur.lo {
			from = before.lo
		}
		return !c.namesRole() || !holdsRole(lex, from, before.hi)
	}
	if c.join == byParen && c.serves {
		return false
	}
	if c.namesRole() {
		e := lex[cur.head].entry
		return cur.namesRole() || cur.kind == looseHead || c.join == byParen ||
			e.kind == rankNoun && e.rank >= RankDirector
	}
	return true
}
