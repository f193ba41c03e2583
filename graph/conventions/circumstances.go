package conventions

import (
	"fmt"
	"slices"

	"dotline/graph/phrase"
)

// circumstance is a fact about the whole organization on which it depends
// whether a rule has anything to say. What a chart leaves unknown makes none of
// them true.
type circumstance string

// The circumstances: the bands of size that the sources tell apart, and the one
// kind of organization in which chiefs of technology do another work.
const (
	tinyIT     circumstance = "tiny-it"            // the title of who leads it does not matter
	handIT     circumstance = "it-below-ten"       // one manager leads it
	itOfTen    circumstance = "it-of-ten"          // more than one manager's handful
	largeIT    circumstance = "large-it"           // several departments, each with its manager
	smallFirm  circumstance = "small-organization" // everybody wears many hats
	hundred    circumstance = "hundred-people"     // a full executive level
	technology circumstance = "technology"         // product architects and evangelists
)

// circumstanceTexts say the circumstances in words, after "in" or "outside of".
var circumstanceTexts = map[circumstance]string{
	tinyIT:     "an IT of fewer than 5",
	handIT:     "an IT of fewer than 10",
	itOfTen:    "an IT of 10 or more",
	largeIT:    "an IT of 50 or more",
	smallFirm:  "an organization of fewer than 100",
	hundred:    "an organization of 100 or more",
	technology: "a technology company",
}

// circumstances finds those that are known to be true of the chart.
func (ix *index) circumstances() []circumstance {
	var found []circumstance
	is := func(c circumstance, holds bool) {
		if holds {
			found = append(found, c)
		}
	}
	if staff, known := ix.itHeadcount(); known {
		is(tinyIT, staff < 5)
		is(handIT, staff < 10)
		is(itOfTen, staff >= 10)
		is(largeIT, staff >= 50)
	}
	if people, known := ix.headcount(); known {
		is(smallFirm, people < 100)
		is(hundred, people >= 100)
	}
	is(technology, isTechnology(ix.chart.Organization.Sector.Text))
	return found
}

// applies reports whether the rule has anything to say in the circumstances.
func (r *Rule) applies(circumstances []circumstance) bool {
	has := func(c circumstance) bool { return slices.Contains(circumstances, c) }
	return (len(r.only) == 0 || slices.ContainsFunc(r.only, has)) && !slices.ContainsFunc(r.never, has)
}

// judgedIn says in a sentence in which circumstances the rule is judged, "" for
// all.
func (r *Rule) judgedIn() string {
	words := func(list []circumstance) string {
		texts := make([]string, len(list))
		for i, c := range list {
			texts[i] = circumstanceTexts[c]
		}
		return phrase.Or(phrase.Names(texts)...).String()
	}
	switch only, never := words(r.only), words(r.never); {
	case only != "" && never != "":
		return "Judged only in " + only + ", never in " + never + "."
	case only != "":
		return "Judged only in " + only + "."
	case never != "":
		return "Never judged in " + never + "."
	}
	return ""
}

// parseCircumstances reads circumstances as lines.yaml writes them.
func parseCircumstances(names []string) ([]circumstance, error) {
	var list []circumstance
	for _, name := range names {
		if circumstanceTexts[circumstance(name)] == "" {
			return nil, fmt.Errorf("unknown circumstance %q", name)
		}
		list = append(list, circumstance(name))
	}
	return list, nil
}
