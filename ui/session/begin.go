package session

import (
	"bytes"
	"unicode/utf8"

	"dotline/graph/org"
)

// emptyChart is one without a position.
var emptyChart = []byte("positions: []\n")

// mendable reports whether one who sees a text can see what is wrong with it.
func mendable(text []byte) bool {
	const most = 4 << 20 // bytes
	return len(text) <= most && utf8.Valid(text) && !bytes.Contains(text, []byte{0})
}

// begunAt is the id of the position from which a new chart is continued, "" for none:
// one who begins with a single position goes on from there at once.
func (from *source) begunAt(c *org.Chart) string {
	if from.path != "" || from.staff != "" || from.unsaved != "" || len(c.Positions) != 1 {
		return ""
	}
	return c.Positions[0].ID
}
