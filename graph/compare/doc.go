// Package compare says what became of a chart: which positions joined and left it,
// moved, and changed, which facts of the organization and settings of the conventions changed, and which findings that cured and caused.
//
// A position is the same one in both charts if it has the same id. Where ids were
// made of titles, or were changed, it is known by its holder and its title.
package compare
