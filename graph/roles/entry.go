package roles

import (
	"strings"
	"sync"
)

// kind is what a word or a phrase does in a title.
type kind uint8

const (
	unknownWord  kind = iota
	noise             // says nothing: articles, numbers, "vacant"
	scopeWord         // says where, not what: a region or a kind of organization
	qualifier         // changes what the head says
	seniority         // raises or lowers an individual contributor
	functionWord      // names a field of work
	unitWord          // names a unit when it stands last, and nothing elsewhere
	ofWord            // opens what the head is the head of
	toWord            // opens whom the head serves
	mark              // & / , ( )

	// What follows can be a title's head.
	roleName  // a role's full name or acronym
	acronym   // several roles share it
	headship  // the head of the whole or of a division: president, managing director
	rankNoun  // director, manager, …
	solo      // an individual contributor's noun: engineer, clerk, …
	support   // assistants and advisers
	bodyNoun  // board, committee, …
	looseHead // a person, but of no certain rank: founder, partner, chief
)

func (k kind) isHead() bool { return k >= roleName }

// entry is one meaning of the vocabulary.
type entry struct {
	kind     kind
	text     string // the phrase, for explanations
	role     Role
	roles    []Role // meanings of an acronym; the first is the usual one
	usual    bool   // an acronym that means roles[0] unless something speaks against it
	rank     Rank
	function Function
	qual     Qualifier
	bit      qualifiers // qual as a set
	core     bool       // a function word that names a field as a whole
	narrow   bool       // a function word that names one group of IT
	single   bool       // before "manager" it makes one who manages no people
	hands    bool       // hands-on: with IT words it makes an IT technician
	bankRank Rank       // what the rank noun means in a bank, where that differs
	stands   bool       // a rank that heads nothing: no role comes of it
	vague    bool       // its rank is the usual one of several
	behind   bool       // in its language a qualifier stands behind what it qualifies: "DSI Groupe"
	opens    bool       // in its language what stands behind a head belongs to it: "Assistenz IT-Leitung"
}

// phrase is an entry behind its first word.
type phrase struct {
	rest  []string
	entry *entry
}

// vocabulary maps a first word to the phrases that it begins, longest first.
type vocabulary map[string][]phrase

// add enters phrases, given with ", " between them. A phrase is entered once;
// a second meaning for it would depend on the order of the tables.
func (v vocabulary) add(e entry, phrases string) {
	for text := range strings.SplitSeq(phrases, ", ") {
		var w words
		w.split(text)
		rest := make([]string, w.len())
		for i := range rest {
			rest[i] = string(w.at(i))
		}
		own := e
		own.text, own.bit = text, qualifierBit[e.qual]
		list := v[rest[0]]
		at := len(list)
		for i, p := range list {
			if len(p.rest) < len(rest)-1 {
				at = i
				break
			}
			if strings.Join(p.rest, " ") == strings.Join(rest[1:], " ") {
				panic("roles: the vocabulary has " + text + " twice")
			}
		}
		list = append(list, phrase{})
		copy(list[at+1:], list[at:])
		list[at] = phrase{rest[1:], &own}
		v[rest[0]] = list
	}
}

// find returns the longest phrase that begins at token i, and its length; nil
// and 1 where there is none.
func (v vocabulary) find(w *words, i int) (*entry, int) {
candidates:
	for _, p := range v[string(w.at(i))] {
		if i+len(p.rest) >= w.len() {
			continue
		}
		for j, word := range p.rest {
			if !w.is(i+1+j, word) {
				continue candidates
			}
		}
		return p.entry, 1 + len(p.rest)
	}
	return nil, 1
}

// known is the whole vocabulary, built when the first title is read.
var known = sync.OnceValue(func() vocabulary {
	v := make(vocabulary, 2048)
	addMarks(v)
	addRoleNames(v)
	addAcronyms(v)
	addHeads(v)
	addModifiers(v)
	addFunctions(v)
	return v
})
