package roles

import (
	"fmt"
	"slices"
	"sync"
)

// reader reads one title. Its slices keep their room from title to title.
type reader struct {
	ctx      Context
	trace    *[]string // nil where nobody asked why
	words    words
	lex      []lexeme
	chunks   []chunk
	segments []segment
	parts    []part

	asideWords words
	asideLex   []lexeme
}

var readers = sync.Pool{New: func() any { return new(reader) }}

func (r *reader) say(format string, args ...any) {
	*r.trace = append(*r.trace, fmt.Sprintf(format, args...))
}

// Read reads a title in its context. A title that is empty or that the
// vocabulary does not explain has RankUnknown and is not Confident. A reading
// that is Confident has a rank, unless it is of a Body or of a role of the
// chart's own.
//
// Read remembers nothing between calls and may be called from several
// goroutines.
func Read(title string, ctx Context) Reading { return read(title, ctx, nil) }

func read(title string, ctx Context, trace *[]string) Reading {
	r := readers.Get().(*reader)
	r.ctx, r.trace = ctx, trace
	r.words.split(title)
	r.lex = lex(&r.words, r.lex[:0])
	r.chunks = cut(r.lex, r.chunks[:0])
	r.segments = group(r.lex, r.chunks, r.segments[:0])
	r.parts = r.parts[:0]
	var everywhere qualifiers
	for _, s := range r.segments {
		r.parts = append(r.parts, r.readSegment(s, &everywhere))
	}
	for i := range r.parts {
		r.parts[i].quals |= everywhere
	}
	r.settle()
	reading := r.doubtMisspelt(r.combine())
	reading.Title = title
	if ctx.Override != "" {
		reading = r.override(reading)
	}
	r.ctx, r.trace = Context{}, nil
	readers.Put(r)
	return reading
}

// aside gives the words of a text beside the title their meanings. They last
// until the next call.
func (r *reader) aside(s string) []lexeme {
	r.asideWords.split(s)
	r.asideLex = lex(&r.asideWords, r.asideLex[:0])
	return r.asideLex
}

// readSegment reads one title of a combined one. Qualifiers that stand alone
// behind a comma or in parentheses qualify every title before them and are
// added to everywhere.
func (r *reader) readSegment(s segment, everywhere *qualifiers) part {
	if s.head < 0 {
		return r.readHeadless(s)
	}
	c := r.chunks[s.head]
	p := part{kind: c.kind, join: s.join, rank: RankUnknown}
	nearFrom := c.lo
	if !s.skip {
		nearFrom = r.chunks[s.first].lo
	}
	near := near{before: r.lex[nearFrom:c.head], after: r.lex[c.head+1 : c.prep]}
	far := r.lex[c.prep:c.hi]
	p.leading = qualifiersIn(near.before)
	p.quals = p.leading | qualifiersIn(near.after) | qualifiersIn(far)&inScope
	post := r.lex[c.hi:c.hi]
	for i := s.head + 1; i <= s.last; i++ {
		after := r.chunks[i]
		q := qualifiersIn(r.lex[after.lo:after.hi])
		if after.join != byAnd && after.onlyQualifies(r.lex) {
			*everywhere |= q
		}
		p.quals |= q & inScope
		post = r.lex[r.chunks[s.head+1].lo:after.hi]
	}
	h := headed{part: p, head: r.lex[c.head], near: near, far: far, post: post, chunk: c}
	h.listed = s.head < s.last && r.chunks[s.head+1].join == byAnd
	h.apart = s.head+1 == s.last && r.chunks[s.last].join == byComma
	return r.readHead(h)
}

// readHeadless reads a segment in which no noun says what the person is.
func (r *reader) readHeadless(s segment) part {
	c := r.chunks[s.first]
	own := r.lex[c.lo:r.chunks[s.last].hi]
	p := part{join: s.join, rank: RankUnknown, quals: qualifiersIn(own), function: fieldOf(own).function}
	switch {
	case len(own) > 1 && slices.Contains(legalForms, own[len(own)-1].name()) && s.first == s.last && !c.serves:
		p.kind, p.role, p.rank, p.sure = bodyNoun, Shareholders, RankBoard, true
		if r.trace != nil {
			r.say("%q names a company, no person's position", own[len(own)-1].name())
		}
	case c.serves && p.quals&oneBelow != 0:
		for _, l := range r.lex[c.object:c.objectEnd] {
			if l.kind.isHead() && l.rank > RankIndividual {
				p.rank, p.sure = l.rank.below(), true
				p.function = l.entry.function
				if l.usual {
					p.function = l.roles[0].Function()
				}
				if r.trace != nil {
					r.say("a deputy stands one step below the rank of %q", l.name())
				}
				break
			}
		}
	case p.quals&learning != 0:
		p.rank, p.sure = RankIndividual, true
	}
	if r.trace != nil && !p.sure && len(own) > 0 {
		r.say("no word of it says what the holder is")
	}
	return p
}

// legalForms end the name of a company, which is drawn as a box of its own.
var legalForms = []string{"ag", "gmbh", "gmbh & co kg", "kg", "ltd", "limited", "plc", "inc", "llc", "llp", "corp", "sa", "sas", "sarl", "bv", "nv", "holding", "holdings"}

func qualifiersIn(lex []lexeme) qualifiers {
	var q qualifiers
	for i, l := range lex {
		switch {
		case l.kind == qualifier:
			q |= l.bit
		case l.kind == unitWord && (l.qual == Group || l.qual == Divisional) && (i == 0 || lex[i-1].kind == qualifier || lex[i-1].kind == mark):
			q |= l.bit
		case l.kind == solo && l.text == "associate" && i+1 == len(lex):
			q |= qualifierBit[Associate]
		}
	}
	return q
}
