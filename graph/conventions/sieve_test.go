package conventions

import (
	"strconv"
	"testing"
)

// TestSieve: what was met is never said to be new, and little of what is new is
// mistaken for it.
func TestSieve(t *testing.T) {
	const n = 10_000
	s := newSieve(n)
	mistaken := 0
	for i := range n {
		if s.mayHave(strconv.Itoa(i)) {
			mistaken++
		}
	}
	if mistaken > n/16 {
		t.Errorf("%d of %d new texts are mistaken for old ones; want one in sixteen at most", mistaken, n)
	}
	for i := range n {
		if !s.mayHave(strconv.Itoa(i)) {
			t.Fatalf("%d was met and is said to be new", i)
		}
	}
}
