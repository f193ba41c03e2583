package yamltext

import "bytes"

// MostValues returns how many keys and values a text can hold, so that one made to
// exhaust its reader is told before it is read: one begins after each line end,
// comma, bracket or colon. What takes a little more to begin one, as "- - - a",
// stays below the depth to which the YAML library reads.
func MostValues(text []byte) int {
	n := 0
	for _, begins := range []byte("\n,[{:") {
		n += bytes.Count(text, []byte{begins})
	}
	return n
}
