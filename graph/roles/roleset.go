package roles

import "math/bits"

// roleSet is a set of the catalogue's roles, one bit for each at its place, so
// that its order is the catalogue's.
type roleSet uint64

// A catalogue that outgrows the set does not compile.
const _ = uint(64 - len(catalogue))

func (s *roleSet) add(roles ...Role) {
	for _, role := range roles {
		if i, ok := place[role]; ok {
			*s |= 1 << i
		}
	}
}

// highest is the rank of the set's highest role.
func (s roleSet) highest() Rank {
	if s == 0 {
		return RankUnknown
	}
	return catalogue[bits.TrailingZeros64(uint64(s))].rank
}

var everyRole = All()

// list returns the roles, highest first. A single one, which is the rule, is
// not allocated.
func (s roleSet) list() []Role {
	switch bits.OnesCount64(uint64(s)) {
	case 0:
		return nil
	case 1:
		i := bits.TrailingZeros64(uint64(s))
		return everyRole[i : i+1 : i+1]
	}
	var list []Role
	for rest := uint64(s); rest != 0; rest &= rest - 1 {
		list = append(list, everyRole[bits.TrailingZeros64(rest)])
	}
	return list
}
