package conventions

import "hash/maphash"

// sieve tells texts that were certainly not met before from those that may have
// been, in a bit or two for each: nearly always that spares the look into a map of
// all of them.
type sieve struct {
	seed maphash.Seed
	bits []uint64
}

// newSieve returns a sieve for n texts, of which one in sixteen may be mistaken for
// one met before.
func newSieve(n int) sieve { return sieve{maphash.MakeSeed(), make([]uint64, n/4+1)} }

// mayHave reports whether the text may have been met before, and meets it.
func (s sieve) mayHave(text string) bool {
	h := maphash.String(s.seed, text)
	word, bit := &s.bits[h>>6%uint64(len(s.bits))], uint64(1)<<(h&63)
	met := *word&bit != 0
	*word |= bit
	return met
}
