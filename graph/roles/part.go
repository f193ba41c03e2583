package roles

// qualifiers is a set of [Qualifier]s, one bit for each in their order.
type qualifiers uint32

var qualifierOrder = []Qualifier{
	Acting, Interim, Joint, Fractional, Deputy, Vice, Associate, Assistant, AssistantTo,
	OfficeOf, Former, Retired, Designate, Elect, Trainee, Group, Global, Regional, Divisional,
}

var qualifierBit = func() map[Qualifier]qualifiers {
	m := make(map[Qualifier]qualifiers, len(qualifierOrder))
	for i, q := range qualifierOrder {
		m[q] = 1 << i
	}
	return m
}()

var (
	oneBelow = qualifierBit[Deputy] | qualifierBit[Vice] | qualifierBit[Associate] | qualifierBit[Assistant]
	notNow   = qualifierBit[Former] | qualifierBit[Retired] | qualifierBit[Designate] | qualifierBit[Elect]
	inScope  = qualifierBit[Group] | qualifierBit[Global] | qualifierBit[Regional] | qualifierBit[Divisional]
	partial  = qualifierBit[Regional] | qualifierBit[Divisional]
	learning = qualifierBit[Trainee]
	serving  = qualifierBit[AssistantTo] | qualifierBit[OfficeOf]
)

func (q qualifiers) list() []Qualifier {
	if q == 0 {
		return nil
	}
	var l []Qualifier
	for i, name := range qualifierOrder {
		if q&(1<<i) != 0 {
			l = append(l, name)
		}
	}
	return l
}

// part is the reading of one segment.
type part struct {
	kind       kind // of the head, unknownWord without one
	join       joiner
	rank       Rank
	function   Function
	field      field // what gave a rank noun its function
	bare       bool  // a rank noun with nothing beside it
	role, also Role
	candidates []Role
	means      []Role // of an acronym: the roles that share it
	quals      qualifiers
	leading    qualifiers // those that stand before the head
	sure       bool
	vague      bool // its rank may as well be another one near it
	doubt      bool // names a role, but may be another job beside it
	open       bool // a headship that only its neighbours can tell
}

// field is what a run of lexemes says about the function.
type field struct {
	function Function
	core     bool // names the function as a whole, and nothing else
	narrow   bool // names one group of IT, and nothing else
	silent   bool // says nothing at all about a function
	lent     bool // IT, but of another field: marketing technology
}

// fieldOf reads a run of lexemes. Of several fields parted by marks the first
// counts: who heads "IT and Security" heads IT. Within one field the last word
// counts, since it is nearest to what is done: an IT sales team sells.
func fieldOf(lex []lexeme) field {
	f := field{silent: true}
	cores, narrows, others, unknowns := 0, 0, 0, 0
	for _, l := range lex {
		if l.kind == functionWord && l.entry.function == IT && (l.core || l.narrow) {
			f.lent = f.lent || f.function != "" && f.function != IT && f.function != Digital && f.function != Data
		}
		switch {
		case l.kind == mark:
			if f.function != "" {
				goto counted
			}
			unknowns = 0
		case l.kind == functionWord && l.core:
			if f.function != "" && f.function != l.entry.function {
				others++ // the finance of IT is neither
			}
			f.function, f.silent = l.entry.function, false
			cores++
		case l.kind == functionWord && l.narrow:
			f.function, f.silent = IT, false
			narrows++
		case l.kind == functionWord && l.entry.function == Security && f.function == IT:
			narrows++ // the security group of IT
		case l.kind == functionWord:
			f.function, f.silent = l.entry.function, false
			others++
		case l.kind == unknownWord || l.kind.isHead():
			f.silent = false
			unknowns++
		}
	}
counted:
	f.core = cores > 0 && narrows+others+unknowns == 0
	f.narrow = f.function == IT && narrows > 0 && others+unknowns == 0
	return f
}
