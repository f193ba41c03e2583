package org

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Folded is the name of a person or of a department without what writing changes in it:
// case, spaces and the form of letters (Unicode NFKC). It is "" where the name says that
// there is none yet, such as "TBD". People whose names are the same so are one: no chart
// tells them apart.
func (v Value) Folded() string {
	name := strings.ToLower(strings.Join(strings.Fields(norm.NFKC.String(v.Text)), " "))
	if slices.Contains(noNames, name) {
		return ""
	}
	return name
}

var noNames = []string{"", "-", "–", "?", "tba", "tbc", "tbd", "tbh", "n/a", "n.n.", "n. n.", "nn", "open", "vacant", "vacancy", "to be hired", "to be confirmed", "unassigned", "unknown"}
